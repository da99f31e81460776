namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Cuts a span into weeks, months, quarters, half-years or school terms, clipped to the span.</summary>
internal static class Units
{
    /// <summary>Occurrences of one activity at most: weeks of several years are told by months.</summary>
    public const int Limit = 60;

    public static List<DateSpan> Of(Recurrence recurrence, int interval, DateSpan span, AcademicCalendar calendar)
    {
        var weeks = (span.End.DayNumber - span.Start.DayNumber + 1) / (7 * Math.Max(1, interval));
        return recurrence switch
        {
            Recurrence.Weekly when weeks <= Limit => Weeks(span, 7 * Math.Max(1, interval)),
            Recurrence.Weekly => Months(span, 1),
            Recurrence.Monthly => Months(span, Math.Max(1, interval)),
            Recurrence.Quarterly => Months(span, 3 * Math.Max(1, interval)),
            Recurrence.HalfYearly => Months(span, 6),
            _ => Terms(span, calendar),
        };
    }

    private static List<DateSpan> Weeks(DateSpan span, int days)
    {
        var units = new List<DateSpan>();
        for (var start = span.Start; start <= span.End; start = start.AddDays(days))
        {
            units.Add(Clipped(new DateSpan(start, start.AddDays(days - 1)), span));
        }

        return units;
    }

    // Quarters and half-years are those of the calendar; every second month is counted from the first one.
    private static List<DateSpan> Months(DateSpan span, int months)
    {
        var units = new List<DateSpan>();
        var aligned = months is 3 or 6 ? ((span.Start.Month - 1) / months * months) + 1 : span.Start.Month;
        for (var first = new DateOnly(span.Start.Year, aligned, 1); first <= span.End; first = first.AddMonths(months))
        {
            units.Add(Clipped(new DateSpan(first, first.AddMonths(months).AddDays(-1)), span));
        }

        return units;
    }

    private static List<DateSpan> Terms(DateSpan span, AcademicCalendar calendar) =>
    [
        .. Enumerable.Range(span.Start.Year - 1, span.End.Year - span.Start.Year + 2)
            .SelectMany(year => calendar.Terms.Select(term => term.Of(year)))
            .Where(term => term.Overlaps(span)).Select(term => Clipped(term, span)),
    ];

    private static DateSpan Clipped(DateSpan unit, DateSpan span) => new(unit.Start > span.Start ? unit.Start : span.Start, unit.End < span.End ? unit.End : span.End);
}
