using Dashboard.Data.Exports;

namespace Dashboard.Web.Charts;

/// <summary>
/// The same numbers as a chart, as a table: for a reader who cannot see the picture, for the clipboard and for files.
/// Cells are text as it is shown; a missing value is an em dash.
/// </summary>
/// <param name="Heads">Heads of the columns; the first column names the row.</param>
/// <param name="Rows">Cells, as many in each row as there are heads.</param>
public sealed record TableTwin(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The full numbers behind the texts, cell by cell, where the chart has them; a share may be 0..1. Empty for none.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Numbers { get; init; } = [];

    public ExportTable ToExport(string title, IReadOnlyList<string> notes) => new(
        title,
        [.. Heads.Select((head, place) => place == 0 && head.Length == 0 ? "Строка" : head)],
        [
            .. Rows.Select((row, y) =>
            {
                var isSmall = row.Contains("малая выборка");
                return (IReadOnlyList<ExportCell>)[.. row.Select((text, x) => ExportCell.Shown(text, Numbers.Count > y && Numbers[y].Count > x ? Numbers[y][x] : null, x > 0, isSmall && x > 0 && x < row.Count - 1))];
            }),
        ]) { Notes = notes };
}
