using System.Globalization;
using System.Text;
using System.Xml;

namespace Dashboard.Samples.Books;

/// <summary>Writes a book as SpreadsheetML of Excel 2003: one XML file, usually found under the name .xls.</summary>
public static class SpreadsheetMlWriter
{
    private const string Sheet = "urn:schemas-microsoft-com:office:spreadsheet";

    // Elements are asked for without a prefix, as Excel writes them: left to itself the writer would take the nearest one, «ss».
    public static void Write(Book book, Stream target)
    {
        ArgumentNullException.ThrowIfNull(book);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" };
        using var xml = XmlWriter.Create(target, settings);
        xml.WriteStartDocument();
        xml.WriteProcessingInstruction("mso-application", "progid=\"Excel.Sheet\"");
        xml.WriteStartElement("", "Workbook", Sheet);
        xml.WriteAttributeString("xmlns", "ss", null, Sheet);
        xml.WriteAttributeString("xmlns", "o", null, "urn:schemas-microsoft-com:office:office");
        xml.WriteAttributeString("xmlns", "x", null, "urn:schemas-microsoft-com:office:excel");
        WriteStyles(xml);
        foreach (var sheet in book.Sheets)
        {
            WriteSheet(xml, sheet);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    public static byte[] Write(Book book)
    {
        using var memory = new MemoryStream();
        Write(book, memory);
        return memory.ToArray();
    }

    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("", "Styles", Sheet);
        Style(xml, "Default", null);
        Style(xml, nameof(BookFormat.Text), "@");
        Style(xml, nameof(BookFormat.Percent), "0.00%");
        Style(xml, nameof(BookFormat.TwoDecimals), "#,##0.00");
        Style(xml, nameof(BookFormat.Day), "dd\\.mm\\.yyyy");
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, string id, string? format)
    {
        xml.WriteStartElement("", "Style", Sheet);
        xml.WriteAttributeString("ID", Sheet, id);
        if (format is not null)
        {
            xml.WriteStartElement("", "NumberFormat", Sheet);
            xml.WriteAttributeString("Format", Sheet, format);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, BookSheet sheet)
    {
        var starts = sheet.Merges.ToDictionary(m => (m.FirstRow, m.FirstColumn));
        xml.WriteStartElement("", "Worksheet", Sheet);
        xml.WriteAttributeString("Name", Sheet, sheet.Name);
        xml.WriteStartElement("", "Table", Sheet);
        foreach (var (column, width) in sheet.Widths)
        {
            xml.WriteStartElement("", "Column", Sheet);
            Attribute(xml, "Index", column + 1);
            Attribute(xml, "Width", (int)(width * 6));
            if (sheet.IsHiddenColumn(column))
            {
                Attribute(xml, "Hidden", 1);
            }

            xml.WriteEndElement();
        }

        var next = 0;
        foreach (var row in sheet.Rows())
        {
            xml.WriteStartElement("", "Row", Sheet);
            if (row.Index != next)
            {
                Attribute(xml, "Index", row.Index + 1);
            }

            if (sheet.IsHiddenRow(row.Index))
            {
                Attribute(xml, "Hidden", 1);
            }

            WriteCells(xml, row, starts);
            next = row.Index + 1;
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (sheet.Hidden)
        {
            const string excel = "urn:schemas-microsoft-com:office:excel";
            xml.WriteStartElement("x", "WorksheetOptions", excel);
            xml.WriteElementString("x", "Visible", excel, "SheetHidden");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCells(XmlWriter xml, BookRow row, Dictionary<(int, int), BookMerge> starts)
    {
        var cells = row.Cells.Span;
        var next = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            var merged = starts.TryGetValue((row.Index, column), out var merge);
            if (cells[column].IsAbsent && !merged)
            {
                continue;
            }

            xml.WriteStartElement("", "Cell", Sheet);
            if (column != next)
            {
                Attribute(xml, "Index", column + 1);
            }

            next = column + 1;
            if (merged)
            {
                // The covered cells are not written: the next one is counted from the right edge of the merge.
                Span(xml, "MergeAcross", merge.LastColumn - merge.FirstColumn);
                Span(xml, "MergeDown", merge.LastRow - merge.FirstRow);
                next = merge.LastColumn + 1;
            }

            WriteCell(xml, cells[column]);
            xml.WriteEndElement();
            column = Math.Max(column, next - 1);
        }
    }

    private static void WriteCell(XmlWriter xml, in BookCell cell)
    {
        if (cell.Format != BookFormat.General)
        {
            xml.WriteAttributeString("StyleID", Sheet, cell.Format.ToString());
        }

        if (cell.Formula is not null)
        {
            xml.WriteAttributeString("Formula", Sheet, "=" + cell.Formula);
        }

        var (type, text) = cell.Kind switch
        {
            BookCellKind.Text => ("String", cell.Text!),
            BookCellKind.Number => ("Number", cell.Number.ToString("R", CultureInfo.InvariantCulture)),
            BookCellKind.Date => ("DateTime", cell.Day.ToString("yyyy-MM-dd'T00:00:00.000'", CultureInfo.InvariantCulture)),
            BookCellKind.Boolean => ("Boolean", cell.Number == 0 ? "0" : "1"),
            BookCellKind.Error => ("Error", cell.Text!),
            _ => ("", ""),
        };
        if (type.Length > 0)
        {
            xml.WriteStartElement("", "Data", Sheet);
            xml.WriteAttributeString("Type", Sheet, type);
            xml.WriteString(text);
            xml.WriteEndElement();
        }
    }

    private static void Span(XmlWriter xml, string name, int cells)
    {
        if (cells > 0)
        {
            Attribute(xml, name, cells);
        }
    }

    private static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, Sheet, value.ToString(CultureInfo.InvariantCulture));
}
