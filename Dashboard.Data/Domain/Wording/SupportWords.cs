using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Domain.Wording;

/// <summary>How visits, decisions and days that are left are written for the reader.</summary>
public static class SupportWords
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<VisitPurpose> Purposes { get; } = [VisitPurpose.MethodicalDay, VisitPurpose.Verification, VisitPurpose.Interview, VisitPurpose.Other];

    public static string Name(VisitPurpose purpose) => purpose switch
    {
        VisitPurpose.MethodicalDay => "Выездной методический день",
        VisitPurpose.Verification => "Верификация",
        VisitPurpose.Interview => "Собеседование",
        VisitPurpose.Other => "Другое",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No such purpose."),
    };

    /// <summary>«сегодня», «через 10 дней», «5 дней назад».</summary>
    public static string Distance(int days) => days switch
    {
        0 => "сегодня",
        1 => "завтра",
        > 1 => "через\u00a0" + Russian.Count(days, "день", "дня", "дней"),
        _ => Russian.Count(-days, "день", "дня", "дней") + " назад",
    };

    /// <summary>What the day says of a standing: «через 10 дней», «просрочено на 5 дней», «позже на 2 дня»; null where it says nothing.</summary>
    public static string? Days(Standing standing) => standing.Timing switch
    {
        Timing.Ahead when !standing.IsFulfilled => Distance(standing.Days),
        Timing.Overdue => "просрочено на\u00a0" + Russian.Count(standing.Days, "день", "дня", "дней"),
        Timing.Late => "позже на\u00a0" + Russian.Count(standing.Days, "день", "дня", "дней"),
        _ => null,
    };

    /// <summary>
    /// A value that somebody entered, with what stands behind it: «75 % (45 из 60)», «91 %, из скольких — не указано», «4 школ».
    /// </summary>
    public static string Entered(double value, int? part, int? outOf, string unit) => (part, outOf) switch
    {
        ({ } some, { } all) => $"{Russian.Percent((double)some / all)} ({Russian.OutOf(some, all)})",
        _ when unit == "%" => $"{Number(value)}{Russian.NoBreakSpace}%, из{Russian.NoBreakSpace}скольких — не{Russian.NoBreakSpace}указано",
        _ => Number(value) + Russian.NoBreakSpace + unit,
    };

    /// <summary>Up to two digits after the comma, as entered: «72,5».</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("ru-RU"));

    /// <summary>Where a decision comes from: «протокол № 3 от 14.10.2025», «выезд 12.05.2025»; null where nobody said.</summary>
    public static string? Origin(string? origin, DateOnly? visitedOn) => origin ?? (visitedOn is { } day ? "выезд " + Russian.Date(day) : null);
}
