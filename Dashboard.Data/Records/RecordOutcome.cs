using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence.Roadmaps;

namespace Dashboard.Data.Records;

/// <summary>What came of a change: how many units were written, or why none was.</summary>
/// <param name="Changed">Units that now differ.</param>
/// <param name="Refusal">A Russian sentence; null when done.</param>
public sealed record RecordOutcome(int Changed, string? Refusal)
{
    /// <summary>What stood in the changed units: <see cref="ActivityRecords.RestoreAsync"/> puts it back.</summary>
    public IReadOnlyList<RecordBefore> Before { get; init; } = [];

    /// <summary>The document that was attached, and where; null for a change without one.</summary>
    public AttachedEvidence? Attached { get; init; }

    public static RecordOutcome Refused(string why) => new(0, why);
}

/// <param name="Key">The document.</param>
/// <param name="Units">Units that did not have it before.</param>
public sealed record AttachedEvidence(Guid Key, IReadOnlyList<UnitKey> Units);

/// <summary>One unit as it stood before a change.</summary>
/// <param name="Unit">Which.</param>
/// <param name="Said">What had been said of it; null where nobody had said anything.</param>
/// <param name="WrittenAt">When the change was written: a unit changed later is not put back.</param>
public sealed record RecordBefore(UnitKey Unit, SaidBefore? Said, DateTime WrittenAt);

/// <summary>Everything that a person had said of a unit, with who and when.</summary>
public sealed record SaidBefore(ActivityStatus Status, DateOnly? DoneOn, DateOnly? MovedTo, string? Note, string? Reason, string Person, DateTime ChangedAt)
{
    internal static SaidBefore Of(ActivityRecord record) =>
        new(record.Status, record.DoneOn, record.MovedTo, record.Note, record.Reason, record.Person, record.ChangedAt);

    internal static SaidBefore OnlyEvidence(ActivityRecord record) =>
        new(ActivityStatus.InProgress, null, null, null, null, record.Person, record.ChangedAt);

    /// <summary>Whoever said it and when.</summary>
    internal bool SaysTheSame(SaidBefore other) => this with { Person = other.Person, ChangedAt = other.ChangedAt } == other;

    internal void WriteTo(ActivityRecord record) =>
        (record.Status, record.DoneOn, record.MovedTo, record.Note, record.Reason, record.Person, record.ChangedAt) = (Status, DoneOn, MovedTo, Note, Reason, Person, ChangedAt);
}
