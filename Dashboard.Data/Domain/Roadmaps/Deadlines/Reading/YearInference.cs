namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>How a missing year was found.</summary>
internal enum YearSource
{
    /// <summary>It fits into the plan in one year only.</summary>
    Plan,

    /// <summary>By the date of the order or the row above.</summary>
    Inferred,
    EveryYear,
    Unknown,
}

/// <summary>The year that the text does not name, from the plan, the order and the rows above.</summary>
internal static class YearInference
{
    /// <param name="item">What lacks the year.</param>
    /// <param name="context">The order.</param>
    /// <param name="every">The text says that it is due each year.</param>
    public static (IReadOnlyList<DateSpan> Spans, YearSource Source) Find(Item item, DeadlineContext context, bool every)
    {
        if (context.Period is { } period)
        {
            return InPlan(item, context, period, every);
        }

        if (context.NearestYear is { } near)
        {
            var span = item.In(new NamedYear(near, false));
            return ([IsOver(span, context) ? item.In(new NamedYear(near + 1, false)) : span], YearSource.Inferred);
        }

        return context.DocumentDate is { } signed
            ? ([Years(signed.Year - 1, signed.Year + 1).Select(year => item.In(year)).First(span => span.End >= signed || span.Start.Year > signed.Year)], YearSource.Inferred)
            : ([], YearSource.Unknown);
    }

    private static (IReadOnlyList<DateSpan> Spans, YearSource Source) InPlan(Item item, DeadlineContext context, DateSpan period, bool every)
    {
        var all = Years(period.Start.Year - 1, period.End.Year + 1).Select(year => item.In(year)).ToList();
        var begun = all.Where(span => period.Contains(span.Start)).ToList();
        if (!every && begun.Count == 1)
        {
            return (begun, YearSource.Plan);
        }

        var touching = all.Where(span => span.Overlaps(period)).ToList();
        if (touching.Count == 0)
        {
            return ([all.FirstOrDefault(span => span.Start >= period.Start, all[^1])], YearSource.Inferred);
        }

        if (!every && begun.Count == 0)
        {
            return ([touching[^1]], YearSource.Plan);
        }

        var ahead = touching.Where(span => !IsOver(span, context)).ToList();
        var asked = (ahead.Count > 0 ? ahead : touching).Select(span => UnitCalendar.Clip(span, period)).ToList();
        return !every && asked.Count == 1 ? (asked, YearSource.Inferred) : (asked, YearSource.EveryYear);
    }

    private static bool IsOver(DateSpan span, DeadlineContext context) => context.DocumentDate is { } signed && span.End < signed;

    private static IEnumerable<NamedYear> Years(int first, int last) => Enumerable.Range(first, last - first + 1).Select(year => new NamedYear(year, false));
}
