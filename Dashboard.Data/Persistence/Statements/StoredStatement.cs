using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Persistence.Statements;

/// <summary>
/// What is stated of a school beside its results. One table for all kinds: import, comparison and undo treat them alike, and questions
/// read them typed from memory (ADR 0012).
/// </summary>
public sealed class StoredStatement
{
    public int SchoolId { get; set; }

    public StatementKind Kind { get; set; }

    public int Year { get; set; }

    public required string Topic { get; set; }

    /// <summary>The <see cref="SchoolStatement"/> of this kind as JSON.</summary>
    public required string Payload { get; set; }

    /// <summary>The file that wrote it; a statement typed by hand has a run without a file on disk.</summary>
    public int ImportFileId { get; set; }

    /// <summary>0-based place in that file.</summary>
    public int SourceSheet { get; set; }

    public int SourceRow { get; set; }

    public int SourceColumn { get; set; }
}

/// <summary>A statement as it stood before an import replaced or removed it: undo puts it back.</summary>
public sealed class ReplacedStatement
{
    public int Id { get; set; }

    /// <summary>The file that replaced it.</summary>
    public int ImportFileId { get; set; }

    /// <summary>The file whose statement was replaced.</summary>
    public int PreviousImportFileId { get; set; }

    public int SchoolId { get; set; }

    public StatementKind Kind { get; set; }

    public int Year { get; set; }

    public required string Topic { get; set; }

    /// <summary>The replaced payload.</summary>
    public required string Payload { get; set; }

    public int SourceSheet { get; set; }

    public int SourceRow { get; set; }

    public int SourceColumn { get; set; }
}
