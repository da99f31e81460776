using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Lists;

/// <param name="Year">School year of the results that are looked at.</param>
/// <param name="MunicipalityId">Only its schools; null for the region.</param>
public sealed record ZoneFilter(SchoolYear Year, int? MunicipalityId = null);

/// <summary>By what schools are named.</summary>
public enum ZoneBasis
{
    /// <summary>Neither a list nor results that the asker may see.</summary>
    Nothing,

    /// <summary>An official list.</summary>
    Order,

    /// <summary>There is no list: the calculated flag, which is no status of a school.</summary>
    Flag,
}

/// <summary>
/// «Зона адресной поддержки»: the schools of the official list, with the works of the year in which they are low; and beside them schools
/// that the rule names and the list does not.
/// </summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Basis">By what the schools are named.</param>
/// <param name="List">School year of the list; of the list that would follow from the results where there is none.</param>
/// <param name="Order">Numbers and days of its orders.</param>
/// <param name="Rule">The rule of the results.</param>
/// <param name="Schools">Those with more low works first, then by share; among equals by name.</param>
/// <param name="Beyond">Schools with the calculated flag that the official list does not name; none where the flag is the basis.</param>
/// <param name="OutOf">Schools that may be seen.</param>
/// <param name="Change">Since the list before; null where there is none.</param>
/// <param name="Reasons">Subjects and procedures with the number of schools of the zone that are low in them, the most frequent first.</param>
/// <param name="TooSmall">Schools outside the zone of which only small groups are known: the results say nothing about them.</param>
/// <param name="Untold">Schools outside the zone whose sheets do not give what the rule needs.</param>
public sealed record ZoneView(
    ZoneFilter Filter, ZoneBasis Basis, SchoolYear List, IReadOnlyList<string> Order, LowResultRule Rule, IReadOnlyList<ZoneSchool> Schools, IReadOnlyList<ZoneSchool> Beyond, int OutOf,
    NamedChange? Change, IReadOnlyList<ZoneReason> Reasons, int TooSmall, int Untold)
{
    /// <summary>The zone and those beside it: whoever needs help by the order or by the results.</summary>
    public IEnumerable<ZoneSchool> All => Schools.Concat(Beyond);
}

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="IsListed">An official list names it.</param>
/// <param name="State">What the rule says of it; null where the asker may not see it or there are no results.</param>
/// <param name="Works">The low works of the year, by procedure, subject and grade.</param>
public sealed record ZoneSchool(TerritoryFact School, TerritoryFact? Municipality, bool IsListed, LowResultState? State, IReadOnlyList<LowWork> Works);

/// <param name="Assessment">The work.</param>
/// <param name="Value">The school's value in it, by the metric of the rule.</param>
public sealed record LowWork(Assessment Assessment, WorkValue Value);

/// <param name="Procedure">ВПР, ОГЭ, ЕГЭ.</param>
/// <param name="Subject">Name of the subject.</param>
/// <param name="Schools">How many of the named schools are low in it.</param>
public sealed record ZoneReason(Procedure Procedure, string Subject, int Schools);

/// <summary>Asks which schools need support now, by the list in force and by the latest results.</summary>
public sealed class SupportZone(FactsSource source, StatementsSource statements, CalculatedLists calculated)
{
    public async Task<ZoneView> AskAsync(ZoneFilter filter, AccessScope scope, CancellationToken token = default) => (await ReadAsync(filter, null, scope, token)).Zone;

    /// <summary>One school in the zone of its municipality, named or not; null where there is no such school or the asker does not see it.</summary>
    public async Task<(ZoneView Zone, ZoneSchool School)?> OfSchoolAsync(int schoolId, SchoolYear year, AccessScope scope, CancellationToken token = default)
    {
        var school = (await source.GetAsync(token)).Territory(schoolId);
        return school is { Level: TerritoryLevel.School } && await ReadAsync(new ZoneFilter(year, school.MunicipalityId), schoolId, scope, token) is (var zone, { } found) ? (zone, found) : null;
    }

    private async Task<(ZoneView Zone, ZoneSchool? School)> ReadAsync(ZoneFilter filter, int? schoolId, AccessScope scope, CancellationToken token)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var settings = CalculatedLists.Settings(known, filter.Year);
        var results = CalculatedLists.Years(facts).Contains(filter.Year) ? calculated.Of(facts, settings.Rule, filter.Year) : null;
        var official = ListsQuestion.Official(known, ListsFilter.LowResults);

        // The list that these results led to; while it is not ordered, the one in force when they came.
        SchoolYear[] candidates = [filter.Year.Next, filter.Year];
        SchoolYear? listYear = candidates.Where(official.ContainsKey).Select(year => (SchoolYear?)year).FirstOrDefault();
        var places = listYear is { } held ? official[held] : null;

        bool Asked(TerritoryFact school) => (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId) && scope.SeesSchool(school.Id, school.MunicipalityId ?? 0);
        LowResultDecision? Decision(TerritoryFact school) => settings.IsShownToSchools || scope.KeepsMunicipality(school.MunicipalityId ?? 0) ? results?.Find(school.Id) : null;
        var asked = facts.Schools.Where(Asked).ToList();
        var all = asked.Select(school => (School: school, IsListed: places?.ContainsKey(school.Id) == true, Decision: Decision(school))).ToList();
        var listed = InOrder(all.Where(each => each.IsListed).Select(each => Named(facts, each.School, true, each.Decision)));
        var flagged = InOrder(all.Where(each => !each.IsListed && each.Decision?.IsFlagged == true).Select(each => Named(facts, each.School, false, each.Decision)));
        var named = places is null ? flagged : listed;
        int Outside(LowResultState state) => all.Count(each => !each.IsListed && each.Decision?.State == state);
        var before = listYear is { } year ? official.GetValueOrDefault(year.Previous) : null;
        var one = all.Find(each => each.School.Id == schoolId);
        var zone = new ZoneView(
            filter, places is not null ? ZoneBasis.Order : all.Exists(each => each.Decision is not null) ? ZoneBasis.Flag : ZoneBasis.Nothing, listYear ?? filter.Year.Next,
            places is null ? [] : ListsQuestion.Orders(places.Values), settings.Rule, named, places is null ? [] : flagged, asked.Count,
            places is null || before is null ? null : ListsQuestion.Change(facts, MembershipChange.Between(ListsQuestion.Members(listYear!.Value.Previous, before), ListsQuestion.Members(listYear.Value, places))
                .In(id => facts.Territory(id) is { } school && Asked(school)), listYear.Value),
            Reasons(named), Outside(LowResultState.OnlySmallGroups), Outside(LowResultState.Untold));
        return (zone, one.School is null ? null : Named(facts, one.School, one.IsListed, one.Decision));
    }

    private static ZoneSchool Named(ResultFacts facts, TerritoryFact school, bool isListed, LowResultDecision? decision) => new(
        school,
        school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null,
        isListed,
        decision?.State,
        [
            .. (decision?.WorksThatAre(WorkState.Low) ?? []).Select(value => new LowWork(facts.Assessments[facts.AssessmentIndexAt(value.Source)], value))
                .OrderBy(work => work.Assessment.Procedure)
                .ThenBy(work => SeriesChoices.Rank(work.Assessment.Subject))
                .ThenBy(work => work.Assessment.Subject, StringComparer.CurrentCulture)
                .ThenBy(work => work.Assessment.ProgrammeGrade),
        ]);

    private static List<ZoneSchool> InOrder(IEnumerable<ZoneSchool> schools) =>
    [
        .. schools.OrderByDescending(school => school.Works.Count)
            .ThenByDescending(school => school.Works.Sum(work => work.Value.Count ?? 0) / (double)Math.Max(1, school.Works.Sum(work => work.Value.Participants)))
            .ThenBy(school => school.School.Label, StringComparer.CurrentCulture),
    ];

    private static IReadOnlyList<ZoneReason> Reasons(IReadOnlyList<ZoneSchool> named) =>
    [
        .. named.SelectMany(school => school.Works.Select(work => (school.School.Id, work.Assessment.Procedure, work.Assessment.Subject)).Distinct())
            .GroupBy(each => (each.Procedure, each.Subject))
            .Select(same => new ZoneReason(same.Key.Procedure, same.Key.Subject, same.Count()))
            .OrderByDescending(reason => reason.Schools)
            .ThenBy(reason => reason.Procedure),
    ];
}
