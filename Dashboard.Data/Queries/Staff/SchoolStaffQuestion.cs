using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Staff;

/// <param name="SchoolId">The school.</param>
/// <param name="Year">Start year of the school year; null for the newest with staff of this school.</param>
public sealed record SchoolStaffFilter(int SchoolId, int? Year = null);

/// <summary>A school's staff by subject and post, as numbers.</summary>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Year">The year shown: also one without lines, where they are typed.</param>
/// <param name="Years">Years with lines of this school, the newest first.</param>
/// <param name="Lines">Subjects first, then posts.</param>
/// <param name="Totals">All of them on the day.</param>
/// <param name="Today">The day by which training counts.</param>
/// <param name="Topics">Subjects and posts that the region's schools name, to choose from.</param>
public sealed record SchoolStaffView(
    TerritoryFact School, TerritoryFact? Municipality, int Year, IReadOnlyList<int> Years, IReadOnlyList<StaffLine> Lines, StaffTraining Totals, DateOnly Today, IReadOnlyList<string> Topics);

/// <param name="Topic">Subject or post.</param>
/// <param name="Line">The numbers.</param>
/// <param name="Standing">How long its training counts.</param>
/// <param name="Place">Where it stands.</param>
public sealed record StaffLine(string Topic, StaffStatement Line, CourseStanding Standing, SourcePlace? Place);

/// <summary>Asks how many people a school has for each subject and post, and how many of them are trained.</summary>
public sealed class SchoolStaffQuestion(FactsSource source, StatementsSource statements, IDbContextFactory<DashboardDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null where there is no such school or the asker does not see it.</summary>
    public async Task<SchoolStaffView?> AskAsync(SchoolStaffFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { MunicipalityId: { } municipalityId } school || !scope.SeesSchool(school.Id, municipalityId))
        {
            return null;
        }

        var known = await statements.GetAsync(token);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var rows = known.OfSchool(school.Id).Where(row => row.Key.Kind == StatementKind.Staff).ToList();
        List<int> years = [.. rows.Select(row => row.Key.Year).Distinct().OrderDescending()];
        var year = filter.Year ?? (years.Count > 0 ? years[0] : SchoolYear.Of(today).StartYear);
        var order = StaffBook.Order(known.Of(StatementKind.Staff).Select(row => row.Key.Topic).Concat(Subject.All.Select(subject => subject.Name)));
        var shown = rows.Where(row => row.Key.Year == year).OrderBy(row => order[row.Key.Topic]).ToList();
        await using var context = await contexts.CreateDbContextAsync(token);
        var places = await SourcePlace.OfAsync(context, shown, token);
        return new SchoolStaffView(
            school, facts.Territory(municipalityId), year, years,
            [.. shown.Select(row => new StaffLine(row.Key.Topic, StaffBook.Line(row), StaffTraining.StandingOf(StaffBook.Line(row), today), places.GetValueOrDefault(row)))],
            StaffTraining.Of(shown.Select(StaffBook.Line), today), today,
            [.. order.OrderBy(topic => topic.Value).Select(topic => topic.Key)]);
    }
}
