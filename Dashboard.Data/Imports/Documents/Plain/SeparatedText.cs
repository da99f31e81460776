namespace Dashboard.Data.Imports.Documents.Plain;

/// <summary>
/// Tells a sheet saved as text (.csv) from an order. Both have lines with semicolons; only a sheet has the same number of them
/// in nearly every line. Tabs say nothing: a table copied out of Word has them too.
/// </summary>
internal static class SeparatedText
{
    private const int FewestColumns = 3;

    public static bool Is(string head)
    {
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return !head.Contains('\t', StringComparison.Ordinal) && (Fits(head, ';') || Fits(head, ','));
    }

    private static bool Fits(string head, char separator)
    {
        var widths = new Dictionary<int, int>();
        var records = 0;
        var width = 1;
        var quoted = false;
        var filled = false;
        foreach (var c in head)
        {
            quoted ^= c == '"';
            if (c == '\n' && !quoted)
            {
                End();
            }
            else if (c == separator && !quoted)
            {
                width++;
            }

            filled |= !char.IsWhiteSpace(c);
        }

        End();
        var (columns, rows) = widths.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Select(pair => (pair.Key, pair.Value)).FirstOrDefault();
        return records >= 2 && columns >= FewestColumns && rows * 3 >= records * 2;

        void End()
        {
            if (filled)
            {
                records++;
                widths[width] = widths.GetValueOrDefault(width) + 1;
            }

            (width, filled) = (1, false);
        }
    }
}
