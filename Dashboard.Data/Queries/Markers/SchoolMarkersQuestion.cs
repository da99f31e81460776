using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Markers;

/// <param name="SchoolId">The school.</param>
/// <param name="Year">Start year; null for the newest year with a sign, else the newest.</param>
public sealed record SchoolMarkersFilter(int SchoolId, int? Year = null);

/// <summary>All that the markers say of one school.</summary>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Year">The year shown; null where nothing is said of the school.</param>
/// <param name="Years">Years of which something is said, the newest first, with the number of works that have a sign.</param>
/// <param name="Rule">The rule of the year.</param>
/// <param name="Works">Works of the year: those with a sign first.</param>
/// <param name="Official">The official list beside ours; empty where the school stands in none.</param>
public sealed record SchoolMarkersView(
    TerritoryFact School, TerritoryFact? Municipality, int? Year, IReadOnlyList<(int Year, int Works)> Years, MarkerRule Rule, IReadOnlyList<SchoolWorkMarkers> Works,
    IReadOnlyList<MarkerComparison> Official)
{
    public IEnumerable<SchoolWorkMarkers> WithSigns => Works.Where(work => work.Fired.Count > 0);
}

/// <param name="Id">Key of the work.</param>
/// <param name="Work">The work.</param>
/// <param name="Fired">What fired, and why.</param>
/// <param name="Others">What the other markers say, and why they say nothing.</param>
public sealed record SchoolWorkMarkers(int Id, Assessment Work, IReadOnlyList<MarkerFinding> Fired, IReadOnlyList<(Marker Marker, MarkerState State, string? Why)> Others);

/// <summary>Asks why works of a school have signs that ask for a second look.</summary>
public sealed class SchoolMarkersQuestion(FactsSource source, StatementsSource statements, MarkersSource markers)
{
    /// <summary>Null where there is no such school or the asker does not see it.</summary>
    public async Task<SchoolMarkersView?> AskAsync(SchoolMarkersFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { Level: TerritoryLevel.School } school || !scope.SeesSchool(school.Id, school.MunicipalityId ?? 0))
        {
            return null;
        }

        var found = new List<MarkerYear>();
        foreach (var each in MarkersSource.YearsOf(facts))
        {
            if (await markers.YearAsync(each, token) is var known && known.CellsOf(school.Id).Count > 0)
            {
                found.Add(known);
            }
        }

        var years = found.ConvertAll(each => (each.StartYear, Works: each.FiredOf(school.Id).Select(finding => finding.Work).Distinct().Count()));
        var municipality = school.MunicipalityId is { } id ? facts.Territory(id) : null;
        if ((found.Find(each => each.StartYear == filter.Year) ?? found.Find(each => each.FiredOf(school.Id).Any()) ?? found.FirstOrDefault()) is not { } year)
        {
            return new SchoolMarkersView(school, municipality, null, [], MarkerRule.Default, [], []);
        }

        var cells = year.CellsOf(school.Id).ToLookup(cell => cell.Work);
        var works = cells.Select(work => new SchoolWorkMarkers(
            work.Key, year.Works[work.Key], [.. year.FiredOf(school.Id).Where(finding => finding.Work == work.Key)],
            [.. work.Where(cell => cell.State != MarkerState.Fired).OrderBy(cell => cell.Marker).Select(cell => (cell.Marker, cell.State, cell.Why))]));
        var official = PublishedMarkers.OfYear(await statements.GetAsync(token), year.StartYear).GetValueOrDefault(school.Id);
        return new SchoolMarkersView(
            school, municipality, year.StartYear, years, year.Rule,
            [.. works.OrderByDescending(work => work.Fired.Count > 0).ThenBy(work => work.Work.Procedure).ThenBy(work => work.Work.Subject, StringComparer.CurrentCulture).ThenBy(work => work.Work.ProgrammeGrade)],
            official is null ? [] : PublishedMarkers.Compare(official, year, PublishedMarkers.Columns(year)));
    }
}
