namespace Dashboard.Data.Exports.OpenXml;

/// <summary>How much room a text takes. Fonts differ between machines, so letters are taken a little wider than in any usual sans.</summary>
internal static class TextFit
{
    public const double LineHeight = 1.22;

    /// <summary>Bold letters are wider by so much.</summary>
    public const double Bold = 1.2;

    public static int Lines(string text, long width, double size)
    {
        var room = (double)width / Box.Point / size;
        return text.Split('\n').Sum(line => LinesOf(line, Math.Max(room, 1)));
    }

    public static long Height(string text, long width, double size) => (long)(Lines(text, width, size) * size * LineHeight * Box.Point);

    public static double Width(string text) => text.Sum(Width);

    /// <summary>The largest of the sizes, from large to small, at which the text fits; null if none does.</summary>
    public static double? Size(string text, long width, long height, params ReadOnlySpan<double> sizes)
    {
        foreach (var size in sizes)
        {
            if (Height(text, width, size) <= height)
            {
                return size;
            }
        }

        return null;
    }

    /// <summary>The text, cut with an ellipsis where even the size does not let it in.</summary>
    public static string Cut(string text, long width, long height, double size)
    {
        if (Height(text, width, size) <= height)
        {
            return text;
        }

        int low = 0, high = text.Length;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Height(text[..middle] + "…", width, size) <= height)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return text[..low].TrimEnd() + "…";
    }

    private static int LinesOf(string line, double room)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var word in line.Split(' '))
        {
            var width = Width(word);
            if (used > 0 && used + Width(' ') + width > room)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? Width(' ') : 0) + width;
            while (used > room)
            {
                lines++;
                used -= room;
            }
        }

        return lines;
    }

    private static double Width(char sign) => sign switch
    {
        ' ' or '\u00a0' or '.' or ',' or ':' or ';' or '!' or '|' or 'i' or 'l' or 'j' => 0.34,
        'ш' or 'щ' or 'ж' or 'м' or 'ю' or 'ы' or 'ф' or 'm' or 'w' or '—' or '%' => 0.92,
        'Ш' or 'Щ' or 'Ж' or 'Ю' or 'Ы' or 'Ф' or 'М' or 'M' or 'W' or '№' => 1.08,
        >= '0' and <= '9' => 0.64,
        _ when char.IsUpper(sign) => 0.76,
        _ => 0.61,
    };
}
