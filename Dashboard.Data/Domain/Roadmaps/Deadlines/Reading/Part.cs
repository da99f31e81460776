namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>A phrase of a deadline that means one thing.</summary>
internal abstract record Part;

internal enum Mark
{
    /// <summary>A dash, or «по» behind «с»: joins two ends.</summary>
    Dash,

    /// <summary>A comma, a semicolon, «и», a bracket.</summary>
    List,
    Colon,
    From,

    /// <summary>«по 31 мая», «не позднее марта»: the last day is inside.</summary>
    Through,

    /// <summary>«до мая»: before it begins. A day is itself the last one.</summary>
    Until,

    /// <summary>«в течение».</summary>
    During,

    /// <summary>«далее».</summary>
    Onward,

    /// <summary>«постоянно».</summary>
    Constantly,

    /// <summary>«весь период».</summary>
    WholePlan,

    /// <summary>«регулярно».</summary>
    Regularly,
    OnSchedule,
    OnDemand,
    AfterEvent,

    /// <summary>A word that nobody knows.</summary>
    Unread,
}

internal sealed record MarkPart(Mark Mark) : Part;

internal sealed record TermPart(CalendarTerm Term) : Part
{
    /// <summary>A half of a year that may be a school's or the calendar's.</summary>
    public bool HalfIsGuessed { get; init; }
}

/// <param name="Recurrence">The unit.</param>
/// <param name="Interval">Every so many units.</param>
/// <param name="Guessed">The unit does not say it exactly: «раз в 10 дней».</param>
internal sealed record EveryPart(Recurrence Recurrence, int Interval = 1, bool Guessed = false) : Part;

/// <summary>When inside each unit: «до 5 числа», «по четвергам».</summary>
internal sealed record WindowPart(UnitWindow Window) : Part;
