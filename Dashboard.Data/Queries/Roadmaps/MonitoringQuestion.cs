using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="PlanId">The plan.</param>
/// <param name="SchoolId">Only what is for this school; null for all addressees.</param>
public sealed record MonitoringFilter(int PlanId, int? SchoolId = null);

/// <summary>«Мониторинг реализации дорожной карты»: every unit of a plan with all that was said of it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Units">By activity, then by time, then by addressee.</param>
/// <param name="Today">The day that counts as today.</param>
/// <param name="AskedAt">UTC.</param>
public sealed record MonitoringView(PlanData Plan, IReadOnlyList<MonitoringUnit> Units, DateOnly Today, DateTime AskedAt);

/// <param name="Activity">What is to be done.</param>
/// <param name="Unit">Once, for one addressee.</param>
/// <param name="Territory">Name of the addressee.</param>
/// <param name="SaidAt">When somebody last said something of it, UTC; null where nobody did.</param>
/// <param name="ChangedAt">When that was or a document was added, UTC; null where nothing was.</param>
/// <param name="Proofs">Documents and addresses, the oldest first.</param>
/// <param name="MayWrite">The asker may say something of it.</param>
public sealed record MonitoringUnit(
    PlanActivity Activity, PlanUnit Unit, string Territory, DateTime? SaidAt, DateTime? ChangedAt, IReadOnlyList<UnitProof> Proofs, bool MayWrite);

/// <param name="Title">As the user knows it.</param>
/// <param name="Address">Null for a file.</param>
public sealed record UnitProof(string Title, string? Address);

public sealed class MonitoringQuestion(PlanStore store, FactsSource source, InstallationDatabase database, TimeProvider clock)
{
    /// <summary>Null where there is no such plan or it is not to be seen.</summary>
    public async Task<MonitoringView?> AskAsync(MonitoringFilter filter, AccessScope scope, CancellationToken token = default)
    {
        // Taken before reading: what is said while it is read counts as later than the form.
        var now = clock.GetUtcNow().UtcDateTime;
        if (await store.FindAsync(filter.PlanId, scope, token) is not { } plan)
        {
            return null;
        }

        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var occurrences = context.RoadmapActivities.Where(activity => activity.RoadmapId == filter.PlanId).SelectMany(activity => activity.Occurrences).Select(occurrence => occurrence.Id);
        var changes = await context.ActivityRecords.AsNoTracking().Where(record => occurrences.Contains(record.OccurrenceId))
            .ToDictionaryAsync(record => new UnitKey(record.OccurrenceId, record.TerritoryId), record => record.ChangedAt, token);
        var proofs = (await context.RecordEvidence.AsNoTracking().Include(link => link.Evidence).Where(link => occurrences.Contains(link.OccurrenceId)).OrderBy(link => link.EvidenceId).ToListAsync(token))
            .ToLookup(link => new UnitKey(link.OccurrenceId, link.TerritoryId), link => link.Evidence!);
        var units =
            from activity in plan.Activities
            from unit in activity.UnitsOf(filter.SchoolId)
            let territory = facts.Territory(unit.TerritoryId)
            where territory is not null
            select new MonitoringUnit(
                activity, unit, territory.Label, At(changes, unit.Key), proofs[unit.Key].Select(proof => (DateTime?)proof.AddedAt).Append(At(changes, unit.Key)).Max(),
                [.. proofs[unit.Key].Select(proof => new UnitProof(proof.Title, proof.Address))], Keeps(scope, territory));
        return new MonitoringView(plan, [.. units], store.Today, now);
    }

    private static DateTime? At(Dictionary<UnitKey, DateTime> changes, UnitKey unit) => changes.TryGetValue(unit, out var at) ? at : null;

    private static bool Keeps(AccessScope scope, TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.School => scope.SeesSchool(territory.Id, territory.MunicipalityId ?? 0),
        TerritoryLevel.Municipality => scope.KeepsMunicipality(territory.Id),
        _ => scope.KeepsRegion,
    };
}
