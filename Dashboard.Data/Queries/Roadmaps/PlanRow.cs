using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>One activity as a line of the plan, for all its addressees or for one school.</summary>
/// <param name="Activity">What is to be done.</param>
/// <param name="Units">Its units that are looked at.</param>
/// <param name="Current">Of these, what a mark «выполнено» is said of today: what is due or has begun; never a month that is still to come.</param>
/// <param name="Standing">One standing for all.</param>
/// <param name="Fulfilment">Counted in units.</param>
/// <param name="Addressees">How many there are.</param>
/// <param name="FulfilledAddressees">Of these, those for whom everything that is current is fulfilled.</param>
/// <param name="Documents">Different documents and addresses.</param>
/// <param name="Due">In a few words.</param>
/// <param name="Fact">When it was done, how late it is, how many days are left.</param>
public sealed record PlanRow(
    PlanActivity Activity,
    IReadOnlyList<PlanUnit> Units,
    IReadOnlyList<PlanUnit> Current,
    Standing Standing,
    Fulfilment Fulfilment,
    int Addressees,
    int FulfilledAddressees,
    int Documents,
    string Due,
    string Fact)
{
    public bool IsOfTerritory => Activity.Addressee == Addressee.Territory;

    /// <summary>The day at which it stands on an axis: the one that needs a hand, else the next one, else the last.</summary>
    public DateOnly? Day =>
        Units.Where(unit => unit.Standing.Timing is Timing.Overdue or Timing.Unfulfilled).Min(unit => unit.Due)
        ?? Units.Where(unit => unit.Standing.Timing == Timing.Ahead).Min(unit => unit.Due)
        ?? Units.Max(unit => unit.Due);

    public static PlanRow Of(PlanActivity activity, int? schoolId, DateOnly today, int documents)
    {
        var units = activity.UnitsOf(schoolId).ToList();
        var current = CurrentOf(units, today);
        var byAddressee = current.GroupBy(unit => unit.TerritoryId).ToList();
        var standing = ActivitySummary.Of(units.ConvertAll(unit => unit.Standing));
        return new PlanRow(
            activity, units, current, standing, activity.Fulfilment(schoolId), byAddressee.Count,
            byAddressee.Count(group => group.All(unit => unit.Standing.IsFulfilled)), documents,
            DeadlineWords.Short(activity.Recurrence, activity.Start, activity.End), FactOf(units, current, standing));
    }

    /// <summary>An activity that is due once is current at any time; of one that is due again and again, what has begun, else its first time.</summary>
    internal static IReadOnlyList<PlanUnit> CurrentOf(IReadOnlyList<PlanUnit> units, DateOnly today)
    {
        var begun = units.Where(unit => (unit.Start ?? unit.End) is not { } day || day <= today).ToList();
        if (begun.Count > 0)
        {
            return begun;
        }

        var first = units.Count == 0 ? 0 : units[0].OccurrenceId;
        return [.. units.Where(unit => unit.OccurrenceId == first)];
    }

    private static string FactOf(List<PlanUnit> units, IReadOnlyList<PlanUnit> current, Standing standing)
    {
        if (standing.Timing == Timing.Overdue)
        {
            return Russian.Count(standing.Days, "день", "дня", "дней");
        }

        if (units.TrueForAll(unit => unit.Standing.Status is ActivityStatus.Done or ActivityStatus.Cancelled) && units.Max(unit => unit.DoneOn) is { } done)
        {
            return Russian.Date(done);
        }

        if (units.Select(unit => unit.OccurrenceId).Distinct().Skip(1).Any() && current.Count > 0)
        {
            return Latest(current);
        }

        return standing switch
        {
            { Status: ActivityStatus.Moved } when units.Max(unit => unit.MovedTo) is { } day => "на\u00a0" + Russian.Date(day),
            { Timing: Timing.Ahead, Days: 0 } => "сегодня",
            { Timing: Timing.Ahead } => "через " + Russian.Count(standing.Days, "день", "дня", "дней"),
            _ => "",
        };
    }

    // «июнь: 4 из 5»: how the time that goes on now stands.
    private static string Latest(IReadOnlyList<PlanUnit> current)
    {
        var occurrence = current[^1];
        var now = current.Where(unit => unit.OccurrenceId == occurrence.OccurrenceId).ToList();
        var name = (occurrence.Start, occurrence.End) switch
        {
            (_, null) => "без срока",
            ({ } start, { } end) when start.Month == end.Month && start.Year == end.Year => DeadlineWords.Month(end.Month),
            (_, { } end) => "до\u00a0" + DeadlineWords.DayAndMonth(end),
        };
        var fulfilled = now.Count(unit => unit.Standing.IsFulfilled);
        return $"{name}: {(now.Count == 1 ? (fulfilled == 1 ? "да" : "нет") : Russian.OutOf(fulfilled, now.Count))}";
    }
}
