using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports.Pptx;

/// <summary>A real table; its head is on every slide that it takes.</summary>
internal static class TableSlide
{
    private const int LinesOfLarge = 3, RowsOfLarge = 20;
    private const double LongHeads = 16;
    private const long MostAir = 110_000;
    private const double Smallest = 11;
    private static readonly double[] Large = [20, 18, 16, 14];

    /// <summary>Slides of one table that its question has cut: they have the same size and the same columns, as pages of one book.</summary>
    public static void Add(DeckStage stage, IReadOnlyList<SlideView> slides)
    {
        var area = stage.Area;
        var bodies = slides.Select(slide => Bound((TableBody)slide.Body)).ToList();
        var whole = bodies[0] with { Rows = [.. bodies.SelectMany(body => body.Rows)] };
        var parts = Parts(whole, area.Width);
        var size = Array.Find(Large, large => parts.TrueForAll(part => Widths(Only(whole, part), area.Width, large) is var widths && bodies.TrueForAll(body => FitsOne(Only(body, part), widths, area, large)))) is > 0 and var found ? found
            : whole.Columns.Count <= 5 ? 12 : Smallest;
        var tables = parts.ConvertAll(part => Table(Only(whole, part), bodies.ConvertAll(body => Only(body, part)), area, size));
        var air = tables.SelectMany(table => table.Pages.SelectMany(pages => pages.Select(rows => Paging.Air(rows, row => row.Height, area.Height - table.Head.Height, MostAir)))).Min();
        for (var place = 0; place < slides.Count; place++)
        {
            var all = tables.Sum(table => table.Pages[place].Count);
            var page = 0;
            foreach (var table in tables)
            {
                foreach (var rows in table.Pages[place].Select(rows => rows.Select(row => row with { Height = row.Height + air }).ToList()))
                {
                    var box = area with { Width = table.Widths.Sum(), Height = table.Head.Height + rows.Sum(row => row.Height) };
                    var content = TableXml.Make(table.Widths, [.. rows.Prepend(table.Head).Select(row => (row.Height, row.Cells))], size);
                    stage.AddObject(slides[place], ++page, all, sheet => sheet.Table("Таблица", bodies[place].AltText, box, content));
                }
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

    private static TableOfPart Table(TableBody whole, List<TableBody> bodies, Box area, double size)
    {
        var widths = Widths(whole, area.Width, size);
        List<TableCellLook> head = [.. whole.Columns.Select(column => new TableCellLook(column.Head, column.IsNumber, DeckColours.Head, "tx2", IsBold: true))];
        var height = Height(head, [.. widths.Select(width => (long)(width / TextFit.Bold))], size);
        var room = area.Height - height;
        return new TableOfPart(widths, new TableLine(height, head), bodies.ConvertAll(body => Paging.Split([.. body.Rows.Select(row => Row(row, body.Columns, widths, room, size))], row => row.Height, room)));
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

    private static TableLine Row(IReadOnlyList<SlideCell> row, IReadOnlyList<SlideColumn> columns, long[] widths, long room, double size)
    {
        var cells = row.Select((cell, place) =>
        {
            var text = TextFit.Cut(cell.Text, widths[place] - (2 * TableXml.Side), room - (2 * TableXml.Above), size);
            var (ground, colour) = cell.Step is { } step ? DeckColours.OfStep(step) : (null, "tx1");
            return new TableCellLook(text, columns[place].IsNumber, ground, colour, IsHatched: cell.IsSmall);
        }).ToList();
        return new TableLine(Height(cells, widths, size), cells);
    }

    private static long Height(IEnumerable<TableCellLook> cells, long[] widths, double size) => cells.Select((cell, place) => TableXml.Height(cell.Text, widths[place], size)).Max();

    private static double[] Least(TableBody body, double size) => ColumnWidths.Least(Heads(body), Texts(body), size, TableXml.Side);

    private static long[] Widths(TableBody body, long width, double size) => ColumnWidths.Of(Heads(body), Texts(body), width, size, TableXml.Side);

    private static List<string> Heads(TableBody body) => [.. body.Columns.Select(column => column.Head)];

    private static List<IReadOnlyList<string>> Texts(TableBody body) => [.. body.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])];

    private sealed record TableLine(long Height, IReadOnlyList<TableCellLook> Cells);

    /// <param name="Widths">Of the columns.</param>
    /// <param name="Head">On each page.</param>
    /// <param name="Pages">Of each slide of the question.</param>
    private sealed record TableOfPart(long[] Widths, TableLine Head, List<IReadOnlyList<IReadOnlyList<TableLine>>> Pages);
}
