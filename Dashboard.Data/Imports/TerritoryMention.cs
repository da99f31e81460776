using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports;

/// <summary>
/// A territory as a sheet names it. Mentions with equal content are one mention: matching asks once a spelling, not once a row.
/// </summary>
/// <param name="Level">Sample, region, municipality or school, told by the form.</param>
/// <param name="Name">As written, trimmed, without the login.</param>
/// <param name="Code">Code of the school or municipality within the region, as text with leading zeros.</param>
/// <param name="Login">Digits of the ФИС ОКО login.</param>
/// <param name="Inn">ИНН, 10 digits.</param>
/// <param name="Ogrn">ОГРН, 13 digits.</param>
/// <param name="Municipality">Name of the municipality a school belongs to, where the sheet tells it.</param>
/// <param name="MunicipalityCode">Its code, where the sheet tells it.</param>
public sealed record TerritoryMention(
    TerritoryLevel Level,
    string Name,
    string? Code = null,
    string? Login = null,
    string? Inn = null,
    string? Ogrn = null,
    string? Municipality = null,
    string? MunicipalityCode = null);
