using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>A real table; its head is on every slide that it takes.</summary>
internal static class TableSlide
{
    private const int LinesOfLarge = 3, RowsOfLarge = 20;
    private const double LongHeads = 16;
    private const long MostAir = 110_000;
    private static readonly double[] Large = [20, 18, 16, 14];

    /// <summary>Slides of one table that its question has cut: they have the same size and the same columns, as pages of one book.</summary>
    public static void Add(DeckStage stage, IReadOnlyList<SlideView> slides)
    {
        var area = stage.Area;
        var bodies = slides.Select(slide => (TableBody)slide.Body).ToList();
        var whole = bodies[0] with { Rows = [.. bodies.SelectMany(body => body.Rows)] };
        var size = Array.Find(Large, large => Widths(whole, area.Width, large) is var fitting && bodies.TrueForAll(body => FitsOne(body, fitting, area, large))) is > 0 and var found ? found
            : whole.Columns.Count <= 5 ? 12 : 11;
        var widths = Widths(whole, area.Width, size);
        var head = whole.Columns.Select(column => new TableCellLook(column.Head, column.IsNumber, DeckColours.Head, "tx2", IsBold: true)).ToList();
        var headHeight = Height(head, [.. widths.Select(width => (long)(width / TextFit.Bold))], size);
        var room = area.Height - headHeight;
        var pages = bodies.ConvertAll(body => Paging.Split([.. body.Rows.Select(row => Row(row, body.Columns, widths, room, size))], row => row.Height, room));
        var air = pages.SelectMany(each => each).Min(rows => Paging.Air(rows, row => row.Height, room, MostAir));
        for (var place = 0; place < slides.Count; place++)
        {
            for (var page = 0; page < pages[place].Count; page++)
            {
                var rows = pages[place][page].Select(row => (row.Height + air, row.Cells)).ToList();
                var box = area with { Width = widths.Sum(), Height = headHeight + rows.Sum(row => row.Item1) };
                stage.AddObject(slides[place], page + 1, pages[place].Count, sheet => sheet.Table("Таблица", bodies[place].AltText, box, TableXml.Make(widths, [(headHeight, head), .. rows], size)));
            }
        }
    }

    /// <summary>A short table is written large: it is read from the last row of a hall.</summary>
    private static bool FitsOne(TableBody body, long[] widths, Box area, double size)
    {
        if (body.Rows.Count > RowsOfLarge)
        {
            return false;
        }

        IEnumerable<string>[] lines = [body.Columns.Select(column => column.Head), .. body.Rows.Select(row => row.Select(cell => cell.Text))];
        var isSmooth = body.Rows.All(row => row.Select((cell, place) => TextFit.Lines(cell.Text, widths[place] - (2 * TableXml.Side), size)).All(count => count <= LinesOfLarge));
        var heads = body.Columns.Select((column, place) => TextFit.Lines(column.Head, (long)((widths[place] - (2 * TableXml.Side)) / TextFit.Bold), size)).Max();
        return isSmooth && heads <= (size > LongHeads ? LinesOfLarge - 1 : LinesOfLarge) && lines.Sum(line => line.Select((text, place) => TableXml.Height(text, widths[place], size)).Max()) <= area.Height
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

    /// <summary>Each column gets its longest word; what is left goes first to those that need little to stand on one line, then where the texts are long.</summary>
    private static long[] Widths(TableBody body, long width, double size)
    {
        var least = new double[body.Columns.Count];
        var wish = new double[body.Columns.Count];
        for (var place = 0; place < least.Length; place++)
        {
            var texts = body.Rows.Select(row => row[place].Text).Append(body.Columns[place].Head).ToList();
            var word = Math.Max(texts.SelectMany(text => text.Split(' ', '\n')).Max(TextFit.Width) * 1.08, body.Columns[place].Head.Split(' ').Max(TextFit.Width) * TextFit.Bold);
            least[place] = (Math.Min(word, 16) * size * Box.Point) + (2 * TableXml.Side) + Box.Point;
            var line = Math.Max(texts.SkipLast(1).Select(TextFit.Width).DefaultIfEmpty(0).Max(), texts[^1].Split(' ').Max(TextFit.Width) * TextFit.Bold);
            wish[place] = Math.Max(least[place], (Math.Min(line, 48) * size * Box.Point * 1.05) + (2 * TableXml.Side) + Box.Point);
        }

        var free = width - least.Sum();
        if (free < 0)
        {
            return [.. least.Select(each => (long)(each * width / least.Sum()))];
        }

        var result = new long[least.Length];
        var left = least.Length;
        foreach (var place in Enumerable.Range(0, least.Length).OrderBy(place => wish[place] - least[place]))
        {
            var more = Math.Min(wish[place] - least[place], free / left--);
            (result[place], free) = ((long)(least[place] + more), free - more);
        }

        // A narrow table is spread: numbers far from their names are found by the lines between rows.
        var rest = width - result.Sum();
        for (var place = 0; place < result.Length; place++)
        {
            result[place] += rest / result.Length;
        }

        return result;
    }
}
