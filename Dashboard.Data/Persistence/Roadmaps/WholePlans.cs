using Dashboard.Data.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Persistence.Roadmaps;

/// <summary>What a plan consists of, loaded in one statement per kind of part.</summary>
public static class WholePlans
{
    /// <summary>The plans with their sections, schools and activities, and with the schools, factors and occurrences of each activity.</summary>
    public static IQueryable<Roadmap> Whole(this IQueryable<Roadmap> plans) => plans
        .Include(plan => plan.Sections).Include(plan => plan.Schools)
        .Include(plan => plan.Activities).ThenInclude(activity => activity.Schools)
        .Include(plan => plan.Activities).ThenInclude(activity => activity.Factors)
        .Include(plan => plan.Activities).ThenInclude(activity => activity.Occurrences)
        .AsSplitQuery();
}
