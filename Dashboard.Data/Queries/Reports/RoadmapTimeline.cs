using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Activities of a territory's plan with their times on an axis of months: by section where one by one they would take many slides.</summary>
internal static class RoadmapTimeline
{
    private const int MostLanes = 24;

    // «До 30.09» has no beginning: a week is enough to be seen.
    private const int DaysOfOpenStart = 6;

    /// <summary>The approved plan that runs now or ran in the year of the deck, the newest first; null where there is none with a date.</summary>
    internal static SlideView? Of(DeckGround ground, IEnumerable<PlanData> plans, DateOnly today)
    {
        var schoolId = ground.IsSchool ? ground.Territory!.Id : (int?)null;
        var plan = plans.Where(each => Concerns(ground, each.Head) && each.Activities.Any(activity => activity.UnitsOf(schoolId).Any(unit => unit.Due is not null)))
            .OrderBy(each => each.Head.TerritoryId != ground.Territory?.Id).ThenBy(each => each.Head.IsOver).ThenByDescending(each => each.Head.Period.Start).FirstOrDefault();
        return plan is null ? null : Slide(ground, plan, schoolId, today);
    }

    private static bool Concerns(DeckGround ground, PlanHead head) =>
        head.State == RoadmapState.Approved && (!head.IsOver || head.Period.Overlaps(PlanLevels.Days(ground.Year)))
        && (ground.IsRegion ? head.Level == RoadmapLevel.Regional : head.TerritoryId == ground.Territory!.Id || (ground.IsSchool && head.TerritoryId == ground.MunicipalityId));

    private static SlideView Slide(DeckGround ground, PlanData plan, int? schoolId, DateOnly today)
    {
        var activities = plan.Activities.Where(activity => activity.UnitsOf(schoolId).Any(unit => unit.Due is not null)).ToList();
        var late = activities.Count(activity => activity.Summary(schoolId).Timing == Timing.Overdue);
        var ahead = activities.Count(activity => activity.Summary(schoolId).Timing == Timing.Ahead);
        var title = late > 0
            ? $"{plan.Head.TerritoryName}: из {Russian.Count(activities.Count, "мероприятия", "мероприятий", "мероприятий")} плана{(plan.Activities.Count(activity => activity.UnitsOf(schoolId).Any()) > activities.Count ? " с назначенным днём срока" : "")} просрочено {Russian.Number(late)}"
            : $"{plan.Head.TerritoryName}: просроченных мероприятий нет, впереди сроки у {Russian.OutOf(ahead, activities.Count)}";
        var lanes = activities.Count <= MostLanes
            ? activities.ConvertAll(activity => Lane(activity, schoolId))
            : [.. activities.GroupBy(activity => activity.SectionId).Select(section => Lane(plan.Sections.FirstOrDefault(each => each.Id == section.Key)?.Title ?? "Без раздела", [.. section], schoolId))];
        var (from, to) = (plan.Head.Period.Start, plan.Head.Period.End);
        return ground.Slide(
            SlideKind.RoadmapProgress, title, new TimelineBody(from, to, lanes, Russian.Bind($"Сроки плана по месяцам. {title}"), today >= from && today <= to ? today : null),
            ground.Source(Russian.Count(activities.Count, "мероприятие", "мероприятия", "мероприятий"), "на\u00a0" + Russian.Date(today), plan.Head.Title),
            $"Полоса — срок мероприятия по плану; перенесённого — новый срок. {(lanes.Count < activities.Count ? "Мероприятия собраны по разделам: сроки раздела показаны вместе. " : "")}Просрочено то, чей последний день прошёл, а выполнение не отмечено.",
            "Срок показывает, когда мероприятие назначено, а не его действие.");
    }

    private static TimelineLane Lane(PlanActivity activity, int? schoolId)
    {
        var (standing, done) = (activity.Summary(schoolId), activity.Fulfilment(schoolId));
        var words = standing.Timing == Timing.Overdue ? "просрочено " + Russian.Count(standing.Days, "день", "дня", "дней")
            : RoadmapWords.Name(standing).ToLowerInvariant() + (done.Due > 1 && done.Fulfilled < done.Due ? $", {Russian.OutOf(done.Fulfilled, done.Due)}" : "");
        return new TimelineLane(Russian.Bind((activity.Number + " " + activity.Title).Trim()), Spans([activity], schoolId), words, standing.Timing == Timing.Overdue);
    }

    private static TimelineLane Lane(string section, List<PlanActivity> activities, int? schoolId)
    {
        var late = activities.Count(activity => activity.Summary(schoolId).Timing == Timing.Overdue);
        var done = activities.Aggregate(default(Fulfilment), (sum, activity) => sum + activity.Fulfilment(schoolId));
        var words = late > 0 ? $"просрочено {Russian.OutOf(late, activities.Count)}" : done.Due == 0 ? "сроки впереди" : $"выполнено {Russian.OutOf(done.Fulfilled, done.Due)}";
        return new TimelineLane(Russian.Bind($"{section}: {Russian.Count(activities.Count, "мероприятие", "мероприятия", "мероприятий")}"), Spans(activities, schoolId), words, late > 0);
    }

    /// <summary>Times from left to right; those that touch are one.</summary>
    private static List<(DateOnly From, DateOnly To)> Spans(IReadOnlyList<PlanActivity> activities, int? schoolId)
    {
        var times = activities.SelectMany(activity => activity.UnitsOf(schoolId)).Where(unit => unit.Due is not null).Select(unit => (From: unit.Start is { } start && start <= unit.Due ? start : unit.Due!.Value.AddDays(-DaysOfOpenStart), To: unit.Due!.Value));
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var (from, to) in times.Distinct().OrderBy(time => time.From))
        {
            if (spans.Count > 0 && from <= spans[^1].To.AddDays(1))
            {
                spans[^1] = (spans[^1].From, to > spans[^1].To ? to : spans[^1].To);
            }
            else
            {
                spans.Add((from, to));
            }
        }

        return spans;
    }
}
