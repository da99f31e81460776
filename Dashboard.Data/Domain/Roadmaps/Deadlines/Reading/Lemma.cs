namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>What a word means in a deadline, whatever its case and ending.</summary>
internal enum Lemma
{
    Unknown,

    /// <summary>Stands between the words that matter: «ориентировочно», «проведения».</summary>
    Filler,
    Month,
    Weekday,
    Season,

    /// <summary>«первый», «1-й»; −1 is «последний».</summary>
    Ordinal,
    Cardinal,

    /// <summary>«дважды».</summary>
    TimesOver,

    /// <summary>«раз».</summary>
    Times,
    Each,

    /// <summary>«ежемесячно»: the value is the recurrence.</summary>
    Every,
    Constantly,
    Regularly,

    Day,
    Week,
    MonthUnit,
    Quarter,
    Term,
    Half,
    Year,
    SchoolAdjective,

    /// <summary>«число» of a month.</summary>
    DayNumber,
    Decade,
    HalfPart,
    Beginning,
    Middle,
    End,
    Holidays,
    SeasonAdjective,

    From,
    By,
    Until,
    Towards,
    In,
    And,
    Not,
    Later,
    Rarer,
    Inclusive,
    Onward,
    During,
    Whole,

    /// <summary>What lasts as long as the plan: «период», «реализация», «проект».</summary>
    PlanNoun,

    Schedule,
    Plan,
    According,
    Demand,
    Measure,
    At,
    After,
    Results,
    EventNoun,
    Through,
    For,
    Current,
    Next,
    Previous,
    Reporting,
    Reserve,

    /// <summary>«двухнедельный»: the value is days.</summary>
    LongDays,
}
