using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Support;

/// <summary>The activity of a plan that a visit or an event carries out.</summary>
/// <param name="PlanId">Its plan.</param>
/// <param name="ActivityId">Its key.</param>
/// <param name="Number">May be empty.</param>
/// <param name="Title">What is to be done.</param>
public sealed record ActivityReference(int PlanId, int ActivityId, string Number, string Title);

/// <summary>Whose visits, decisions and events an asker may see, and whose they are.</summary>
internal static class SupportSight
{
    /// <summary>A decision about a municipality is its office's paper: a curator of a school does not read it.</summary>
    internal static bool Keeps(AccessScope scope, TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.School => scope.SeesSchool(territory.Id, territory.MunicipalityId ?? 0),
        TerritoryLevel.Municipality => scope.KeepsMunicipality(territory.Id),
        TerritoryLevel.Region => scope.KeepsRegion,
        _ => false,
    };

    /// <summary>The territory itself or a school of it; everything where none is named.</summary>
    internal static bool IsWithin(TerritoryFact territory, int? municipalityId) =>
        municipalityId is not { } id || territory.Id == id || (territory.Level == TerritoryLevel.School && territory.MunicipalityId == id);

    internal static TerritoryFact? MunicipalityOf(ResultFacts facts, TerritoryFact territory) => territory.MunicipalityId is { } id ? facts.Territory(id) : null;

    internal static async Task<Dictionary<int, ActivityReference>> ActivitiesAsync(DashboardDbContext context, IEnumerable<int?> ids, CancellationToken token)
    {
        var wanted = ids.OfType<int>().Distinct().ToList();
        return wanted.Count == 0
            ? []
            : await context.RoadmapActivities.AsNoTracking().Where(activity => wanted.Contains(activity.Id))
                .Select(activity => new ActivityReference(activity.RoadmapId, activity.Id, activity.Number, activity.Title)).ToDictionaryAsync(activity => activity.ActivityId, token);
    }

    /// <summary>Schools that approved plans in force in this time name; all times where null.</summary>
    internal static async Task<HashSet<int>> PlanSchoolsAsync(DashboardDbContext context, Domain.Roadmaps.Deadlines.DateSpan? period, CancellationToken token)
    {
        var plans = context.Roadmaps.AsNoTracking().Where(plan => plan.State == Domain.Roadmaps.RoadmapState.Approved);
        if (period is { } span)
        {
            plans = plans.Where(plan => plan.PeriodStart <= span.End && plan.PeriodEnd >= span.Start);
        }

        var schools = await plans.SelectMany(plan => plan.Schools).Select(school => school.SchoolId).Distinct().ToListAsync(token);
        return [.. schools];
    }
}
