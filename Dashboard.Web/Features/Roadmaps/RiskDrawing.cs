using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>Puts factors and activities into the cells that <see cref="Heatmap"/> shows. Shades tell how many activities there are, never how high a risk is.</summary>
internal static class RiskDrawing
{
    private static readonly int[] Bounds = [1, 2, 4, 7, 11];

    public static HeatmapLegend Legend { get; } = new("Мероприятий", ["1", "2", "4", "7", "11+"], Ramp: HeatmapRamp.Positive, NotHeld: null);

    public static IReadOnlyList<HeatmapColumnGroup> Groups(RiskMatrixView view) =>
    [
        new("", [.. view.Factors.Select(factor => new HeatmapColumn(factor.Name, factor.Name))]),
        new("", [new("Мероприятий", "Мероприятий всего"), new("Без фактора", "Мероприятий без фактора риска")]),
    ];

    public static IReadOnlyList<HeatmapRow> Rows(RiskMatrixView view)
    {
        var several = view.Rows.Select(row => row.Plan.Id).Distinct().Count() > 1;
        var rows = view.Rows.Select(row => Row(
            row.Section ?? row.Plan.TerritoryName, row.Counts, row.Activities, row.WithoutFactor, Links.Roadmap(row.Plan.Id), row.Section is not null && several ? $"{row.Plan.TerritoryName}: {row.Plan.Title}" : null)).ToList();
        if (view.Rows.Count > 1)
        {
            rows.Insert(0, Row("Всего", [.. view.Factors.Select((_, place) => view.Rows.Sum(row => row.Counts[place]))], view.Activities, view.WithoutFactor.Count, null, null) with { IsTotal = true });
        }

        return rows;
    }

    private static HeatmapRow Row(string title, IReadOnlyList<int> counts, int activities, int without, string? address, string? group) => new(
        title,
        [
            .. counts.Select(count => count == 0
                ? new HeatmapCell(HeatmapCellKind.Plain, "—", Description: "ни одного мероприятия", Address: address)
                : new HeatmapCell(HeatmapCellKind.Value, Russian.Number(count), Array.FindLastIndex(Bounds, bound => count >= bound), Description: Russian.Plural(count, "мероприятие", "мероприятия", "мероприятий"), Address: address)),
            new HeatmapCell(HeatmapCellKind.Plain, Russian.Number(activities), Description: "всего", Address: address),
            new HeatmapCell(HeatmapCellKind.Plain, without == 0 ? "—" : Russian.Number(without), Description: "без фактора", Address: address),
        ],
        address,
        Group: group);
}
