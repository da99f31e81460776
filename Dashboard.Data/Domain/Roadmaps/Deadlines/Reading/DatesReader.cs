namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Named dates: one, a range, a list, an open end.</summary>
internal static class DatesReader
{
    /// <summary>«в течение» of something longer is work that goes on, of something shorter a window to do it in.</summary>
    private const int LongestWindow = 100;

    public static Answer? Read(Phrases phrases, DeadlineContext context)
    {
        var dates = DatedItems.Of(phrases.Parts, context);
        if (dates.All.Count == 0)
        {
            return dates.Source == YearSource.Unknown ? new Answer(Recurrence.Unknown).Doubt(DeadlineMessages.YearUnknown, DeadlineConfidence.Low) : null;
        }

        var answer = Dated(dates, Recurring(phrases, dates), context);
        if (phrases.Has(Mark.OnSchedule))
        {
            answer.Doubt(DeadlineMessages.DatesElsewhere);
        }

        return answer;
    }

    /// <summary>The dates as occurrences of this recurrence.</summary>
    public static Answer Dated(DatedItems dates, Recurrence recurrence, DeadlineContext context, int interval = 1)
    {
        var answer = new Answer(recurrence) { Interval = interval };
        dates.Tell(answer);
        if (dates.All is [{ Item: { Bound: Bound.From, Last: null } } only])
        {
            return From(answer, only.Span.Start, context);
        }

        answer.Spanning(dates.Source == YearSource.EveryYear ? EachYear(dates, context) : Spans(dates.All, context));
        var first = dates.All.MinBy(dated => dated.Span.End)!;
        if (first.Item.IsOpen && answer.Occurrences.Count > 0 && answer.Occurrences[0].End == first.Span.End && dates.Source != YearSource.EveryYear)
        {
            answer.Start = null;
        }

        return answer;
    }

    private static Answer From(Answer answer, DateOnly start, DeadlineContext context)
    {
        answer.Start = start;
        if (context.Period is not { } period)
        {
            return answer.Doubt(DeadlineMessages.PeriodUnknown);
        }

        return answer.Spanning([new DateSpan(start, period.End < start ? start : period.End)]);
    }

    /// <summary>«до 1 октября» of each year begins with that year, the first with the order.</summary>
    public static IEnumerable<DateSpan> EachYear(DatedItems dates, DeadlineContext context)
    {
        DateOnly? before = null;
        foreach (var (item, span) in dates.All.OrderBy(dated => dated.Span.End))
        {
            var start = span.Start;
            if (item.IsOpen)
            {
                start = new DateOnly(span.End.Year, 1, 1);
                start = before is { } last && last >= start ? last.AddDays(1) : start;
                start = before is null && context.OpenStart is { } open && open > start ? open : start;
            }

            yield return new DateSpan(start > span.End ? span.End : start, span.End);
            before = span.End;
        }
    }

    private static IEnumerable<DateSpan> Spans(IReadOnlyList<Dated> all, DeadlineContext context)
    {
        DateOnly? before = null;
        foreach (var (item, span) in all.OrderBy(dated => dated.Span.End).ThenBy(dated => dated.Span.Start))
        {
            var start = !item.IsOpen ? span.Start : before is { } last ? last.AddDays(1) : context.OpenStart ?? span.End;
            yield return new DateSpan(start > span.End ? span.End : start, span.End);
            before = span.End;
        }
    }

    private static Recurrence Recurring(Phrases phrases, DatedItems dates)
    {
        var items = dates.All.Select(dated => dated.Item).ToList();
        var goesOn = items.Any(item => item.Bound == Bound.From && item.Last is null)
            || items.Any(item => item is { IsYears: true, Last: not null, IsOpen: false })
            || (phrases.Has(Mark.During) && dates.All.Any(dated => dated.Span.End.DayNumber - dated.Span.Start.DayNumber > LongestWindow));
        var yearly = dates.Source == YearSource.EveryYear && dates.All.Count > 1;
        return goesOn ? Recurrence.Continuous
            : yearly || (items.Count > 1 && items.All(item => item is { First.Kind: TermKind.Year, Last: null, IsOpen: false })) ? Recurrence.Yearly
            : Recurrence.None;
    }
}
