using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Staff;

/// <param name="Year">Start year of the school year; null for the newest with staff.</param>
/// <param name="MunicipalityId">Its schools; null for all.</param>
/// <param name="OnlyListed">Only schools of the official list of schools with low results of that year.</param>
public sealed record StaffFilter(int? Year = null, int? MunicipalityId = null, bool OnlyListed = false);

/// <summary>Staff of the region's schools: who is trained, who is missing, whose training ends.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Year">The year shown; null where no staff is known.</param>
/// <param name="Years">To choose from, the newest first.</param>
/// <param name="Today">The day by which training counts.</param>
/// <param name="Totals">All schools of the selection.</param>
/// <param name="Listed">Those of them in the official list; null where the year has none.</param>
/// <param name="Municipalities">By name.</param>
/// <param name="Schools">Schools of the list first, then by municipality and name.</param>
/// <param name="Topics">Subjects and posts, those with most people to train first.</param>
/// <param name="Ending">Training that ends soon or is over, the nearest last day first.</param>
/// <param name="ListedWithout">Schools of the list of which no staff is known.</param>
public sealed record StaffView(
    StaffFilter Filter, int? Year, IReadOnlyList<int> Years, DateOnly Today, StaffTraining Totals, StaffTraining? Listed, IReadOnlyList<StaffOfMunicipality> Municipalities,
    IReadOnlyList<StaffOfSchool> Schools, IReadOnlyList<StaffOfTopic> Topics, IReadOnlyList<EndingCourse> Ending, IReadOnlyList<TerritoryFact> ListedWithout);

/// <param name="Municipality">The municipality.</param>
/// <param name="Schools">Its schools with staff in the selection.</param>
/// <param name="Training">Of them together.</param>
public sealed record StaffOfMunicipality(TerritoryFact Municipality, int Schools, StaffTraining Training);

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="IsListed">In the official list of schools with low results.</param>
/// <param name="Training">All its lines together.</param>
/// <param name="Missing">Subjects and posts with people to train, most first.</param>
public sealed record StaffOfSchool(TerritoryFact School, TerritoryFact? Municipality, bool IsListed, StaffTraining Training, IReadOnlyList<(string Topic, int People)> Missing);

/// <param name="Topic">Subject or post.</param>
/// <param name="Training">Over all schools of the selection.</param>
/// <param name="Schools">Schools that have it.</param>
/// <param name="SchoolsMissing">Of them with people to train.</param>
public sealed record StaffOfTopic(string Topic, StaffTraining Training, int Schools, int SchoolsMissing);

/// <param name="School">The school.</param>
/// <param name="Topic">Subject or post.</param>
/// <param name="Line">Course, last day and how many are trained.</param>
/// <param name="DaysLeft">Below zero where it is over.</param>
public sealed record EndingCourse(TerritoryFact School, string Topic, StaffStatement Line, int DaysLeft);

/// <summary>Asks how far «повышение квалификации 100 %» is, and for whom it is missing.</summary>
public sealed class StaffQuestion(FactsSource source, StatementsSource statements, TimeProvider clock)
{
    public async Task<StaffView> AskAsync(StaffFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var years = StaffBook.Years(known);
        if (years.Count == 0)
        {
            return new StaffView(filter, null, years, today, default, null, [], [], [], [], []);
        }

        var year = filter.Year is { } wanted && years.Contains(wanted) ? wanted : years[0];
        var listed = known.Of(StatementKind.ListPlace).Where(row => row.Key.Year == year && row.Key.Topic == ListsFilter.LowResults).Select(row => row.SchoolId).ToHashSet();
        var map = TerritoryMap.Of(facts);
        var asked = map.Schools
            .Where(school => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0) && (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId) && (!filter.OnlyListed || listed.Contains(school.Id)))
            .ToList();
        var ids = asked.ConvertAll(school => school.Id).ToHashSet();
        var rows = known.Of(StatementKind.Staff).Where(row => row.Key.Year == year && ids.Contains(row.SchoolId)).ToList();
        var order = StaffBook.Order(rows.Select(row => row.Key.Topic));
        var lines = rows.ToLookup(row => row.SchoolId);
        // Schools and municipalities of the map stand by name.
        var schools = asked.Where(school => lines.Contains(school.Id)).OrderBy(school => listed.Contains(school.Id) ? 0 : 1).ThenBy(school => map.Slot(school.Id))
            .Select(school => School(facts, school, listed.Contains(school.Id), lines[school.Id].OrderBy(row => order[row.Key.Topic]), today)).ToList();
        return new StaffView(
            filter, year, years, today, StaffTraining.Sum(schools.Select(school => school.Training)), listed.Count == 0 ? null : StaffTraining.Sum(schools.Where(school => school.IsListed).Select(school => school.Training)),
            [
                .. schools.Where(school => school.Municipality is not null).GroupBy(school => school.Municipality!)
                    .Select(group => new StaffOfMunicipality(group.Key, group.Count(), StaffTraining.Sum(group.Select(school => school.Training)))).OrderBy(municipality => map.Slot(municipality.Municipality.Id)),
            ],
            schools,
            [
                .. rows.GroupBy(row => row.Key.Topic).Select(topic => Topic(topic.Key, [.. topic.Select(StaffBook.Line)], today))
                    .OrderByDescending(topic => topic.Training.Missing).ThenBy(topic => order[topic.Topic]),
            ],
            [
                .. rows.Select(row => (row, Line: StaffBook.Line(row))).Where(each => StaffTraining.StandingOf(each.Line, today) is CourseStanding.EndsSoon or CourseStanding.Expired)
                    .OrderBy(each => each.Line.ValidUntil).Select(each => new EndingCourse(facts.Territory(each.row.SchoolId)!, each.row.Key.Topic, each.Line, each.Line.ValidUntil!.Value.DayNumber - today.DayNumber)),
            ],
            [.. asked.Where(school => listed.Contains(school.Id) && !lines.Contains(school.Id))]);
    }

    private static StaffOfSchool School(ResultFacts facts, TerritoryFact school, bool isListed, IEnumerable<StatementRow> rows, DateOnly today)
    {
        var lines = rows.Select(row => (row.Key.Topic, Training: StaffTraining.Of(StaffBook.Line(row), today))).ToList();
        return new StaffOfSchool(
            school, school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null, isListed, StaffTraining.Sum(lines.Select(line => line.Training)),
            [.. lines.Where(line => line.Training.Missing > 0).OrderByDescending(line => line.Training.Missing).Select(line => (line.Topic, line.Training.Missing))]);
    }

    private static StaffOfTopic Topic(string topic, List<StaffStatement> lines, DateOnly today) =>
        new(topic, StaffTraining.Of(lines, today), lines.Count, lines.Count(line => StaffTraining.Of(line, today).Missing > 0));
}
