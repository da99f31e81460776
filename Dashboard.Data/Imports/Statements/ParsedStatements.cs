using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Imports.Statements;

/// <summary>What kind of file states something of schools; the words stand in the journal and in the JSON of the command line.</summary>
public enum StatementForm
{
    /// <summary>Risk profiles: one school a sheet, the matrix school × factor, a self-diagnosis.</summary>
    RiskProfile = 1,

    /// <summary>A list of schools that an order names.</summary>
    SchoolList,

    /// <summary>Conditions of schools: social passport, size, distance.</summary>
    Context,

    /// <summary>Staff by subject and post, without names.</summary>
    Staff,

    /// <summary>«Признаки необъективных результатов» as published.</summary>
    PublishedMarkers,
}

/// <summary>Where a statement stands: 0-based sheet, row and column.</summary>
public readonly record struct StatementPlace(int Sheet, int Row, int Column);

/// <summary>A statement as read.</summary>
/// <param name="Mention">Index of the school in the mentions of the file.</param>
/// <param name="Key">About what.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="Place">Its cell.</param>
public sealed record ParsedStatement(int Mention, StatementKey Key, SchoolStatement Statement, StatementPlace Place);

/// <summary>A factor that the dictionary does not know: it is kept as an own factor of the region, never dropped.</summary>
/// <param name="Code">Code made of its name.</param>
/// <param name="Name">As written.</param>
public sealed record OwnFactor(string Code, string Name);

/// <summary>Everything a file states of schools, before anyone asks what is known already.</summary>
public sealed class ParsedStatements
{
    public required string FileName { get; init; }

    /// <summary>Names of the sheets (tables of a document), in the order in which places count them.</summary>
    public required IReadOnlyList<string> Sheets { get; init; }

    public required StatementForm Form { get; init; }

    public List<TerritoryMention> Mentions { get; } = [];

    /// <summary>Where a school is named, by its index in <see cref="Mentions"/>: one that nobody knows is asked about there.</summary>
    public Dictionary<int, StatementPlace> MentionPlaces { get; } = [];

    public List<ParsedStatement> Rows { get; } = [];

    /// <summary>
    /// What the file states wholly, as a list of an order does: a school that stood there by an earlier file and is not named here
    /// leaves the list when this file is applied.
    /// </summary>
    public List<StatementKey> Whole { get; } = [];

    /// <summary>What a person takes back by hand: school of the mentions and key.</summary>
    public List<(int Mention, StatementKey Key)> TakenBack { get; } = [];

    public List<OwnFactor> OwnFactors { get; } = [];

    /// <summary>Regions that titles name, as written: a file of another region is refused as a whole.</summary>
    public List<string> Regions { get; } = [];

    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Rows that carry an error and are left out of <see cref="Rows"/>.</summary>
    public int ErroneousRows { get; set; }
}

/// <summary>A factor as the dictionary knows it.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Names">Every name under which a file may have it: full, short, aliases.</param>
public sealed record KnownFactor(string Code, IReadOnlyList<string> Names);

/// <summary>A category of schools as this region names it.</summary>
/// <param name="Code">low-results, disadvantaged.</param>
/// <param name="Names">Full and short name.</param>
public sealed record KnownCategory(string Code, IReadOnlyList<string> Names);

/// <summary>What a reader of statements needs to know besides the file.</summary>
public sealed record StatementReadContext(IReadOnlyList<KnownFactor> Factors, IReadOnlyList<KnownCategory> Categories)
{
    public static StatementReadContext Empty { get; } = new([], []);
}
