using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Dashboard.Samples.Books;

/// <summary>
/// Writes a book as .xlsx (ECMA-376, transitional). Straight XML into zip entries rather than the OpenXML package:
/// the package stamps each part with the time of writing, and a sample must have the same bytes each time.
/// Rows are streamed; only the shared strings stay in memory.
/// </summary>
public static class XlsxWriter
{
    public static void Write(Book book, Stream target, XlsxShape? shape = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        shape ??= XlsxShape.Excel;
        var level = shape.Fast ? CompressionLevel.Fastest : CompressionLevel.Optimal;
        var strings = new SharedStrings();
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        XlsxParts.WriteFrame(zip, book, !shape.InlineStrings);
        for (var index = 0; index < book.Sheets.Count; index++)
        {
            using var entry = FixedZip.Entry(zip, XlsxParts.SheetPath(index), level);
            using var xml = XmlWriter.Create(entry, XlsxParts.Settings);
            new XlsxSheet(xml, shape, strings).Write(book.Sheets[index], index == 0);
        }

        if (!shape.InlineStrings)
        {
            using var entry = FixedZip.Entry(zip, "xl/sharedStrings.xml", level);
            using var xml = XmlWriter.Create(entry, XlsxParts.Settings);
            strings.Write(xml, shape);
        }
    }

    public static byte[] Write(Book book, XlsxShape? shape = null)
    {
        using var memory = new MemoryStream();
        Write(book, memory, shape);
        return memory.ToArray();
    }

    /// <summary>«A1» for 0, 0.</summary>
    public static string Address(int row, int column) => ColumnName(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
