namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Brings spans into the order in which they are due.</summary>
internal static class Occurrences
{
    /// <summary>By their beginnings, each once; where two share days, the later one begins after the earlier one, or is part of it and goes.</summary>
    public static List<DateSpan> Ordered(IEnumerable<DateSpan> spans)
    {
        var ordered = new List<DateSpan>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (ordered.Count == 0 || span.Start > ordered[^1].End)
            {
                ordered.Add(span);
            }
            else if (span.End > ordered[^1].End)
            {
                ordered.Add(span with { Start = ordered[^1].End.AddDays(1) });
            }
        }

        return ordered;
    }

    /// <summary>What is left around gaps: of a span nothing, one end or both.</summary>
    /// <param name="spans">When it is due.</param>
    /// <param name="gaps">When it is not.</param>
    /// <param name="byLastDay">A report that is due on a day stays or goes by that day, whatever it reports of.</param>
    public static List<DateSpan> Without(IReadOnlyList<DateSpan> spans, IEnumerable<DateSpan> gaps, bool byLastDay)
    {
        List<DateSpan> left = [.. spans];
        foreach (var gap in gaps)
        {
            left = [.. left.SelectMany(span => byLastDay ? (gap.Contains(span.End) ? [] : [span]) : Around(span, gap))];
        }

        return left;
    }

    private static IEnumerable<DateSpan> Around(DateSpan span, DateSpan gap) => !span.Overlaps(gap) ? [span]
        : new[] { span with { End = gap.Start.AddDays(-1) }, span with { Start = gap.End.AddDays(1) } }.Where(part => part.Start <= part.End);
}
