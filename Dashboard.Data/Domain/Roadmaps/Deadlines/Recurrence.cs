namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>How often an activity is due. The numbers are in the database; the lower-case words with underscores are in every export.</summary>
public enum Recurrence
{
    /// <summary>Once (or on several named dates).</summary>
    None = 1,
    Weekly = 2,
    Monthly = 3,
    Quarterly = 4,

    /// <summary>Once a school term (четверть).</summary>
    Termly = 5,
    HalfYearly = 6,
    Yearly = 7,

    /// <summary>«регулярно», «систематически»: again and again, no interval named.</summary>
    Regular = 8,

    /// <summary>«весь период», «постоянно», «в течение года»: goes on without a break.</summary>
    Continuous = 9,

    /// <summary>«по графику», «по отдельному плану»: the dates stand elsewhere.</summary>
    OnSchedule = 10,

    /// <summary>«по мере необходимости», «по запросу».</summary>
    OnDemand = 11,

    /// <summary>Counted from an event: «в течение 10 дней после получения результатов».</summary>
    Relative = 12,

    /// <summary>The text could not be understood, or there is none.</summary>
    Unknown = 13,
}

/// <summary>How sure the reading of a deadline is; anything below high is shown to a person.</summary>
public enum DeadlineConfidence
{
    Low = 1,
    Medium = 2,
    High = 3,
}
