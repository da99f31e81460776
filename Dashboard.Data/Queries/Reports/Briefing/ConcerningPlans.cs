using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>A plan that a report speaks of, with how far it is for the territory of the report: of a school only what is due for that school.</summary>
/// <param name="Head">What the plan is.</param>
/// <param name="Activities">Activities that are due for the territory.</param>
/// <param name="Schools">Schools that it names.</param>
/// <param name="Sum">Of their units.</param>
/// <param name="Overdue">Activities with anything overdue.</param>
public sealed record ConcerningPlan(PlanHead Head, int Activities, int Schools, Fulfilment Sum, int Overdue);

/// <summary>One answer to «which plans, and how far», for all sections: otherwise a table and a conclusion would count differently.</summary>
public sealed class ConcerningPlans(PlansQuestion plans, PlanQuestion plan, RollUpQuestion rollUp)
{
    /// <summary>Approved ones, those that run first.</summary>
    internal async Task<IReadOnlyList<ConcerningPlan>> OfAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var lines = ground.Deck.Concerning((await plans.AskAsync(new PlansFilter(ground.Deck.MunicipalityId), scope, token)).Lines)
            .Where(line => line.Head.State == RoadmapState.Approved).OrderBy(line => line.Head.IsOver).ThenBy(line => line.Head.Level).ThenByDescending(line => line.Head.Period.Start);
        var found = new List<ConcerningPlan>();
        foreach (var line in lines)
        {
            if (ground.SchoolId is not { } school)
            {
                found.Add(new ConcerningPlan(line.Head, line.Activities, line.Schools, line.Fulfilment, line.OverdueActivities));
            }
            else if (await plan.AskAsync(new PlanFilter(line.Head.Id, SchoolId: school), scope, token) is { All.Count: > 0 } view)
            {
                found.Add(new ConcerningPlan(line.Head, view.All.Count, line.Schools, view.Sum, view.All.Count(row => row.Standing.Timing == Timing.Overdue)));
            }
        }

        return found;
    }

    /// <summary>Of all these plans; of the region, as its own table counts, the municipal ones.</summary>
    internal async Task<(Fulfilment Sum, int Overdue)> SumAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) => ground.Deck.IsRegion
        ? (await rollUp.AskAsync(new RollUpFilter(ByName: true), scope, token)).Total is var total ? (total.Fulfilment, total.OverdueActivities) : default
        : (await OfAsync(ground, scope, token)).Aggregate((Sum: default(Fulfilment), Overdue: 0), (all, each) => (all.Sum + each.Sum, all.Overdue + each.Overdue));
}
