namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>«ежемесячно до 5 числа», «ежегодно в августе», «1 раз в четверть, 2023–2024», «еженедельно: 01.09.2023; 08.09.2023».</summary>
internal static class RecurringReader
{
    public static Answer? Read(Phrases phrases, DeadlineContext context)
    {
        var named = phrases.Parts.OfType<EveryPart>().ToList();
        var window = phrases.Parts.OfType<WindowPart>().FirstOrDefault()?.Window;
        if (named.Count == 0 && window is null)
        {
            return null;
        }

        var every = named.Count > 0 ? named[0] : new EveryPart(window!.Unit);
        var answer = Occurring(phrases, context, every, Fitting(window ?? UnitWindow.Whole, every));
        if (named.Select(part => part.Recurrence).Distinct().Count() > 1)
        {
            answer.Doubt(DeadlineMessages.SecondRecurrence);
        }

        if (every.Guessed || (named.Count == 0 && window is DaysOfUnit))
        {
            answer.Doubt(DeadlineMessages.FrequencyGuessed);
        }

        if (phrases.Has(Mark.OnSchedule))
        {
            answer.Doubt(DeadlineMessages.DatesElsewhere);
        }

        return answer;
    }

    /// <summary>«ежеквартально до 10 числа» is a report about the quarter that is over.</summary>
    private static UnitWindow Fitting(UnitWindow window, EveryPart every) =>
        window is DaysOfUnit { First: 1 } days && every.Recurrence is Recurrence.Quarterly or Recurrence.HalfYearly or Recurrence.Yearly ? new DaysAfterUnit(days.Last) : window;

    private static Answer Occurring(Phrases phrases, DeadlineContext context, EveryPart every, UnitWindow window)
    {
        var items = ItemReader.Read(phrases.Parts).Items;
        if (items.Count == 0)
        {
            return Over(every, window, context.Period, context);
        }

        var listed = phrases.Has(Mark.Colon) && items.All(item => item is { HasYear: true, First.Kind: TermKind.Day, End.Kind: TermKind.Day });
        var (dated, scope) = YearFilling.TakeScope(items);
        var yearless = dated.All(item => !item.HasYear && !item.IsYears && item.Bound != Bound.From);
        var parts = window == UnitWindow.Whole && yearless && (every.Recurrence == Recurrence.Yearly || dated.Count > 1);
        if (listed)
        {
            return DatesReader.Dated(DatedItems.Of(phrases.Parts, context), every.Recurrence, context, every.Interval);
        }

        if (parts || scope is not null)
        {
            return EachYear(phrases, context, every);
        }

        var dates = DatedItems.Of(phrases.Parts, context);
        if (every.Recurrence == Recurrence.Yearly && dates.All is [{ Item: { Bound: Bound.Closed, Last: null, IsYears: false } } first])
        {
            return Answered(dates, new Answer(every.Recurrence) { Interval = every.Interval }.Spanning(Repeated(first.Span, context.Period?.End, every.Interval)));
        }

        var ranges = dates.All.Select(one => Range(one, context)).ToList();
        var answer = ranges is [{ } only] ? Over(every, window, only, context)
            : ranges.Exists(range => range is null) || ranges.Count == 0 ? Unlimited(every, dates)
            : new Answer(every.Recurrence) { Interval = every.Interval }.Spanning(
                ranges.SelectMany(range => UnitCalendar.Occurrences(every, window, range!.Value, context.DocumentDate, context.Calendar)));
        return Answered(dates, answer);
    }

    /// <summary>The span a year later, two years later, to the end of the plan.</summary>
    public static IEnumerable<DateSpan> Repeated(DateSpan first, DateOnly? last, int interval)
    {
        yield return first;
        for (var years = interval; last is { } end && first.Start.AddYears(years) <= end; years += interval)
        {
            // A whole February stays whole in a leap year.
            var whole = first.End.AddDays(1).Day == 1;
            var until = whole ? first.End.AddDays(1).AddYears(years).AddDays(-1) : first.End.AddYears(years);
            yield return UnitCalendar.Clip(new DateSpan(first.Start.AddYears(years), until), new DateSpan(first.Start, end));
        }
    }

    private static Answer EachYear(Phrases phrases, DeadlineContext context, EveryPart every)
    {
        var dates = DatedItems.Of(phrases.Parts, context, every: true);
        var answer = new Answer(every.Recurrence) { Interval = every.Interval };
        dates.Tell(answer);
        if (dates.Source == YearSource.Unknown)
        {
            return answer;
        }

        if (context.Period is null && dates.Source == YearSource.Inferred)
        {
            answer.Doubt(DeadlineMessages.PeriodUnknown);
        }

        return answer.Spanning(DatesReader.EachYear(dates, context));
    }

    private static DateSpan? Range(Dated dated, DeadlineContext context)
    {
        var (item, span) = dated;
        if (item is { Bound: Bound.From, Last: null })
        {
            return context.Period is { } period ? span with { End = period.End < span.Start ? span.Start : period.End } : null;
        }

        return !item.IsOpen ? span : context.OpenStart is null ? null : Opened(span, context.Period?.Start ?? context.OpenStart.Value);
    }

    private static DateSpan Opened(DateSpan span, DateOnly start) => new(start > span.End ? span.End : start, span.End);

    public static Answer Over(EveryPart every, UnitWindow window, DateSpan? range, DeadlineContext context)
    {
        var answer = new Answer(every.Recurrence) { Interval = every.Interval };
        if (range is not { } known)
        {
            return answer.Doubt(DeadlineMessages.PeriodUnknown);
        }

        var occurrences = UnitCalendar.Occurrences(every, window, known, context.DocumentDate, context.Calendar);
        answer.Spanning(occurrences.Count > 0 ? occurrences : [known]);
        if (window is WholeUnit or DaysAfterUnit or WeekdayOfUnit or DaysOfUnit { First: 1 })
        {
            (answer.Start, answer.End) = (known.Start, known.End);
        }

        return answer;
    }

    private static Answer Unlimited(EveryPart every, DatedItems dates) => new Answer(every.Recurrence)
    {
        Interval = every.Interval,
        Start = dates.All.Where(dated => !dated.Item.IsOpen).Select(dated => (DateOnly?)dated.Span.Start).FirstOrDefault(),
        End = dates.All.Where(dated => dated.Item.IsOpen).Select(dated => (DateOnly?)dated.Span.End).FirstOrDefault(),
    }.Doubt(DeadlineMessages.PeriodUnknown);

    private static Answer Answered(DatedItems dates, Answer answer)
    {
        dates.Tell(answer);
        return answer;
    }
}
