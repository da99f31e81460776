using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Samples.Papers;

/// <summary>Turns a <see cref="PaperTable"/> into the table of a Word document.</summary>
internal static class PaperTables
{
    private const int Size = 24;
    private const int BareSize = 28;

    public static Table Make(PaperTable table, int pageWidth)
    {
        var total = table.Widths.Sum();
        var widths = table.Widths.Select(w => w * pageWidth / total).ToList();
        var made = new Table(
            new TableProperties(
                new TableWidth { Width = Number(pageWidth), Type = TableWidthUnitValues.Dxa },
                table.Bare ? new TableBorders() : Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) })));
        foreach (var row in table.Rows)
        {
            made.AppendChild(Row(row, widths, table.Bare ? BareSize : Size));
        }

        return made;
    }

    private static TableRow Row(PaperRow row, List<int> widths, int size)
    {
        var made = new TableRow();
        if (row.Repeats || row.Struck)
        {
            var properties = new TableRowProperties();
            if (row.Repeats)
            {
                properties.AppendChild(new TableHeader());
            }

            if (row.Struck)
            {
                properties.AppendChild(new Deleted { Author = PaperText.Author, Date = PaperText.Revised });
            }

            made.AppendChild(properties);
        }

        var column = 0;
        foreach (var cell in row.Cells)
        {
            var width = widths.Skip(column).Take(cell.Columns).Sum();
            made.AppendChild(Cell(cell, width, row.Struck, size));
            column += cell.Columns;
        }

        return made;
    }

    private static TableCell Cell(PaperCell cell, int width, bool struck, int size)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });
        if (cell.Columns > 1)
        {
            properties.AppendChild(new GridSpan { Val = cell.Columns });
        }

        if (cell.Merge != PaperMerge.None)
        {
            properties.AppendChild(new VerticalMerge { Val = cell.Merge == PaperMerge.Start ? MergedCellValues.Restart : MergedCellValues.Continue });
        }

        var made = new TableCell(properties);
        foreach (var line in cell.Text.Split('\n'))
        {
            var look = new ParagraphProperties();
            if (cell.Numbered)
            {
                look.AppendChild(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = PaperParts.ListNumber }));
            }

            look.AppendChild(new Justification { Val = cell.Centred ? JustificationValues.Center : cell.Right ? JustificationValues.Right : JustificationValues.Left });
            made.AppendChild(new Paragraph(PaperText.Runs(struck ? "[-" + line + "-]" : line, cell.Bold, size).Prepend(look)));
        }

        if (cell.Nested is { } nested)
        {
            made.AppendChild(Make(nested, width - 200));
            // A cell ends with a paragraph, or Word calls the file damaged.
            made.AppendChild(new Paragraph());
        }

        return made;
    }

    private static TableBorders Borders() => new(
        Line(new TopBorder()),
        Line(new LeftBorder()),
        Line(new BottomBorder()),
        Line(new RightBorder()),
        Line(new InsideHorizontalBorder()),
        Line(new InsideVerticalBorder()));

    private static T Line<T>(T border)
        where T : BorderType
    {
        border.Val = BorderValues.Single;
        border.Size = 4;
        border.Space = 0;
        border.Color = "auto";
        return border;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
