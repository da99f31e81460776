namespace Dashboard.Web.Components;

/// <summary>What a reason chip speaks of; decides its colour.</summary>
public enum ReasonKind
{
    /// <summary>A result with its n: grey.</summary>
    Result,

    /// <summary>A risk: plum.</summary>
    Risk,

    /// <summary>Something that ought to be there and is not: sand.</summary>
    Missing,

    /// <summary>Fewer than 10 participants: hatched.</summary>
    SmallSample,
}

/// <summary>The state of a piece of work or of a row of a file.</summary>
public enum StatusKind
{
    Done,
    InProgress,
    Waiting,
    Question,
    Error,
    Note,
    Cancelled,

    /// <summary>The day is over: computed, never an error of a file.</summary>
    Overdue,
}
