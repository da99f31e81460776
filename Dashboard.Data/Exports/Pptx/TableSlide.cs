using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>A real table; its head is on every slide that it takes.</summary>
internal static class TableSlide
{
    private const int LinesOfLarge = 3;

    public static void Add(DeckStage stage, SlideView slide, TableBody body)
    {
        var area = stage.Area;
        var size = new[] { 16.0, 14.0 }.FirstOrDefault(large => FitsOne(body, area, large), body.Columns.Count switch { <= 5 => 12.0, _ => 11.0 });
        var widths = Widths(body, area.Width, size);
        var head = body.Columns.Select((column, place) => new TableCellLook(column.Head, column.IsNumber, DeckColours.Head, "tx2", IsBold: true)).ToList();
        var headHeight = Height(head, [.. widths.Select(width => (long)(width / TextFit.Bold))], size);
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

    /// <summary>A short table is written large: it is read from the last row of a hall.</summary>
    private static bool FitsOne(TableBody body, Box area, double size)
    {
        if (body.Rows.Count > 20)
        {
            return false;
        }

        var widths = Widths(body, area.Width, size);
        IEnumerable<string>[] lines = [body.Columns.Select(column => column.Head), .. body.Rows.Select(row => row.Select(cell => cell.Text))];
        var isSmooth = body.Rows.All(row => row.Select((cell, place) => TextFit.Lines(cell.Text, widths[place] - (2 * TableXml.Side), size)).All(count => count <= LinesOfLarge));
        return isSmooth && lines.Sum(line => line.Select((text, place) => TableXml.Height(text, widths[place], size)).Max()) <= area.Height
            && body.Columns.Select((column, place) => column.Head.Split(' ').Max(TextFit.Width) * size * Box.Point * TextFit.Bold <= widths[place] - (2 * TableXml.Side)).All(fits => fits);
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
            var word = Math.Max(texts.SelectMany(text => text.Split(' ', '\n')).Max(TextFit.Width) * 1.08, body.Columns[place].Head.Split(' ').Max(TextFit.Width) * TextFit.Bold);
            least[place] = (Math.Min(word, 16) * size * Box.Point) + (2 * TableXml.Side) + Box.Point;
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
