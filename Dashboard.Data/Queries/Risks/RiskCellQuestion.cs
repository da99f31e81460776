using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Risks;

/// <param name="SchoolId">The school.</param>
/// <param name="Factor">Code of the factor.</param>
/// <param name="Year">Year of the profile.</param>
public sealed record RiskCellFilter(int SchoolId, string Factor, int Year);

/// <summary>Why a cell of the heatmap is as it is, and what answers it.</summary>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="FactorId">Key of the factor in the dictionary.</param>
/// <param name="FactorName">As the dictionary has it.</param>
/// <param name="Explanation">What usually explains the factor; empty for an own one.</param>
/// <param name="Level">The level with its source and verification; null where the profile says nothing.</param>
/// <param name="Answers">Activities in answer, the school's own first.</param>
/// <param name="Grounds">What is stated of the school that belongs to the factor.</param>
/// <param name="History">Everything ever stated of this factor, oldest first.</param>
/// <param name="NeighboursHigh">Schools of the municipality in which it is high.</param>
/// <param name="Neighbours">Schools of the municipality that were assessed by it, this one among them.</param>
/// <param name="Place">Where it was read.</param>
public sealed record RiskCellView(
    TerritoryFact School, TerritoryFact? Municipality, int FactorId, string FactorName, string Explanation, FactorLevel? Level, IReadOnlyList<RiskAnswer> Answers, IReadOnlyList<RiskGround> Grounds,
    IReadOnlyList<FactorLevel> History, int NeighboursHigh, int Neighbours, SourcePlace? Place);

/// <param name="Name">Of the measure or the subject.</param>
/// <param name="Key">What it is about.</param>
/// <param name="Statement">What is stated.</param>
public sealed record RiskGround(string Name, StatementKey Key, SchoolStatement Statement);

/// <summary>The place a statement was read from.</summary>
/// <param name="ImportRunId">The line of the journal.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the sheet; null for what a person typed.</param>
/// <param name="Row">0-based.</param>
/// <param name="Column">0-based.</param>
public sealed record SourcePlace(int ImportRunId, string File, string? Sheet, int Row, int Column);

/// <summary>Asks what a cell of the heatmap is based on.</summary>
public sealed class RiskCellQuestion(FactsSource source, StatementsSource statements, PlanStore plans, IDbContextFactory<DashboardDbContext> contexts)
{
    /// <summary>Which measures of the school's conditions speak of a factor: after the explanations of domain reference §1.2.</summary>
    private static readonly Dictionary<string, IReadOnlyList<ContextMeasure>> Measures = new(StringComparer.Ordinal)
    {
        ["R_STAFF"] = [ContextMeasure.Staff, ContextMeasure.OlderStaff],
        ["R_COMP"] = [ContextMeasure.HighCategory],
        ["R_OVZ"] = [ContextMeasure.SpecialNeeds],
        ["R_LANG"] = [ContextMeasure.OtherLanguage],
        ["R_FAIL"] = [ContextMeasure.OnRecords],
        ["R_PAR"] = [ContextMeasure.OneParent, ContextMeasure.HigherEducation],
    };

    /// <summary>Null where there is no such school or factor, or the asker does not see it.</summary>
    public async Task<RiskCellView?> AskAsync(RiskCellFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { MunicipalityId: { } municipalityId } school || !scope.SeesSchool(school.Id, municipalityId)
            || known.Factors.FirstOrDefault(found => found.Code == filter.Factor) is not { } factor)
        {
            return null;
        }

        var book = known.Profiles;
        var level = book.InForce(school.Id, filter.Year).GetValueOrDefault(filter.Factor);
        // Neighbours are told as numbers: whoever sees a school of the municipality may know them.
        var neighbours = facts.Schools.Where(other => other.MunicipalityId == municipalityId)
            .Select(other => book.InForce(other.Id, filter.Year).GetValueOrDefault(filter.Factor)).OfType<FactorLevel>().ToList();
        var answers = RiskAnswers.Of(await plans.AllAsync(null, scope, token), filter.Year).For(school.Id, municipalityId, facts.Region?.Id, factor.Id);
        return new RiskCellView(
            school, facts.Territory(municipalityId), factor.Id, factor.Name, factor.Explanation, level, answers, Grounds(known, school.Id, filter.Factor), book.History(school.Id, filter.Factor),
            neighbours.Count(other => other.InForce == RiskLevel.High), neighbours.Count, level is null ? null : await PlaceAsync(level.Row, token));
    }

    private static IReadOnlyList<RiskGround> Grounds(SchoolStatements known, int schoolId, string factor)
    {
        var measures = Measures.GetValueOrDefault(factor) ?? [];
        var rows = known.OfSchool(schoolId);
        var context = measures.Select(measure => rows.Where(row => row.Key.Kind == StatementKind.Context && row.Key.Topic == measure.Code).MaxBy(row => row.Key.Year))
            .OfType<StatementRow>().Select(row => new RiskGround(ContextMeasure.Find(row.Key.Topic)!.Name, row.Key, row.Statement));
        var staffYear = rows.Where(row => row.Key.Kind == StatementKind.Staff).Select(row => (int?)row.Key.Year).Max();
        var staff = factor is "R_STAFF" or "R_COMP" or "R_PD"
            ? rows.Where(row => row.Key.Kind == StatementKind.Staff && row.Key.Year == staffYear).Select(row => new RiskGround(row.Key.Topic, row.Key, row.Statement))
            : [];
        return [.. context, .. staff];
    }

    private async Task<SourcePlace?> PlaceAsync(StatementRow row, CancellationToken token)
    {
        await using var context = await contexts.CreateDbContextAsync(token);
        return await context.ImportFiles.AsNoTracking().Where(file => file.Id == row.FileId)
            .Select(file => new { file.ImportRunId, file.FileName, file.Sheets }).FirstOrDefaultAsync(token) is { } file
            ? new SourcePlace(file.ImportRunId, file.FileName, file.Sheets.Split('\n').ElementAtOrDefault(row.Sheet), row.Row, row.Column)
            : null;
    }
}
