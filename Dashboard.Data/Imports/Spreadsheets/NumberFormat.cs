namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberShape
{
    Plain,
    Percent,
    Date,
}

/// <summary>Tells dates and percents by the code of a number format, such as «dd.mm.yyyy» or «0.0%».</summary>
internal static class NumberFormat
{
    /// <summary>Formats that Excel knows by number and does not write out (ECMA-376, 18.8.30).</summary>
    public static NumberShape OfBuiltIn(int id) => id switch
    {
        9 or 10 => NumberShape.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberShape.Date,
        _ => NumberShape.Plain,
    };

    public static NumberShape OfCode(string code)
    {
        if (code is "Percent")
        {
            return NumberShape.Percent;
        }

        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = Closing(code, at, '"');
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '[':
                    var end = Closing(code, at, ']');
                    if (IsElapsedTime(code.AsSpan(at + 1, Math.Max(0, Math.Min(end, code.Length) - at - 1))))
                    {
                        return NumberShape.Date;
                    }

                    at = end;
                    break;
                case '%':
                    return NumberShape.Percent;
                case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    at += "General".Length - 1;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    return NumberShape.Date;
                case ';':
                    // Only the part for positive numbers decides.
                    return NumberShape.Plain;
            }
        }

        return NumberShape.Plain;
    }

    private static int Closing(string code, int at, char mark)
    {
        var end = code.IndexOf(mark, at + 1);
        return end < 0 ? code.Length : end;
    }

    /// <summary>«[h]», «[mm]»: hours beyond a day; unlike colours, conditions and locales such as «[$-419]».</summary>
    private static bool IsElapsedTime(ReadOnlySpan<char> inBrackets) =>
        inBrackets.Length > 0 && inBrackets[0] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && !inBrackets.ContainsAnyExcept(inBrackets[0], (char)(inBrackets[0] ^ 0x20));
}
