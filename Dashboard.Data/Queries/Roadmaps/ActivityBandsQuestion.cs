using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="TerritoryId">The school or municipality whose chart it is.</param>
/// <param name="Subject">Subject of the chart: activities of other subjects are left out, general ones stay.</param>
/// <param name="From">Left end of the view, calendar years: a spring work of 2025 stands at 2025.</param>
/// <param name="To">Right end of the view.</param>
/// <param name="FactorId">Only activities that answer this risk; null for all.</param>
public sealed record ActivityBandsFilter(int TerritoryId, string? Subject, double From, double To, int? FactorId = null);

/// <param name="Lanes">Activities one by one where they are few, by section where they are many; the longest known first.</param>
/// <param name="All">Every activity that lies in the view, by its beginning.</param>
/// <param name="Left">Lanes that did not fit.</param>
public sealed record ActivityBandsView(IReadOnlyList<ActivityLane> Lanes, IReadOnlyList<BandActivity> All, int Left)
{
    public static ActivityBandsView Empty { get; } = new([], [], 0);
}

/// <param name="Name">The activity, or a section with the number of its activities.</param>
/// <param name="Spans">Bands and points from left to right, merged where they touch; clipped to the view.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="ActivityId">The activity; null for a section.</param>
public sealed record ActivityLane(string Name, IReadOnlyList<LaneSpan> Spans, int PlanId, int? ActivityId);

/// <param name="From">Calendar years; equal to <paramref name="To"/> for a point.</param>
/// <param name="To">Calendar years.</param>
public readonly record struct LaneSpan(double From, double To);

/// <param name="PlanId">The plan.</param>
/// <param name="ActivityId">The activity.</param>
/// <param name="Title">Number and text.</param>
/// <param name="Days">«с 01.09.2024 по 31.05.2025».</param>
/// <param name="Standing">Where it stands for this territory.</param>
/// <param name="IsOfSubject">Aims at the subject of the chart.</param>
public sealed record BandActivity(int PlanId, int ActivityId, string Title, string Days, Standing Standing, bool IsOfSubject);

/// <summary>Which activities lie under a chart of dynamics, and where. That they stand there says nothing of their effect.</summary>
public sealed class ActivityBandsQuestion(PlanStore store, FactsSource source)
{
    private const int LaneLimit = 5;

    // Shorter than this an activity is a point: a band of two weeks is not seen on an axis of years.
    private const double ShortestBand = 0.06;

    // The last day of a month and the first of the next one touch.
    private const double OneDay = 1.5 / 366;

    public async Task<ActivityBandsView> AskAsync(ActivityBandsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var isSchool = facts.Territory(filter.TerritoryId)?.Level == TerritoryLevel.School;
        var plans = isSchool ? await store.OfSchoolAsync(filter.TerritoryId, scope, token) : await store.AllAsync([filter.TerritoryId], scope, token);
        var placed = new List<Placed>();
        foreach (var plan in plans.Where(plan => plan.Head.State == RoadmapState.Approved))
        {
            foreach (var activity in plan.Activities)
            {
                if ((isSchool && !activity.Addressees.Contains(filter.TerritoryId) && plan.Head.TerritoryId != filter.TerritoryId)
                    || (activity.Subject is not null && filter.Subject is not null && activity.Subject != filter.Subject)
                    || (filter.FactorId is { } factor && !activity.FactorIds.Contains(factor)))
                {
                    continue;
                }

                var spans = Spans(activity, filter);
                if (spans.Count > 0)
                {
                    var section = plan.Sections.FirstOrDefault(each => each.Id == activity.SectionId)?.Title ?? plan.Head.Title;
                    placed.Add(new Placed(activity, section, spans, activity.Summary(isSchool ? filter.TerritoryId : null), filter.Subject is not null && activity.Subject == filter.Subject));
                }
            }
        }

        placed.Sort((left, right) => left.Spans[0].From.CompareTo(right.Spans[0].From));
        var lanes = placed.Count <= LaneLimit ? placed.ConvertAll(Lane) : Grouped(placed);
        return new ActivityBandsView(
            [.. lanes.Take(LaneLimit)],
            placed.ConvertAll(each => new BandActivity(each.Activity.PlanId, each.Activity.Id, Title(each.Activity), Days(each.Activity), each.Standing, each.IsOfSubject)),
            Math.Max(0, lanes.Count - LaneLimit));
    }

    /// <summary>Activities of the subject one by one, the general ones by section.</summary>
    private static List<ActivityLane> Grouped(List<Placed> placed)
    {
        var own = placed.FindAll(each => each.IsOfSubject);
        var alone = own.Count < LaneLimit ? own : [];
        return
        [
            .. alone.Select(Lane),
            .. placed.Except(alone).GroupBy(each => (each.Activity.PlanId, each.Section)).Select(group => new ActivityLane(
                $"{group.Key.Section} ({Russian.Number(group.Count())})", Merge(group.SelectMany(each => each.Spans)), group.Key.PlanId, group.Count() == 1 ? group.First().Activity.Id : null)),
        ];
    }

    private static ActivityLane Lane(Placed placed) => new(Title(placed.Activity), placed.Spans, placed.Activity.PlanId, placed.Activity.Id);

    private static string Title(PlanActivity activity) => activity.Number.Length > 0 ? activity.Number + " " + activity.Title : activity.Title;

    private static string Days(PlanActivity activity) => (activity.Start, activity.End) switch
    {
        ({ } start, { } end) when start != end => Russian.Date(start) + "–" + Russian.Date(end),
        (_, { } end) => "до " + Russian.Date(end),
        _ => activity.DeadlineText,
    };

    private static List<LaneSpan> Spans(PlanActivity activity, ActivityBandsFilter filter) => Merge(activity.Units
        .Where(unit => unit.End is not null)
        .Select(unit => Span(unit.Start ?? unit.End!.Value, unit.End!.Value))
        .Distinct()
        .Where(span => span.To >= filter.From && span.From <= filter.To)
        .Select(span => new LaneSpan(Math.Max(span.From, filter.From), Math.Min(span.To, filter.To))));

    private static LaneSpan Span(DateOnly start, DateOnly end)
    {
        var (from, to) = (TimeAxis.PositionOf(start), TimeAxis.PositionOf(end));
        return to - from < ShortestBand ? new LaneSpan(to, to) : new LaneSpan(from, to);
    }

    private static List<LaneSpan> Merge(IEnumerable<LaneSpan> spans)
    {
        var merged = new List<LaneSpan>();
        foreach (var span in spans.OrderBy(span => span.From).ThenBy(span => span.To))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To + OneDay && (span.From < span.To || span.To <= merged[^1].To))
            {
                merged[^1] = new LaneSpan(merged[^1].From, Math.Max(merged[^1].To, span.To));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private sealed record Placed(PlanActivity Activity, string Section, List<LaneSpan> Spans, Standing Standing, bool IsOfSubject);
}
