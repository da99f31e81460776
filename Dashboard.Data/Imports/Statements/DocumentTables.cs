using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>
/// A document as a workbook: each table is a sheet, with the paragraphs since the table before it as rows of one cell above; what stands after the last table is a sheet of lines. So a form
/// is read alike from Word and from Excel, and a place still names the table and its row.
/// </summary>
internal static class DocumentTables
{
    public static Workbook Of(OfficeDocument document)
    {
        var sheets = new List<SheetGrid>();
        var preamble = new List<string>();
        foreach (var block in document.Blocks)
        {
            if (block is DocumentParagraph paragraph)
            {
                preamble.Add(paragraph.Text);
            }
            else if (block is DocumentTable table)
            {
                sheets.Add(SheetGrid.Of(table.Name ?? $"таблица {sheets.Count + 1}", [.. preamble.Select(text => new[] { text }), .. Rows(table)]));
                preamble.Clear();
            }
        }

        // A list may stand in the last lines of an order, without a table.
        if (preamble.Count > 0)
        {
            sheets.Add(SheetGrid.Of("текст", [.. preamble.Select(text => new[] { text })]));
        }

        return new Workbook(document.FileName, SpreadsheetFormat.Html, sheets);
    }

    /// <summary>The lower part of a vertical merge says again what stands above: a form that groups schools by municipality needs it in each row.</summary>
    private static IEnumerable<string[]> Rows(DocumentTable table)
    {
        string[] above = [];
        foreach (var row in table.Rows)
        {
            var texts = new string[row.Cells.Count == 0 ? 0 : row.Cells.Max(cell => cell.Column) + 1];
            Array.Fill(texts, string.Empty);
            foreach (var cell in row.Cells)
            {
                texts[cell.Column] = cell.ContinuesAbove && cell.Column < above.Length ? above[cell.Column] : cell.Text;
            }

            yield return above = texts;
        }
    }
}
