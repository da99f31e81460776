using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Support;

/// <param name="SchoolId">The school.</param>
public sealed record DossierFilter(int SchoolId);

/// <summary>One page about a school for those who are about to visit it. Every list is cut to what fits; its count is whole.</summary>
/// <param name="Head">What the school is.</param>
/// <param name="Named">Head and curator as the newest plan names them; null where no plan names the school.</param>
/// <param name="Years">Start years of the two last school years with results, the older first.</param>
/// <param name="Results">Those that are low by the rule first, where the school is named, then by procedure, subject and grade.</param>
/// <param name="ResultCount">How many there are.</param>
/// <param name="Zone">The zone of support after the results of the last year; null without results.</param>
/// <param name="Support">What the school stands there for; null where neither the list nor the rule names it.</param>
/// <param name="Deficits">Systemic first, then those that last longest.</param>
/// <param name="DeficitCount">How many there are; null where no sheet of tasks is loaded.</param>
/// <param name="Done">How the school's own part of its plans stands.</param>
/// <param name="Plans">Approved plans that concern it.</param>
/// <param name="Overdue">The school's overdue units, the longest delay first.</param>
/// <param name="Ahead">What is due next.</param>
/// <param name="Decisions">Open decisions and recommendations, overdue first.</param>
/// <param name="DecisionCount">How many there are.</param>
/// <param name="Visits">Past visits, the latest first.</param>
/// <param name="VisitCount">How many there are.</param>
/// <param name="Cautions">What cannot be concluded, a sentence each.</param>
/// <param name="Today">The day of the page.</param>
public sealed record DossierView(
    SchoolView Head, PlanSchool? Named, IReadOnlyList<int> Years, IReadOnlyList<DossierResult> Results, int ResultCount,
    ZoneView? Zone, ZoneSchool? Support, IReadOnlyList<DossierDeficit> Deficits, int? DeficitCount,
    Fulfilment Done, IReadOnlyList<PlanHead> Plans, IReadOnlyList<DossierOverdue> Overdue, IReadOnlyList<SchoolDue> Ahead,
    IReadOnlyList<DecisionLine> Decisions, int DecisionCount, IReadOnlyList<VisitLine> Visits, int VisitCount, IReadOnlyList<string> Cautions, DateOnly Today);

/// <summary>One series of works over the two years.</summary>
/// <param name="Series">Procedure, subject, grade, profile.</param>
/// <param name="Values">One for each year; null where the school did not write it.</param>
public sealed record DossierResult(AssessmentSeries Series, IReadOnlyList<SchoolWork?> Values)
{
    /// <summary>The last year in which it was written.</summary>
    public SchoolWork Latest => Values.Last(value => value is not null)!;
}

/// <param name="Skill">What does not succeed.</param>
/// <param name="Task">The task that lasts longest.</param>
public sealed record DossierDeficit(SkillDeficit Skill, TaskDeficit Task);

/// <param name="Activity">What is overdue.</param>
/// <param name="Days">By how many days.</param>
public sealed record DossierOverdue(PlanActivity Activity, int Days);

/// <summary>Puts the dossier together from the same questions that the pages ask, so that paper and screen agree.</summary>
public sealed class DossierQuestion(
    FactsSource source, InstallationDatabase database, PlanStore plans, SchoolQuestion schools, SchoolWorksQuestion works, SupportZone zones, DeficitsQuestion deficits, SchoolDueQuestion due)
{
    private const int ResultLimit = 14, DeficitLimit = 5, OverdueLimit = 4, AheadLimit = 3, DecisionLimit = 5, VisitLimit = 3;

    /// <summary>Null where there is no such school or it is not to be seen.</summary>
    public async Task<DossierView?> AskAsync(DossierFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await schools.AskAsync(new SchoolFilter(filter.SchoolId), scope, token) is not { } head)
        {
            return null;
        }

        List<int> years = [.. head.Years.Take(2).Select(year => year.StartYear).Order()];
        var results = await ResultsAsync(filter.SchoolId, years, scope, token);
        var zone = years.Count == 0 ? null : await zones.AskAsync(new ZoneFilter(new SchoolYear(years[^1]), head.Municipality?.Id), scope, token);
        var support = zone?.All.FirstOrDefault(school => school.School.Id == filter.SchoolId);
        var low = (support?.Works ?? []).Select(work => work.Assessment.Series).ToHashSet();
        var tasks = years.Count == 0 ? null : await deficits.AskAsync(new DeficitsFilter(filter.SchoolId, years[^1]), scope, token);
        var found = (tasks?.Subjects ?? []).SelectMany(subject => subject.Skills)
            .OrderByDescending(skill => skill.IsSystemic).ThenByDescending(skill => skill.YearsInARow).ThenBy(skill => skill.Tasks.Min(task => task.Share)).ToList();
        var own = (await plans.OfSchoolAsync(filter.SchoolId, scope, token)).Where(plan => plan.Head.State == RoadmapState.Approved).ToList();
        var activities = own.SelectMany(plan => plan.Activities).ToList();
        var overdue = activities.Select(activity => (Activity: activity, Standing: activity.Summary(filter.SchoolId))).Where(pair => pair.Standing.Timing == Timing.Overdue).ToList();
        var next = await due.AskAsync(new SchoolDueFilter(filter.SchoolId, AheadLimit), scope, token);

        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var open = (await DecisionsQuestion.ReadAsync(context, facts, all => all.Where(each => each.TerritoryId == filter.SchoolId), scope, plans.Today, token)).FindAll(line => line.IsOpen);
        var visits = (await VisitsQuestion.ReadAsync(context, facts, all => all.Where(visit => visit.SchoolId == filter.SchoolId), scope, plans.Today, token)).FindAll(visit => !visit.IsAhead);
        return new DossierView(
            head, own.SelectMany(plan => plan.Schools).FirstOrDefault(school => school.Id == filter.SchoolId), years,
            [.. results.OrderByDescending(result => low.Contains(result.Series)).Take(ResultLimit)], results.Count,
            zone, support, [.. found.Take(DeficitLimit).Select(skill => new DossierDeficit(skill, skill.Tasks.MaxBy(task => task.YearsInARow)!))],
            tasks is { Subjects.Count: > 0 } && tasks.Year?.StartYear == years[^1] ? found.Count : null,
            activities.Aggregate(default(Fulfilment), (sum, activity) => sum + activity.Fulfilment(filter.SchoolId)), [.. own.Select(plan => plan.Head)],
            [.. overdue.OrderByDescending(pair => pair.Standing.Days).Take(OverdueLimit).Select(pair => new DossierOverdue(pair.Activity, pair.Standing.Days))], next?.Ahead ?? [],
            [.. open.Take(DecisionLimit)], open.Count, [.. visits.Take(VisitLimit)], visits.Count,
            DossierCautions.Of(results, tasks, own.Count > 0), plans.Today);
    }

    private async Task<List<DossierResult>> ResultsAsync(int school, List<int> years, AccessScope scope, CancellationToken token)
    {
        var byYear = new List<IReadOnlyList<SchoolWork>>();
        foreach (var year in years)
        {
            byYear.Add((await works.AskAsync(new SchoolWorksFilter(school, year), scope, token))?.Works ?? []);
        }

        // Of each year the work that stands for it; works come in that order.
        return
        [
            .. byYear.SelectMany(year => year).Where(work => work.Low is not null && work.Work.Procedure != Procedure.Own)
                .GroupBy(work => work.Work.Series)
                .Select(group => new DossierResult(group.Key, [.. byYear.Select(year => year.Where(work => work.Work.Series == group.Key && work.Low is not null).MinBy(work => work.Work.BreaksSeries))]))
                .OrderBy(result => result.Series.Procedure).ThenBy(result => SeriesChoices.Rank(result.Series.Subject)).ThenBy(result => result.Series.Subject, StringComparer.Ordinal)
                .ThenBy(result => result.Series.ProgrammeGrade),
        ];
    }
}
