namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>«сентябрь 2023, далее - регулярно»: a first date, then it goes on without a break; «2021 г., далее ежегодно».</summary>
internal static class OnwardReader
{
    public static Answer? Read(Phrases phrases, DeadlineContext context)
    {
        var turn = phrases.Parts.ToList().FindIndex(part => part is MarkPart { Mark: Mark.Onward });
        if (turn < 1)
        {
            return null;
        }

        var dates = DatedItems.Of([.. phrases.Parts.Take(turn)], context);
        var tail = phrases.Parts.Skip(turn + 1).ToList();
        if (dates.All.Count != 1 || dates.All[0].Item is { IsOpen: true } or { Bound: Bound.From })
        {
            return null;
        }

        var first = dates.All[0];
        var last = DatedItems.Of(tail, context).All is [{ Item.IsOpen: true } until] ? until.Span.End : context.Period?.End;
        var every = tail.OfType<EveryPart>().FirstOrDefault() ?? new EveryPart(Recurrence.Continuous);
        var answer = new Answer(every.Recurrence) { Interval = every.Interval };
        dates.Tell(answer);
        if (last is not { } end)
        {
            answer.Spanning([first.Span]).Doubt(DeadlineMessages.PeriodUnknown);
            answer.End = null;
            return answer;
        }

        // «2021 г., далее ежегодно» is simply «ежегодно» from that year on.
        var whole = new DateSpan(first.Span.Start, end);
        if (first.Span.End < end && every.Recurrence != Recurrence.Continuous
            && UnitCalendar.Occurrences(every, UnitWindow.Whole, whole, null, context.Calendar)[0] == first.Span)
        {
            var simply = RecurringReader.Over(every, UnitWindow.Whole, whole, context);
            dates.Tell(simply);
            return simply;
        }

        var window = tail.OfType<WindowPart>().FirstOrDefault()?.Window ?? UnitWindow.Whole;
        var rest = first.Span.End < end ? new DateSpan(first.Span.End.AddDays(1), end) : (DateSpan?)null;
        return answer.Spanning(every.Recurrence switch
        {
            Recurrence.Yearly => RecurringReader.Repeated(first.Span, end, every.Interval),
            Recurrence.Continuous => rest is { } span ? [first.Span, span] : [first.Span],
            _ => rest is { } span ? [first.Span, .. UnitCalendar.Occurrences(every, window, span, null, context.Calendar)] : [first.Span],
        });
    }
}
