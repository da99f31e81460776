namespace Dashboard.Data.Persistence;

public enum ImportRunState
{
    Applied = 1,
    Undone = 2,
    Refused = 3,
}

/// <summary>The journal's line: who loaded what, when, and what became of it. A correction by hand is a run with a reason and no file.</summary>
public sealed class ImportRun
{
    public int Id { get; set; }

    /// <summary>Part of the address of the run's page.</summary>
    public Guid Key { get; set; }

    public ImportRunState State { get; set; }

    /// <summary>Until sign-in exists, the one nominal person of the installation.</summary>
    public required string Person { get; set; }

    public DateTime AppliedAt { get; set; }

    public DateTime? UndoneAt { get; set; }

    /// <summary>Why a value was corrected by hand.</summary>
    public string? Reason { get; set; }

    public List<ImportFile> Files { get; } = [];
}

/// <summary>One file of a run.</summary>
public sealed class ImportFile
{
    public int Id { get; set; }

    public int ImportRunId { get; set; }

    public ImportRun? Run { get; set; }

    public required string FileName { get; set; }

    /// <summary>SHA-256 of the bytes in hexadecimal: tells that the same file came again.</summary>
    public required string Hash { get; set; }

    /// <summary>Form in Russian words.</summary>
    public required string Form { get; set; }

    /// <summary>Names of sheets, joined by a line feed, in the order of <see cref="StoredResult.SourceSheet"/>.</summary>
    public required string Sheets { get; set; }

    public int NewCount { get; set; }

    public int ChangedCount { get; set; }

    public int UnchangedCount { get; set; }

    public int DuplicateCount { get; set; }

    public int ErrorCount { get; set; }

    /// <summary>The first problems as JSON; the rest are counted in <see cref="ProblemCount"/>.</summary>
    public required string Problems { get; set; }

    public int ProblemCount { get; set; }
}
