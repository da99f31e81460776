using System.Globalization;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Domain.Wording;

/// <summary>A deadline in the few words that fit a column; its source text stands on the page of the activity.</summary>
public static class DeadlineWords
{
    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] ShortMonths = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    /// <summary>«июнь».</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>«июнь 2025».</summary>
    public static string MonthAndYear(DateOnly day) => Months[day.Month - 1] + Russian.NoBreakSpace + day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>«июн», for axes.</summary>
    public static string ShortMonth(int month) => ShortMonths[month - 1];

    /// <summary>«пн», for lists of days.</summary>
    public static string WeekDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => "пн",
        DayOfWeek.Tuesday => "вт",
        DayOfWeek.Wednesday => "ср",
        DayOfWeek.Thursday => "чт",
        DayOfWeek.Friday => "пт",
        DayOfWeek.Saturday => "сб",
        _ => "вс",
    };

    /// <summary>«23.06»: the year is clear from what stands around.</summary>
    public static string DayAndMonth(DateOnly day) => day.ToString("dd.MM", CultureInfo.InvariantCulture);

    public static string Name(Recurrence recurrence) => recurrence switch
    {
        Recurrence.None => "один раз",
        Recurrence.Weekly => "еженедельно",
        Recurrence.Monthly => "ежемесячно",
        Recurrence.Quarterly => "ежеквартально",
        Recurrence.Termly => "раз в\u00a0четверть",
        Recurrence.HalfYearly => "раз в\u00a0полугодие",
        Recurrence.Yearly => "ежегодно",
        Recurrence.Regular => "регулярно",
        Recurrence.Continuous => "весь период",
        Recurrence.OnSchedule => "по\u00a0графику",
        Recurrence.OnDemand => "по\u00a0необходимости",
        Recurrence.Relative => "после события",
        Recurrence.Unknown => "срок не\u00a0ясен",
        _ => throw new ArgumentOutOfRangeException(nameof(recurrence), recurrence, "No such recurrence."),
    };

    /// <summary>«до 30.05.2025», «18.06.2025», «март 2025», «09.2024–04.2025», «ежемесячно».</summary>
    public static string Short(Recurrence recurrence, DateOnly? start, DateOnly? end) => recurrence == Recurrence.None ? Once(start, end) : Name(recurrence);

    /// <summary>One time of an activity.</summary>
    public static string Once(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        (_, null) => "без срока",
        (null, { } last) => "до\u00a0" + Russian.Date(last),
        ({ } first, { } last) when first == last => Russian.Date(last),
        ({ } first, { } last) when IsWholeMonths(first, last) => first.Month == last.Month && first.Year == last.Year
            ? MonthAndYear(last)
            : Short(first) + Russian.WordJoiner + "–" + Russian.WordJoiner + Short(last),
        ({ } first, { } last) when last.DayNumber - first.DayNumber <= 21 && first.Year == last.Year =>
            DayAndMonth(first) + Russian.WordJoiner + "–" + Russian.WordJoiner + Russian.Date(last),
        (_, { } last) => "до\u00a0" + Russian.Date(last),
    };

    private static bool IsWholeMonths(DateOnly first, DateOnly last) => first.Day == 1 && last.AddDays(1).Day == 1;

    private static string Short(DateOnly day) => day.ToString("MM.yyyy", CultureInfo.InvariantCulture);
}
