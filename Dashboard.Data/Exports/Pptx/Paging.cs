namespace Dashboard.Data.Exports.Pptx;

internal static class Paging
{
    /// <summary>Rows page by page, at least one page and at least one row on a page. Pages are about equally full: a last page with one row looks forgotten.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Split<T>(IReadOnlyList<T> rows, Func<T, long> height, long room)
    {
        var full = Fill(rows, height, room);
        if (full.Count < 2)
        {
            return full;
        }

        var even = Fill(rows, height, Math.Min(room, (rows.Sum(height) / full.Count) + rows.Max(height)));
        return even.Count == full.Count ? even : full;
    }

    /// <summary>What a page with few rows puts between them, so that they do not crowd at its top.</summary>
    public static long Air<T>(IReadOnlyList<T> rows, Func<T, long> height, long room, long most) =>
        rows.Count == 0 ? 0 : Math.Clamp((room - rows.Sum(height)) / rows.Count, 0, most);

    private static List<List<T>> Fill<T>(IReadOnlyList<T> rows, Func<T, long> height, long room)
    {
        List<List<T>> pages = [[]];
        var used = 0L;
        foreach (var row in rows)
        {
            var own = height(row);
            if (pages[^1].Count > 0 && used + own > room)
            {
                pages.Add([]);
                used = 0;
            }

            pages[^1].Add(row);
            used += own;
        }

        return pages;
    }
}
