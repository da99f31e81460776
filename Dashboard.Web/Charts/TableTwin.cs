namespace Dashboard.Web.Charts;

/// <summary>
/// The same numbers as a chart, as a table: for a reader who cannot see the picture, for the clipboard and for CSV.
/// Cells are text as it is shown; a missing value is an em dash.
/// </summary>
/// <param name="Heads">Heads of the columns; the first column names the row.</param>
/// <param name="Rows">Cells, as many in each row as there are heads.</param>
public sealed record TableTwin(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
