using System.Globalization;
using System.Xml;

namespace Dashboard.Samples.Books;

/// <summary>One worksheet part.</summary>
internal sealed class XlsxSheet(XmlWriter xml, XlsxShape shape, SharedStrings strings)
{
    // Names of columns are asked for once a cell: kept, so that a large sheet does not make them anew.
    private readonly List<string> columnNames = [];

    public void Write(BookSheet sheet, bool selected)
    {
        Start("worksheet");
        xml.WriteAttributeString("xmlns", "r", null, XlsxParts.Relations);
        if (shape.Dimension is not null)
        {
            Start("dimension");
            xml.WriteAttributeString("ref", shape.Dimension);
            xml.WriteEndElement();
        }

        Start("sheetViews");
        Start("sheetView");
        if (selected)
        {
            xml.WriteAttributeString("tabSelected", "1");
        }

        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteColumns(sheet);
        Start("sheetData");
        var next = 0;
        foreach (var row in sheet.Rows())
        {
            // Without references a left out row would move everything below it.
            for (; shape.WithoutReferences && next < row.Index; next++)
            {
                Start("row");
                xml.WriteEndElement();
            }

            WriteRow(sheet, row);
            next = row.Index + 1;
        }

        xml.WriteEndElement();
        WriteMerges(sheet);
        xml.WriteEndElement();
    }

    private void WriteColumns(BookSheet sheet)
    {
        if (sheet.Widths.Count == 0)
        {
            return;
        }

        Start("cols");
        foreach (var (column, width) in sheet.Widths)
        {
            Start("col");
            Attribute("min", column + 1);
            Attribute("max", column + 1);
            xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            if (sheet.IsHiddenColumn(column))
            {
                xml.WriteAttributeString("hidden", "1");
            }

            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRow(BookSheet sheet, BookRow row)
    {
        Start("row");
        var number = (row.Index + 1).ToString(CultureInfo.InvariantCulture);
        if (!shape.WithoutReferences)
        {
            xml.WriteAttributeString("r", number);
        }

        if (sheet.IsHiddenRow(row.Index))
        {
            xml.WriteAttributeString("hidden", "1");
        }

        var head = sheet.IsHead(row.Index);
        var cells = row.Cells.Span;
        for (var column = 0; column < cells.Length; column++)
        {
            // Without references a gap would move everything after it: an absent cell is written empty.
            if (!cells[column].IsAbsent || shape.WithoutReferences)
            {
                WriteCell(cells[column], column, number, head);
            }
        }

        xml.WriteEndElement();
    }

    private void WriteCell(in BookCell cell, int column, string row, bool head)
    {
        Start("c");
        if (!shape.WithoutReferences)
        {
            xml.WriteAttributeString("r", Column(column) + row);
        }

        var style = XlsxParts.StyleOf(cell.Format, head);
        if (style != 0)
        {
            Attribute("s", style);
        }

        switch (cell.Kind)
        {
            case BookCellKind.Text when cell.Formula is not null:
                xml.WriteAttributeString("t", "str");
                WriteFormula(cell);
                Value(XlsxText.Escape(cell.Text!));
                break;
            case BookCellKind.Text when shape.InlineStrings:
                xml.WriteAttributeString("t", "inlineStr");
                XlsxText.WriteString(xml, "is", cell.Text!, shape);
                break;
            case BookCellKind.Text:
                xml.WriteAttributeString("t", "s");
                Value(strings.Of(cell.Text!).ToString(CultureInfo.InvariantCulture));
                break;
            case BookCellKind.Boolean:
                xml.WriteAttributeString("t", "b");
                WriteFormula(cell);
                Value(cell.Number == 0 ? "0" : "1");
                break;
            case BookCellKind.Error:
                xml.WriteAttributeString("t", "e");
                WriteFormula(cell);
                Value(cell.Text!);
                break;
            case BookCellKind.Number or BookCellKind.Date:
                WriteFormula(cell);
                Value(cell.Number.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                WriteFormula(cell);
                break;
        }

        xml.WriteEndElement();
    }

    private void WriteFormula(in BookCell cell)
    {
        if (cell.Formula is not null)
        {
            Start("f");
            xml.WriteString(cell.Formula);
            xml.WriteEndElement();
        }
    }

    private void WriteMerges(BookSheet sheet)
    {
        if (sheet.Merges.Count == 0)
        {
            return;
        }

        Start("mergeCells");
        Attribute("count", sheet.Merges.Count);
        foreach (var merge in sheet.Merges)
        {
            Start("mergeCell");
            xml.WriteAttributeString("ref", XlsxWriter.Address(merge.FirstRow, merge.FirstColumn) + ":" + XlsxWriter.Address(merge.LastRow, merge.LastColumn));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private string Column(int column)
    {
        while (columnNames.Count <= column)
        {
            columnNames.Add(XlsxWriter.ColumnName(columnNames.Count));
        }

        return columnNames[column];
    }

    private void Value(string text)
    {
        Start("v");
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void Start(string element) => xml.WriteStartElement(shape.Prefix, element, XlsxParts.Main);

    private void Attribute(string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
