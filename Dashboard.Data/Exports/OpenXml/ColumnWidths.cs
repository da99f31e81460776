namespace Dashboard.Data.Exports.OpenXml;

/// <summary>How wide the columns of a table are, on a slide and on paper.</summary>
internal static class ColumnWidths
{
    private const double WordOfPeople = 16, LongestLine = 48;

    /// <summary>The longest word of each column, as far as words of people go, in EMU.</summary>
    /// <param name="heads">Bold.</param>
    /// <param name="rows">Texts in the order of the heads.</param>
    /// <param name="size">Of the letters, in points.</param>
    /// <param name="side">Empty room at each side of a cell, in EMU.</param>
    public static double[] Least(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, double size, long side) =>
    [
        .. heads.Select((head, place) => Room(Math.Min(Math.Max(rows.SelectMany(row => row[place].Split(' ', '\n')).Select(TextFit.Width).DefaultIfEmpty(0).Max() * 1.08, HeadWord(head)), WordOfPeople), size, side)),
    ];

    /// <summary>Each column gets its longest word; what is left goes first to those that need little to stand on one line, then where the texts are long.</summary>
    /// <param name="heads">Bold.</param>
    /// <param name="rows">Texts in the order of the heads.</param>
    /// <param name="width">Of the table, in EMU.</param>
    /// <param name="size">Of the letters, in points.</param>
    /// <param name="side">Empty room at each side of a cell, in EMU.</param>
    public static long[] Of(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, long width, double size, long side)
    {
        var least = Least(heads, rows, size, side);
        var wish = heads.Select((head, place) => Math.Max(
            least[place], Room(Math.Min(Math.Max(rows.Select(row => TextFit.Width(row[place])).DefaultIfEmpty(0).Max(), HeadWord(head)), LongestLine) * 1.05, size, side))).ToArray();
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

    /// <summary>The longest word of a head, in letters.</summary>
    public static double HeadWord(string head) => head.Split(' ').Max(TextFit.Width) * TextFit.Bold;

    private static double Room(double letters, double size, long side) => (letters * size * Box.Point) + (2 * side) + Box.Point;
}
