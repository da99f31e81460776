using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Persistence;

/// <summary>One territory's result in one assessment: the key is its identity, so a second copy cannot be stored.</summary>
public sealed class StoredResult
{
    public int AssessmentId { get; set; }

    public int TerritoryId { get; set; }

    public int? Participants { get; set; }

    public int? Mark2 { get; set; }

    public int? Mark3 { get; set; }

    public int? Mark4 { get; set; }

    public int? Mark5 { get; set; }

    public double? MeanMark { get; set; }

    public double? MeanScore { get; set; }

    public int? BelowThreshold { get; set; }

    public int? HighScores { get; set; }

    public int? FullScores { get; set; }

    /// <summary>The file that wrote the values now in force.</summary>
    public int ImportFileId { get; set; }

    /// <summary>0-based place in that file, so that every number can be followed to its cell.</summary>
    public int SourceSheet { get; set; }

    public int SourceRow { get; set; }

    public int SourceColumn { get; set; }
}

/// <summary>A detail of a result: distribution, tasks, planned results, journal comparison.</summary>
public sealed class StoredDetail
{
    public int AssessmentId { get; set; }

    public int TerritoryId { get; set; }

    public DetailKind Kind { get; set; }

    public ParticipantGroup Group { get; set; }

    /// <summary>The <see cref="ResultDetail"/> of this kind as JSON.</summary>
    public required string Payload { get; set; }

    public int ImportFileId { get; set; }

    public int SourceSheet { get; set; }

    public int SourceRow { get; set; }

    public int SourceColumn { get; set; }
}

/// <summary>
/// What stood before an import replaced it: undo puts it back. A fact that was new has no row here and is deleted by undo.
/// </summary>
public sealed class ReplacedFact
{
    public int Id { get; set; }

    /// <summary>The file that replaced the fact.</summary>
    public int ImportFileId { get; set; }

    /// <summary>The file whose values were replaced.</summary>
    public int PreviousImportFileId { get; set; }

    public int AssessmentId { get; set; }

    public int TerritoryId { get; set; }

    /// <summary>0 for the result itself, otherwise a <see cref="DetailKind"/>.</summary>
    public int Kind { get; set; }

    public ParticipantGroup Group { get; set; }

    /// <summary>The replaced row as JSON.</summary>
    public required string Previous { get; set; }
}
