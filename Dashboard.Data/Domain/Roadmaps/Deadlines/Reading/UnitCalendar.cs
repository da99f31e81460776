namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Cuts a range of days into weeks, months, quarters, terms, halves or years and finds the due days in each.</summary>
internal static class UnitCalendar
{
    /// <summary>A first unit with less of it left than this when the order is signed is not asked for: work needs time after the order.</summary>
    private const double LeastShareOfFirstUnit = 0.1;

    /// <param name="every">Unit and interval.</param>
    /// <param name="window">When inside the unit.</param>
    /// <param name="range">Units that touch it count; whole units are clipped to it.</param>
    /// <param name="signed">What was over before is not asked for, unless all of it was.</param>
    /// <param name="calendar">For terms and school halves.</param>
    public static IReadOnlyList<DateSpan> Occurrences(EveryPart every, UnitWindow window, DateSpan range, DateOnly? signed, AcademicCalendar calendar)
    {
        var all = new List<DateSpan>();
        var asked = new List<DateSpan>();
        foreach (var unit in Units(every, range, calendar))
        {
            if (window.In(unit) is not { } due || (window is not DaysAfterUnit && !due.Overlaps(range)))
            {
                continue;
            }

            var clipped = window is DaysAfterUnit ? due : Clip(due, range);
            all.Add(clipped);
            if (signed is { } day && clipped.Start < day)
            {
                var left = clipped.End.DayNumber - day.DayNumber + 1;
                if (left <= 0 || left < LeastShareOfFirstUnit * (due.End.DayNumber - due.Start.DayNumber + 1))
                {
                    continue;
                }

                clipped = new DateSpan(day, clipped.End);
            }

            asked.Add(clipped);
        }

        return asked.Count > 0 ? asked : all;
    }

    public static DateSpan Clip(DateSpan span, DateSpan range) =>
        new(span.Start < range.Start ? range.Start : span.Start, span.End > range.End ? range.End : span.End);

    /// <summary>It begins with a school year and ends with one, so its halves and years are a school's.</summary>
    public static bool IsSchoolShaped(DateSpan range) => range.Start.Month is 8 or 9 && range.End.Month is >= 5 and <= 8;

    private static IEnumerable<DateSpan> Units(EveryPart every, DateSpan range, AcademicCalendar calendar) => every.Recurrence switch
    {
        Recurrence.Weekly => Weeks(range, every.Interval),
        Recurrence.Monthly => Months(range, every.Interval, range.Start.Month),
        Recurrence.Quarterly => Months(range, 3 * every.Interval, FirstMonth(range, 3)),
        Recurrence.HalfYearly when IsSchoolShaped(range) => SchoolSpans(range, [calendar.FirstHalf, calendar.SecondHalf]),
        Recurrence.HalfYearly => Months(range, 6 * every.Interval, FirstMonth(range, 6)),
        Recurrence.Termly => SchoolSpans(range, calendar.Terms),
        Recurrence.Yearly when IsSchoolShaped(range) => Months(range, 12 * every.Interval, range.Start.Month),
        Recurrence.Yearly => Months(range, 12 * every.Interval, 1),
        _ => [range],
    };

    private static int FirstMonth(DateSpan range, int length) => ((range.Start.Month - 1) / length * length) + 1;

    private static IEnumerable<DateSpan> Weeks(DateSpan range, int interval)
    {
        for (var monday = range.Start.AddDays(1 - WeekdayOfUnit.Iso(range.Start)); monday <= range.End; monday = monday.AddDays(7 * interval))
        {
            yield return new DateSpan(monday, monday.AddDays((7 * interval) - 1));
        }
    }

    private static IEnumerable<DateSpan> Months(DateSpan range, int length, int firstMonth)
    {
        var first = new DateOnly(range.Start.Year, firstMonth, 1);
        if (first > range.Start)
        {
            first = first.AddYears(-1);
        }

        for (; first <= range.End; first = first.AddMonths(length))
        {
            yield return new DateSpan(first, first.AddMonths(length).AddDays(-1));
        }
    }

    private static IEnumerable<DateSpan> SchoolSpans(DateSpan range, IReadOnlyList<SchoolSpan> spans) =>
        from year in Enumerable.Range(range.Start.Year - 1, range.End.Year - range.Start.Year + 2)
        from span in spans
        let days = span.Of(year)
        where days.Overlaps(range)
        select days;
}
