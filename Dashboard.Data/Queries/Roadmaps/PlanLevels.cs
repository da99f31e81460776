using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>Which plan carries out which, and which plans belong to the same time.</summary>
internal static class PlanLevels
{
    /// <summary>
    /// For each plan the key of the loaded plan that it carries out: the stored one, else the plan of a level above whose order has
    /// the number and the day that the text names. Plans that carry out nothing that is loaded are not in it.
    /// </summary>
    internal static Dictionary<int, int> Parents(IReadOnlyList<PlanData> plans)
    {
        var known = plans.ToDictionary(plan => plan.Head.Id, plan => plan.Head);
        var byNumber = plans.Select(plan => plan.Head).Where(head => head.OrderNumber is not null).ToLookup(head => Key(head.OrderNumber!));
        var parents = new Dictionary<int, int>();
        foreach (var (id, head) in known)
        {
            if (head.Parent is not { } named)
            {
                continue;
            }

            if (named.PlanId is { } stored && known.ContainsKey(stored) && !LeadsTo(stored, id))
            {
                parents[id] = stored;
            }
            else if (named.Number is { } number
                && byNumber[Key(number)].Where(above => above.Level < head.Level && (named.Date is null || above.OrderDate == named.Date)).ToList() is [var only])
            {
                parents[id] = only.Id;
            }
        }

        return parents;

        // Two plans that name one another would hide each other.
        bool LeadsTo(int from, int id)
        {
            for (int? at = from; at is { } here; at = parents.TryGetValue(here, out var next) ? next : null)
            {
                if (here == id)
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal static PlanStage Stage(PlanHead head) => head is { IsOver: true, State: RoadmapState.Approved } ? PlanStage.Over : (PlanStage)head.State;

    /// <summary>From 1 September to 31 August.</summary>
    internal static DateSpan Days(SchoolYear year) => new(new DateOnly(year.StartYear, 9, 1), new DateOnly(year.StartYear + 1, 8, 31));

    /// <summary>Activities of the plan with at least one unit overdue.</summary>
    internal static int OverdueActivities(PlanData plan) => plan.Activities.Count(activity => activity.Units.Any(unit => unit.Standing.Timing == Timing.Overdue));

    /// <summary>Of all units; nothing is asked of a plan that is not approved yet.</summary>
    internal static Fulfilment Sum(PlanData plan) => plan.Head.State == RoadmapState.Approved ? Sum(plan.Activities) : default;

    internal static Fulfilment Sum(IEnumerable<PlanActivity> activities) => activities.Aggregate(default(Fulfilment), (sum, activity) => sum + activity.Fulfilment());

    // «№ 214-р» and «214-Р» are one order.
    private static string Key(string number) => number.Trim(' ', '№', '\u00a0').ToUpperInvariant();
}
