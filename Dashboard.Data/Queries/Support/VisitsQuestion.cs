using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Support;

/// <param name="TerritoryId">A municipality; null for all.</param>
/// <param name="SchoolId">One school; null for all.</param>
/// <param name="Purpose">Null for any.</param>
/// <param name="Period">Null for all times.</param>
public sealed record VisitsFilter(int? TerritoryId = null, int? SchoolId = null, VisitPurpose? Purpose = null, DateSpan? Period = null);

/// <param name="Visits">The latest first; planned ones stand above.</param>
/// <param name="OutOf">Visits that may be seen at all.</param>
/// <param name="VisitedPlanSchools">Schools of plans in force in the period that were visited in it.</param>
/// <param name="PlanSchools">Schools of these plans.</param>
/// <param name="Schools">Every school that has a visit, by name: the choices of a filter.</param>
/// <param name="Today">What lies after it is planned.</param>
public sealed record VisitsView(IReadOnlyList<VisitLine> Visits, int OutOf, int VisitedPlanSchools, int PlanSchools, IReadOnlyList<TerritoryFact> Schools, DateOnly Today);

/// <param name="Id">Its key.</param>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Date">When.</param>
/// <param name="IsAhead">Planned: the day has not come.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Visitors">Who went.</param>
/// <param name="Findings">What was seen.</param>
/// <param name="Activity">The activity that it carries out; null for none.</param>
/// <param name="Recommendations">With where they stand.</param>
public sealed record VisitLine(
    int Id, TerritoryFact School, TerritoryFact? Municipality, DateOnly Date, bool IsAhead, VisitPurpose Purpose, string Visitors, string? Findings, ActivityReference? Activity,
    IReadOnlyList<DecisionLine> Recommendations);

/// <summary>Asks for visits and interviews with what was recommended at them.</summary>
public sealed class VisitsQuestion(FactsSource source, InstallationDatabase database, TimeProvider clock)
{
    public async Task<VisitsView> AskAsync(VisitsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        await using var context = database.CreateDbContext();
        var seen = await ReadAsync(context, facts, visits => visits, scope, today, token);
        var within = seen.FindAll(visit => SupportSight.IsWithin(visit.School, filter.TerritoryId));
        var inPeriod = within.FindAll(visit => filter.Period is not { } period || period.Contains(visit.Date));
        var planSchools = (await SupportSight.PlanSchoolsAsync(context, filter.Period, token))
            .Where(id => facts.Territory(id) is { } school && SupportSight.Keeps(scope, school) && SupportSight.IsWithin(school, filter.TerritoryId)).ToHashSet();
        return new VisitsView(
            [.. inPeriod.Where(visit => (filter.SchoolId is null || visit.School.Id == filter.SchoolId) && (filter.Purpose is null || visit.Purpose == filter.Purpose))],
            seen.Count,
            inPeriod.Where(visit => !visit.IsAhead && planSchools.Contains(visit.School.Id)).Select(visit => visit.School.Id).Distinct().Count(),
            planSchools.Count,
            [.. within.Select(visit => visit.School).DistinctBy(school => school.Id).OrderBy(school => school.Label, StringComparer.CurrentCulture)],
            today);
    }

    internal static async Task<List<VisitLine>> ReadAsync(
        DashboardDbContext context, ResultFacts facts, Func<IQueryable<Visit>, IQueryable<Visit>> which, AccessScope scope, DateOnly today, CancellationToken token)
    {
        var visits = (await which(context.Visits.AsNoTracking()).OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id).ToListAsync(token))
            .FindAll(visit => facts.Territory(visit.SchoolId) is { } school && SupportSight.Keeps(scope, school));
        var ids = visits.ConvertAll(visit => visit.Id);
        var given = (await DecisionsQuestion.ReadAsync(context, facts, decisions => decisions.Where(each => each.VisitId != null && ids.Contains(each.VisitId.Value)), scope, today, token))
            .ToLookup(decision => decision.VisitId!.Value);
        var activities = await SupportSight.ActivitiesAsync(context, visits.Select(visit => visit.ActivityId), token);
        return visits.ConvertAll(visit =>
        {
            var school = facts.Territory(visit.SchoolId)!;
            return new VisitLine(
                visit.Id, school, SupportSight.MunicipalityOf(facts, school), visit.Date, visit.Date > today, visit.Purpose, visit.Visitors, visit.Findings,
                visit.ActivityId is { } activity ? activities.GetValueOrDefault(activity) : null, [.. given[visit.Id]]);
        });
    }
}
