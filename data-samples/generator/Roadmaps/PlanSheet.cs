using Dashboard.Samples.Books;
using Dashboard.Samples.Papers;

namespace Dashboard.Samples.Roadmaps;

/// <summary>Puts a table of a document into a sheet, with its merges.</summary>
internal static class PlanSheet
{
    /// <summary>Writes from a row on; returns the row after the last.</summary>
    public static int Put(BookSheet sheet, PaperTable table, int row)
    {
        var begun = new Dictionary<int, int>();
        foreach (var line in table.Rows)
        {
            var column = 0;
            foreach (var cell in line.Cells)
            {
                if (cell.Merge != PaperMerge.Continue)
                {
                    Close(sheet, begun, column, row);
                    sheet.Put(row, column, cell.Text.Length == 0 ? null : Value(cell.Text));
                    sheet.Merge(row, column, row, column + cell.Columns - 1);
                }

                if (cell.Merge == PaperMerge.Start)
                {
                    begun[column] = row;
                }

                column += cell.Columns;
            }

            if (line.Cells.All(c => c.Bold))
            {
                sheet.Head(row);
            }

            row++;
        }

        foreach (var column in begun.Keys.ToList())
        {
            Close(sheet, begun, column, row);
        }

        return row;
    }

    private static void Close(BookSheet sheet, Dictionary<int, int> begun, int column, int row)
    {
        if (begun.Remove(column, out var first))
        {
            sheet.Merge(first, column, row - 1, column);
        }
    }

    // A number typed into a cell becomes a number, and a day a day: Excel asks nobody.
    private static object Value(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : DateOnly.TryParseExact(text, "dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day
        : text;
}
