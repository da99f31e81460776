using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Queries.Roadmaps;

/// <summary>The plan of the region that the municipal plans of <see cref="StoredPlans"/> name as the one they carry out.</summary>
internal static class RegionalPlan
{
    public static PlanDraft Regional(this StoredPlans stored, params IReadOnlyList<DraftActivity> points) => stored.Draft(points) with
    {
        TerritoryId = stored.RegionId,
        Title = "Региональная дорожная карта",
        Issuer = "Министерство образования",
        OrderNumber = "214",
        OrderDate = new DateOnly(2024, 8, 20),
        Period = new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)),
        Parent = null,
        Schools = [],
    };
}
