namespace Dashboard.Web.Components;

/// <summary>What lies on a line of time.</summary>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown.</param>
/// <param name="Today">Marked by a line; null where it lies outside.</param>
/// <param name="Lanes">One under another.</param>
public sealed record TimeLineData(DateOnly From, DateOnly To, DateOnly? Today, IReadOnlyList<TimeLineLane> Lanes)
{
    /// <summary>Place of a day, in percent of the width; outside days are at the edge.</summary>
    public double At(DateOnly day) => Math.Clamp(100.0 * (day.DayNumber - From.DayNumber) / Math.Max(1, To.DayNumber - From.DayNumber), 0, 100);

    public bool Shows(TimeLineMark mark) => mark.End >= From && mark.Start <= To;

    /// <summary>Beginnings of school years, or of quarters where the time shown is short.</summary>
    public IReadOnlyList<(DateOnly Day, string Words)> Ticks
    {
        get
        {
            var step = To.DayNumber - From.DayNumber > 1200 ? 12 : To.DayNumber - From.DayNumber > 420 ? 3 : 1;
            var ticks = new List<(DateOnly, string)>();
            for (var day = new DateOnly(From.Year, 1, 1); day <= To; day = day.AddMonths(1))
            {
                if (day >= From && (step == 12 ? day.Month == 9 : (day.Month - 1) % step == 0))
                {
                    ticks.Add((day, step == 12 ? $"сен {Year(day)}" : day.Month == 1 || ticks.Count == 0 ? $"{Months[day.Month - 1]} {Year(day)}" : Months[day.Month - 1]));
                }
            }

            return ticks;
        }
    }

    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    private static string Year(DateOnly day) => day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <param name="Title">Head of the lane.</param>
/// <param name="Marks">In order of time.</param>
/// <param name="IsLabelled">Marks carry their words; many of them are drawn without.</param>
public sealed record TimeLineLane(string Title, IReadOnlyList<TimeLineMark> Marks, bool IsLabelled = true);

/// <param name="Start">First day.</param>
/// <param name="End">Last day; the same day for a point.</param>
/// <param name="Tone">How it is painted; its words say the same.</param>
/// <param name="Label">Written beside it.</param>
/// <param name="Words">All that is known of it, for a hint and a screen reader.</param>
/// <param name="Address">Where it leads.</param>
public sealed record TimeLineMark(DateOnly Start, DateOnly End, TimeLineTone Tone, string Label, string Words, string? Address)
{
    public bool IsPoint => Start == End;
}

public enum TimeLineTone
{
    /// <summary>A visit, an event, an order.</summary>
    Plain,

    /// <summary>A result.</summary>
    Result,

    /// <summary>A result of fewer than 10 participants.</summary>
    SmallResult,

    Done,
    InProgress,
    Ahead,

    /// <summary>Done in part, or not done.</summary>
    Partly,
    Overdue,
}
