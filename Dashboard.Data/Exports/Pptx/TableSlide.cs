using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>A real table; its head is on every slide that it takes.</summary>
internal static class TableSlide
{
    public static void Add(DeckStage stage, SlideView slide, TableBody body)
    {
        var area = stage.Area;
        var size = body.Columns.Count switch { <= 5 => 12.0, <= 8 => 11.0, _ => 10.0 };
        var widths = Widths(body, area.Width, size);
        var head = body.Columns.Select((column, place) => new TableCellLook(column.Head, column.IsNumber, DeckColours.Head, "tx2", IsBold: true)).ToList();
        var headHeight = Height(head, widths, size);
        var room = area.Height - headHeight;
        var rows = body.Rows.Select(row => Row(row, body.Columns, widths, room, size)).ToList();
        var pages = Paging.Split(rows, row => row.Height, room);
        for (var page = 0; page < pages.Count; page++)
        {
            IReadOnlyList<(long, IReadOnlyList<TableCellLook>)> shown = [(headHeight, head), .. pages[page]];
            var box = area with { Width = widths.Sum(), Height = headHeight + pages[page].Sum(row => row.Height) };
            stage.AddObject(slide, page + 1, pages.Count, sheet => sheet.Table("Таблица", body.AltText, box, TableXml.Make(widths, shown, size)));
        }
    }

    private static (long Height, IReadOnlyList<TableCellLook> Cells) Row(IReadOnlyList<SlideCell> row, IReadOnlyList<SlideColumn> columns, long[] widths, long room, double size)
    {
        var cells = row.Select((cell, place) =>
        {
            var text = TextFit.Cut(cell.Text, widths[place] - (2 * TableXml.Side), room - (2 * TableXml.Above), size);
            var (ground, colour) = cell.Step is { } step ? DeckColours.OfStep(step) : (null, "tx1");
            return new TableCellLook(text, columns[place].IsNumber, ground, colour, IsHatched: cell.IsSmall);
        }).ToList();
        return (Height(cells, widths, size), cells);
    }

    private static long Height(IEnumerable<TableCellLook> cells, long[] widths, double size) => cells.Select((cell, place) => TableXml.Height(cell.Text, widths[place], size)).Max();

    /// <summary>Each column gets its longest word; what is left goes where the texts are long.</summary>
    private static long[] Widths(TableBody body, long width, double size)
    {
        var least = new double[body.Columns.Count];
        var wish = new double[body.Columns.Count];
        for (var place = 0; place < least.Length; place++)
        {
            var texts = body.Rows.Select(row => row[place].Text).Append(body.Columns[place].Head).ToList();
            least[place] = Math.Min(texts.SelectMany(text => text.Split(' ', '\n')).Max(TextFit.Width), 14) * size * Box.Point * 1.08 + (2 * TableXml.Side);
            wish[place] = Math.Max(least[place], (Math.Min(texts.Max(TextFit.Width), 48) * size * Box.Point * 1.05) + (2 * TableXml.Side));
        }

        var missing = wish.Sum() - least.Sum();
        var free = width - least.Sum();
        var result = free < 0
            ? least.Select(each => (long)(each * width / least.Sum())).ToArray()
            : least.Select((each, place) => (long)(each + (missing > 0 ? (wish[place] - each) * Math.Min(1, free / missing) : 0))).ToArray();

        // A narrow table is spread: numbers far from their names are found by the lines between rows.
        var rest = width - result.Sum();
        for (var place = 0; place < result.Length; place++)
        {
            result[place] += rest / result.Length;
        }

        return result;
    }
}
