using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Facts;

/// <summary>A territory as questions see it.</summary>
public sealed record TerritoryFact(
    int Id,
    TerritoryLevel Level,
    string Name,
    string? Code = null,
    int? MunicipalityId = null,
    string? ShortName = null,
    string? Login = null,
    string? Inn = null,
    string? Ogrn = null,
    string? Kind = null,
    string? Locality = null,
    string? Address = null,
    int? Pupils = null,
    int? HeadSchoolId = null)
{
    /// <summary>The name that fits a row: «Еловская СОШ», «Ольховецкий МО», «г. Озёрогорск».</summary>
    public string Label => Level switch
    {
        TerritoryLevel.School => TerritoryWords.ShortSchool(ShortName ?? Name),
        TerritoryLevel.Municipality => TerritoryWords.ShortMunicipality(Name),
        _ => Name,
    };
}

/// <summary>What the installation says of itself.</summary>
/// <param name="RegionName">Null until set up.</param>
/// <param name="RegionCode">Two digits of the ФИС ОКО logins; null until known.</param>
/// <param name="IsDemonstration">The invented sample region.</param>
/// <param name="DataVersion">Grows with every applied or undone import.</param>
/// <param name="NominalPerson">The person under whose name deeds are recorded until sign-in exists.</param>
/// <param name="FreshAt">When the last import in force was applied.</param>
public sealed record InstallationFact(string? RegionName, string? RegionCode, bool IsDemonstration, int DataVersion, DateTime? FreshAt, string NominalPerson);
