namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>When inside each week, month or quarter something is due.</summary>
internal abstract record UnitWindow
{
    public static UnitWindow Whole { get; } = new WholeUnit();

    /// <summary>The unit that this window speaks of where the text names none.</summary>
    public virtual Recurrence Unit => Recurrence.Monthly;

    public abstract DateSpan? In(DateSpan unit);

    protected static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

internal sealed record WholeUnit : UnitWindow
{
    public override DateSpan? In(DateSpan unit) => unit;
}

/// <summary>«с 1 по 5 число», «20-е числа», «до 5 числа» (from 1): days of the unit, counted from 1.</summary>
internal sealed record DaysOfUnit(int First, int Last) : UnitWindow
{
    public override DateSpan? In(DateSpan unit) =>
        new(Earlier(unit.Start.AddDays(First - 1), unit.End), Earlier(unit.Start.AddDays(Last - 1), unit.End));
}

/// <summary>«до 10 числа месяца, следующего за отчётным»: the first days after the unit.</summary>
internal sealed record DaysAfterUnit(int Last) : UnitWindow
{
    public override DateSpan? In(DateSpan unit) => new(unit.End.AddDays(1), unit.End.AddDays(Last));
}

/// <summary>«в последнюю неделю», «в конце месяца».</summary>
internal sealed record LastDaysOfUnit(int Days) : UnitWindow
{
    public override DateSpan? In(DateSpan unit) => new(unit.End.AddDays(1 - Days) > unit.Start ? unit.End.AddDays(1 - Days) : unit.Start, unit.End);
}

/// <summary>«каждый четверг», «3-я среда месяца»; −1 is the last one, 0 the first found in a week.</summary>
internal sealed record WeekdayOfUnit(int Weekday, int Number) : UnitWindow
{
    public override Recurrence Unit => Number == 0 ? Recurrence.Weekly : Recurrence.Monthly;

    public override DateSpan? In(DateSpan unit)
    {
        var first = unit.Start.AddDays((Weekday - Iso(unit.Start) + 7) % 7);
        var last = unit.End.AddDays(-((Iso(unit.End) - Weekday + 7) % 7));
        var day = Number < 0 ? last : first.AddDays(7 * (Math.Max(1, Number) - 1));
        return unit.Contains(day) ? new DateSpan(day, day) : null;
    }

    /// <summary>1 is Monday.</summary>
    public static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
