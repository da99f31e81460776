using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Lists;

/// <param name="Year">School year for which the list holds; null for the newest with a list or with results before it.</param>
/// <param name="MunicipalityId">Its schools; null for all.</param>
/// <param name="Category">Code of the category of the official list; the calculated flag stands beside low-results only.</param>
public sealed record ListsFilter(SchoolYear? Year = null, int? MunicipalityId = null, string Category = ListsFilter.LowResults)
{
    public const string LowResults = "low-results";
}

/// <summary>How the official list and the calculated flag stand to each other for one school.</summary>
public enum ListAgreement
{
    /// <summary>In both.</summary>
    Both = 1,

    /// <summary>By the order, and the rule does not name it.</summary>
    OnlyOfficial,

    /// <summary>The rule names it, and it is not in the order.</summary>
    OnlyCalculated,

    /// <summary>By the order, and the rule can say nothing: no works, or small groups only.</summary>
    OfficialUntold,
}

/// <summary>Schools in the official list of a year and schools that the rule names, with the reasons and what changed since the year before.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Year">The school year of the list; null where there is neither a list nor a result.</param>
/// <param name="Years">Years to choose from, the newest first.</param>
/// <param name="Categories">Categories of schools in the words of the region.</param>
/// <param name="Rule">The rule of the time of the results.</param>
/// <param name="Order">Numbers and days of the orders that name the list, as its rows have them.</param>
/// <param name="Rows">Schools of either list, by municipality and name.</param>
/// <param name="Small">Schools without a flag of which nothing can be said: small groups only.</param>
/// <param name="Official">From the official list of the year before to this one; null where either is missing.</param>
/// <param name="Calculated">The same of the calculated lists.</param>
/// <param name="Lasting">Schools that stay out of the official list several years running.</param>
/// <param name="Indicators">Indicators of domain reference §5.3 for the schools of the official list; null where there is none.</param>
/// <param name="LeftShare">Left out of the size of the list before.</param>
/// <param name="Dynamics">Listed schools whose share of «2» fell since the results before; null without results of both years.</param>
/// <param name="Calibration">For each level of the calculated risk what came of it the year after, over all years with results.</param>
/// <param name="SeesCalculated">False for a school to which the ministry has not opened the calculated flag.</param>
public sealed record ListsView(
    ListsFilter Filter, SchoolYear? Year, IReadOnlyList<SchoolYear> Years, IReadOnlyList<(string Code, string Name, string ShortName)> Categories, LowResultRule Rule, IReadOnlyList<string> Order,
    IReadOnlyList<ListRow> Rows, IReadOnlyList<TerritoryFact> Small, NamedChange? Official, NamedChange? Calculated, IReadOnlyList<(TerritoryFact School, SchoolYear LastListed, int Lists)> Lasting,
    ListIndicators? Indicators, CountedShare? LeftShare, PositiveDynamics? Dynamics, Calibration? Calibration, bool SeesCalculated)
{
    public int Listed => Rows.Count(row => row.Place is not null);

    public int Flagged => Rows.Count(row => row.Decision?.IsFlagged == true);

    public int Mismatches => Rows.Count(row => row.Agreement is ListAgreement.OnlyOfficial or ListAgreement.OnlyCalculated);
}

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Place">Its place in the official list; null where it is not there.</param>
/// <param name="Decision">What the rule says; null where the asker may not see it.</param>
/// <param name="Agreement">How the two stand to each other; null where the asker may not see the calculated flag.</param>
/// <param name="IsNew">It was not in the official list of the year before; null where there was none.</param>
public sealed record ListRow(TerritoryFact School, TerritoryFact? Municipality, ListPlaceStatement? Place, LowResultDecision? Decision, ListAgreement? Agreement, bool? IsNew);

/// <summary>Who entered, stayed and left, by name.</summary>
/// <param name="From">School year of the earlier list.</param>
/// <param name="To">Of the later one.</param>
/// <param name="Entered">By name.</param>
/// <param name="Stayed">By name.</param>
/// <param name="Left">By name.</param>
/// <param name="Untold">Schools of either list of which the other year says nothing.</param>
public sealed record NamedChange(SchoolYear From, SchoolYear To, IReadOnlyList<TerritoryFact> Entered, IReadOnlyList<TerritoryFact> Stayed, IReadOnlyList<TerritoryFact> Left, IReadOnlyList<TerritoryFact> Untold);

/// <summary>Asks which schools have low results by the order and by the rule, why, and who entered and left.</summary>
public sealed class ListsQuestion(FactsSource source, StatementsSource statements, CalculatedLists calculated)
{
    public async Task<ListsView> AskAsync(ListsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var official = Official(known, filter.Category);
        var results = CalculatedLists.Years(facts);
        var isLow = filter.Category == ListsFilter.LowResults;
        List<SchoolYear> years = [.. official.Keys.Concat(isLow ? results.Select(year => year.Next) : []).Distinct().OrderDescending()];
        List<(string, string, string)> categories = [.. known.Categories.Select(category => (category.Code, category.Name, category.ShortName))];
        var shown = filter.Year is { } wanted && years.Contains(wanted) ? wanted : official.Count > 0 ? official.Keys.Max() : years.Count > 0 ? years[0] : (SchoolYear?)null;
        if (shown is not { } year)
        {
            return new ListsView(filter, null, years, categories, LowResultRule.Default, [], [], [], null, null, [], null, null, null, null, true);
        }

        var settings = CalculatedLists.Settings(known, year.Previous);
        var list = isLow && results.Contains(year.Previous) ? calculated.Of(facts, settings.Rule, year.Previous) : null;
        bool Asked(int id) => facts.Territory(id) is { MunicipalityId: { } municipality } && (filter.MunicipalityId is null || municipality == filter.MunicipalityId) && scope.SeesSchool(id, municipality);
        bool SeesFlag(int id) => settings.IsShownToSchools || scope.KeepsMunicipality(facts.Territory(id)!.MunicipalityId ?? 0);
        var places = official.GetValueOrDefault(year) ?? [];
        var before = official.GetValueOrDefault(year.Previous);
        var named = places.Keys.Concat(list is null ? [] : list.Decisions.Where(decision => decision.IsFlagged && SeesFlag(decision.SchoolId)).Select(decision => decision.SchoolId)).Distinct().Where(Asked).ToList();
        var seesAny = list is null || facts.Schools.Where(school => Asked(school.Id)).All(school => SeesFlag(school.Id));
        return new ListsView(
            filter, year, years, categories, settings.Rule, Orders(places.Values),
            [
                .. named.Select(id => Row(facts, id, places.GetValueOrDefault(id), SeesFlag(id) ? list?.Find(id) : null, before is null ? null : !before.ContainsKey(id)))
                    .OrderBy(row => row.Municipality?.Label, StringComparer.CurrentCulture).ThenBy(row => row.School.Label, StringComparer.CurrentCulture),
            ],
            list is null || !seesAny ? [] : Named(facts, list.Decisions.Where(decision => decision.State == LowResultState.OnlySmallGroups && !places.ContainsKey(decision.SchoolId) && Asked(decision.SchoolId)).Select(decision => decision.SchoolId)),
            before is null || places.Count == 0 ? null : Change(facts, MembershipChange.Between(Members(year.Previous, before), Members(year, places)).In(Asked), year),
            list is null || !seesAny || !results.Contains(year.Previous.Previous) ? null
                : Change(facts, MembershipChange.Between(List(facts, known, year.Previous.Previous), MembershipList.Of(list)).In(Asked), year),
            [
                .. ListFlow.Lasting(official.OrderBy(pair => pair.Key).Select(pair => Members(pair.Key, pair.Value))).Where(left => Asked(left.SchoolId))
                    .Select(left => (facts.Territory(left.SchoolId)!, left.LastListed, left.Lists)),
            ],
            list is null || places.Count == 0 ? null : ListIndicators.Of(Members(year, places), list, Asked),
            before is null || places.Count == 0 ? null : ListIndicators.LeftShare(MembershipChange.Between(Members(year.Previous, before), Members(year, places)).In(Asked)),
            list is null || places.Count == 0 || !results.Contains(year.Previous.Previous) ? null
                : ListIndicators.Dynamics(Members(year, places), calculated.Of(facts, settings.Rule, year.Previous.Previous), list, asked: Asked),
            list is null || !scope.KeepsRegion ? null : Calibration.Of(results.Reverse().Select(each => calculated.Of(facts, settings.Rule, each))),
            seesAny);
    }

    /// <summary>Official places of a category by year and school.</summary>
    internal static Dictionary<SchoolYear, Dictionary<int, ListPlaceStatement>> Official(SchoolStatements known, string category) =>
        known.Of(StatementKind.ListPlace).Where(row => row.Key.Topic == category).GroupBy(row => new SchoolYear(row.Key.Year))
            .ToDictionary(group => group.Key, group => group.ToDictionary(row => row.SchoolId, row => (ListPlaceStatement)row.Statement));

    private MembershipList List(ResultFacts facts, SchoolStatements known, SchoolYear results) => MembershipList.Of(calculated.Of(facts, CalculatedLists.Settings(known, results).Rule, results));

    internal static MembershipList Members(SchoolYear year, Dictionary<int, ListPlaceStatement> places) => new(year, places.Keys.ToHashSet());

    private static ListRow Row(ResultFacts facts, int id, ListPlaceStatement? place, LowResultDecision? decision, bool? isNew)
    {
        var school = facts.Territory(id)!;
        ListAgreement? agreement = decision is null ? null
            : (place is not null, decision.IsFlagged) switch
            {
                (true, true) => ListAgreement.Both,
                (false, _) => ListAgreement.OnlyCalculated,
                _ => decision.IsJudged ? ListAgreement.OnlyOfficial : ListAgreement.OfficialUntold,
            };
        return new ListRow(school, school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null, place, decision, agreement, place is null ? null : isNew);
    }

    internal static NamedChange Change(ResultFacts facts, MembershipChange change, SchoolYear to) => new(
        to.Previous, to, Named(facts, change.Entered), Named(facts, change.Stayed), Named(facts, change.Left), Named(facts, change.LostFromSight.Concat(change.WithoutPast)));

    private static IReadOnlyList<TerritoryFact> Named(ResultFacts facts, IEnumerable<int> ids) =>
        [.. ids.Select(facts.Territory).OfType<TerritoryFact>().OrderBy(school => school.Label, StringComparer.CurrentCulture)];

    internal static IReadOnlyList<string> Orders(IEnumerable<ListPlaceStatement> places) =>
    [
        .. places.Where(place => place.OrderNumber is not null)
            .Select(place => "№\u00a0" + place.OrderNumber + (place.OrderDate is { } day ? " от\u00a0" + Russian.Date(day) : "")).Distinct(),
    ];
}
