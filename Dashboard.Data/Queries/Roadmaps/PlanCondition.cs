using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>What a reader looks for in a plan: a status that was said, or one that follows from the day.</summary>
/// <param name="Code">As it stands in addresses.</param>
/// <param name="Name">In Russian, inside a sentence.</param>
/// <param name="IsComputed">Follows from the day; nobody can say it.</param>
/// <param name="Meets">Is it true of this line? A computed one where any unit meets it, a said one where the line as a whole is so called.</param>
public sealed record PlanCondition(string Code, string Name, bool IsComputed, Func<PlanRow, bool> Meets)
{
    public static PlanCondition Overdue { get; } = new("overdue", "просрочено", true, row => row.Fulfilment.Overdue > 0);

    public static PlanCondition DueSoon { get; } = new(
        "soon", "срок в\u00a0ближайшие 14\u00a0дней", true, row => row.Units.Any(unit => unit.Standing is { Timing: Timing.Ahead, IsFulfilled: false, Days: <= Fulfilment.SoonDays }));

    public static PlanCondition WithoutEvidence { get; } = new("no-evidence", "выполнено без документов", true, row => row.Fulfilment.WithoutEvidence > 0);

    public static PlanCondition Ahead { get; } = new("ahead", "срок не\u00a0наступил", true, row => row.Fulfilment.Ahead > 0);

    public static PlanCondition Undated { get; } = new("undated", "без даты", true, row => row.Fulfilment.Undated > 0);

    /// <summary>
    /// Some addressee has done its part only in part, whatever the line is called as a whole; or the line is so called because some
    /// have done it and some have not, in a plan where nothing is overdue.
    /// </summary>
    public static PlanCondition DonePartly { get; } = new(
        "partly", "выполнено частично", false, row => row.Standing is { Status: ActivityStatus.DonePartly, Timing: not Timing.Overdue } || row.Units.Any(unit => unit.Standing.Status == ActivityStatus.DonePartly));

    /// <summary>In the order in which they are offered: first what needs a hand.</summary>
    public static IReadOnlyList<PlanCondition> All { get; } =
    [
        Overdue, DueSoon, WithoutEvidence,
        new("late", "выполнено с\u00a0опозданием", true, row => row.Fulfilment.Late > 0),
        Ahead, Undated,
        Said("not-started", "не\u00a0начато", ActivityStatus.NotStarted),
        Said("in-progress", "в\u00a0работе", ActivityStatus.InProgress),
        Said("done", "выполнено", ActivityStatus.Done),
        DonePartly,
        Said("not-done", "не\u00a0выполнено", ActivityStatus.NotDone),
        Said("moved", "перенесено", ActivityStatus.Moved),
        Said("cancelled", "отменено", ActivityStatus.Cancelled),
        Said("ongoing", "выполняется постоянно", ActivityStatus.Ongoing),
    ];

    public static PlanCondition? Find(string? code) => All.FirstOrDefault(condition => condition.Code == code);

    private static PlanCondition Said(string code, string name, ActivityStatus status) => new(code, name, false, row => row.Standing.Status == status);
}
