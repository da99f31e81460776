using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Persistence.Roadmaps;

/// <summary>What a person said of one occurrence for one school, or for the territory itself. Where nobody said anything there is no row.</summary>
public sealed class ActivityRecord
{
    public int OccurrenceId { get; set; }

    public ActivityOccurrence? Occurrence { get; set; }

    /// <summary>The school, or the territory of the plan.</summary>
    public int TerritoryId { get; set; }

    public ActivityStatus Status { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>New last day of what was moved.</summary>
    public DateOnly? MovedTo { get; set; }

    public string? Note { get; set; }

    /// <summary>Why it was moved, cancelled or not done.</summary>
    public string? Reason { get; set; }

    public required string Person { get; set; }

    public DateTime ChangedAt { get; set; }

    public List<RecordEvidence> Evidence { get; } = [];

    /// <summary>Everything that was ever said of the unit, the present words last.</summary>
    public List<RecordChange> Changes { get; } = [];

    /// <summary>Keeps who has just said what stands here now. Whoever writes a record calls it, in the same transaction.</summary>
    public void Remember(string person, DateTime at, bool isTakenBack = false) => Changes.Add(new RecordChange
    {
        Status = Status, DoneOn = DoneOn, MovedTo = MovedTo, Note = Note, Reason = Reason, Person = person, MadeAt = at, IsTakenBack = isTakenBack,
    });
}

/// <summary>What a record said from one change to the next. Never changed; goes when the record goes.</summary>
public sealed class RecordChange
{
    public int Id { get; set; }

    public int OccurrenceId { get; set; }

    public int TerritoryId { get; set; }

    public ActivityStatus Status { get; set; }

    public DateOnly? DoneOn { get; set; }

    public DateOnly? MovedTo { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    /// <summary>Who changed it: of what was taken back, who took it back.</summary>
    public required string Person { get; set; }

    public DateTime MadeAt { get; set; }

    /// <summary>These words stood before and were put back.</summary>
    public bool IsTakenBack { get; set; }
}

/// <summary>One document may prove many records.</summary>
public sealed class RecordEvidence
{
    public int OccurrenceId { get; set; }

    public int TerritoryId { get; set; }

    public int EvidenceId { get; set; }

    public Evidence? Evidence { get; set; }
}

/// <summary>A document or an address that proves what was done («подтверждение»). Files lie outside the web root, named by their key.</summary>
public sealed class Evidence
{
    public int Id { get; set; }

    /// <summary>Part of the address of the download, and the name of the file on disk.</summary>
    public Guid Key { get; set; }

    /// <summary>As the user knows it: the name of the file or what stands behind the address.</summary>
    public required string Title { get; set; }

    /// <summary>Address of a page, http or https; null for a file.</summary>
    public string? Address { get; set; }

    /// <summary>By content; null for an address.</summary>
    public string? ContentType { get; set; }

    public long Size { get; set; }

    /// <summary>SHA-256 in hexadecimal; null for an address.</summary>
    public string? Hash { get; set; }

    public required string Person { get; set; }

    public DateTime AddedAt { get; set; }
}
