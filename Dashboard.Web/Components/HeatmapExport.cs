using Dashboard.Data.Exports;

namespace Dashboard.Web.Components;

/// <summary>A grid of shades as a table: as it stands, and its cells one in a row with n and every mark in words.</summary>
internal static class HeatmapExport
{
    /// <param name="title">What it is.</param>
    /// <param name="rowTitle">Head above the names; null where the grid has none.</param>
    /// <param name="columns">In order.</param>
    /// <param name="rows">As shown.</param>
    /// <param name="legend">What shades and signs mean.</param>
    public static ExportTable Of(string title, string? rowTitle, IReadOnlyList<HeatmapColumn> columns, IReadOnlyList<HeatmapRow> rows, HeatmapLegend legend)
    {
        var scale = ExportCell.ScaleOf(rows.SelectMany(row => row.Cells).Select(cell => (cell.Text, (object?)cell.Number)));
        var isGrouped = rows.Any(row => row.Group is not null);
        IReadOnlyList<string> group = isGrouped ? ["Группа"] : [];
        var name = rowTitle ?? "Строка";
        return new ExportTable(
            title,
            [.. group, name, .. columns.Select(column => column.FullTitle)],
            [.. rows.Select(row => (IReadOnlyList<ExportCell>)[.. Group(row, isGrouped), ExportCell.Of(row.Title), .. row.Cells.Select(cell => Cell(cell, scale))])])
        {
            Notes = Notes(legend),
            CellByCell = new ExportTable(
                title,
                [.. group, name, "Столбец", "Значение", "Участников", "Пометка", "Пояснение"],
                [
                    .. rows.SelectMany(row => row.Cells.Select((cell, place) => (IReadOnlyList<ExportCell>)
                    [
                        .. Group(row, isGrouped), ExportCell.Of(row.Title), ExportCell.Of(columns[place].FullTitle), Cell(cell, scale),
                        cell.Participants is { } participants ? ExportCell.Of(participants) : ExportCell.Empty, ExportCell.Of(Mark(cell, legend)), ExportCell.Of(cell.Description ?? ""),
                    ])),
                ]) { Notes = Notes(legend) },
        };
    }

    private static ExportCell[] Group(HeatmapRow row, bool isGrouped) => isGrouped ? [ExportCell.Of(row.Group ?? "")] : [];

    private static ExportCell Cell(HeatmapCell cell, double scale) => ExportCell.Shown(cell.Text, cell.Number, isNumeric: true, cell.Kind == HeatmapCellKind.SmallSample, scale);

    private static string Mark(HeatmapCell cell, HeatmapLegend legend) => string.Join("; ", new[]
    {
        cell.Kind switch { HeatmapCellKind.SmallSample => legend.SmallSample ?? "малая выборка", HeatmapCellKind.NotHeld => legend.NotHeld ?? "нет данных", HeatmapCellKind.Missing => "нет", _ => null },
        cell.IsAboveRest ? legend.AboveRest ?? "выше остальных" : null,
        cell.IsFramed ? legend.Framed : null,
    }.OfType<string>());

    private static IReadOnlyList<string> Notes(HeatmapLegend legend) =>
    [
        $"{legend.Title}: {string.Join("; ", legend.Steps)}", .. legend.Notes,
        .. legend.AboveRest is { } above ? [$"Уголок в\u00a0ячейке: {above}"] : Array.Empty<string>(),
        .. legend.Framed is { } framed ? [$"Рамка в\u00a0ячейке: {framed}"] : Array.Empty<string>(),
    ];
}
