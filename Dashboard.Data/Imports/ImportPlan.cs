using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Roadmaps;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Statements;

namespace Dashboard.Data.Imports;

/// <summary>How many facts of a file are what.</summary>
/// <param name="New">Not known before.</param>
/// <param name="Changed">Known with another value.</param>
/// <param name="Unchanged">Known with the same value.</param>
/// <param name="Duplicate">Said a second time with the same value in the same import.</param>
/// <param name="Error">Rows left out because they are wrong.</param>
/// <param name="Unanswered">Rows left out because nobody said which school they mean, or which of two words is right.</param>
public readonly record struct ImportCounts(int New, int Changed, int Unchanged, int Duplicate, int Error, int Unanswered)
{
    /// <summary>What «Применить» writes.</summary>
    public int ToWrite => New + Changed;

    public static ImportCounts operator +(ImportCounts left, ImportCounts right) => left.Add(right);

    public ImportCounts Add(ImportCounts other) => new(
        New + other.New, Changed + other.Changed, Unchanged + other.Unchanged, Duplicate + other.Duplicate, Error + other.Error, Unanswered + other.Unanswered);
}

/// <summary>A value that would change, for the table "было и станет".</summary>
/// <param name="Territory">Whose value it is.</param>
/// <param name="About">The work with its year, or the year of what is stated of a school.</param>
/// <param name="Value">Name of the value.</param>
/// <param name="Before">In words.</param>
/// <param name="After">In words.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cell">Its address; null where a file says it by not naming somebody.</param>
public sealed record ValueChange(string Territory, string About, string Value, string Before, string After, string File, string? Sheet, string? Cell);

/// <summary>A territory that the import creates; its id is below zero until it is written.</summary>
public sealed record PlannedTerritory(int Id, TerritoryLevel Level, string Name, string? Code, string? Login, string? Inn, string? Ogrn, int? MunicipalityId, RegisterRow? Register = null);

/// <summary>A school of the register whose record changes.</summary>
public sealed record PlannedSchoolUpdate(int TerritoryId, int? MunicipalityId, RegisterRow Register);

/// <summary>A result to be written. Ids below zero belong to planned territories and assessments.</summary>
internal record struct PlannedResult(int AssessmentId, int TerritoryId, ResultValues Values, SourceCell Source, bool Replaces)
{
    public readonly long Key => ResultKey.Of(AssessmentId, TerritoryId);
}

/// <summary>A detail to be written, and what it replaces.</summary>
internal sealed record PlannedDetail(DetailKey Key, string Payload, SourceCell Source, StoredDetailFact? Replaces);

/// <summary>Identity of a stored detail.</summary>
public readonly record struct DetailKey(int AssessmentId, int TerritoryId, DetailKind Kind, ParticipantGroup Group);

/// <summary>A detail as it is stored now.</summary>
public sealed record StoredDetailFact(DetailKey Key, string Payload, int FileId, SourceCell Source);

/// <summary>A published row against the sum of the rows under it, with its names.</summary>
public sealed record ReconciliationLine(string File, string Territory, Assessment Assessment, ReconciliationRow Row);

/// <summary>A file as read, before anything is compared with what is known.</summary>
public sealed class ReadFile
{
    public required string Name { get; init; }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public required string Hash { get; init; }

    public ParsedResults? Results { get; init; }

    public ParsedRegister? Register { get; init; }

    public ParsedRoadmap? Roadmap { get; init; }

    public ParsedStatements? Statements { get; init; }

    public ParsedMonitoring? Monitoring { get; init; }

    /// <summary>Problems of reading; a file that became nothing of these was refused.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Territory of each mention where it is known beforehand, as in a correction by hand; null where names must be matched.</summary>
    internal int?[]? Places { get; init; }

    /// <summary>One result as a person typed it, with all its values, and no file at all.</summary>
    internal bool IsCorrection => Places is not null;

    public bool Refused => Results is null && Register is null && Roadmap is null && Statements is null && Monitoring is null;

    public IReadOnlyList<string> Sheets => Results?.Sheets ?? Register?.Sheets ?? Statements?.Sheets ?? Monitoring?.Sheets ?? [];
}

/// <summary>What an import would do with one file.</summary>
public sealed class FilePlan
{
    public required ReadFile File { get; init; }

    public required ImportCounts Counts { get; init; }

    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Nothing of the file can be taken, whatever is answered: unreadable, of another region, of a year that never was.</summary>
    public bool TakesNothing => File.Refused
        || (Counts with { Error = 0 } == default
            && File.Results is not { UnknownTables.Count: > 0 }
            && Roadmap is null
            && Problems.Any(problem => problem is { Severity: ProblemSeverity.Error, Cell: null } or { Code: SchoolMessages.OtherRegion }));

    /// <summary>The plan that the file would become; null for a file of another form.</summary>
    public RoadmapProposal? Roadmap { get; init; }

    /// <summary>What the filled form would change in its plan; null for a file of another form, and where no plan was found.</summary>
    public MonitoringPlan? Monitoring { get; init; }

    internal List<PlannedResult> Results { get; init; } = [];

    internal List<PlannedDetail> Details { get; init; } = [];

    internal IReadOnlyList<PlannedStatement> Statements { get; init; } = [];
}

/// <summary>
/// What an import would do: counted, explained, and written by nobody yet. Applying writes exactly this or nothing.
/// </summary>
public sealed class ImportPlan
{
    /// <summary>The data version it was made against; on another version it is made anew and shown again.</summary>
    public required int DataVersion { get; init; }

    /// <summary>Which of the two databases it was made against: both count their versions from nought.</summary>
    internal bool OfDemonstration { get; init; }

    /// <summary>Who imports: what may not be written by this person is not in the plan.</summary>
    public required AccessScope Scope { get; init; }

    public required IReadOnlyList<FilePlan> Files { get; init; }

    public required ImportCounts Counts { get; init; }

    /// <summary>Mentions that wait for an answer, one a spelling.</summary>
    public required IReadOnlyList<MentionMatch> Questions { get; init; }

    /// <summary>The first changes, at most a few hundred.</summary>
    public required IReadOnlyList<ValueChange> Changes { get; init; }

    public required IReadOnlyList<ReconciliationLine> Reconciliation { get; init; }

    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Schools and municipalities that would be created.</summary>
    public required IReadOnlyList<PlannedTerritory> Creates { get; init; }

    /// <summary>Assessments not known before.</summary>
    public required IReadOnlyList<Assessment> NewAssessments { get; init; }

    internal IReadOnlyList<PlannedSchoolUpdate> SchoolUpdates { get; init; } = [];

    /// <summary>Spellings to remember: key of the mention → territory.</summary>
    internal IReadOnlyDictionary<string, int> Aliases { get; init; } = new Dictionary<string, int>();

    /// <summary>Region name to adopt in an installation that has none.</summary>
    internal string? AdoptRegionName { get; init; }

    internal string? AdoptRegionCode { get; init; }

    /// <summary>An answer about a spelling is worth applying by itself: it is not asked again.</summary>
    public bool ChangesAnything => Counts.ToWrite > 0 || Files.Any(file => file.Roadmap is { IsWritten: true }) || Creates.Count > 0 || SchoolUpdates.Count > 0 || Aliases.Count > 0;
}

/// <summary>What the planner compares with.</summary>
internal sealed record KnownData(ResultFacts Facts, IReadOnlyDictionary<string, int> Aliases, IReadOnlyDictionary<DetailKey, StoredDetailFact> Details, KnownPlans Plans, SchoolStatements Statements)
{
    /// <summary>Filled forms, compared with their plans beforehand.</summary>
    public IReadOnlyDictionary<ReadFile, FilePlan> Forms { get; init; } = new Dictionary<ReadFile, FilePlan>();

    /// <summary>Who imports.</summary>
    public required AccessScope Scope { get; init; }
}
