using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Schools;

/// <param name="SchoolId">The school.</param>
public sealed record SchoolTimelineFilter(int SchoolId);

/// <summary>Everything that happened to a school, in one line of time.</summary>
/// <param name="Items">By first day.</param>
/// <param name="Today">Divides what was from what is planned.</param>
public sealed record SchoolTimelineView(IReadOnlyList<TimelineItem> Items, DateOnly Today)
{
    public bool IsEmpty => Items.Count == 0;
}

/// <summary>What an item of the line is, in the order in which kinds stand one under another.</summary>
public enum TimelineKind
{
    /// <summary>Works of one procedure in one school year.</summary>
    Result = 1,

    /// <summary>An order that names the school.</summary>
    Order = 2,

    Activity = 3,
    Visit = 4,
    Decision = 5,
    Event = 6,

    /// <summary>A place in an official list, for its school year.</summary>
    List = 7,

    /// <summary>A risk profile, for its year.</summary>
    Profile = 8,
}

/// <param name="Kind">What it is.</param>
/// <param name="Group">Procedure of results, section of a plan; null for the rest.</param>
/// <param name="Span">First and last day; one day for a point.</param>
/// <param name="Title">What is written on the line.</param>
/// <param name="Detail">The rest, in words.</param>
/// <param name="Standing">Of an activity or decision; null for the rest.</param>
/// <param name="IsOfTerritory">The municipality or region does it, not the school.</param>
/// <param name="PlanId">Of an activity or an order.</param>
/// <param name="Id">Key of the activity, visit, decision or event; the start year of results and lists, the year of a profile.</param>
/// <param name="Share">Share of «2» of results, 0..1; null for the rest.</param>
/// <param name="Count">n of that share.</param>
public sealed record TimelineItem(
    TimelineKind Kind, string? Group, DateSpan Span, string Title, string? Detail, Standing? Standing, bool IsOfTerritory, int? PlanId, int Id, double? Share = null, int Count = 0)
{
    public bool IsPoint => Span.Start == Span.End;
}

/// <summary>Asks what happened to a school: results, lists, risk profiles, orders, activities, visits, decisions, events.</summary>
public sealed class SchoolTimelineQuestion(FactsSource source, StatementsSource statements, InstallationDatabase database, PlanStore plans)
{
    /// <summary>Null where there is no such school or it is not to be seen.</summary>
    public async Task<SchoolTimelineView?> AskAsync(SchoolTimelineFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { Level: TerritoryLevel.School } school || !WorkLookup.Sees(scope, school))
        {
            return null;
        }

        var read = (await plans.OfSchoolAsync(school.Id, scope, token)).Where(plan => plan.Head.State == RoadmapState.Approved).ToList();
        await using var context = database.CreateDbContext();
        List<TimelineItem> items =
        [
            .. TimelineResults.Of(facts, school.Id),
            .. TimelineStatements.Of(await statements.GetAsync(token), school.Id),
            .. await OrdersAsync(context, read, token),
            .. read.SelectMany(plan => plan.Activities.Select(activity => Activity(plan, activity, school.Id)).OfType<TimelineItem>()),
            .. (await VisitsQuestion.ReadAsync(context, facts, visits => visits.Where(visit => visit.SchoolId == school.Id), scope, plans.Today, token)).Select(Visit),
            .. (await DecisionsQuestion.ReadAsync(context, facts, all => all.Where(each => each.TerritoryId == school.Id), scope, plans.Today, token)).Select(Decision).OfType<TimelineItem>(),
            .. await EventsAsync(context, school.Id, token),
        ];
        return new SchoolTimelineView([.. items.OrderBy(item => item.Span.Start).ThenBy(item => item.Kind).ThenBy(item => item.Span.End)], plans.Today);
    }

    // Activities that the school carries out, and those that its municipality or region carries out for all.
    private static TimelineItem? Activity(PlanData plan, PlanActivity activity, int school)
    {
        var isOwn = activity.Addressees.Contains(school);
        var units = (isOwn ? activity.UnitsOf(school) : activity.Addressee == Addressee.Territory ? activity.Units : []).Where(unit => unit.Due is not null).ToList();
        if (units.Count == 0)
        {
            return null;
        }

        var end = units.Max(unit => unit.Due!.Value);
        // Of an open start only the last day is known: it is a point. Whatever recurs is a band.
        var start = units.Count > 1 ? units.Min(unit => unit.Start ?? unit.Due!.Value) : activity.Start ?? end;
        var standing = isOwn ? activity.Summary(school) : activity.Summary();
        return new TimelineItem(
            TimelineKind.Activity, plan.Sections.FirstOrDefault(section => section.Id == activity.SectionId)?.Title, new DateSpan(start <= end ? start : end, end),
            (activity.Number.Length > 0 ? activity.Number + Russian.NoBreakSpace : "") + activity.Title,
            string.Join("; ", new[] { RoadmapWords.Name(standing), activity.DeadlineText, activity.Owner }.Where(text => !string.IsNullOrWhiteSpace(text))),
            standing, !isOwn, plan.Head.Id, activity.Id);
    }

    private static TimelineItem Visit(VisitLine visit) => new(
        TimelineKind.Visit, null, new DateSpan(visit.Date, visit.Date), SupportWords.Name(visit.Purpose),
        string.Join("; ", new[] { visit.Visitors, visit.Findings }.Where(text => !string.IsNullOrWhiteSpace(text))), null, false, visit.Activity?.PlanId, visit.Id);

    private static TimelineItem? Decision(DecisionLine line) => (line.DoneOn ?? line.Due ?? line.VisitedOn) is not { } day ? null : new TimelineItem(
        TimelineKind.Decision, null, new DateSpan(day, day), line.Text,
        string.Join("; ", new[] { RoadmapWords.Name(line.Standing), SupportWords.Origin(line.Origin, line.VisitedOn), line.Owner, line.Effect }.Where(text => !string.IsNullOrWhiteSpace(text))),
        line.Standing, false, null, line.Id);

    private static async Task<List<TimelineItem>> OrdersAsync(DashboardDbContext context, List<PlanData> plans, CancellationToken token)
    {
        var ids = plans.ConvertAll(plan => plan.Head.Id);
        var loaded = await (
            from plan in context.Roadmaps.AsNoTracking()
            join file in context.ImportFiles on plan.ImportFileId equals file.Id
            where ids.Contains(plan.Id)
            select new { plan.Id, file.FileName, file.Run!.AppliedAt }).ToDictionaryAsync(plan => plan.Id, token);
        return
        [
            .. plans.Where(plan => plan.Head.OrderDate is not null || loaded.ContainsKey(plan.Head.Id)).Select(plan =>
            {
                var file = loaded.GetValueOrDefault(plan.Head.Id);
                var day = plan.Head.OrderDate ?? DateOnly.FromDateTime(file!.AppliedAt);
                return new TimelineItem(
                    TimelineKind.Order, null, new DateSpan(day, day), Russian.Capitalised(RoadmapWords.Order(plan.Head.OrderKind, plan.Head.OrderNumber, plan.Head.OrderDate) ?? "приказ"),
                    string.Join("; ", new[] { plan.Head.Title, plan.Head.Issuer, file is null ? null : $"загружен {Russian.Date(DateOnly.FromDateTime(file.AppliedAt))} из файла «{file.FileName}»" }
                        .Where(text => !string.IsNullOrWhiteSpace(text))),
                    null, plan.Head.Level != RoadmapLevel.School, plan.Head.Id, plan.Head.Id);
            }),
        ];
    }

    private static async Task<List<TimelineItem>> EventsAsync(DashboardDbContext context, int school, CancellationToken token)
    {
        var events = await context.SupportEvents.AsNoTracking().Where(held => held.Schools.Any(each => each.SchoolId == school))
            .Select(held => new { held.Id, held.Title, held.Date, held.Schools.First(each => each.SchoolId == school).Result }).ToListAsync(token);
        return events.ConvertAll(held => new TimelineItem(
            TimelineKind.Event, null, new DateSpan(held.Date, held.Date), held.Title, held.Result ?? "участие", null, false, null, held.Id));
    }
}
