using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Schools;

/// <param name="SchoolId">The school.</param>
public sealed record SchoolFilter(int SchoolId);

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies; null where unknown.</param>
/// <param name="HeadSchool">The school that it is a branch of; null for none.</param>
/// <param name="Branches">Its own branches.</param>
/// <param name="Years">School years with results of this school, the newest first.</param>
public sealed record SchoolView(
    TerritoryFact School, TerritoryFact? Municipality, TerritoryFact? HeadSchool, IReadOnlyList<TerritoryFact> Branches, IReadOnlyList<SchoolYear> Years);

/// <summary>Asks what a school is.</summary>
public sealed class SchoolQuestion(FactsSource source)
{
    /// <summary>Null where there is no such school or it is not to be seen.</summary>
    public async ValueTask<SchoolView?> AskAsync(SchoolFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { Level: TerritoryLevel.School } school || !scope.SeesSchool(school.Id, school.MunicipalityId ?? 0))
        {
            return null;
        }

        var years = new SortedSet<SchoolYear>();
        foreach (var place in facts.RowsOfTerritory(school.Id))
        {
            years.Add(facts.Assessments[facts.AssessmentIndexAt(place)].Year);
        }

        return new SchoolView(
            school,
            school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null,
            school.HeadSchoolId is { } head ? facts.Territory(head) : null,
            [.. facts.Schools.Where(other => other.HeadSchoolId == school.Id)],
            [.. years.Reverse()]);
    }
}
