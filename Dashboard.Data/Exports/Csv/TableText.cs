using System.Text;

namespace Dashboard.Data.Exports.Csv;

/// <summary>
/// A table for Excel in Russian: «;» between cells, decimal commas, UTF-8 with a mark at the start. Numbers are written as shown,
/// with the signs that Excel reads; a text that Excel would take for a formula is kept from becoming one. A shade cannot be written:
/// where a table has small samples its last column names them.
/// </summary>
public static class TableText
{
    private const string SmallHead = "Малая выборка (меньше 10)";

    /// <summary>With the mark at the start.</summary>
    public static byte[] Bytes(ExportTable table) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write(table))];

    public static string Write(ExportTable table)
    {
        if (table.CellByCell is { } cells)
        {
            return Write(cells);
        }

        var text = new StringBuilder();
        var marked = table.HasSmall;
        Append(text, table.Heads.Select(head => Quoted(FormulaGuard.Harmless(ShownNumber.Plain(head)))).Concat(marked ? [SmallHead] : []));
        foreach (var row in table.Rows)
        {
            var small = string.Join(", ", table.Heads.Zip(row).Where(pair => pair.Second.IsSmall).Select(pair => ShownNumber.Plain(pair.First)));
            Append(text, row.Select(Cell).Concat(marked ? Enumerable.Repeat("", table.Heads.Count - row.Count).Append(Quoted(FormulaGuard.Harmless(small))) : []));
        }

        return text.ToString();
    }

    /// <summary>One cell as it stands in the file.</summary>
    public static string Cell(ExportCell cell) => cell.Number is not null
        ? ShownNumber.Plain(cell.Text).Replace(" ", "", StringComparison.Ordinal).TrimStart('+')
        : Quoted(FormulaGuard.Harmless(Typed(cell.Text)));

    // Typographic spaces are ordinary ones in a sheet that people filter; the minus of a text stays what it is.
    private static string Typed(string text) => text.Replace("\u2060", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(";\"\n\r") >= 0 ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells).Append("\r\n");
}
