using Dashboard.Web.Components;

namespace Dashboard.Web.Features;

/// <summary>The pages under «Риски», as tabs of one section.</summary>
internal static class RiskSections
{
    /// <param name="current">Path of the page that is shown.</param>
    /// <param name="territory">The municipality in force.</param>
    public static IReadOnlyList<Segment> Tabs(string current, int? territory) =>
    [
        Tab("Карта рисков", Links.Risks(territory), current),
        Tab("Перечни", Links.Lists(territory), current),
    ];

    private static Segment Tab(string title, string address, string current) => new(title, address, Query.Parse(address).Path == current);
}
