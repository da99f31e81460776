namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Cuts a span into weeks, months, quarters, half-years or school terms, clipped to the span.</summary>
internal static class Units
{
    /// <summary>Occurrences of one activity at most: weeks of several years are told by months.</summary>
    public const int Limit = 60;

    public static IEnumerable<DateSpan> Of(Recurrence recurrence, int interval, DateSpan span, AcademicCalendar calendar)
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

    private static IEnumerable<DateSpan> Weeks(DateSpan span, int days)
    {
        for (var start = span.Start; start <= span.End; start = start.AddDays(days))
        {
            var end = start.AddDays(days - 1);
            yield return new DateSpan(start, end < span.End ? end : span.End);
        }
    }

    // Quarters and half-years are those of the calendar; every second month is counted from the first one.
    private static IEnumerable<DateSpan> Months(DateSpan span, int months)
    {
        var aligned = months is 3 or 6 ? ((span.Start.Month - 1) / months * months) + 1 : span.Start.Month;
        for (var first = new DateOnly(span.Start.Year, aligned, 1); first <= span.End; first = first.AddMonths(months))
        {
            var last = first.AddMonths(months).AddDays(-1);
            yield return new DateSpan(first > span.Start ? first : span.Start, last < span.End ? last : span.End);
        }
    }

    private static IEnumerable<DateSpan> Terms(DateSpan span, AcademicCalendar calendar)
    {
        for (var year = span.Start.Year - 1; year <= span.End.Year; year++)
        {
            foreach (var term in calendar.Terms.Select(term => term.Of(year)).Where(term => term.Overlaps(span)))
            {
                yield return new DateSpan(term.Start > span.Start ? term.Start : span.Start, term.End < span.End ? term.End : span.End);
            }
        }
    }
}
