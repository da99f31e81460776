using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>A real table; its head is on every slide that it takes.</summary>
internal static class TableSlide
{
    private const int LinesOfLarge = 3, RowsOfLarge = 20;

    /// <summary>More rows are not read from the last desk.</summary>
    private const int RowsOnSlide = 12;
    private const double LongHeads = 16;
    private const long MostAir = 110_000;
    private const double Smallest = 11;
    private static readonly double[] Large = [20, 18, 16, 14];

    public static void Add(DeckStage stage, SlideView slide, TableBody table)
    {
        var (area, whole) = (stage.Area, Bound(table));
        var parts = Parts(whole, area.Width).ConvertAll(columns => Only(whole, columns));
        var size = Array.Find(Large, large => whole.Rows.Count <= RowsOfLarge && parts.TrueForAll(part => IsSmooth(part, area, large))) is > 0 and var found ? found
            : whole.Columns.Count <= 5 ? 12 : Smallest;
        var tables = parts.ConvertAll(part => Table(part, area, size));
        var air = tables.SelectMany(part => part.Pages.Select(rows => Paging.Air(rows, row => row.Height, area.Height - part.Head.Height, MostAir))).Min();
        var (page, all) = (0, tables.Sum(part => part.Pages.Count));
        foreach (var part in tables)
        {
            foreach (var rows in part.Pages.Select(rows => rows.Select(row => row with { Height = row.Height + air }).ToList()))
            {
                var box = area with { Width = part.Widths.Sum(), Height = part.Head.Height + rows.Sum(row => row.Height) };
                var content = TableXml.Make(part.Widths, [.. rows.Prepend(part.Head).Select(row => (row.Height, row.Cells))], size);
                stage.AddObject(slide, ++page, all, sheet => sheet.Table("Таблица", table.AltText, box, content));
            }
        }
    }

    /// <summary>A number stays with what it counts: «СОШ № 1» is not broken before its number.</summary>
    private static TableBody Bound(TableBody body) => body with { Rows = [.. body.Rows.Select(row => (IReadOnlyList<SlideCell>)[.. row.Select(cell => cell with { Text = Russian.Bind(cell.Text) })])] };

    private static TableBody Only(TableBody body, List<int> columns) => new(
        [.. columns.Select(place => body.Columns[place])], [.. body.Rows.Select(row => (IReadOnlyList<SlideCell>)[.. columns.Select(place => row[place])])], body.AltText);

    /// <summary>Columns that stand side by side without a broken word; where they are too many for the slide, the first column is on each of its slides.</summary>
    private static List<List<int>> Parts(TableBody body, long width)
    {
        var others = Enumerable.Range(1, body.Columns.Count - 1).ToList();
        for (var count = 1; count < others.Count; count++)
        {
            var parts = others.Chunk((others.Count + count - 1) / count).Select(chunk => (List<int>)[0, .. chunk]).ToList();
            if (parts.TrueForAll(part => Least(Only(body, part), Smallest).Sum() <= width))
            {
                return parts;
            }
        }

        return [[0, .. others]];
    }

    private static TableOfPart Table(TableBody body, Box area, double size)
    {
        var widths = Widths(body, area.Width, size);
        List<TableCellLook> head = [.. body.Columns.Select(column => new TableCellLook(column.Head, column.IsNumber, DeckColours.Head, "tx2", IsBold: true))];
        var height = Height(head, [.. widths.Select(width => (long)(width / TextFit.Bold))], size);
        var room = area.Height - height;
        return new TableOfPart(widths, new TableLine(height, head), Paging.Split([.. body.Rows.Select(row => Row(row, body.Columns, widths, room, size))], row => row.Height, room));
    }

    /// <summary>A short table is written large: it is read from the last row of a hall. On one slide, without tall cells and heads.</summary>
    private static bool IsSmooth(TableBody body, Box area, double size)
    {
        var table = Table(body, area, size);
        int Lines(string text, int place, double spread) => TextFit.Lines(text, (long)((table.Widths[place] - (2 * TableXml.Side)) / spread), size);
        return table.Pages.Count == 1
            && body.Rows.All(row => row.Select((cell, place) => Lines(cell.Text, place, 1)).Max() <= LinesOfLarge)
            && body.Columns.Select((column, place) => Lines(column.Head, place, TextFit.Bold)).Max() <= (size > LongHeads ? LinesOfLarge - 1 : LinesOfLarge)
            && body.Columns.Select((column, place) => HeadWord(column) * size * Box.Point <= table.Widths[place] - (2 * TableXml.Side)).All(fits => fits);
    }

    private static TableLine Row(IReadOnlyList<SlideCell> row, IReadOnlyList<SlideColumn> columns, long[] widths, long room, double size)
    {
        var cells = row.Select((cell, place) =>
        {
            var text = TextFit.Cut(cell.Text, widths[place] - (2 * TableXml.Side), room - (2 * TableXml.Above), size);
            var (ground, colour) = cell.Step is { } step ? DeckColours.OfStep(step) : (null, "tx1");
            return new TableCellLook(text, columns[place].IsNumber, ground, colour, IsHatched: cell.IsSmall);
        }).ToList();
        return new TableLine(Math.Max(Height(cells, widths, size), room / RowsOnSlide), cells);
    }

    private static long Height(IEnumerable<TableCellLook> cells, long[] widths, double size) => cells.Select((cell, place) => TableXml.Height(cell.Text, widths[place], size)).Max();

    /// <summary>The longest word of each column, as far as words of people go.</summary>
    private static double[] Least(TableBody body, double size) =>
    [
        .. body.Columns.Select((column, place) => (Math.Min(Math.Max(body.Rows.SelectMany(row => row[place].Text.Split(' ', '\n')).Select(TextFit.Width).DefaultIfEmpty(0).Max() * 1.08, HeadWord(column)), 16) * size * Box.Point) + (2 * TableXml.Side) + Box.Point),
    ];

    private static double HeadWord(SlideColumn column) => column.Head.Split(' ').Max(TextFit.Width) * TextFit.Bold;

    /// <summary>Each column gets its longest word; what is left goes first to those that need little to stand on one line, then where the texts are long.</summary>
    private static long[] Widths(TableBody body, long width, double size)
    {
        var least = Least(body, size);
        var wish = body.Columns.Select((column, place) => Math.Max(
            least[place], (Math.Min(Math.Max(body.Rows.Select(row => TextFit.Width(row[place].Text)).DefaultIfEmpty(0).Max(), HeadWord(column)), 48) * size * Box.Point * 1.05) + (2 * TableXml.Side) + Box.Point)).ToArray();
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

    private sealed record TableLine(long Height, IReadOnlyList<TableCellLook> Cells);

    /// <param name="Widths">Of the columns.</param>
    /// <param name="Head">On each page.</param>
    /// <param name="Pages">Rows of each.</param>
    private sealed record TableOfPart(long[] Widths, TableLine Head, IReadOnlyList<IReadOnlyList<TableLine>> Pages);
}
