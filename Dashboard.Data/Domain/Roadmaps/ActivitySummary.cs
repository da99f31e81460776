namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>
/// One standing for an activity with many occurrences and addressees: what needs a hand comes first. Overdue anywhere is overdue;
/// fulfilled only where every unit is; one done among many is «в работе».
/// </summary>
public static class ActivitySummary
{
    /// <param name="units">Standings of the activity's units that are looked at; none is «не начато».</param>
    public static Standing Of(IReadOnlyList<Standing> units)
    {
        var counted = units.Where(unit => unit.Status != ActivityStatus.Cancelled).ToList();
        if (counted.Count == 0)
        {
            return new Standing(units.Count == 0 ? ActivityStatus.NotStarted : ActivityStatus.Cancelled, Timing.Undated, 0);
        }

        var timing = Worst(counted);
        return new Standing(Said(counted), timing, Days(counted, timing));
    }

    private static ActivityStatus Said(List<Standing> units)
    {
        if (units.TrueForAll(unit => unit.IsFulfilled))
        {
            return units.TrueForAll(unit => unit.Status == ActivityStatus.Ongoing) ? ActivityStatus.Ongoing : ActivityStatus.Done;
        }

        if (units.TrueForAll(unit => unit.Status == units[0].Status))
        {
            return units[0].Status;
        }

        var due = units.FindAll(unit => unit.IsDue);
        var touched = units.Exists(unit => unit.Status is not (ActivityStatus.NotStarted or ActivityStatus.Moved));
        return due.Count > 0 && due.Count == units.Count && touched ? ActivityStatus.DonePartly
            : touched ? ActivityStatus.InProgress
            : units.Exists(unit => unit.Status == ActivityStatus.Moved) ? ActivityStatus.Moved
            : ActivityStatus.NotStarted;
    }

    private static Timing Worst(List<Standing> units) =>
        Has(units, Timing.Overdue) ? Timing.Overdue
        : Has(units, Timing.Unfulfilled) ? Timing.Unfulfilled
        : Has(units, Timing.Ahead) ? Timing.Ahead
        : Has(units, Timing.Late) ? Timing.Late
        : Has(units, Timing.InTime) ? Timing.InTime
        : Timing.Undated;

    private static bool Has(List<Standing> units, Timing timing) => units.Exists(unit => unit.Timing == timing);

    // The longest delay, but the nearest of the days to come.
    private static int Days(List<Standing> units, Timing timing)
    {
        var days = units.Where(unit => unit.Timing == timing).Select(unit => unit.Days);
        return timing == Timing.Ahead ? days.Min() : days.Max();
    }
}
