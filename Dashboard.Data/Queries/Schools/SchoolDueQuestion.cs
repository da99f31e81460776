using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Support;

namespace Dashboard.Data.Queries.Schools;

/// <param name="SchoolId">The school.</param>
/// <param name="Limit">How many days to come are listed.</param>
public sealed record SchoolDueFilter(int SchoolId, int Limit = 5);

/// <summary>«Ближайшее»: what a school has to do next.</summary>
/// <param name="Ahead">By day; only what is not done yet.</param>
/// <param name="Overdue">Units of the school's activities, and decisions about it, that are overdue.</param>
/// <param name="PlanId">The newest approved plan that concerns it; null for none.</param>
public sealed record SchoolDueView(IReadOnlyList<SchoolDue> Ahead, int Overdue, int? PlanId)
{
    /// <summary>Nothing is planned with this school at all.</summary>
    public bool IsEmpty => Ahead.Count == 0 && Overdue == 0 && PlanId is null;
}

/// <param name="Day">The last day.</param>
/// <param name="DaysLeft">0 on the day itself.</param>
/// <param name="Title">What.</param>
/// <param name="Kind">Activity, decision or visit.</param>
/// <param name="Note">Who answers for it, or the purpose of a visit.</param>
/// <param name="PlanId">Of an activity.</param>
/// <param name="Id">Key of the activity, the decision or the visit.</param>
public sealed record SchoolDue(DateOnly Day, int DaysLeft, string Title, TimelineKind Kind, string? Note, int? PlanId, int Id);

/// <summary>Asks what a school has to do next: activities of plans, recommendations and decisions, planned visits.</summary>
public sealed class SchoolDueQuestion(FactsSource source, InstallationDatabase database, PlanStore plans)
{
    /// <summary>Null where there is no such school or it is not to be seen.</summary>
    public async Task<SchoolDueView?> AskAsync(SchoolDueFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { Level: TerritoryLevel.School } school || !WorkLookup.Sees(scope, school))
        {
            return null;
        }

        var today = plans.Today;
        var read = (await plans.OfSchoolAsync(school.Id, scope, token)).Where(plan => plan.Head.State == RoadmapState.Approved).ToList();
        await using var context = database.CreateDbContext();
        var decisions = await DecisionsQuestion.ReadAsync(context, facts, all => all.Where(each => each.TerritoryId == school.Id), scope, today, token);
        var visits = await VisitsQuestion.ReadAsync(context, facts, all => all.Where(visit => visit.SchoolId == school.Id && visit.Date >= today), scope, today, token);
        var activities = read.Where(plan => !plan.Head.IsOver).SelectMany(plan => plan.Activities).ToList();
        List<SchoolDue> ahead =
        [
            .. activities.SelectMany(activity => Next(activity, school.Id)),
            .. decisions.Where(line => line is { IsOpen: true, Standing.Timing: Timing.Ahead })
                .Select(line => new SchoolDue(line.Due!.Value, line.Standing.Days, line.Text, TimelineKind.Decision, line.Owner, null, line.Id)),
            .. visits.Select(visit => new SchoolDue(
                visit.Date, visit.Date.DayNumber - today.DayNumber, Domain.Wording.SupportWords.Name(visit.Purpose), TimelineKind.Visit, visit.Visitors, null, visit.Id)),
        ];
        return new SchoolDueView(
            [.. ahead.OrderBy(due => due.Day).ThenBy(due => due.Kind).Take(filter.Limit)],
            activities.SelectMany(activity => activity.UnitsOf(school.Id)).Count(unit => unit.Standing.Timing == Timing.Overdue) + decisions.Count(line => line.Standing.Timing == Timing.Overdue),
            read.Count > 0 ? read[0].Head.Id : null);
    }

    // What the municipality does for its schools stands beside what the school does; the nearest time of each activity is enough.
    private static IEnumerable<SchoolDue> Next(PlanActivity activity, int school) =>
        activity.Units.Where(unit => (unit.TerritoryId == school || activity.Addressee == Addressee.Territory)
                && unit.Standing is { Timing: Timing.Ahead, IsFulfilled: false } && unit.Due is not null)
            .OrderBy(unit => unit.Due).Take(1)
            .Select(unit => new SchoolDue(unit.Due!.Value, unit.Standing.Days, activity.Title, TimelineKind.Activity, activity.Owner, activity.PlanId, activity.Id));
}
