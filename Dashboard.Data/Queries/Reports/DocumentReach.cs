using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Whose slides and documents a person sees: those of the territories that the person works for. Null is the whole region.</summary>
internal static class DocumentReach
{
    public static bool Sees(AccessScope scope, TerritoryFact? territory) => territory switch
    {
        { Level: TerritoryLevel.School } school => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0),
        { Level: TerritoryLevel.Municipality } municipality => scope.KeepsMunicipality(municipality.Id),
        _ => scope.KeepsRegion,
    };
}
