using System.Globalization;
using System.Net;
using System.Text;

namespace Dashboard.Samples.Books;

/// <summary>Writes a book as an HTML page of tables, the way web systems make an «.xls» for download.</summary>
public static class HtmlTableWriter
{
    public static void Write(Book book, Stream target)
    {
        ArgumentNullException.ThrowIfNull(book);
        using var writer = new StreamWriter(target, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">");
        writer.WriteLine("<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>");
        writer.WriteLine("<body>");
        foreach (var sheet in book.Sheets.Where(s => !s.Hidden))
        {
            WriteTable(writer, sheet);
        }

        writer.WriteLine("</body></html>");
    }

    public static byte[] Write(Book book)
    {
        using var memory = new MemoryStream();
        Write(book, memory);
        return memory.ToArray();
    }

    private static void WriteTable(StreamWriter writer, BookSheet sheet)
    {
        var starts = sheet.Merges.ToDictionary(m => (m.FirstRow, m.FirstColumn));
        writer.WriteLine("<table border=1>");
        var next = 0;
        foreach (var row in sheet.Rows())
        {
            for (; next < row.Index; next++)
            {
                writer.WriteLine("<tr><td></td></tr>");
            }

            writer.Write("<tr>");
            var cells = row.Cells.Span;
            for (var column = 0; column < cells.Length; column++)
            {
                if (!IsCovered(sheet, row.Index, column))
                {
                    var merge = starts.GetValueOrDefault((row.Index, column));
                    WriteCell(writer, cells[column], merge, sheet.IsHead(row.Index) ? "th" : "td");
                }
            }

            writer.WriteLine("</tr>");
            next = row.Index + 1;
        }

        writer.WriteLine("</table>");
    }

    private static bool IsCovered(BookSheet sheet, int row, int column) => sheet.Merges.Any(m =>
        row >= m.FirstRow && row <= m.LastRow && column >= m.FirstColumn && column <= m.LastColumn
        && (row != m.FirstRow || column != m.FirstColumn));

    private static void WriteCell(StreamWriter writer, in BookCell cell, BookMerge merge, string tag)
    {
        writer.Write("<" + tag);
        Span(writer, " colspan=", merge.LastColumn - merge.FirstColumn);
        Span(writer, " rowspan=", merge.LastRow - merge.FirstRow);
        if (cell.Format == BookFormat.Text)
        {
            writer.Write(" style='mso-number-format:\"\\@\"'");
        }

        var text = WebUtility.HtmlEncode(CsvWriter.TextOf(cell, decimalComma: true));
        writer.Write(">" + text.Replace("\n", "<br>", StringComparison.Ordinal) + "</" + tag + ">");
    }

    private static void Span(StreamWriter writer, string name, int more)
    {
        if (more > 0)
        {
            writer.Write(name + (more + 1).ToString(CultureInfo.InvariantCulture));
        }
    }
}
