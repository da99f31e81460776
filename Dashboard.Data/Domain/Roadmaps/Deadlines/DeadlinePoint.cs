namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

internal enum PointKind
{
    Day,

    /// <summary>A day whose month stands further right: «25–26 января».</summary>
    DayOnly,
    Month,
    Quarter,
    Half,
    Term,
    SchoolYear,
    Year,
    Holidays,

    /// <summary>Autumn, winter, spring, summer as three months each.</summary>
    Season,
}

/// <summary>Which part of a month, a year or a school year is meant.</summary>
internal enum PointPart
{
    Whole,
    FirstThird,
    SecondThird,
    LastThird,
    FirstHalf,
    SecondHalf,
    Beginning,
    Middle,
    End,

    /// <summary>«На начало учебного года»: as of its first day.</summary>
    FirstDay,

    /// <summary>«На конец года»: as of its last day.</summary>
    LastDay,
    Week1,
    Week2,
    Week3,
    Week4,
    Week5,
}

/// <summary>A day or a span of the calendar as a text names it, perhaps without its year.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Number">Day of the month, quarter, half, term; 1..4 for autumn, winter, spring, summer and their holidays.</param>
/// <param name="Month">1..12 for a day and a month.</param>
/// <param name="Year">Calendar year; start year of a school year. Null where the text leaves it out.</param>
/// <param name="Part">Which part of it.</param>
internal readonly record struct DeadlinePoint(PointKind Kind, int Number, int Month, int? Year, PointPart Part = PointPart.Whole)
{
    /// <summary>School years and their parts count from September: their year is the start year.</summary>
    public bool IsOfSchoolYear => Kind is PointKind.SchoolYear or PointKind.Term;

    /// <summary>A bare number that borrows what this point says: «6» of «6 и 7 июля», «III» of «III–IV квартал». Null where there is no such day, quarter or term.</summary>
    public DeadlinePoint? Lend(int number) => Kind switch
    {
        PointKind.Day or PointKind.Month => new DeadlinePoint(PointKind.Day, number, Month, Year),
        PointKind.Quarter or PointKind.Term when number <= 4 => this with { Number = number },
        PointKind.Half when number <= 2 => this with { Number = number },
        _ => null,
    };

    /// <summary>The days that are meant in this year.</summary>
    public DateSpan In(int year, AcademicCalendar calendar)
    {
        var whole = Kind switch
        {
            PointKind.Day => Days(new MonthDay(Month, Number).In(year)),
            PointKind.DayOnly => Days(new MonthDay(Month == 0 ? 1 : Month, Number).In(year)),
            PointKind.Month => new DateSpan(new DateOnly(year, Month, 1), new DateOnly(year, Month, DateTime.DaysInMonth(year, Month))),
            PointKind.Quarter => Months(year, (Number * 3) - 2, Number * 3),
            PointKind.Half => Months(year, Number == 1 ? 1 : 7, Number == 1 ? 6 : 12),
            PointKind.Term => calendar.Terms[Math.Clamp(Number, 1, calendar.Terms.Count) - 1].Of(year),
            PointKind.SchoolYear => Number switch
            {
                1 => calendar.FirstHalf.Of(year),
                2 => calendar.SecondHalf.Of(year),
                _ => calendar.SchoolYear.Of(year),
            },
            PointKind.Season => Season(year),
            PointKind.Holidays => InCalendarYear(HolidaysOf(calendar), year),
            _ => DateSpan.Year(year),
        };
        return PartOf(whole);
    }

    // Winter begins in December of its year.
    private DateSpan Season(int year)
    {
        var first = new DateOnly(year, Number switch { 1 => 9, 2 => 12, 3 => 3, _ => 6 }, 1);
        return new DateSpan(first, first.AddMonths(3).AddDays(-1));
    }

    private SchoolSpan HolidaysOf(AcademicCalendar calendar) => Number switch
    {
        1 => calendar.AutumnHolidays,
        2 => calendar.WinterHolidays,
        3 => calendar.SpringHolidays,
        _ => calendar.SummerHolidays,
    };

    // Holidays are told by the calendar year in which they begin.
    private static DateSpan InCalendarYear(SchoolSpan holidays, int year)
    {
        var first = holidays.First.In(year);
        var last = holidays.Last.In(holidays.Last.Month < holidays.First.Month ? year + 1 : year);
        return new DateSpan(first, last);
    }

    private static DateSpan Days(DateOnly day) => new(day, day);

    private static DateSpan Months(int year, int first, int last) => new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));

    private DateSpan PartOf(DateSpan whole)
    {
        var isLong = whole.End.DayNumber - whole.Start.DayNumber > 40;
        return Part switch
        {
            PointPart.FirstThird => whole with { End = whole.Start.AddDays(9) },
            PointPart.SecondThird => new DateSpan(whole.Start.AddDays(10), whole.Start.AddDays(19)),
            PointPart.LastThird => whole with { Start = whole.Start.AddDays(20) },
            PointPart.FirstHalf => whole with { End = isLong ? Middle(whole) : whole.Start.AddDays(14) },
            PointPart.SecondHalf => whole with { Start = isLong ? Middle(whole).AddDays(1) : whole.Start.AddDays(15) },
            PointPart.Beginning => whole with { End = isLong ? EndOfMonth(whole.Start) : whole.Start.AddDays(9) },
            PointPart.Middle => isLong ? new DateSpan(Middle(whole).AddDays(-15), Middle(whole).AddDays(15)) : new DateSpan(whole.Start.AddDays(9), whole.Start.AddDays(19)),
            PointPart.End => whole with { Start = isLong ? new DateOnly(whole.End.Year, whole.End.Month, 1) : whole.End.AddDays(-9) },
            PointPart.FirstDay => whole with { End = whole.Start },
            PointPart.LastDay => whole with { Start = whole.End },
            >= PointPart.Week1 => Week(whole, Part - PointPart.Week1),
            _ => whole,
        };
    }

    private static DateSpan Week(DateSpan month, int week)
    {
        var first = month.Start.AddDays(7 * week);
        var last = first.AddDays(6);
        return new DateSpan(first > month.End ? month.End : first, last > month.End ? month.End : last);
    }

    private static DateOnly Middle(DateSpan span) => DateOnly.FromDayNumber((span.Start.DayNumber + span.End.DayNumber) / 2);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}

internal enum TermKind
{
    /// <summary>A point by itself.</summary>
    At,

    /// <summary>From one point to another, both included.</summary>
    Range,

    /// <summary>«До», «не позднее».</summary>
    Until,

    /// <summary>«С», «начиная с», no end named.</summary>
    From,
}

/// <summary>A point or a range, in the order of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">The point, or the first end.</param>
/// <param name="Last">The other end of a range; equal to <paramref name="First"/> otherwise.</param>
/// <param name="IsThroughout">«В течение»: goes on through the span.</param>
internal readonly record struct DeadlineTerm(TermKind Kind, DeadlinePoint First, DeadlinePoint Last, bool IsThroughout = false);
