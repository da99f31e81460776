using System.Globalization;
using Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>
/// A deadline in its normal Russian form: «01.03.2023 – 30.04.2023», «до 30.09.2023», «ежемесячно до 5 числа, 01.01.2023 – 31.12.2024».
/// Parsed again with the same context it gives the same reading.
/// </summary>
public static class DeadlineText
{
    private static readonly string[] Weekdays = ["понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям"];

    private static readonly string[] NumberedWeekdays =
        ["{0}-й понедельник", "{0}-й вторник", "{0}-я среда", "{0}-й четверг", "{0}-я пятница", "{0}-я суббота", "{0}-е воскресенье"];

    /// <param name="deadline">A reading.</param>
    /// <param name="plan">Period of the plan, left out of the text where it is the range of a recurrence; null to write every range.</param>
    public static string Of(Deadline deadline, DateSpan? plan = null)
    {
        var word = RecurrenceWords.Name(deadline.Recurrence, deadline.Interval);
        return (deadline.Recurrence, deadline.Start, deadline.End) switch
        {
            (_, null, null) => word,
            (Recurrence.None, _, _) => List(deadline),
            (_, { } start, null) => deadline.Occurrences is [var first] ? $"{Span(first)}, далее {word}" : $"{word} с {Russian.Date(start)}",
            (Recurrence.Continuous or Recurrence.Regular, _, { } end) => Lasting(deadline, word, end, plan),
            (_, null, { } end) => $"{word} до {Russian.Date(end)}",
            (_, { } start, { } end) => Recurring(deadline, word, new DateSpan(start, end), plan),
        };
    }

    private static string Lasting(Deadline deadline, string word, DateOnly end, DateSpan? plan) => deadline.Occurrences switch
    {
        [_] when deadline.Start is null => $"{word} до {Russian.Date(end)}",
        [var only] => only == plan ? word : $"{word}, {Range(only)}",
        [var first, var second] when deadline.Recurrence == Recurrence.Continuous && deadline.Start is not null && second.Start == first.End.AddDays(1) =>
            $"{Span(first)}, далее {word} до {Russian.Date(end)}",
        _ => $"{word}: {List(deadline)}",
    };

    private static string Recurring(Deadline deadline, string word, DateSpan range, DateSpan? plan)
    {
        if (Rule(deadline, range) is { } rule)
        {
            return word + rule + (range == plan ? "" : ", " + Range(range));
        }

        var listed = deadline.Occurrences.Count > 0 && deadline.Occurrences[0].Start == range.Start && deadline.Occurrences[^1].End == range.End;
        return listed ? Runs(deadline, word) ?? $"{word}: {List(deadline)}" : range == plan ? word : $"{word}, {Range(range)}";
    }

    /// <summary>Several ranges, each filled by whole units: «еженедельно, 01.09.2021 – 31.05.2022; 01.09.2022 – 31.05.2023».</summary>
    private static string? Runs(Deadline deadline, string word)
    {
        var runs = new List<List<DateSpan>>();
        foreach (var span in deadline.Occurrences)
        {
            if (runs.Count > 0 && runs[^1][^1].End.AddDays(1) == span.Start)
            {
                runs[^1].Add(span);
            }
            else
            {
                runs.Add([span]);
            }
        }

        var every = new EveryPart(deadline.Recurrence, deadline.Interval);
        var ranges = runs.Select(run => new DateSpan(run[0].Start, run[^1].End)).ToList();
        return runs.Count > 1 && runs.Count < deadline.Occurrences.Count
            && runs.Zip(ranges).All(pair => UnitCalendar.Occurrences(every, UnitWindow.Whole, pair.Second, null, AcademicCalendar.Default).SequenceEqual(pair.First))
            ? $"{word}, {string.Join("; ", ranges.Select(Range))}"
            : null;
    }

    /// <summary>When inside each unit, recovered from the occurrences; null where no rule gives them.</summary>
    private static string? Rule(Deadline deadline, DateSpan range)
    {
        if (deadline.Occurrences.Count == 0)
        {
            return "";
        }

        var every = new EveryPart(deadline.Recurrence, deadline.Interval);
        var last = deadline.Occurrences[^1].End;
        var day = Russian.Number((long)last.Day);
        if (Gives(UnitWindow.Whole))
        {
            return "";
        }

        if (deadline.Recurrence == Recurrence.Monthly && deadline.Interval == 1 && deadline.Occurrences.Select(span => span.End.Day).Max() is var due && Gives(new DaysOfUnit(1, due)))
        {
            return $" до {Russian.Number((long)due)} числа";
        }

        if (Gives(new DaysAfterUnit(last.Day)))
        {
            return $" до {day} числа следующего месяца";
        }

        if (Days() is { } days)
        {
            return days;
        }

        var weekday = WeekdayOfUnit.Iso(last);
        if (deadline.Recurrence == Recurrence.Weekly)
        {
            return Gives(new WeekdayOfUnit(weekday, 0)) ? $" по {Weekdays[weekday - 1]}" : null;
        }

        for (var number = 1; number <= 5; number++)
        {
            if (deadline.Recurrence == Recurrence.Monthly && Gives(new WeekdayOfUnit(weekday, number)))
            {
                return ", " + NumberedWeekdays[weekday - 1].Replace("{0}", Russian.Number((long)number), StringComparison.Ordinal);
            }
        }

        return null;

        string? Days()
        {
            var length = last.DayNumber - deadline.Occurrences[^1].Start.DayNumber + 1;
            if (UnitOf(deadline.Recurrence) is { } unit && Gives(new LastDaysOfUnit(length)))
            {
                return length == 1 ? $", последний день {unit}" : $", последние {Russian.Count(length, "день", "дня", "дней")} {unit}";
            }

            // The first span may be cut by the day of the order, the last days of short months by their end.
            var first = deadline.Occurrences[^1].Start.Day;
            var latest = deadline.Occurrences.Max(span => span.End.Day);
            return deadline.Recurrence != Recurrence.Monthly || first > latest || !Gives(new DaysOfUnit(first, latest)) ? null
                : first == latest ? $", {first.ToString(CultureInfo.InvariantCulture)} числа"
                : string.Create(CultureInfo.InvariantCulture, $" с {first} по {latest} число");
        }

        bool Gives(UnitWindow window)
        {
            var all = UnitCalendar.Occurrences(every, window, range, null, AcademicCalendar.Default);
            var skipped = all.Count - deadline.Occurrences.Count;
            return skipped >= 0 && deadline.Occurrences.Select((span, index) => (span, rule: all[skipped + index])).All(pair =>
                pair.span.End == pair.rule.End && (pair.span.Start == pair.rule.Start || (pair.span == deadline.Occurrences[0] && pair.span.Start > pair.rule.Start)));
        }
    }

    private static string? UnitOf(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Monthly => "месяца",
        Recurrence.Quarterly => "квартала",
        Recurrence.Termly => "четверти",
        Recurrence.HalfYearly => "полугодия",
        _ => null,
    };

    private static string List(Deadline deadline)
    {
        var written = new List<string>();
        DateOnly? before = null;
        foreach (var span in deadline.Occurrences)
        {
            var open = deadline.Start is null && (before is null || before.Value.AddDays(1) == span.Start);
            written.Add(open ? "до " + Russian.Date(span.End) : deadline.Start is null ? $"с {Russian.Date(span.Start)} по {Russian.Date(span.End)}" : Span(span));
            before = span.End;
        }

        return string.Join("; ", written);
    }

    private static string Span(DateSpan span) => span.Start == span.End ? Russian.Date(span.Start) : Range(span);

    private static string Range(DateSpan span) => $"{Russian.Date(span.Start)} – {Russian.Date(span.End)}";
}
