using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Reports;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Queries.BeforeAfter;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Practices;

/// <param name="MunicipalityId">Of its schools; null for all.</param>
/// <param name="Factor">Code of the risk that they answer; null for any.</param>
/// <param name="SchoolId">Of this school; null for all.</param>
/// <param name="PracticeId">This one alone; null for all.</param>
/// <param name="Page">From 1, each of <see cref="PageSize"/>: what changed is asked for every practice that is shown. Null for all at once.</param>
public sealed record PracticesFilter(int? MunicipalityId = null, string? Factor = null, int? SchoolId = null, int? PracticeId = null, int? Page = null)
{
    public const int PageSize = 20;
}

/// <param name="Practices">By school, then by title.</param>
/// <param name="Found">How many the filter lets through.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="OutOf">Practices that the asker may see.</param>
/// <param name="Risks">Risks that a practice may answer.</param>
public sealed record PracticesView(IReadOnlyList<PracticeView> Practices, int Found, int Page, int OutOf, IReadOnlyList<PracticeRisk> Risks)
{
    public int Pages => Math.Max(1, (Found + PracticesFilter.PageSize - 1) / PracticesFilter.PageSize);
}

/// <param name="Id">Key of the practice.</param>
/// <param name="School">Where it was done.</param>
/// <param name="Municipality">Its municipality.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Problem">What was wrong.</param>
/// <param name="Steps">What was done, in order.</param>
/// <param name="Risk">Null where none of the list fits.</param>
/// <param name="Study">The question of before and after; null where nothing is compared.</param>
/// <param name="Effect">What changed; null where that cannot be told.</param>
/// <param name="WhyNoEffect">The reason in that case.</param>
/// <param name="File">The document that describes it; null for none.</param>
/// <param name="Person">Who wrote it last.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record PracticeView(
    int Id, TerritoryFact School, TerritoryFact? Municipality, string Title, string Problem, IReadOnlyList<string> Steps, PracticeRisk? Risk, BeforeAfterFilter? Study, PracticeEffect? Effect,
    string? WhyNoEffect, PracticeDocument? File, string Person, DateTime ChangedAt);

/// <param name="Id">Key in the dictionary.</param>
/// <param name="Code">As addresses name it.</param>
/// <param name="Name">In the dictionary's words.</param>
public sealed record PracticeRisk(int Id, string Code, string Name);

/// <param name="Key">Part of the address of the download.</param>
/// <param name="Title">Its name.</param>
/// <param name="Size">In bytes.</param>
public sealed record PracticeDocument(Guid Key, string Title, long Size);

/// <summary>The answer of the page «До и после» to the practice's question: a change with its interval, never a cause.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Work">Indicator, work, years.</param>
/// <param name="Change">In the indicator's unit.</param>
/// <param name="Interval">95 % interval; null where none is known.</param>
/// <param name="Before">Participants before.</param>
/// <param name="After">Participants after.</param>
/// <param name="Verdict">What may be said.</param>
/// <param name="VerdictWord">The same in few words.</param>
/// <param name="Sentence">What a person may tell the chief.</param>
public sealed record PracticeEffect(
    Indicator Indicator, string Work, double Change, Interval? Interval, int Before, int After, StudyVerdict Verdict, string VerdictWord, string Sentence)
{
    /// <summary>«−21,3 п.п. [−44,0; +7,1], n 23 и 22».</summary>
    public string Words =>
        IndicatorWords.Difference(Indicator, Change) + (Interval is { } known ? Russian.NoBreakSpace + IndicatorWords.DifferenceInterval(Indicator, known) : "")
        + $", n{Russian.NoBreakSpace}{Russian.Number(Before)} и{Russian.NoBreakSpace}{Russian.Number(After)}";

    public static PracticeEffect? Of(BeforeAfterView view) => view.Answer is not { } answer ? null : new(
        view.Indicator, answer.Subtitle, answer.Together.Change, answer.Together.Interval, answer.Together.Before.Participants, answer.Together.After.Participants,
        answer.Verdict, answer.VerdictWord, answer.Sentence);
}

/// <summary>Asks which practices are worth spreading, and what changed after each by the question of before and after.</summary>
public sealed class PracticesQuestion(FactsSource source, StatementsSource statements, BeforeAfterQuestion studies, InstallationDatabase database)
{
    /// <summary>Stands where no study was chosen.</summary>
    public const string NotEstimated = "Эффект не оценивался.";

    private static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), CompareOptions.NumericOrdering);

    public async Task<PracticesView> AskAsync(PracticesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var risks = (await statements.GetAsync(token)).Factors.Select(factor => new PracticeRisk(factor.Id, factor.Code, factor.Name)).ToList();
        await using var context = database.CreateDbContext();
        var seen = (await context.Practices.AsNoTracking().Include(practice => practice.Evidence).ToListAsync(token))
            .Select(practice => (Practice: practice, School: facts.Territory(practice.SchoolId)!))
            .Where(each => scope.SeesSchool(each.School.Id, each.School.MunicipalityId ?? 0)).ToList();
        var found = seen.Where(each => Fits(each.Practice, each.School, filter, risks))
            .OrderBy(each => each.School.Label, Names).ThenBy(each => each.Practice.Title, Names).ThenBy(each => each.Practice.Id).ToList();
        var page = Math.Clamp(filter.Page ?? 1, 1, Math.Max(1, (found.Count + PracticesFilter.PageSize - 1) / PracticesFilter.PageSize));
        var shown = new List<PracticeView>();
        foreach (var (practice, school) in filter.Page is null ? found : found.Skip((page - 1) * PracticesFilter.PageSize).Take(PracticesFilter.PageSize))
        {
            var study = practice.Study is null ? null : new StudyText(practice.Study).Read();
            var answer = study is null ? null : await studies.AskAsync(study, scope, token);
            shown.Add(View(practice, school, facts, risks.Find(risk => risk.Id == practice.RiskFactorId), study, answer));
        }

        return new PracticesView(shown, found.Count, page, seen.Count, risks);
    }

    private static bool Fits(Practice practice, TerritoryFact school, PracticesFilter filter, List<PracticeRisk> risks) =>
        (filter.PracticeId is null || practice.Id == filter.PracticeId)
        && (filter.SchoolId is null || school.Id == filter.SchoolId)
        && (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId)
        && (filter.Factor is null || (practice.RiskFactorId is { } risk && risks.Exists(each => each.Id == risk && each.Code == filter.Factor)));

    private static PracticeView View(Practice practice, TerritoryFact school, ResultFacts facts, PracticeRisk? risk, BeforeAfterFilter? study, BeforeAfterView? answer)
    {
        var effect = answer is null ? null : PracticeEffect.Of(answer);
        return new PracticeView(
            practice.Id, school, school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null, practice.Title, practice.Problem, practice.Steps.Split('\n'), risk, study, effect,
            effect is not null ? null : answer?.Refusal ?? NotEstimated, Document(practice.Evidence), practice.Person, practice.ChangedAt);
    }

    private static PracticeDocument? Document(Evidence? evidence) => evidence is null ? null : new(evidence.Key, evidence.Title, evidence.Size);
}
