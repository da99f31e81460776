using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <param name="Heads">Of the columns.</param>
/// <param name="IsNumber">Columns whose cells stand at the right.</param>
/// <param name="Rows">Texts in the order of the columns.</param>
/// <param name="Shares">Shares of the width; null where the texts decide.</param>
internal sealed record ReportTableContent(IReadOnlyList<string> Heads, IReadOnlyList<bool> IsNumber, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int>? Shares);

/// <summary>A table over the whole width: its head is repeated on each page, no row is split between pages.</summary>
internal static class ReportTable
{
    // More columns than these do not fit in 12 points.
    private const int MostLarge = 5;

    /// <summary>A twentieth of a point in EMU.</summary>
    private const long Twentieth = Box.Point / 20;

    private const int Side = 85;

    public static bool IsSmall(ReportTableContent table) => table.Heads.Count > MostLarge;

    /// <param name="table">What to write.</param>
    /// <param name="styles">Of the document.</param>
    /// <param name="width">Twentieths of a point.</param>
    public static Table Make(ReportTableContent table, ReportStyles styles, int width)
    {
        var (head, text) = IsSmall(table) ? (styles[ReportStyle.SmallHead], styles[ReportStyle.SmallText]) : (styles[ReportStyle.TableHead], styles[ReportStyle.TableText]);
        var widths = Widths(table, width);
        return new Table(
        [
            new TableProperties(
                new TableWidth { Width = ReportXml.Number(width), Type = TableWidthUnitValues.Dxa }, Borders(), new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = Side, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = Side, Type = TableWidthValues.Dxa }),
                new TableLook { Val = "0020", FirstRow = true }),
            new TableGrid(widths.Select(each => new GridColumn { Width = ReportXml.Number(each) })),
            new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Heads.Select((each, place) => Cell(each, head, widths[place], isRight: false))]),
            .. table.Rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((each, place) => Cell(each, text, widths[place], table.IsNumber[place]))])),
        ]);
    }

    public static int[] Widths(ReportTableContent table, int width)
    {
        var wish = table.Shares is { } shares ? [.. shares.Select(share => (long)width * share / shares.Sum())]
            : ColumnWidths.Of(table.Heads, table.Rows, width * Twentieth, IsSmall(table) ? 10 : 12, Side * Twentieth).Select(each => each / Twentieth).ToArray();
        var widths = wish.Select(each => (int)each).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static TableCell Cell(string text, string style, int width, bool isRight)
    {
        var paragraph = ReportXml.Paragraph(style, ReportXml.Words(text));
        if (isRight)
        {
            paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        }

        return new TableCell(new TableCellProperties(new TableCellWidth { Width = ReportXml.Number(width), Type = TableWidthUnitValues.Dxa }), paragraph);
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
}
