using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>Who said what of an activity and when.</summary>
/// <param name="Of">The unit that it is of; null for all that the asker sees.</param>
/// <param name="Lines">The newest first; what was said of many units at once is one line.</param>
/// <param name="HasMore">There are older ones.</param>
public sealed record UnitHistory(UnitKey? Of, IReadOnlyList<HistoryLine> Lines, bool HasMore)
{
    private const int Shown = 12;

    internal static async Task<UnitHistory> ReadAsync(DashboardDbContext context, ActivityFilter filter, List<int> occurrences, IReadOnlyList<int> addressees, CancellationToken token)
    {
        var changes = filter.HistoryOf is { } unit
            ? context.RecordChanges.Where(change => change.OccurrenceId == unit.OccurrenceId && change.TerritoryId == unit.TerritoryId)
            : context.RecordChanges;
        var lines = await changes.AsNoTracking()
            .Where(change => occurrences.Contains(change.OccurrenceId) && addressees.Contains(change.TerritoryId))
            .GroupBy(change => new { change.MadeAt, change.Person, change.Status, change.DoneOn, change.MovedTo, change.Note, change.Reason, change.IsTakenBack })
            .OrderByDescending(said => said.Max(change => change.Id))
            .Select(said => new HistoryLine(
                said.Key.MadeAt, said.Key.Person, said.Key.Status, said.Key.DoneOn, said.Key.MovedTo, said.Key.Note, said.Key.Reason, said.Key.IsTakenBack,
                said.Count(), new UnitKey(said.Min(change => change.OccurrenceId), said.Min(change => change.TerritoryId))))
            .Take(filter.WholeHistory ? int.MaxValue : Shown + 1).ToListAsync(token);
        return new UnitHistory(filter.HistoryOf, filter.WholeHistory ? lines : [.. lines.Take(Shown)], !filter.WholeHistory && lines.Count > Shown);
    }
}

/// <param name="At">When; UTC.</param>
/// <param name="Person">Who.</param>
/// <param name="Status">What was said.</param>
/// <param name="DoneOn">Null where no day was named.</param>
/// <param name="MovedTo">New last day of what was moved.</param>
/// <param name="Note">Null for none.</param>
/// <param name="Reason">Null for none.</param>
/// <param name="IsTakenBack">These words stood before and were put back.</param>
/// <param name="Units">Of how many units it was said at once.</param>
/// <param name="First">The unit, where it is one.</param>
public sealed record HistoryLine(
    DateTime At, string Person, ActivityStatus Status, DateOnly? DoneOn, DateOnly? MovedTo, string? Note, string? Reason, bool IsTakenBack, int Units, UnitKey First);
