namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>How what was said stands against the deadline.</summary>
public enum Timing
{
    /// <summary>No date is meant, or the plan is over: nothing is due.</summary>
    Undated = 1,

    /// <summary>«Срок не наступил».</summary>
    Ahead = 2,

    /// <summary>Due and fulfilled in time, or fulfilled before it was due.</summary>
    InTime = 3,

    /// <summary>«Выполнено с опозданием».</summary>
    Late = 4,

    /// <summary>«Просрочено».</summary>
    Overdue = 5,

    /// <summary>The day has come and a person has said that it was not done or only in part, in a plan that is over.</summary>
    Unfulfilled = 6,
}

/// <summary>What is known of one activity, at one time, for one addressee.</summary>
/// <param name="Status">Said by a person; not started where nobody said anything.</param>
/// <param name="DoneOn">When it was done; null where unknown.</param>
/// <param name="MovedTo">The new last day of what was moved.</param>
public readonly record struct StatusSaid(ActivityStatus Status, DateOnly? DoneOn = null, DateOnly? MovedTo = null)
{
    public static StatusSaid Nothing { get; } = new(ActivityStatus.NotStarted);

    /// <summary>Done or going on: nothing more is expected.</summary>
    public bool IsFulfilled => Status is ActivityStatus.Done or ActivityStatus.Ongoing;
}

/// <summary>A status beside its deadline, on a given day.</summary>
/// <param name="Status">Said by a person.</param>
/// <param name="Timing">Computed.</param>
/// <param name="Days">Days overdue or late (above zero), or days left while it is ahead (zero on the last day); 0 otherwise.</param>
public readonly record struct Standing(ActivityStatus Status, Timing Timing, int Days)
{
    /// <summary>Counts among what is due: the last day is over, and nobody cancelled it.</summary>
    public bool IsDue => Status != ActivityStatus.Cancelled && Timing is Timing.InTime or Timing.Late or Timing.Overdue or Timing.Unfulfilled;

    public bool IsFulfilled => Status is ActivityStatus.Done or ActivityStatus.Ongoing;

    /// <param name="said">What a person said.</param>
    /// <param name="lastDay">Last day of the occurrence; null where no date is meant.</param>
    /// <param name="today">The day that counts as today.</param>
    /// <param name="nothingIsOverdue">True for a draft, and for a plan whose period is over until a person reopens it.</param>
    public static Standing Of(StatusSaid said, DateOnly? lastDay, DateOnly today, bool nothingIsOverdue)
    {
        var due = said.Status == ActivityStatus.Moved ? said.MovedTo ?? lastDay : lastDay;
        if (said.Status == ActivityStatus.Cancelled)
        {
            return new Standing(said.Status, Timing.Undated, 0);
        }

        if (said.Status == ActivityStatus.Done)
        {
            return due is { } deadline && said.DoneOn is { } done && done > deadline
                ? new Standing(said.Status, Timing.Late, done.DayNumber - deadline.DayNumber)
                : new Standing(said.Status, Timing.InTime, 0);
        }

        if (due is not { } day)
        {
            return new Standing(said.Status, Timing.Undated, 0);
        }

        var left = day.DayNumber - today.DayNumber;
        return left >= 0 ? new Standing(said.Status, Timing.Ahead, left)
            : said.Status == ActivityStatus.Ongoing ? new Standing(said.Status, Timing.InTime, 0)
            : nothingIsOverdue || said.Status == ActivityStatus.NotDone ? new Standing(said.Status, Timing.Unfulfilled, 0)
            : new Standing(said.Status, Timing.Overdue, -left);
    }
}
