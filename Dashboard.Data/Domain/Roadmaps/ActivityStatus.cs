namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>
/// What a person says of one activity, at one time, for one addressee. Being overdue, late or not yet due is computed from the
/// day and never stored (<see cref="Standing"/>). The numbers are in the database.
/// </summary>
public enum ActivityStatus
{
    NotStarted = 1,
    InProgress = 2,
    Done = 3,
    DonePartly = 4,

    /// <summary>«Не выполнено»: said by a person, with a reason.</summary>
    NotDone = 5,

    /// <summary>«Перенесено»: has a new date and a reason.</summary>
    Moved = 6,

    /// <summary>«Отменено»: has a reason and counts nowhere.</summary>
    Cancelled = 7,

    /// <summary>«Выполняется постоянно».</summary>
    Ongoing = 8,
}

/// <summary>How far a plan has come. «Завершена» is not stored: a plan is over when its period is.</summary>
public enum RoadmapState
{
    Draft = 1,

    /// <summary>Being looked at by those who write remarks.</summary>
    Expertise = 2,

    /// <summary>Approved: has an order.</summary>
    Approved = 3,
}

/// <summary>Whom an activity is for.</summary>
public enum Addressee
{
    /// <summary>Every school that the plan names.</summary>
    PlanSchools = 1,

    /// <summary>The schools chosen for this activity.</summary>
    ChosenSchools = 2,

    /// <summary>The territory of the plan itself: its office does it once.</summary>
    Territory = 3,
}
