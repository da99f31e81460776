namespace Dashboard.Data.Domain.Markers;

/// <summary>A sign that results need a second look. The numbers are stored: never renumber.</summary>
public enum Marker : byte
{
    /// <summary>M1, <see cref="ScoresJumpAtAMarkBoundary"/>.</summary>
    BoundaryJump = 1,

    /// <summary>M2, <see cref="MeanFarAboveTheContext"/>.</summary>
    HighMean = 2,

    /// <summary>M3, <see cref="MarksDisagreeWithTheJournal"/>.</summary>
    JournalDisagrees = 3,

    /// <summary>M3', <see cref="MarksAgreeWithTheJournalTooWell"/>.</summary>
    JournalAgreesTooWell = 4,

    /// <summary>M4, <see cref="CohortQualityBreaks"/>.</summary>
    CohortBreak = 5,

    /// <summary>M5, <see cref="ExamDoesNotConfirm"/>.</summary>
    ExamDoesNotConfirm = 6,

    /// <summary>M6, <see cref="NoTwosAndAlmostAllHigh"/>.</summary>
    NoTwos = 7,
}

/// <summary>What a marker says of one school in one work. The numbers are stored: never renumber.</summary>
public enum MarkerState : byte
{
    /// <summary>The data that the marker looks at are missing: no scale, no schools to compare with, nothing known of the region.</summary>
    NotAssessed = 1,

    /// <summary>«недостаточно данных»: fewer participants than the rule asks for.</summary>
    TooFew = 2,

    /// <summary>Assessed, nothing to look at.</summary>
    Quiet = 3,

    Fired = 4,
}

/// <summary>A marker's answer for one school and work.</summary>
/// <param name="Marker">Which one.</param>
/// <param name="School">Key of the school.</param>
/// <param name="Work">Key of the work; of two works, the later.</param>
/// <param name="State">What it says.</param>
/// <param name="Sentence">Why, with the numbers, as the user reads it.</param>
public sealed record MarkerFinding(Marker Marker, int School, int Work, MarkerState State, string Sentence)
{
    /// <summary>What the threshold of size judges: a difference of shares, a share, or z; null where nothing was computed.</summary>
    public double? Size { get; init; }

    /// <summary>One-sided p-value of the markers that ask all schools of a year at once; null of the others.</summary>
    public double? PValue { get; init; }

    /// <summary>Far beyond the threshold (mean above the context only).</summary>
    public bool IsStrong { get; init; }

    /// <summary>The boundaries of marks were found in the data: «оценено по данным».</summary>
    public bool ScaleIsEstimated { get; init; }

    /// <summary>What of this very school may explain the marker without anything being wrong; null where nothing is known.</summary>
    public string? Caution { get; init; }

    /// <summary>What was found at the boundaries of the marks, for the histogram; empty of other markers.</summary>
    public IReadOnlyList<BoundaryReading> Boundaries { get; init; } = [];
}
