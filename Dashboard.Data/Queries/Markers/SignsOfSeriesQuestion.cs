using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Markers;

/// <param name="SchoolId">The school.</param>
/// <param name="Series">Which of its works.</param>
public sealed record SignsOfSeriesFilter(int SchoolId, AssessmentSeries Series);

/// <summary>A work with a sign: whoever compares years should know of it.</summary>
/// <param name="Work">The work.</param>
/// <param name="Markers">Which signs.</param>
public sealed record SignedWork(Assessment Work, IReadOnlyList<Marker> Markers);

/// <summary>Asks which works of a line of dynamics have a sign.</summary>
public sealed class SignsOfSeriesQuestion(FactsSource source, MarkersSource markers)
{
    /// <summary>The oldest first; empty for territories that are no school: a sign is one of a school.</summary>
    public async Task<IReadOnlyList<SignedWork>> AskAsync(SignsOfSeriesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { Level: TerritoryLevel.School } school || !scope.SeesSchool(school.Id, school.MunicipalityId ?? 0))
        {
            return [];
        }

        var signed = new List<SignedWork>();
        foreach (var startYear in facts.Assessments.Where(work => work.Series == filter.Series).Select(work => work.Year.StartYear).Distinct().Order().Intersect(MarkersSource.YearsOf(facts)))
        {
            var year = await markers.YearAsync(startYear, token);
            signed.AddRange(year.FiredOf(school.Id).GroupBy(finding => finding.Work).Where(work => year.Works[work.Key].Series == filter.Series)
                .Select(work => new SignedWork(year.Works[work.Key], [.. work.Select(finding => finding.Marker)])));
        }

        return signed;
    }
}
