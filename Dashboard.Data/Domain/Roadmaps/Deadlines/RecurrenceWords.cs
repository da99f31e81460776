using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>A recurrence where a machine reads it: a stable word for exports, and the form that the parser takes back. The reader's words are <see cref="DeadlineWords"/>.</summary>
public static class RecurrenceWords
{
    /// <summary>One of <c>none weekly monthly quarterly termly halfyearly yearly regular continuous on_schedule on_demand relative unknown</c>.</summary>
    public static string Code(Recurrence recurrence) => recurrence switch
    {
        Recurrence.OnSchedule => "on_schedule",
        Recurrence.OnDemand => "on_demand",
        _ => recurrence.ToString().ToLowerInvariant(),
    };

    /// <summary>
    /// The deadline in its normal form, which reads as the same deadline again: «до 30.09.2023», «01.03.2023–30.04.2023»,
    /// «ежемесячно: 01.09.2024–30.09.2024; …»; empty where nothing was understood.
    /// </summary>
    public static string NormalForm(Deadline deadline)
    {
        var days = string.Join("; ", deadline.Occurrences.Select(span => span.Start == span.End ? Russian.Date(span.End) : Russian.Date(span.Start) + " – " + Russian.Date(span.End)));
        return deadline.Recurrence switch
        {
            Recurrence.Unknown => string.Empty,
            Recurrence.None when deadline is { Start: null, End: not null } => string.Join("; ", deadline.Occurrences.Select(span => "до " + Russian.Date(span.End))),
            Recurrence.None => days,
            >= Recurrence.Weekly and <= Recurrence.HalfYearly when Whole(deadline) is { } span => $"{EverySo(deadline)} с {Russian.Date(span.Start)} по {Russian.Date(span.End)}",
            _ => EverySo(deadline) + (days.Length > 0 ? ": " + days : ""),
        };
    }

    private static string EverySo(Deadline deadline) => deadline switch
    {
        { Interval: 1 } => DeadlineWords.Name(deadline.Recurrence),
        { Recurrence: Recurrence.Weekly } => $"раз в {deadline.Interval} недели",
        { Recurrence: Recurrence.Monthly } => $"раз в {deadline.Interval} месяца",
        { Recurrence: Recurrence.Quarterly } => $"раз в {deadline.Interval} квартала",
        _ => DeadlineWords.Name(deadline.Recurrence),
    };

    /// <summary>The span that a repeated deadline cuts into whole units; null where its occurrences are others.</summary>
    private static DateSpan? Whole(Deadline deadline)
    {
        if (deadline.Occurrences.Count == 0)
        {
            return null;
        }

        var span = new DateSpan(deadline.Occurrences[0].Start, deadline.Occurrences[^1].End);
        return Units.Of(deadline.Recurrence, deadline.Interval, span, AcademicCalendar.Default).SequenceEqual(deadline.Occurrences) ? span : null;
    }
}
