using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dashboard.Samples.Books;

/// <summary>Writes a book as an OpenDocument sheet (.ods) as LibreOffice does: repeated empty cells and rows are counted, not written.</summary>
public static class OdsWriter
{
    private const string Mime = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private const string Manifest = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{Mime}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """;

    public static void Write(Book book, Stream target)
    {
        ArgumentNullException.ThrowIfNull(book);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

        // The standard wants the kind of the file readable at a fixed place: first and not compressed.
        using (var entry = FixedZip.Entry(zip, "mimetype", CompressionLevel.NoCompression))
        {
            entry.Write(Encoding.ASCII.GetBytes(Mime));
        }

        using (var entry = FixedZip.Entry(zip, "META-INF/manifest.xml"))
        {
            entry.Write(Encoding.UTF8.GetBytes(Manifest));
        }

        using var content = FixedZip.Entry(zip, "content.xml");
        using var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("office", "document-content", Office);
        xml.WriteAttributeString("xmlns", "table", null, Table);
        xml.WriteAttributeString("xmlns", "text", null, Words);
        xml.WriteAttributeString("version", Office, "1.2");
        xml.WriteStartElement("body", Office);
        xml.WriteStartElement("spreadsheet", Office);
        foreach (var sheet in book.Sheets)
        {
            WriteSheet(xml, sheet);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static byte[] Write(Book book)
    {
        using var memory = new MemoryStream();
        Write(book, memory);
        return memory.ToArray();
    }

    private static void WriteSheet(XmlWriter xml, BookSheet sheet)
    {
        var starts = sheet.Merges.ToDictionary(m => (m.FirstRow, m.FirstColumn));
        var width = Math.Max(1, sheet.LastColumn() + 1);
        xml.WriteStartElement("table", Table);
        xml.WriteAttributeString("name", Table, sheet.Name);
        xml.WriteStartElement("table-column", Table);
        Attribute(xml, "number-columns-repeated", width);
        xml.WriteEndElement();
        var next = 0;
        foreach (var row in sheet.Rows())
        {
            if (row.Index > next)
            {
                xml.WriteStartElement("table-row", Table);
                Attribute(xml, "number-rows-repeated", row.Index - next);
                Gap(xml, width);
                xml.WriteEndElement();
            }

            xml.WriteStartElement("table-row", Table);
            if (sheet.IsHiddenRow(row.Index))
            {
                xml.WriteAttributeString("visibility", Table, "collapse");
            }

            WriteCells(xml, sheet, row, starts);
            xml.WriteEndElement();
            next = row.Index + 1;
        }

        // LibreOffice closes every sheet with its remaining million of rows counted in one element.
        xml.WriteStartElement("table-row", Table);
        Attribute(xml, "number-rows-repeated", 1_048_576 - next);
        Gap(xml, width);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCells(XmlWriter xml, BookSheet sheet, BookRow row, Dictionary<(int, int), BookMerge> starts)
    {
        var cells = row.Cells.Span;
        var absent = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            var merged = starts.TryGetValue((row.Index, column), out var merge);
            if (cells[column].IsAbsent && !merged)
            {
                absent++;
                continue;
            }

            Gap(xml, absent);
            absent = 0;
            xml.WriteStartElement(IsCovered(sheet, row.Index, column) ? "covered-table-cell" : "table-cell", Table);
            if (merged)
            {
                Attribute(xml, "number-columns-spanned", merge.LastColumn - merge.FirstColumn + 1);
                Attribute(xml, "number-rows-spanned", merge.LastRow - merge.FirstRow + 1);
            }

            WriteValue(xml, cells[column]);
            xml.WriteEndElement();
        }
    }

    private static void WriteValue(XmlWriter xml, in BookCell cell)
    {
        if (cell.Formula is not null)
        {
            xml.WriteAttributeString("formula", Table, "of:=" + cell.Formula);
        }

        var culture = CultureInfo.InvariantCulture;
        switch (cell.Kind)
        {
            case BookCellKind.Number:
                xml.WriteAttributeString("value-type", Office, cell.Format == BookFormat.Percent ? "percentage" : "float");
                xml.WriteAttributeString("value", Office, cell.Number.ToString("R", culture));
                break;
            case BookCellKind.Date:
                xml.WriteAttributeString("value-type", Office, "date");
                xml.WriteAttributeString("date-value", Office, cell.Day.ToString("yyyy-MM-dd", culture));
                break;
            case BookCellKind.Boolean:
                xml.WriteAttributeString("value-type", Office, "boolean");
                xml.WriteAttributeString("boolean-value", Office, cell.Number == 0 ? "false" : "true");
                break;
            case BookCellKind.Text or BookCellKind.Error:
                xml.WriteAttributeString("value-type", Office, "string");
                break;
            default:
                return;
        }

        foreach (var line in CsvWriter.TextOf(cell, decimalComma: true).Split('\n'))
        {
            xml.WriteElementString("p", Words, line);
        }
    }

    private static bool IsCovered(BookSheet sheet, int row, int column) => sheet.Merges.Any(m =>
        row >= m.FirstRow && row <= m.LastRow && column >= m.FirstColumn && column <= m.LastColumn
        && (row != m.FirstRow || column != m.FirstColumn));

    private static void Gap(XmlWriter xml, int cells)
    {
        if (cells > 0)
        {
            xml.WriteStartElement("table-cell", Table);
            if (cells > 1)
            {
                Attribute(xml, "number-columns-repeated", cells);
            }

            xml.WriteEndElement();
        }
    }

    private static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, Table, value.ToString(CultureInfo.InvariantCulture));
}
