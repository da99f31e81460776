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

    public ExportTable ToExport(string title, IReadOnlyList<string> notes)
    {
        var scales = Heads.Select((_, x) => ExportCell.ScaleOf(Rows.Select((row, y) => (row[x], (object?)Number(y, x))))).ToList();
        return new ExportTable(
            title,
            [.. Heads.Select((head, place) => place == 0 && head.Length == 0 ? "Строка" : head)],
            [.. Rows.Select((row, y) => (IReadOnlyList<ExportCell>)[.. row.Select((text, x) => ExportCell.Shown(text, Number(y, x), x > 0, x > 0 && row.Contains("малая выборка"), scales[x]))])]) { Notes = notes };
    }

    private double? Number(int row, int column) => Numbers.Count > row && Numbers[row].Count > column ? Numbers[row][column] : null;
}
