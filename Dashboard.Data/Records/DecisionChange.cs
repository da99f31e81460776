using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence.Roadmaps;

namespace Dashboard.Data.Records;

/// <summary>What a person says of decisions, all of them alike. What is null stays as it is.</summary>
/// <param name="Status">The new status.</param>
/// <param name="DoneOn">When it was done; without it a deed before its day was done today, and one after it has no day.</param>
/// <param name="MovedTo">New last day; needed by «перенесено».</param>
/// <param name="Effect">What came of it; needed by «перенесено», «отменено» and «не выполнено».</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">By when, where the day was wrong or missing; a day that is put off is moved and has a reason.</param>
public sealed record DecisionChange(
    ActivityStatus? Status = null, DateOnly? DoneOn = null, DateOnly? MovedTo = null, string? Effect = null, string? Owner = null, DateOnly? Due = null)
{
    /// <summary>Statuses that say nothing without a reason.</summary>
    public static bool NeedsReason(ActivityStatus status) => status is ActivityStatus.Moved or ActivityStatus.Cancelled or ActivityStatus.NotDone;
}

/// <summary>What came of a change of decisions: how many were written, or why none was.</summary>
/// <param name="Changed">Decisions that now differ.</param>
/// <param name="Refusal">A Russian sentence; null when done.</param>
/// <param name="Before">What stood in the changed ones: <see cref="DecisionRecords.RestoreAsync"/> puts it back.</param>
public sealed record DecisionOutcome(int Changed, string? Refusal, IReadOnlyList<DecisionBefore> Before)
{
    public static DecisionOutcome Refused(string why) => new(0, why, []);
}

/// <summary>A decision as it stood before a change.</summary>
/// <param name="Id">Which.</param>
/// <param name="Status">Its status.</param>
/// <param name="DoneOn">Null where unknown.</param>
/// <param name="Due">By when.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Effect">What came of it.</param>
/// <param name="WrittenAt">When the change was written: a decision changed later is not put back.</param>
public sealed record DecisionBefore(int Id, ActivityStatus Status, DateOnly? DoneOn, DateOnly? Due, string? Owner, string? Effect, DateTime WrittenAt)
{
    internal static DecisionBefore Of(Decision decision, DateTime writtenAt) =>
        new(decision.Id, decision.Status, decision.DoneOn, decision.Due, decision.Owner, decision.Effect, writtenAt);

    internal void WriteTo(Decision decision) => (decision.Status, decision.DoneOn, decision.Due, decision.Owner, decision.Effect) = (Status, DoneOn, Due, Owner, Effect);
}
