using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>What kind of sheet a table is; the words stand in the journal and in the JSON of the command line.</summary>
public enum ResultForm
{
    Unknown = 0,
    VprMarks,
    VprJournalComparison,
    VprScoreDistribution,
    VprTasks,
    VprPlannedResults,
    VprTasksByGroup,
    VprIndividual,
    FlatMarks,
    FlatScores,
    ExamMarks,
    ExamScores,
    OwnAssessment,
    SchoolRegister,
}

/// <summary>Place of a value: sheet and 0-based row and column.</summary>
public readonly record struct SourceCell(short Sheet, int Row, short Column);

/// <summary>One result: indexes into the mentions and assessments of the file, the values, and where they stand.</summary>
public readonly record struct ParsedResult(int Mention, int Assessment, ResultValues Values, SourceCell Source);

/// <summary>One detail of a result.</summary>
public sealed record ParsedDetail(int Mention, int Assessment, ParticipantGroup Group, ResultDetail Detail, SourceCell Source);

/// <summary>
/// Everything one file says about results, before anyone asks what is known already. Row-sized things are structs in lists:
/// a region's file has 310,000 of them.
/// </summary>
public sealed class ParsedResults
{
    public required string FileName { get; init; }

    /// <summary>Names of the sheets, in the order in which <see cref="SourceCell.Sheet"/> counts them.</summary>
    public required IReadOnlyList<string> Sheets { get; init; }

    /// <summary>Forms recognised in the file, most rows first.</summary>
    public List<ResultForm> Forms { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<TerritoryMention> Mentions { get; } = [];

    public List<ParsedResult> Results { get; } = [];

    public List<ParsedDetail> Details { get; } = [];

    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Rows that carry an error and are left out of <see cref="Results"/> and <see cref="Details"/>.</summary>
    public int ErroneousRows { get; set; }

    /// <summary>Tables that look like results but whose form nobody knows: they go to the mapping page.</summary>
    public List<UnknownTable> UnknownTables { get; } = [];

    /// <summary>Own rows of municipalities and of the region against the sums of the rows under them, where the file holds both.</summary>
    public List<ReconciliationRow> Reconciliation { get; } = [];

    /// <summary>Decisions of the reader that the user should see and may change: «Средний балл» read as a mark, the year taken from the title.</summary>
    public List<ReaderDecision> Decisions { get; } = [];

    /// <summary>True when the file held pupils: they were aggregated in memory and dropped.</summary>
    public bool HeldPupils { get; set; }
}

/// <param name="Sheet">Index of the sheet.</param>
/// <param name="Fingerprint">Fingerprint of the heads, by which a saved mapping recognises the next file of this form.</param>
public sealed record UnknownTable(int Sheet, string Fingerprint);

/// <param name="Subject">What was decided: «Год», «Средний балл».</param>
/// <param name="Value">The decision in words.</param>
/// <param name="Reason">Where it comes from.</param>
public sealed record ReaderDecision(string Subject, string Value, string Reason);
