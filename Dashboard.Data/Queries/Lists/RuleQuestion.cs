using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;

namespace Dashboard.Data.Queries.Lists;

/// <param name="Results">School year whose results are judged; null for the newest.</param>
/// <param name="Tried">A rule to try before it is saved; null shows the one in force.</param>
public sealed record RuleFilter(SchoolYear? Results = null, LowResultRule? Tried = null);

/// <summary>The rule in force, its versions, and what another rule would change.</summary>
/// <param name="Results">School year whose results are judged; null where there are none.</param>
/// <param name="Years">To choose from, the newest first.</param>
/// <param name="Settings">In force for these results.</param>
/// <param name="Versions">Saved versions, the newest first.</param>
/// <param name="Offered">Works that the region held, to choose from.</param>
/// <param name="Problems">What is wrong with the tried rule; nothing is tried then.</param>
/// <param name="Trial">Who would enter and leave; null where nothing was tried.</param>
public sealed record RuleView(
    SchoolYear? Results, IReadOnlyList<SchoolYear> Years, LowResultSettings Settings, IReadOnlyList<SavedRule> Versions, IReadOnlyList<RuleWork> Offered, IReadOnlyList<RuleProblem> Problems, NamedTrial? Trial);

/// <param name="FromYear">First school year of results for which it holds.</param>
/// <param name="Settings">The rule.</param>
/// <param name="Reason">Why it was changed.</param>
/// <param name="Person">Who saved it.</param>
/// <param name="SavedAt">When.</param>
public sealed record SavedRule(SchoolYear FromYear, LowResultSettings Settings, string? Reason, string Person, DateTime SavedAt);

/// <param name="Now">Schools flagged by the rule in force.</param>
/// <param name="Then">By the tried one.</param>
/// <param name="Groups">Municipalities in which somebody would enter or leave.</param>
public sealed record NamedTrial(int Now, int Then, IReadOnlyList<TrialGroup> Groups);

public sealed record TrialGroup(TerritoryFact Municipality, IReadOnlyList<TerritoryFact> Entering, IReadOnlyList<TerritoryFact> Leaving, IReadOnlyList<TerritoryFact> Untold);

/// <summary>Asks by which rule the calculated flag is set, and what another one would change.</summary>
public sealed class RuleQuestion(FactsSource source, StatementsSource statements, CalculatedLists calculated)
{
    public async Task<RuleView> AskAsync(RuleFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var years = CalculatedLists.Years(facts);
        var results = filter.Results is { } wanted && years.Contains(wanted) ? wanted : years.Count > 0 ? years[0] : (SchoolYear?)null;
        var settings = results is { } year ? CalculatedLists.Settings(known, year) : LowResultSettings.Default;
        IReadOnlyList<RuleProblem> problems = filter.Tried is { } tried ? RuleProblem.Of(tried) : [];
        return new RuleView(
            results, years, settings,
            [
                .. known.Rules.Where(rule => rule.Kind == RuleKind.LowResults).Reverse()
                    .Select(rule => new SavedRule(new SchoolYear(rule.FromYear), JsonSerializer.Deserialize<LowResultSettings>(rule.Payload, JsonSerializerOptions.Web)!, rule.Reason, rule.Person, rule.SavedAt)),
            ],
            [
                .. facts.Assessments.Where(assessment => assessment.Procedure != Procedure.Own).Select(assessment => new RuleWork(assessment.Procedure, assessment.Subject, assessment.Procedure == Procedure.Vpr ? assessment.ProgrammeGrade : null))
                    .Concat(LowResultRule.DefaultWorks).Distinct().OrderBy(work => work.Procedure).ThenBy(work => Series.SeriesChoices.Rank(work.Subject)).ThenBy(work => work.Subject, StringComparer.CurrentCulture).ThenBy(work => work.Grade),
            ],
            problems,
            filter.Tried is { } rule && problems.Count == 0 && results is { } judged ? Trial(facts, calculated.Of(facts, settings.Rule, judged), calculated.Of(facts, rule, judged), scope) : null);
    }

    private static NamedTrial Trial(ResultFacts facts, CalculatedList current, CalculatedList tried, AccessScope scope)
    {
        bool Asked(int id) => facts.Territory(id) is { MunicipalityId: { } municipality } && scope.KeepsMunicipality(municipality);
        var trial = RuleTrial.Of(current, tried, id => facts.Territory(id)?.MunicipalityId);
        return new NamedTrial(
            current.Decisions.Count(decision => decision.IsFlagged && Asked(decision.SchoolId)), tried.Decisions.Count(decision => decision.IsFlagged && Asked(decision.SchoolId)),
            [
                .. trial.ByGroup.Where(group => group.Group is { } id && facts.Territory(id) is not null)
                    .Select(group => (Municipality: facts.Territory(group.Group!.Value)!, Change: group.Change.In(Asked)))
                    .Where(group => !group.Change.IsNothing)
                    .Select(group => new TrialGroup(group.Municipality, Named(facts, group.Change.Entered), Named(facts, group.Change.Left), Named(facts, group.Change.LostFromSight.Concat(group.Change.WithoutPast))))
                    .OrderBy(group => group.Municipality.Label, StringComparer.CurrentCulture),
            ]);
    }

    private static IReadOnlyList<TerritoryFact> Named(ResultFacts facts, IEnumerable<int> ids) =>
        [.. ids.Select(facts.Territory).OfType<TerritoryFact>().OrderBy(school => school.Label, StringComparer.CurrentCulture)];
}
