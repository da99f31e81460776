using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>An activity on the day by which it is due.</summary>
/// <param name="Day">Last day; the new one of what was moved.</param>
/// <param name="Row">Whose.</param>
/// <param name="Units">What is due on this day.</param>
/// <param name="Standing">One standing for them.</param>
public sealed record PlanEvent(DateOnly Day, PlanRow Row, IReadOnlyList<PlanUnit> Units, Standing Standing)
{
    /// <summary>Nothing more is expected.</summary>
    public bool IsSettled => Units.All(unit => unit.Standing.IsFulfilled || unit.Standing.Status == ActivityStatus.Cancelled);

    public int Fulfilled => Units.Count(unit => unit.Standing.IsFulfilled);

    /// <summary>The only one who has not done it yet, where several had to; else null.</summary>
    public int? Last => Units.Count > 1 && Units.Where(unit => !unit.Standing.IsFulfilled).Take(2).ToList() is [var last] ? last.TerritoryId : null;

    /// <summary>Everything due from the first to the last day, by day and then as the plan has it.</summary>
    public static IReadOnlyList<PlanEvent> Between(IEnumerable<PlanRow> rows, DateOnly first, DateOnly last) =>
    [
        .. rows.SelectMany(row => row.Units.Where(unit => unit.Due >= first && unit.Due <= last).GroupBy(unit => unit.Due!.Value)
                .Select(group => new PlanEvent(group.Key, row, [.. group], ActivitySummary.Of([.. group.Select(unit => unit.Standing)]))))
            .OrderBy(due => due.Day),
    ];

    /// <summary>What still waits from today on for 14 days.</summary>
    public static IReadOnlyList<PlanEvent> TwoWeeks(IEnumerable<PlanRow> rows, DateOnly today) =>
        [.. Between(rows, today, today.AddDays(Fulfilment.SoonDays)).Where(due => !due.IsSettled)];

    /// <summary>Weeks from Monday that hold the month.</summary>
    public static IReadOnlyList<DateOnly> WeeksOf(DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        var weeks = new List<DateOnly>();
        for (var week = monday; week < first.AddMonths(1); week = week.AddDays(7))
        {
            weeks.Add(week);
        }

        return weeks;
    }
}
