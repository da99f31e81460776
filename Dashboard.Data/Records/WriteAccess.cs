using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Who may write what: every record asks here before anything changes.</summary>
internal static class WriteAccess
{
    private const string Gone = "Мероприятия или школы больше нет: карту изменили. Откройте её заново.";

    internal static bool MayWrite(AccessScope scope, Territory territory) => territory switch
    {
        School school => scope.SeesSchool(school.Id, school.MunicipalityId),
        Municipality municipality => scope.KeepsMunicipality(municipality.Id),
        Region => scope.KeepsRegion,
        // The whole sample is nobody's to write of.
        _ => false,
    };

    internal static async Task<bool> MayWriteAsync(DashboardDbContext context, int territoryId, AccessScope scope, CancellationToken token) =>
        await context.Territories.AsNoTracking().SingleOrDefaultAsync(territory => territory.Id == territoryId, token) is { } territory && MayWrite(scope, territory);

    /// <summary>The same of many at once; of none it is true.</summary>
    internal static async Task<bool> MayWriteAllAsync(DashboardDbContext context, IReadOnlyCollection<int> territoryIds, AccessScope scope, CancellationToken token)
    {
        var wanted = territoryIds.Distinct().ToList();
        var known = await context.Territories.AsNoTracking().Where(territory => wanted.Contains(territory.Id)).ToListAsync(token);
        return known.Count == wanted.Count && known.TrueForAll(territory => MayWrite(scope, territory));
    }

    /// <summary>
    /// What keeps the person from saying something of these units: a sentence, or null. Each unit exists, its territory is an
    /// addressee of its activity, and the person may write of it.
    /// </summary>
    internal static async Task<string?> RefusalToSayAsync(DashboardDbContext context, IReadOnlyCollection<UnitKey> units, AccessScope scope, CancellationToken token) =>
        await RefusalToTakeBackAsync(context, units, scope, token) ?? (await AllAddressedAsync(context, units, token) ? null : Gone);

    /// <summary>The same for taking back what was said: also of a school that the plan has let go of since.</summary>
    internal static async Task<string?> RefusalToTakeBackAsync(DashboardDbContext context, IReadOnlyCollection<UnitKey> units, AccessScope scope, CancellationToken token)
    {
        var territories = units.Select(unit => unit.TerritoryId).Distinct().ToList();
        var known = await context.Territories.AsNoTracking().Where(territory => territories.Contains(territory.Id)).ToListAsync(token);
        var occurrences = units.Select(unit => unit.OccurrenceId).Distinct().ToList();
        var found = await context.ActivityOccurrences.CountAsync(occurrence => occurrences.Contains(occurrence.Id), token);
        return known.Count != territories.Count || found != occurrences.Count ? Gone
            : known.TrueForAll(territory => MayWrite(scope, territory)) ? null
            : "Отмечать выполнение можно только по своим школам.";
    }

    // The same rule as of the reading side: a plan that names no school speaks to its territory.
    private static async Task<bool> AllAddressedAsync(DashboardDbContext context, IReadOnlyCollection<UnitKey> units, CancellationToken token)
    {
        var occurrences = units.Select(unit => unit.OccurrenceId).Distinct().ToList();
        var times = await (
            from occurrence in context.ActivityOccurrences
            join activity in context.RoadmapActivities on occurrence.ActivityId equals activity.Id
            where occurrences.Contains(occurrence.Id)
            select new { occurrence.Id, ActivityId = activity.Id, activity.Addressee, PlanId = activity.RoadmapId, activity.Roadmap!.TerritoryId }).ToDictionaryAsync(time => time.Id, token);
        var (plans, activities) = (times.Values.Select(time => time.PlanId).Distinct().ToList(), times.Values.Select(time => time.ActivityId).Distinct().ToList());
        var named = (await context.RoadmapSchools.AsNoTracking().Where(school => plans.Contains(school.RoadmapId)).ToListAsync(token)).ToLookup(school => school.RoadmapId, school => school.SchoolId);
        var chosen = (await context.Set<ActivitySchool>().AsNoTracking().Where(school => activities.Contains(school.ActivityId)).ToListAsync(token)).ToLookup(school => school.ActivityId, school => school.SchoolId);
        var addressees = new Dictionary<int, HashSet<int>>();
        foreach (var time in times.Values)
        {
            addressees.TryAdd(time.ActivityId, time.Addressee switch
            {
                Addressee.ChosenSchools => [.. chosen[time.ActivityId]],
                Addressee.PlanSchools when named[time.PlanId].Any() => [.. named[time.PlanId]],
                _ => [time.TerritoryId],
            });
        }

        return units.All(unit => addressees[times[unit.OccurrenceId].ActivityId].Contains(unit.TerritoryId));
    }
}
