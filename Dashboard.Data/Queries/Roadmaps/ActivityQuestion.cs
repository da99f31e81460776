using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="PlanId">The plan.</param>
/// <param name="ActivityId">The activity.</param>
/// <param name="HistoryOf">The unit whose history is looked at; null for all of them together.</param>
/// <param name="WholeHistory">Every change, not only the last ones.</param>
public sealed record ActivityFilter(int PlanId, int ActivityId, UnitKey? HistoryOf = null, bool WholeHistory = false);

/// <param name="Plan">The plan that it belongs to.</param>
/// <param name="Activity">The activity, as the asker may see it.</param>
/// <param name="Section">Title of its section; null for none.</param>
/// <param name="Row">Its line in the plan.</param>
/// <param name="Today">The day that counts as today.</param>
/// <param name="Times">When it is due, each with its addressees in order.</param>
/// <param name="Names">Names of the addressees.</param>
/// <param name="Writable">Addressees of whom the asker may write.</param>
/// <param name="Documents">What proves it, the newest first.</param>
/// <param name="Factors">Risk factors that it answers.</param>
/// <param name="History">Who said what and when.</param>
/// <param name="CarriesOut">Point of the plan above; null for none.</param>
/// <param name="CarriedOutBy">Activities of plans below that carry it out.</param>
public sealed record ActivityView(
    PlanHead Plan,
    PlanActivity Activity,
    string? Section,
    PlanRow Row,
    DateOnly Today,
    IReadOnlyList<ActivityTime> Times,
    IReadOnlyDictionary<int, string> Names,
    IReadOnlySet<int> Writable,
    IReadOnlyList<ActivityDocument> Documents,
    IReadOnlyList<PlanFactor> Factors,
    UnitHistory History,
    LinkedActivity? CarriesOut,
    IReadOnlyList<LinkedActivity> CarriedOutBy);

/// <param name="OccurrenceId">Key of the time.</param>
/// <param name="Start">First day; null for none.</param>
/// <param name="End">Last day; null where no date is meant.</param>
/// <param name="Units">One for each addressee, with who wrote it and when.</param>
public sealed record ActivityTime(int OccurrenceId, DateOnly? Start, DateOnly? End, IReadOnlyList<SignedUnit> Units);

/// <param name="Unit">What is known.</param>
/// <param name="Person">Who wrote it last; null where nobody wrote anything.</param>
/// <param name="ChangedAt">When; UTC.</param>
public sealed record SignedUnit(PlanUnit Unit, string? Person, DateTime? ChangedAt);

/// <param name="Key">Address of the download.</param>
/// <param name="Title">Name of the file or what stands behind the address.</param>
/// <param name="Address">Null for a file.</param>
/// <param name="Size">Bytes; 0 for an address.</param>
/// <param name="Person">Who added it.</param>
/// <param name="AddedAt">When; UTC.</param>
/// <param name="Units">What it proves, of the units that the asker sees.</param>
public sealed record ActivityDocument(Guid Key, string Title, string? Address, long Size, string Person, DateTime AddedAt, IReadOnlyList<UnitKey> Units);

/// <summary>An activity of another plan.</summary>
public sealed record LinkedActivity(int PlanId, int ActivityId, string Number, string Title, string PlanTitle);

/// <summary>Asks one activity with everything that is known of it.</summary>
public sealed class ActivityQuestion(PlanStore store, FactsSource source, InstallationDatabase database)
{
    /// <summary>Null where there is no such activity in this plan or the plan is not to be seen.</summary>
    public async Task<ActivityView?> AskAsync(ActivityFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await store.FindAsync(filter.PlanId, scope, token) is not { } plan || plan.Activities.FirstOrDefault(each => each.Id == filter.ActivityId) is not { } activity)
        {
            return null;
        }

        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var occurrences = activity.Units.Select(unit => unit.OccurrenceId).Distinct().ToList();
        var signed = await context.ActivityRecords.AsNoTracking().Where(record => occurrences.Contains(record.OccurrenceId))
            .ToDictionaryAsync(record => new UnitKey(record.OccurrenceId, record.TerritoryId), token);
        var documents = await DocumentsAsync(context, occurrences, activity.Addressees.ToHashSet(), token);
        var factors = await context.RiskFactors.AsNoTracking().Where(factor => activity.FactorIds.Contains(factor.Id)).OrderBy(factor => factor.Name)
            .Select(factor => new PlanFactor(factor.Id, factor.Name)).ToListAsync(token);
        var linked = await LinkedAsync(context, activity, token);
        // Only what lies in a plan that the asker sees is named.
        var seen = linked.Count == 0 ? [] : (await store.AllAsync([.. linked.Select(each => each.TerritoryId)], scope, token)).Select(each => each.Head.Id).ToHashSet();
        var addressees = activity.Addressees.Select(facts.Territory).OfType<TerritoryFact>().ToList();
        return new ActivityView(
            plan.Head, activity, plan.Sections.FirstOrDefault(section => section.Id == activity.SectionId)?.Title,
            PlanRow.Of(activity, null, store.Today, documents.Count), store.Today,
            [
                .. activity.Units.GroupBy(unit => unit.OccurrenceId).Select(time => new ActivityTime(
                    time.Key, time.First().Start, time.First().End,
                    [.. time.Select(unit => signed.TryGetValue(unit.Key, out var record) ? new SignedUnit(unit, record.Person, record.ChangedAt) : new SignedUnit(unit, null, null))])),
            ],
            addressees.ToDictionary(territory => territory.Id, territory => territory.Label),
            addressees.Where(territory => PlanQuestion.Keeps(scope, territory)).Select(territory => territory.Id).ToHashSet(),
            documents, factors,
            await UnitHistory.ReadAsync(context, filter, occurrences, activity.Addressees, token),
            linked.Find(each => each.IsAbove && seen.Contains(each.Linked.PlanId))?.Linked,
            [.. linked.Where(each => !each.IsAbove && seen.Contains(each.Linked.PlanId)).Select(each => each.Linked)]);
    }

    private static async Task<List<ActivityDocument>> DocumentsAsync(DashboardDbContext context, List<int> occurrences, HashSet<int> addressees, CancellationToken token)
    {
        var links = await context.RecordEvidence.AsNoTracking().Include(link => link.Evidence).Where(link => occurrences.Contains(link.OccurrenceId)).ToListAsync(token);
        return
        [
            .. links.Where(link => addressees.Contains(link.TerritoryId)).GroupBy(link => link.EvidenceId).Select(group => (group.First().Evidence!, Units: group))
                .OrderByDescending(document => document.Item1.AddedAt)
                .Select(document => new ActivityDocument(
                    document.Item1.Key, document.Item1.Title, document.Item1.Address, document.Item1.Size, document.Item1.Person, document.Item1.AddedAt,
                    [.. document.Units.Select(link => new UnitKey(link.OccurrenceId, link.TerritoryId))])),
        ];
    }

    private static async Task<List<LinkAcross>> LinkedAsync(DashboardDbContext context, PlanActivity activity, CancellationToken token) =>
        (await context.RoadmapActivities.AsNoTracking()
            .Where(other => other.Id == activity.CarriesOutId || other.CarriesOutId == activity.Id)
            .OrderBy(other => other.RoadmapId).ThenBy(other => other.Place)
            .Select(other => new { other.Id, other.RoadmapId, other.Number, other.Title, Plan = other.Roadmap!.Title, other.Roadmap.TerritoryId })
            .ToListAsync(token))
        .ConvertAll(other => new LinkAcross(
            other.Id == activity.CarriesOutId, other.TerritoryId, new LinkedActivity(other.RoadmapId, other.Id, other.Number, other.Title, other.Plan)));

    private sealed record LinkAcross(bool IsAbove, int TerritoryId, LinkedActivity Linked);
}
