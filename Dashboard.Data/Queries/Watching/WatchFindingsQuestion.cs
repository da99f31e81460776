using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Watching;

/// <summary>All that the rules of watching say of the data in force, told before or not.</summary>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="IsDemonstration">Of the sample region.</param>
/// <param name="Rule">The parameters.</param>
/// <param name="Findings">By rule.</param>
public sealed record WatchFindings(int DataVersion, bool IsDemonstration, WatchRule Rule, IReadOnlyList<WatchFinding> Findings);

/// <summary>
/// Asks what deviates from the parameters now. Only what is newest is watched: an import of old years is no news of schools. Lists and signs
/// are those of their pages, kept for the version of the data: they are not computed twice.
/// </summary>
public sealed class WatchFindingsQuestion(
    FactsSource source, StatementsSource statements, CalculatedLists calculated, MarkersSource markers, PlanStore plans, TimeProvider clock)
{
    /// <param name="tried">Parameters to try; null for those in force.</param>
    /// <param name="scope">Whose territories.</param>
    /// <param name="token">Cancels.</param>
    public async Task<WatchFindings> AskAsync(WatchRule? tried, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var rule = tried ?? InForce(known, clock);
        List<WatchFinding> findings =
        [
            .. rule.EnteredList ? Entered(known) : [],
            .. rule.Flagged ? Flagged(facts, known) : [],
            .. rule.RiskHigh ? RiskWatch.Find(rule, facts, known) : [],
            .. rule.LowShare ? LowShareWatch.Find(rule, facts) : [],
            .. rule.Overdue ? Overdue(rule, await plans.AllAsync(null, AccessScope.Region, token)) : [],
            .. rule.Sign ? await SignsAsync(rule, facts, token) : [],
            .. rule.PublishedSign ? Published(rule, known) : [],
        ];
        return new WatchFindings(
            facts.Installation.DataVersion, facts.Installation.IsDemonstration, rule,
            [.. findings.Where(finding => facts.Territory(finding.TerritoryId) is { } territory && WatchSight.Sees(scope, territory))]);
    }

    /// <summary>The rule of the present school year: what is watched is the present, whatever year the data are of.</summary>
    internal static WatchRule InForce(SchoolStatements known, TimeProvider clock) => known.RuleFor(RuleKind.Watch, ThisYear(clock), WatchRule.Default);

    internal static int ThisYear(TimeProvider clock) => SchoolYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).StartYear;

    private static IEnumerable<WatchFinding> Entered(SchoolStatements known)
    {
        var rows = known.Of(StatementKind.ListPlace).Where(row => row.Key.Topic == ListsFilter.LowResults).ToLookup(row => row.Key.Year);
        if (rows.Select(list => list.Key).OrderDescending().Take(2).ToList() is not [var year, var before])
        {
            return [];
        }

        var listedBefore = rows[before].Select(row => row.SchoolId).ToHashSet();
        var name = known.Categories.FirstOrDefault(category => category.Code == ListsFilter.LowResults)?.ShortName ?? "школ с низкими результатами";
        return rows[year].Where(row => !listedBefore.Contains(row.SchoolId))
            .Select(row => SchoolEnteredTheList.ByOrder(row.SchoolId, name, new SchoolYear(year), new SchoolYear(before), (ListPlaceStatement)row.Statement, row.FileId));
    }

    private IEnumerable<WatchFinding> Flagged(ResultFacts facts, SchoolStatements known)
    {
        var years = CalculatedLists.Years(facts);
        if (years.Count == 0 || !years.Contains(years[0].Previous))
        {
            return [];
        }

        var (now, before) = (List(years[0]), List(years[0].Previous));
        return MembershipChange.Between(MembershipList.Of(before), MembershipList.Of(now)).Entered.Select(now.Find).OfType<LowResultDecision>()
            .Select(decision => SchoolEnteredTheList.ByRule(decision, decision.Grounds.SelectMany(ground => ground.Values).Max(value => (int?)facts.FileIds[value.Source])));

        CalculatedList List(SchoolYear year) => calculated.Of(facts, CalculatedLists.Settings(known, year).Rule, year);
    }

    private static IEnumerable<WatchFinding> Overdue(WatchRule rule, IReadOnlyList<PlanData> plans) =>
        from plan in DeadlinesQuestion.Running(plans)
        from activity in plan.Activities
        let longest = activity.Units.Where(unit => unit.Standing.Timing == Domain.Roadmaps.Timing.Overdue && unit.Due is not null).GroupBy(unit => (unit.OccurrenceId, Due: unit.Due!.Value)).MinBy(time => time.Key.Due)
        where longest is not null
        let found = ActivityIsLongOverdue.Find(rule, new OverdueTime(
            plan.Head.TerritoryId, plan.Head.Id, activity.Id, (activity.Number + " " + activity.Title).Trim(), longest.Key.Due, longest.First().Standing.Days, longest.Count(), activity.Addressees.Count))
        where found is not null
        select found;

    private async Task<IEnumerable<WatchFinding>> SignsAsync(WatchRule rule, ResultFacts facts, CancellationToken token)
    {
        if (MarkersSource.YearsOf(facts) is not [var newest, ..])
        {
            return [];
        }

        var year = await markers.YearAsync(newest, token);
        return year.Schools.SelectMany(school => WorkHasANewSign.Find(
            rule, [.. year.FiredOf(school).Select(sign => new SignOfWork(school, year.Works[sign.Work], sign.Marker, sign.Sentence, File(facts, sign.Work, school)))]));
    }

    private static IEnumerable<WatchFinding> Published(WatchRule rule, SchoolStatements known)
    {
        var rows = known.Of(StatementKind.PublishedMarker);
        var newest = rows.Count == 0 ? 0 : rows.Max(row => row.Key.Year);
        return rows.Where(row => row.Key.Year == newest && row.Statement is PublishedMarkerStatement { IsMarked: true }).GroupBy(row => row.SchoolId)
            .SelectMany(school => WorkHasANewSign.Find(rule, [.. school.Select(Sign)]));

        static PublishedSignOfWork Sign(StatementRow row) =>
            StatementTopic.MarkerOf(row.Key.Topic) is var (subject, grade) ? new PublishedSignOfWork(row.SchoolId, row.Key.Year, subject, grade, row.FileId) : throw new FormatException(row.Key.Topic);
    }

    private static int? File(ResultFacts facts, int work, int school) => facts.Find(work, school) is >= 0 and var place ? facts.FileIds[place] : null;
}

/// <summary>Who sees what fired: a school's hits those who see the school, a territory's those who keep it.</summary>
internal static class WatchSight
{
    internal static bool Sees(AccessScope scope, TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.School => scope.SeesSchool(territory.Id, territory.MunicipalityId ?? 0),
        TerritoryLevel.Municipality => scope.KeepsMunicipality(territory.Id),
        _ => scope.KeepsRegion,
    };
}
