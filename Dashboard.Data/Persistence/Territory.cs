using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Persistence;

/// <summary>
/// The sample of the country, the region, a municipality or a school: whose results are stored. One table, so that a result
/// points at its territory by one foreign key whatever its level (ADR 0009).
/// </summary>
public abstract class Territory
{
    public int Id { get; set; }

    public TerritoryLevel Level { get; private set; }

    /// <summary>Name as registered, shown to the user.</summary>
    public required string Name { get; set; }

    /// <summary>Code within the region, text with leading zeros.</summary>
    public string? Code { get; set; }

    /// <summary>The import that made this territory; null when a person entered it.</summary>
    public int? CreatedByImportRunId { get; set; }
}

/// <summary>«Вся выборка».</summary>
public sealed class Sample : Territory;

public sealed class Region : Territory;

public sealed class Municipality : Territory;

public sealed class School : Territory
{
    public int MunicipalityId { get; set; }

    public Municipality? Municipality { get; set; }

    public string? ShortName { get; set; }

    /// <summary>Digits of the ФИС ОКО login; sch and edu logins of a school share them.</summary>
    public string? Login { get; set; }

    public string? Inn { get; set; }

    public string? Ogrn { get; set; }

    /// <summary>Kind as registered: лицей, гимназия, СОШ, ООШ.</summary>
    public string? Kind { get; set; }

    /// <summary>«город» or «село», as registered.</summary>
    public string? Locality { get; set; }

    public string? Address { get; set; }

    /// <summary>Pupils by the register; a result with more participants is doubtful.</summary>
    public int? Pupils { get; set; }

    /// <summary>The school that this one is a branch of.</summary>
    public int? HeadSchoolId { get; set; }

    public School? HeadSchool { get; set; }
}

/// <summary>
/// Another spelling of a territory, confirmed by a person or proved by a code: the next file with it asks nothing.
/// </summary>
public sealed class TerritoryAlias
{
    public int Id { get; set; }

    public int TerritoryId { get; set; }

    public Territory? Territory { get; set; }

    /// <summary>The mention in its comparable form: login, code, name and municipality.</summary>
    public required string Mention { get; set; }

    public DateTime ConfirmedAt { get; set; }
}

/// <summary>A school's record before a register replaced it: undo puts it back.</summary>
public sealed class ReplacedSchool
{
    public int Id { get; set; }

    public int ImportRunId { get; set; }

    public int TerritoryId { get; set; }

    /// <summary>The replaced record as JSON.</summary>
    public required string Previous { get; set; }
}
