using System.Globalization;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Watching;

/// <summary>The time of an activity that is overdue longest.</summary>
/// <param name="TerritoryId">Whose roadmap it is.</param>
/// <param name="PlanId">The roadmap.</param>
/// <param name="ActivityId">The activity.</param>
/// <param name="Title">With its number.</param>
/// <param name="Due">Last day, or the new one where it was moved.</param>
/// <param name="Days">Overdue today.</param>
/// <param name="Waiting">Schools that have not fulfilled it.</param>
/// <param name="OutOf">Of how many; 1 where the territory itself does it.</param>
public sealed record OverdueTime(int TerritoryId, int PlanId, int ActivityId, string Title, DateOnly Due, int Days, int Waiting, int OutOf);

/// <summary>An activity has been overdue for so many days. Moved to another day and overdue again, it is told again.</summary>
public static class ActivityIsLongOverdue
{
    public static WatchFinding? Find(WatchRule rule, OverdueTime time) => time.Days < rule.OverdueDays ? null : new WatchFinding(
        WatchKind.Overdue, time.TerritoryId, string.Create(CultureInfo.InvariantCulture, $"{time.PlanId}/{time.ActivityId}/{time.Due:yyyy-MM-dd}"),
        Russian.Bind($"«{time.Title}»: последний день {Russian.Date(time.Due)}, просрочено на {Russian.Count(time.Days, "день", "дня", "дней")}"
            + (time.OutOf > 1 ? $", не отмечено у {Russian.Number(time.Waiting)} из {Russian.Count(time.OutOf, "школы", "школ", "школ")}." : ".")),
        new WatchTarget(PlanId: time.PlanId, ActivityId: time.ActivityId), null);
}
