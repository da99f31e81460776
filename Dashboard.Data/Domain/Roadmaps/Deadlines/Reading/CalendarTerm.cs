namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

internal enum TermKind
{
    Day,
    MonthPart,
    Month,
    Months,

    /// <summary>A part of the school calendar: a half, a term, holidays.</summary>
    School,
    Year,
    SchoolYear,
}

/// <summary>The year that a text names: a calendar year, or the school year that begins in it.</summary>
internal readonly record struct NamedYear(int Year, bool School);

/// <summary>A piece of the calendar that a text names, with or without its year: «15 октября», «II квартал 2022».</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">Its days in a given year. A piece that runs over New Year belongs to the year it ends in when it is a school one, else to the one it begins in.</param>
/// <param name="Year">Null where the text does not say.</param>
internal sealed record CalendarTerm(TermKind Kind, Func<int, DateSpan> Shape, NamedYear? Year = null)
{
    /// <summary>1..12 of a day or a month; 0 of others.</summary>
    public int Month { get; init; }

    /// <summary>Day of the month of a day, else 0.</summary>
    public int DayOfMonth { get; init; }

    /// <summary>The month is still to be taken from a neighbour: «3» of «с 3 по 21 сентября».</summary>
    public bool WithoutMonth => Kind == TermKind.Day && Month == 0;

    /// <summary>«31 апреля».</summary>
    public bool DoesNotExist => Kind == TermKind.Day && Month > 0 && DayOfMonth > DateTime.DaysInMonth(Year is { School: false } named ? named.Year : 2024, Month);

    public DateSpan In(NamedYear named)
    {
        if (!named.School || Kind == TermKind.SchoolYear)
        {
            return Shape(named.Year);
        }

        var autumn = Shape(named.Year);
        return autumn.End >= new DateOnly(named.Year, 9, 1) ? autumn : Shape(named.Year + 1);
    }

    public static CalendarTerm Day(int month, int day, NamedYear? year = null) =>
        new(TermKind.Day, number => Single(new MonthDay(month, day).In(number)), year) { Month = month, DayOfMonth = day };

    public static CalendarTerm DayAlone(int day) => new(TermKind.Day, DateSpan.Year) { DayOfMonth = day };

    public static CalendarTerm OfMonth(int month) => new(TermKind.Month, year => Days(year, month, 1, 31)) { Month = month };

    public static CalendarTerm PartOfMonth(int month, int first, int last) => new(TermKind.MonthPart, year => Days(year, month, first, last));

    /// <summary>Whole months; where the last is earlier than the first, it lies in the next year.</summary>
    public static CalendarTerm Months(int first, int last) => new(TermKind.Months, year =>
        new DateSpan(new DateOnly(year, first, 1), Days(last < first ? year + 1 : year, last, 1, 31).End));

    public static CalendarTerm WholeYear(int? year = null) =>
        new(TermKind.Year, DateSpan.Year, year is { } named ? new NamedYear(named, false) : null);

    public static CalendarTerm SchoolYear(SchoolSpan span, int? startYear = null) =>
        new(TermKind.SchoolYear, span.Of, startYear is { } named ? new NamedYear(named, true) : null);

    public static CalendarTerm OfSchool(SchoolSpan span) => new(TermKind.School, year => span.Of(year).End.Year == year ? span.Of(year) : span.Of(year - 1));

    /// <summary>The same piece cut: «начало», «вторая половина», «до начала».</summary>
    public CalendarTerm Cut(Func<DateSpan, DateSpan> part)
    {
        var whole = Shape;
        return this with { Kind = Kind == TermKind.Month ? TermKind.MonthPart : Kind, Shape = year => part(whole(year)), Month = 0 };
    }

    private static DateSpan Single(DateOnly day) => new(day, day);

    private static DateSpan Days(int year, int month, int first, int last)
    {
        var length = DateTime.DaysInMonth(year, month);
        return new DateSpan(new DateOnly(year, month, Math.Min(first, length)), new DateOnly(year, month, Math.Min(last, length)));
    }
}
