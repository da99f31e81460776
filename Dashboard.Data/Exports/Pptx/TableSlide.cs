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
            && body.Columns.Select((column, place) => ColumnWidths.HeadWord(column.Head) * size * Box.Point <= table.Widths[place] - (2 * TableXml.Side)).All(fits => fits);
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

    private static double[] Least(TableBody body, double size) => ColumnWidths.Least(Heads(body), Texts(body), size, TableXml.Side);

    private static long[] Widths(TableBody body, long width, double size) => ColumnWidths.Of(Heads(body), Texts(body), width, size, TableXml.Side);

    private static List<string> Heads(TableBody body) => [.. body.Columns.Select(column => column.Head)];

    private static List<IReadOnlyList<string>> Texts(TableBody body) => [.. body.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])];

    private sealed record TableLine(long Height, IReadOnlyList<TableCellLook> Cells);

    /// <param name="Widths">Of the columns.</param>
    /// <param name="Head">On each page.</param>
    /// <param name="Pages">Rows of each.</param>
    private sealed record TableOfPart(long[] Widths, TableLine Head, IReadOnlyList<IReadOnlyList<TableLine>> Pages);
}
