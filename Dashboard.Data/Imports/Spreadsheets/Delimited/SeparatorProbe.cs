namespace Dashboard.Data.Imports.Spreadsheets.Delimited;

/// <summary>Finds the separator by which most lines of the beginning fall into the same number of fields.</summary>
internal static class SeparatorProbe
{
    private const int Records = 200;

    /// <summary>
    /// A separator that comes later here must explain the lines clearly better: decimal commas stand in every line of a
    /// sheet parted by semicolons.
    /// </summary>
    private static readonly char[] Candidates = ['\t', ';', ','];

    /// <summary>«sep=;» in the first line, which Excel obeys and does not show; '\0' when there is none.</summary>
    public static char Announced(string head, out int lineLength)
    {
        lineLength = 0;
        if (!head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || head.Length < 5)
        {
            return '\0';
        }

        var end = head.AsSpan(4).IndexOfAny('\r', '\n');
        if (end is not 1 && !(end < 0 && head.Length == 5))
        {
            return '\0';
        }

        lineLength = end < 0 ? 5 : head.AsSpan(5).StartsWith("\r\n") ? 7 : 6;
        return head[4];
    }

    public static char Detect(string head)
    {
        var best = ';';
        var bestScore = 0.0;
        foreach (var candidate in Candidates)
        {
            var score = candidate == ',' && OnlyDecimalCommas(head) ? 0 : Score(head, candidate);
            if (score > bestScore * 1.2)
            {
                best = candidate;
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>One column of numbers such as «4,5»: no comma stands beside anything but digits.</summary>
    private static bool OnlyDecimalCommas(string head)
    {
        for (var at = head.IndexOf(',', StringComparison.Ordinal); at >= 0; at = head.IndexOf(',', at + 1))
        {
            if (at == 0 || at == head.Length - 1 || !char.IsAsciiDigit(head[at - 1]) || !char.IsAsciiDigit(head[at + 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lines that have the most common number of fields above one; lines with other numbers above one count a little.</summary>
    private static double Score(string head, char separator)
    {
        var counts = new Dictionary<int, int>();
        var several = 0;
        var fields = 1;
        var records = 0;
        var quoted = false;
        var mayOpen = true;
        var before = '\0';
        foreach (var c in head)
        {
            var lineEnd = !quoted && (c == '\r' || (c == '\n' && before != '\r'));
            before = c;
            if (c == '"' && (mayOpen || quoted))
            {
                // A quote right behind the closing one is a doubled quote: the field goes on.
                quoted = !quoted;
                mayOpen = !quoted;
                continue;
            }

            mayOpen = lineEnd || (!quoted && Candidates.Contains(c));
            fields += !quoted && c == separator ? 1 : 0;
            if (lineEnd)
            {
                if (fields > 1)
                {
                    counts[fields] = counts.GetValueOrDefault(fields) + 1;
                    several++;
                }

                fields = 1;
                if (++records == Records)
                {
                    break;
                }
            }
        }

        if (fields > 1 && records < Records)
        {
            counts[fields] = counts.GetValueOrDefault(fields) + 1;
            several++;
        }

        return counts.Count == 0 ? 0 : counts.Values.Max() + (0.3 * several);
    }
}
