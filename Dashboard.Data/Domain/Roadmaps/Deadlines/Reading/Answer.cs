namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>A reading while it is being made.</summary>
internal sealed class Answer(Recurrence recurrence)
{
    private readonly List<DeadlineWarning> warnings = [];

    public Recurrence Recurrence { get; init; } = recurrence;

    public int Interval { get; init; } = 1;

    public DateOnly? Start { get; set; }

    public DateOnly? End { get; set; }

    public IReadOnlyList<DateSpan> Occurrences { get; set; } = [];

    public DeadlineConfidence Confidence { get; private set; } = DeadlineConfidence.High;

    public Answer Doubt(DeadlineWarning warning, DeadlineConfidence confidence = DeadlineConfidence.Medium)
    {
        if (!warnings.Contains(warning))
        {
            warnings.Add(warning);
        }

        Confidence = confidence < Confidence ? confidence : Confidence;
        return this;
    }

    /// <summary>From the first day of the first occurrence to the last of the last.</summary>
    public Answer Spanning(IEnumerable<DateSpan> occurrences)
    {
        Occurrences = Ordered(occurrences);
        Start = Occurrences.Count == 0 ? null : Occurrences[0].Start;
        End = Occurrences.Count == 0 ? null : Occurrences[^1].End;
        return this;
    }

    public Deadline Finish(string text, DeadlineContext context)
    {
        if (context.DocumentDate is { } signed && (End < signed || (Recurrence == Recurrence.None && Occurrences.Any(span => span.End < signed))))
        {
            Doubt(DeadlineMessages.BeforeDocument);
        }

        if (context.Period is { } period && (Outside(Start, period) || Outside(End, period) || Occurrences.Any(span => Outside(span.End, period) || (Start is not null && Outside(span.Start, period)))))
        {
            Doubt(DeadlineMessages.OutsidePeriod);
        }

        return new Deadline(text, Start, End, Recurrence, Interval, Confidence, Occurrences, [.. warnings]);
    }

    private static bool Outside(DateOnly? day, DateSpan period) => day is { } known && !period.Contains(known);

    /// <summary>In order; those that overlap become one.</summary>
    private List<DateSpan> Ordered(IEnumerable<DateSpan> spans)
    {
        var ordered = new List<DateSpan>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (ordered.Count > 0 && ordered[^1].Overlaps(span))
            {
                if (ordered[^1] != span)
                {
                    Doubt(DeadlineMessages.Overlapping);
                }

                ordered[^1] = new DateSpan(ordered[^1].Start, span.End > ordered[^1].End ? span.End : ordered[^1].End);
            }
            else
            {
                ordered.Add(span);
            }
        }

        return ordered;
    }
}
