using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;

namespace Dashboard.Data.Queries.Conditions;

/// <param name="Tried">A rule to try before it is saved; null shows the one in force.</param>
public sealed record ConditionsRuleFilter(SocialIndexRule? Tried = null);

/// <summary>How the local social index is computed, its versions, and what another rule would change.</summary>
/// <param name="Year">Newest school year with a social passport, on which a rule is tried; null where there is none.</param>
/// <param name="Years">Years from which a new version may hold, the newest first.</param>
/// <param name="Rule">In force in that year.</param>
/// <param name="Versions">What was saved, the newest first.</param>
/// <param name="Problems">What is wrong with the tried rule; nothing is tried then.</param>
/// <param name="Trial">Which schools would become ШССУ* and cease to be; null where nothing was tried.</param>
/// <param name="MayChange">The asker keeps the region.</param>
public sealed record ConditionsRuleView(
    int? Year, IReadOnlyList<int> Years, SocialIndexRule Rule, IReadOnlyList<SavedIndexRule> Versions, IReadOnlyList<string> Problems, NamedTrial? Trial, bool MayChange);

/// <param name="FromYear">First school year for which it holds.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="Person">Who saved it.</param>
/// <param name="Reason">Why; null where nothing was written.</param>
/// <param name="Rule">The rule.</param>
public sealed record SavedIndexRule(int FromYear, DateTime SavedAt, string Person, string? Reason, SocialIndexRule Rule);

/// <summary>Asks by which weights the local social index is computed, and what others would change.</summary>
public sealed class ConditionsRuleQuestion(FactsSource source, StatementsSource statements, TimeProvider clock)
{
    public async Task<ConditionsRuleView> AskAsync(ConditionsRuleFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var years = RegionIndex.Years(known);
        var newest = years.Count > 0 ? years[0] : (int?)null;
        var rule = RegionIndex.Rule(known, newest ?? int.MaxValue);
        var problems = filter.Tried?.Problems() ?? [];
        return new ConditionsRuleView(
            newest, years.Count > 0 ? years : [SchoolYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).StartYear], rule,
            [
                .. known.Rules.Where(version => version.Kind == RuleKind.SocialIndex).Reverse().Select(version => new SavedIndexRule(
                    version.FromYear, version.SavedAt, version.Person, version.Reason, JsonSerializer.Deserialize<SocialIndexRule>(version.Payload, JsonSerializerOptions.Web) ?? SocialIndexRule.Default)),
            ],
            problems, filter.Tried is { } tried && problems.Count == 0 && newest is { } year ? Trial(facts, List(known, year, rule), List(known, year, tried), scope) : null, scope.KeepsRegion);
    }

    private static MembershipList List(SchoolStatements known, int year, SocialIndexRule rule)
    {
        var placed = RegionIndex.Of(known, year, rule).Values.Where(index => index.Value is not null).ToList();
        return new MembershipList(new SchoolYear(year), placed.Where(index => index.IsDisadvantaged).Select(index => index.School).ToHashSet(), placed.ConvertAll(index => index.School).ToHashSet());
    }

    private static NamedTrial Trial(ResultFacts facts, MembershipList now, MembershipList then, AccessScope scope)
    {
        bool Asked(int id) => facts.Territory(id) is { MunicipalityId: { } municipality } && scope.SeesSchool(id, municipality);
        return new NamedTrial(
            now.Members.Count(Asked), then.Members.Count(Asked),
            [
                .. MembershipChange.Between(now, then).In(Asked).ByGroup(id => facts.Territory(id)!.MunicipalityId).Where(group => group.Group is not null && !group.Change.IsNothing)
                    .Select(group => new TrialGroup(facts.Territory(group.Group!.Value)!, Named(facts, group.Change.Entered), Named(facts, group.Change.Left), Named(facts, group.Change.LostFromSight.Concat(group.Change.WithoutPast))))
                    .OrderBy(group => group.Municipality.Label, StringComparer.CurrentCulture),
            ]);
    }

    private static IReadOnlyList<TerritoryFact> Named(ResultFacts facts, IEnumerable<int> ids) =>
        [.. ids.Select(facts.Territory).OfType<TerritoryFact>().OrderBy(school => school.Label, StringComparer.CurrentCulture)];
}
