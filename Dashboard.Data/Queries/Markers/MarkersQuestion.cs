using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Markers;

/// <param name="Year">Start year of the school year; null for the newest with ВПР.</param>
/// <param name="MunicipalityId">Its schools; null for all.</param>
/// <param name="Marker">Only this marker; null for all.</param>
/// <param name="AllSchools">Also schools without a sign, and not only those with one or with an official mark.</param>
public sealed record MarkersFilter(int? Year = null, int? MunicipalityId = null, Marker? Marker = null, bool AllSchools = false);

/// <summary>Schools × works: which works have a sign that asks for a second look.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Year">The year shown; null where there is no ВПР at all.</param>
/// <param name="Years">School years with ВПР, the newest first.</param>
/// <param name="Rule">The rule of the year.</param>
/// <param name="Works">Columns: works of which something is said, by subject and grade.</param>
/// <param name="Municipalities">By name, their schools by name: this is no ranking.</param>
/// <param name="Shares">Over the years, the newest first.</param>
/// <param name="Official">The official list of the year beside ours; null where none is loaded.</param>
public sealed record MarkersView(
    MarkersFilter Filter, int? Year, IReadOnlyList<int> Years, MarkerRule Rule, IReadOnlyList<MarkedWork> Works, IReadOnlyList<MarkedMunicipality> Municipalities,
    IReadOnlyList<MarkersShare> Shares, OfficialTally? Official)
{
    /// <summary>The year's line of <see cref="Shares"/>.</summary>
    public MarkersShare Share => Shares.First(share => share.Year == Year);
}

/// <param name="Id">Key of the work.</param>
/// <param name="Work">The work.</param>
public sealed record MarkedWork(int Id, Assessment Work);

/// <param name="Municipality">The municipality.</param>
/// <param name="Schools">Those that the filter leaves.</param>
/// <param name="Flagged">Schools with a sign.</param>
/// <param name="Assessed">Schools of which a marker could be assessed.</param>
public sealed record MarkedMunicipality(TerritoryFact Municipality, IReadOnlyList<MarkedSchool> Schools, int Flagged, int Assessed);

/// <param name="School">The school.</param>
/// <param name="Cells">A cell for each work; null where nothing is known of the school's work.</param>
public sealed record MarkedSchool(TerritoryFact School, IReadOnlyList<MarkedCell?> Cells)
{
    public int Signs => Cells.Sum(cell => cell?.Fired.Count ?? 0);

    /// <summary>What the official «Количество маркеров» counts.</summary>
    public int Works => Cells.Count(cell => cell?.State == MarkerState.Fired);
}

/// <param name="State">What the markers say together: one that fired before one that is quiet, a quiet one before too few.</param>
/// <param name="Fired">Which fired.</param>
/// <param name="Official">What the official list says; null where it says nothing of the work.</param>
public sealed record MarkedCell(MarkerState State, IReadOnlyList<Marker> Fired, bool? Official);

/// <param name="Year">Start year.</param>
/// <param name="Flagged">Schools with a sign.</param>
/// <param name="Assessed">Of how many.</param>
/// <param name="TooFew">Schools of which nothing can be said: too few works everywhere, or nothing to compare with.</param>
public sealed record MarkersShare(int Year, int Flagged, int Assessed, int TooFew);

/// <summary>Works of schools that stand in the official list.</summary>
public sealed record OfficialTally(int Both, int OnlyOfficial, int OnlyOurs, int Neither, int NotComparable);

/// <summary>Asks which works have signs that ask for a second look.</summary>
public sealed class MarkersQuestion(FactsSource source, StatementsSource statements, MarkersSource markers)
{
    public async Task<MarkersView> AskAsync(MarkersFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var years = MarkersSource.YearsOf(facts);
        if (years.Count == 0)
        {
            return new MarkersView(filter, null, [], MarkerRule.Default, [], [], [], null);
        }

        var seen = facts.Schools.Where(school => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0) && (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId)).ToList();
        var year = filter.Year is { } wanted && years.Contains(wanted) ? wanted : years[0];
        var shares = new List<MarkersShare>();
        MarkerYear? asked = null;
        foreach (var each in years)
        {
            var found = await markers.YearAsync(each, token);
            shares.Add(Share(found, seen, filter.Marker));
            asked = each == year ? found : asked;
        }

        return Answer(facts, await statements.GetAsync(token), filter, asked!, years, shares, seen);
    }

    private static MarkersView Answer(
        ResultFacts facts, SchoolStatements known, MarkersFilter filter, MarkerYear year, IReadOnlyList<int> years, List<MarkersShare> shares, List<TerritoryFact> seen)
    {
        var columns = PublishedMarkers.Columns(year);
        var official = PublishedMarkers.OfYear(known, year.StartYear);
        var works = year.Works.Where(pair => seen.Exists(school => Cells(year, school.Id, filter.Marker).Any(cell => cell.Work == pair.Key)))
            .Select(pair => new MarkedWork(pair.Key, pair.Value))
            .OrderBy(work => work.Work.Procedure).ThenBy(work => work.Work.Subject, StringComparer.CurrentCulture).ThenBy(work => work.Work.ProgrammeGrade).ThenBy(work => work.Work.Season).ThenBy(work => work.Work.Form)
            .ToList();
        var rows = seen.Where(school => year.CellsOf(school.Id).Count > 0 || official.ContainsKey(school.Id))
            .Select(school => Row(year, school, works, columns, official.GetValueOrDefault(school.Id), filter.Marker)).ToList();
        var compared = official.Values.Where(row => seen.Exists(school => school.Id == row.School)).SelectMany(row => PublishedMarkers.Compare(row, year, columns)).ToList();
        return new MarkersView(
            filter, year.StartYear, years, year.Rule, works,
            [
                .. rows.GroupBy(row => row.School.MunicipalityId ?? 0).Where(group => facts.Territory(group.Key) is not null)
                    .Select(group => Municipality(facts.Territory(group.Key)!, [.. group], filter.AllSchools))
                    .Where(municipality => municipality.Schools.Count > 0)
                    .OrderBy(municipality => municipality.Municipality.Label, StringComparer.CurrentCulture),
            ],
            shares,
            compared.Count == 0 ? null : new OfficialTally(
                Count(MarkerAgreement.BothMarked), Count(MarkerAgreement.OnlyOfficial), Count(MarkerAgreement.OnlyOurs), Count(MarkerAgreement.NeitherMarked), Count(MarkerAgreement.NotComparable)));

        int Count(MarkerAgreement agreement) => compared.Count(each => each.Agreement == agreement);
    }

    /// <summary>What the markers of a work say together; null where none says anything.</summary>
    internal static MarkerState? Together(IEnumerable<MarkerState> states) => states.Select(state => (MarkerState?)state).MaxBy(state => state switch
    {
        MarkerState.Fired => 4,
        MarkerState.Quiet => 3,
        MarkerState.TooFew => 2,
        _ => 1,
    });

    private static IEnumerable<MarkerCell> Cells(MarkerYear year, int school, Marker? marker) => year.CellsOf(school).Where(cell => marker is null || cell.Marker == marker);

    private static MarkersShare Share(MarkerYear year, List<TerritoryFact> schools, Marker? marker)
    {
        var states = schools.Select(school => Together(Cells(year, school.Id, marker).Select(cell => cell.State))).ToList();
        var flagged = states.Count(state => state == MarkerState.Fired);
        return new MarkersShare(year.StartYear, flagged, flagged + states.Count(state => state == MarkerState.Quiet), states.Count(state => state is MarkerState.TooFew or MarkerState.NotAssessed));
    }

    private static MarkedSchool Row(
        MarkerYear year, TerritoryFact school, List<MarkedWork> works, IReadOnlyDictionary<int, MarkerColumn> columns, OfficialMarkers? official, Marker? marker)
    {
        var cells = Cells(year, school.Id, marker).ToLookup(cell => cell.Work);
        return new MarkedSchool(school, works.ConvertAll(work =>
        {
            var stated = official is not null && columns.TryGetValue(work.Id, out var column) && official.Marked.TryGetValue(column, out var marked) ? marked : (bool?)null;
            return Together(cells[work.Id].Select(cell => cell.State)) is { } state
                ? new MarkedCell(state, [.. cells[work.Id].Where(cell => cell.State == MarkerState.Fired).Select(cell => cell.Marker).Order()], stated)
                : stated is null ? null : new MarkedCell(MarkerState.NotAssessed, [], stated);
        }));
    }

    private static MarkedMunicipality Municipality(TerritoryFact municipality, List<MarkedSchool> schools, bool all) => new(
        municipality,
        [
            .. schools.Where(school => all || school.Signs > 0 || school.Cells.Any(cell => cell?.Official == true))
                .OrderBy(school => school.School.Label, StringComparer.CurrentCulture),
        ],
        schools.Count(school => school.Signs > 0),
        schools.Count(school => school.Cells.Any(cell => cell?.State is MarkerState.Fired or MarkerState.Quiet)));
}
