namespace Dashboard.Data.Imports.Documents.Web;

/// <summary>
/// How deep a page may be nested, by its tags alone: it is asked before a tree is built, because building one of a hundred
/// thousand levels takes minutes.
/// </summary>
internal static class WebDepth
{
    /// <summary>Elements that have no end tag, or whose end tag is usually left out.</summary>
    private static readonly HashSet<string> Endless = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "hr", "img", "meta", "link", "input", "col", "base", "area", "embed", "param", "source", "track", "wbr", "p", "li", "tr", "td", "th", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup",
    };

    public static int Of(ReadOnlySpan<char> page)
    {
        var names = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        var deepest = 0;
        for (var at = page.IndexOf('<'); at >= 0;)
        {
            page = page[(at + 1)..];
            var ends = !page.IsEmpty && page[0] == '/';
            var name = page[(ends ? 1 : 0)..];
            var length = name.IndexOfAnyExcept(Letters);
            name = name[..Math.Max(0, length)];
            if (!name.IsEmpty && !names.Contains(name))
            {
                var close = page.IndexOf('>');
                depth = ends ? Math.Max(0, depth - 1) : close > 0 && page[close - 1] == '/' ? depth : depth + 1;
                deepest = Math.Max(deepest, depth);
            }

            at = page.IndexOf('<');
        }

        return deepest;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:");
}
