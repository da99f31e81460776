namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>A day of a year without the year.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>The day in this year; 29 February of a common year is its 28th.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}

/// <summary>A part of a school year by days; one that ends earlier in the calendar than it begins runs over New Year.</summary>
public readonly record struct SchoolSpan(MonthDay First, MonthDay Last)
{
    /// <summary>The span that lies in the school year starting in this calendar year (September to August).</summary>
    public DateSpan Of(int startYear)
    {
        var first = First.In(First.Month >= 9 ? startYear : startYear + 1);
        var last = Last.In(Last.Month >= 9 ? startYear : startYear + 1);
        return new DateSpan(first, last);
    }
}

/// <summary>
/// When school years, terms and holidays begin and end: a regional habit, so data that a ministry may change
/// (defaults: docs/deadlines.md, from the project's own notes; none of them is a rule of law).
/// </summary>
/// <param name="SchoolYear">1 September to 31 May.</param>
/// <param name="FirstHalf">First half of the school year.</param>
/// <param name="SecondHalf">Second half of the school year.</param>
/// <param name="Terms">Four terms, in order.</param>
/// <param name="AutumnHolidays">Осенние каникулы.</param>
/// <param name="WinterHolidays">Зимние каникулы.</param>
/// <param name="SpringHolidays">Весенние каникулы.</param>
/// <param name="SummerHolidays">Летние каникулы.</param>
public sealed record AcademicCalendar(
    SchoolSpan SchoolYear,
    SchoolSpan FirstHalf,
    SchoolSpan SecondHalf,
    IReadOnlyList<SchoolSpan> Terms,
    SchoolSpan AutumnHolidays,
    SchoolSpan WinterHolidays,
    SchoolSpan SpringHolidays,
    SchoolSpan SummerHolidays)
{
    public static AcademicCalendar Default { get; } = new(
        Span(9, 1, 5, 31),
        Span(9, 1, 12, 31),
        Span(1, 9, 5, 31),
        [Span(9, 1, 10, 31), Span(11, 5, 12, 30), Span(1, 9, 3, 22), Span(4, 1, 5, 31)],
        Span(10, 28, 11, 5),
        Span(12, 30, 1, 8),
        Span(3, 23, 3, 31),
        Span(6, 1, 8, 31));

    private static SchoolSpan Span(int firstMonth, int firstDay, int lastMonth, int lastDay) =>
        new(new MonthDay(firstMonth, firstDay), new MonthDay(lastMonth, lastDay));
}
