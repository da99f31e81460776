using System.Globalization;
using System.Net;
using System.Text;
using Dashboard.Samples.Papers;

namespace Dashboard.Samples.Roadmaps;

/// <summary>A table of a document as HTML and as lines with tabs.</summary>
internal static class TextTables
{
    /// <summary>As Word saves a web page: a cell over several rows is written once.</summary>
    public static string Html(PaperTable table)
    {
        var text = new StringBuilder("<table border=1 cellspacing=0 cellpadding=0>\n");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            text.Append("<tr>");
            var column = 0;
            foreach (var cell in table.Rows[row].Cells)
            {
                if (cell.Merge != PaperMerge.Continue)
                {
                    text.Append("<td").Append(Span(" colspan=", cell.Columns)).Append(Span(" rowspan=", Height(table, row, column, cell))).Append('>');
                    text.Append(string.Concat(cell.Text.Split('\n').Select(line => "<p class=MsoNormal>" + (line.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(line)) + "</p>")));
                    text.Append("</td>");
                }

                column += cell.Columns;
            }

            text.Append("</tr>\n");
        }

        return text.Append("</table>\n").ToString();
    }

    /// <summary>As a table lands in a plain text: a line a row, cells between tabs, lines of a cell joined by a blank.</summary>
    public static string Tabs(PaperTable table) => string.Concat(table.Rows.Select(row =>
        string.Join('\t', row.Cells.SelectMany(cell => Enumerable.Repeat("", cell.Columns - 1).Prepend(cell.Text.Replace('\n', ' ')))) + "\r\n"));

    private static int Height(PaperTable table, int row, int column, PaperCell cell) => cell.Merge == PaperMerge.None
        ? 1
        : 1 + table.Rows.Skip(row + 1).TakeWhile(below => At(below, column)?.Merge == PaperMerge.Continue).Count();

    private static PaperCell? At(PaperRow row, int column)
    {
        foreach (var cell in row.Cells)
        {
            if (column == 0)
            {
                return cell;
            }

            column -= cell.Columns;
        }

        return null;
    }

    private static string Span(string name, int count) => count > 1 ? name + count.ToString(CultureInfo.InvariantCulture) : "";
}
