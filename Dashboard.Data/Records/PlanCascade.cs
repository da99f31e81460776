using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>
/// Ties a plan to the one it carries out: by number and date of the order, whichever of the two is loaded first. Its activities
/// are tied to the points of that plan where the words are clearly alike; a person ties and unties the rest.
/// </summary>
public static class PlanCascade
{
    /// <summary>Texts at least this alike are taken for a point and its carrying out.</summary>
    public const double SamePoint = 0.5;

    /// <summary>Ties a stored plan upwards and downwards; the caller saves.</summary>
    public static async Task LinkAsync(DashboardDbContext context, Roadmap plan, CancellationToken token = default)
    {
        if (plan.ParentNumber is not null)
        {
            plan.ParentId = await context.Roadmaps.Where(other => other.Id != plan.Id && other.OrderNumber == plan.ParentNumber && (plan.ParentDate == null || other.OrderDate == plan.ParentDate))
                .OrderByDescending(other => other.OrderDate).Select(other => (int?)other.Id).FirstOrDefaultAsync(token);
        }

        if (plan.ParentId is { } parent)
        {
            await LinkPointsAsync(context, plan.Id, parent, token);
        }

        if (plan.OrderNumber is null)
        {
            return;
        }

        foreach (var child in await context.Roadmaps.Where(other => other.Id != plan.Id && other.ParentId == null && other.ParentNumber == plan.OrderNumber && (other.ParentDate == null || other.ParentDate == plan.OrderDate)).ToListAsync(token))
        {
            child.ParentId = plan.Id;
            await LinkPointsAsync(context, child.Id, plan.Id, token);
        }
    }

    private static async Task LinkPointsAsync(DashboardDbContext context, int child, int parent, CancellationToken token)
    {
        var points = await context.RoadmapActivities.Where(activity => activity.RoadmapId == parent).Select(activity => new { activity.Id, activity.Title }).ToListAsync(token);
        foreach (var activity in await context.RoadmapActivities.Where(activity => activity.RoadmapId == child && activity.CarriesOutId == null).ToListAsync(token))
        {
            var best = points.Select(point => (point.Id, Likeness: ActivityLikeness.Of(point.Title, activity.Title))).OrderByDescending(point => point.Likeness).FirstOrDefault();
            if (best.Likeness >= SamePoint)
            {
                activity.CarriesOutId = best.Id;
            }
        }
    }
}
