using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>How recurrences are called in exports and on screen.</summary>
public static class RecurrenceWords
{
    /// <summary>The word that stands in exports.</summary>
    public static string Code(Recurrence recurrence) => recurrence switch
    {
        Recurrence.None => "none",
        Recurrence.Weekly => "weekly",
        Recurrence.Monthly => "monthly",
        Recurrence.Quarterly => "quarterly",
        Recurrence.Termly => "termly",
        Recurrence.HalfYearly => "halfyearly",
        Recurrence.Yearly => "yearly",
        Recurrence.Regular => "regular",
        Recurrence.Continuous => "continuous",
        Recurrence.OnSchedule => "on_schedule",
        Recurrence.OnDemand => "on_demand",
        Recurrence.Relative => "relative",
        _ => "unknown",
    };

    /// <summary>The recurrence of a word that stands in an export; null for any other.</summary>
    public static Recurrence? Find(string? code)
    {
        foreach (var recurrence in Enum.GetValues<Recurrence>())
        {
            if (Code(recurrence) == code)
            {
                return recurrence;
            }
        }

        return null;
    }

    /// <summary>«ежемесячно», «раз в 3 недели», «постоянно», «однократно».</summary>
    public static string Name(Recurrence recurrence, int interval = 1) => recurrence switch
    {
        Recurrence.Weekly when interval > 1 => "раз в\u00a0" + Russian.Count(interval, "неделю", "недели", "недель"),
        Recurrence.Monthly when interval > 1 => "раз в\u00a0" + Russian.Count(interval, "месяц", "месяца", "месяцев"),
        Recurrence.Yearly when interval > 1 => "раз в\u00a0" + Russian.Count(interval, "год", "года", "лет"),
        Recurrence.None => "однократно",
        Recurrence.Weekly => "еженедельно",
        Recurrence.Monthly => "ежемесячно",
        Recurrence.Quarterly => "ежеквартально",
        Recurrence.Termly => "раз в\u00a0четверть",
        Recurrence.HalfYearly => "раз в\u00a0полугодие",
        Recurrence.Yearly => "ежегодно",
        Recurrence.Regular => "регулярно",
        Recurrence.Continuous => "постоянно",
        Recurrence.OnSchedule => "по графику",
        Recurrence.OnDemand => "по мере необходимости",
        Recurrence.Relative => "после события",
        _ => "срок не определён",
    };
}
