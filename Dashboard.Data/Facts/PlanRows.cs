using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Facts;

/// <summary>What was said of one unit, with the number of its documents.</summary>
public sealed record RecordRow(
    int OccurrenceId, int TerritoryId, ActivityStatus Status, DateOnly? DoneOn, DateOnly? MovedTo, string? Note, string? Reason, int EvidenceCount, DateTime ChangedAt, int PlanId);

/// <summary>Plans as they are stored, whole, with what people said of them. Shared by all who ask: nobody changes it.</summary>
/// <param name="Plans">The newest first.</param>
/// <param name="Said">Only units of which somebody said something.</param>
/// <param name="Changed">When something was said of a plan last; plans of which nothing was said are not in it.</param>
public sealed record PlanRows(IReadOnlyList<Roadmap> Plans, IReadOnlyDictionary<UnitKey, RecordRow> Said, IReadOnlyDictionary<int, DateTime> Changed)
{
    /// <summary>Reads the plans that are wanted in a few statements, however many activities they have.</summary>
    public static async Task<PlanRows> ReadAsync(DashboardDbContext context, Func<IQueryable<Roadmap>, IQueryable<Roadmap>>? which, CancellationToken token)
    {
        var plans = await (which?.Invoke(context.Roadmaps.AsNoTracking()) ?? context.Roadmaps.AsNoTracking())
            .Whole().OrderByDescending(plan => plan.PeriodStart).ThenBy(plan => plan.Id)
            .ToListAsync(token);
        var ids = plans.ConvertAll(plan => plan.Id);
        var records = await (
            from record in context.ActivityRecords.AsNoTracking()
            join occurrence in context.ActivityOccurrences on record.OccurrenceId equals occurrence.Id
            join activity in context.RoadmapActivities on occurrence.ActivityId equals activity.Id
            where which == null || ids.Contains(activity.RoadmapId)
            select new RecordRow(
                record.OccurrenceId, record.TerritoryId, record.Status, record.DoneOn, record.MovedTo, record.Note, record.Reason,
                context.RecordEvidence.Count(evidence => evidence.OccurrenceId == record.OccurrenceId && evidence.TerritoryId == record.TerritoryId), record.ChangedAt, activity.RoadmapId))
            .ToListAsync(token);
        return new PlanRows(
            plans,
            records.ToDictionary(record => new UnitKey(record.OccurrenceId, record.TerritoryId)),
            records.GroupBy(record => record.PlanId).ToDictionary(group => group.Key, group => group.Max(record => record.ChangedAt)));
    }
}
