using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>How a recurrence is written: a stable word for exports, Russian for the reader.</summary>
public static class RecurrenceWords
{
    /// <summary>One of <c>none weekly monthly quarterly termly halfyearly yearly regular continuous on_schedule on_demand relative unknown</c>.</summary>
    public static string Code(Recurrence recurrence) => recurrence switch
    {
        Recurrence.OnSchedule => "on_schedule",
        Recurrence.OnDemand => "on_demand",
        _ => recurrence.ToString().ToLowerInvariant(),
    };

    public static string Name(Recurrence recurrence) => recurrence switch
    {
        Recurrence.None => "один раз",
        Recurrence.Weekly => "еженедельно",
        Recurrence.Monthly => "ежемесячно",
        Recurrence.Quarterly => "ежеквартально",
        Recurrence.Termly => "1 раз в четверть",
        Recurrence.HalfYearly => "1 раз в полугодие",
        Recurrence.Yearly => "ежегодно",
        Recurrence.Regular => "регулярно",
        Recurrence.Continuous => "постоянно",
        Recurrence.OnSchedule => "по графику",
        Recurrence.OnDemand => "по мере необходимости",
        Recurrence.Relative => "после события",
        _ => "срок не понят",
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
            Recurrence.None when deadline.Start is null && deadline.End is { } end => "до " + Russian.Date(end),
            Recurrence.None => days,
            Recurrence.Weekly when deadline.Interval > 1 => $"раз в {deadline.Interval} недели" + (days.Length > 0 ? ": " + days : ""),
            Recurrence.Monthly when deadline.Interval > 1 => $"раз в {deadline.Interval} месяца" + (days.Length > 0 ? ": " + days : ""),
            Recurrence.Quarterly when deadline.Interval > 1 => $"раз в {deadline.Interval} квартала" + (days.Length > 0 ? ": " + days : ""),
            _ => Name(deadline.Recurrence) + (days.Length > 0 ? ": " + days : ""),
        };
    }
}
