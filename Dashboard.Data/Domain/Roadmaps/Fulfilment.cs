namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>
/// How much of a plan, a section or one activity is fulfilled. Counted in units of one activity, at one time, for one addressee:
/// shares of schools and months are added as counts, never averaged.
/// </summary>
/// <param name="Due">Units whose last day has come or that are done, without the cancelled ones.</param>
/// <param name="Fulfilled">Of these, done or going on.</param>
/// <param name="Partly">Of these, done in part.</param>
/// <param name="Overdue">Of these, overdue.</param>
/// <param name="Late">Of the fulfilled, done after the last day.</param>
/// <param name="WithoutEvidence">Done, a document is expected, and there is none.</param>
/// <param name="Ahead">Units whose day has not come.</param>
/// <param name="Undated">Units without a date that are not done.</param>
/// <param name="DueSoon">Of those ahead, due within 14 days.</param>
public readonly record struct Fulfilment(int Due, int Fulfilled, int Partly, int Overdue, int Late, int WithoutEvidence, int Ahead, int Undated, int DueSoon)
{
    /// <summary>«Ближайшие две недели».</summary>
    public const int SoonDays = 14;

    /// <summary>Share of what is due, 0..1; null while nothing is due.</summary>
    public double? Share => Due == 0 ? null : (double)Fulfilled / Due;

    /// <summary>The same in whole percent, rounded down: 100 only where everything is done.</summary>
    public int? Percent => Due == 0 ? null : (int)(100L * Fulfilled / Due);

    public static Fulfilment Of(Standing standing, bool lacksEvidence) => new(
        standing.IsDue ? 1 : 0,
        standing is { IsDue: true, IsFulfilled: true } ? 1 : 0,
        standing is { IsDue: true, Status: ActivityStatus.DonePartly } ? 1 : 0,
        standing.Timing == Timing.Overdue ? 1 : 0,
        standing.Timing == Timing.Late ? 1 : 0,
        standing.Status == ActivityStatus.Done && lacksEvidence ? 1 : 0,
        standing.Timing == Timing.Ahead ? 1 : 0,
        standing.Timing == Timing.Undated && standing.Status != ActivityStatus.Cancelled ? 1 : 0,
        standing is { Timing: Timing.Ahead, Days: <= SoonDays } ? 1 : 0);

    public Fulfilment Add(Fulfilment other) => new(
        Due + other.Due, Fulfilled + other.Fulfilled, Partly + other.Partly, Overdue + other.Overdue, Late + other.Late,
        WithoutEvidence + other.WithoutEvidence, Ahead + other.Ahead, Undated + other.Undated, DueSoon + other.DueSoon);

    public static Fulfilment operator +(Fulfilment left, Fulfilment right) => left.Add(right);
}
