using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Conditions;

/// <param name="SchoolId">The school.</param>
/// <param name="Year">Start year of the school year; null for the newest with a social passport of any school.</param>
public sealed record SchoolConditionsFilter(int SchoolId, int? Year = null);

/// <summary>A school's local social index taken apart into its measures, each with the cell that it was read from.</summary>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Year">The year shown; null where no conditions are known of any school.</param>
/// <param name="Years">To choose from, the newest first.</param>
/// <param name="Rule">Of that year.</param>
/// <param name="Index">Null where nothing is stated of the school in that year.</param>
/// <param name="Results">Null without an index or without marks.</param>
/// <param name="Lines">Measures of the rule first, then those that only stand in the passport.</param>
/// <param name="Past">The index by year, the newest first; each by the rule of its time.</param>
public sealed record SchoolConditionsView(
    TerritoryFact School, TerritoryFact? Municipality, int? Year, IReadOnlyList<int> Years, SocialIndexRule Rule, SocialIndex? Index, ResultsInContext? Results,
    IReadOnlyList<MeasureLine> Lines, IReadOnlyList<(int Year, SocialIndex Index)> Past);

/// <param name="Measure">The measure.</param>
/// <param name="Weight">Its weight in the rule; 0 takes no part.</param>
/// <param name="Stated">What is stated of the school; null where nothing is.</param>
/// <param name="Place">Where that stands.</param>
/// <param name="Part">What it adds to the index; null where it takes no part.</param>
public sealed record MeasureLine(ContextMeasure Measure, double Weight, ContextStatement? Stated, SourcePlace? Place, MeasureContribution? Part);

/// <summary>Asks what a school's index is made of.</summary>
public sealed class SchoolConditionsQuestion(FactsSource source, StatementsSource statements, IDbContextFactory<DashboardDbContext> contexts)
{
    /// <summary>Null where there is no such school or the asker does not see it.</summary>
    public async Task<SchoolConditionsView?> AskAsync(SchoolConditionsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { MunicipalityId: { } municipalityId } school || !scope.SeesSchool(school.Id, municipalityId))
        {
            return null;
        }

        var known = await statements.GetAsync(token);
        var years = RegionIndex.Years(known);
        if (RegionIndex.Year(years, filter.Year) is not { } year)
        {
            return new SchoolConditionsView(school, facts.Territory(municipalityId), null, years, SocialIndexRule.Default, null, null, Lines(SocialIndexRule.Default, null, [], new Dictionary<StatementRow, SourcePlace>()), []);
        }

        var rule = RegionIndex.Rule(known, year);
        var past = years.Select(each => (Year: each, Index: RegionIndex.InForce(known, each).GetValueOrDefault(school.Id))).Where(each => each.Index is not null).Select(each => (each.Year, each.Index!)).ToList();
        var index = past.Find(each => each.Year == year).Item2;
        var stated = known.OfSchool(school.Id).Where(row => row.Key.Kind == StatementKind.Context && row.Key.Year == year).ToDictionary(row => row.Key.Topic);
        var written = index?.Value is null ? null : MarksBesideRegion.OfYear(facts, new SchoolYear(year), null).GetValueOrDefault(school.Id);
        await using var context = await contexts.CreateDbContextAsync(token);
        var places = await SourcePlace.OfAsync(context, stated.Values, token);
        return new SchoolConditionsView(
            school, facts.Territory(municipalityId), year, years, rule, index,
            written is null ? null : ResultsInContext.Of(index!.Value!.Value, written.High, written.Total, written.Pupils, written.Region, rule), Lines(rule, index, stated, places), past);
    }

    private static IReadOnlyList<MeasureLine> Lines(SocialIndexRule rule, SocialIndex? index, Dictionary<string, StatementRow> stated, IReadOnlyDictionary<StatementRow, SourcePlace> places)
    {
        var weights = rule.Measures.ToDictionary(measure => measure.Code, measure => measure.Weight, StringComparer.Ordinal);
        return
        [
            .. ContextMeasure.All.OrderBy(measure => weights.GetValueOrDefault(measure.Code) > 0 ? 0 : 1).Select(measure =>
            {
                var row = stated.GetValueOrDefault(measure.Code);
                return new MeasureLine(
                    measure, weights.GetValueOrDefault(measure.Code), (ContextStatement?)row?.Statement, row is null ? null : places.GetValueOrDefault(row),
                    index?.Contributions.FirstOrDefault(part => part.Measure.Code == measure.Code));
            }),
        ];
    }
}
