namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Each column of a table gets its longest word; what is left goes where the texts are long.</summary>
internal static class ColumnWidths
{
    /// <param name="heads">Bold.</param>
    /// <param name="rows">Texts in the order of the heads.</param>
    /// <param name="width">Of the table, in EMU.</param>
    /// <param name="size">Of the letters, in points.</param>
    /// <param name="side">Empty room at each side of a cell, in EMU.</param>
    public static long[] Of(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, long width, double size, long side)
    {
        var least = new double[heads.Count];
        var wish = new double[heads.Count];
        for (var place = 0; place < least.Length; place++)
        {
            var texts = rows.Select(row => row[place]).Append(heads[place]).ToList();
            var word = Math.Max(texts.SelectMany(text => text.Split(' ', '\n')).Max(TextFit.Width) * 1.08, heads[place].Split(' ').Max(TextFit.Width) * TextFit.Bold);
            least[place] = (Math.Min(word, 16) * size * Box.Point) + (2 * side) + Box.Point;
            wish[place] = Math.Max(least[place], (Math.Min(texts.Max(TextFit.Width), 48) * size * Box.Point * 1.05) + (2 * side));
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
