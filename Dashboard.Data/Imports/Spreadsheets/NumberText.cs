namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// Reads numbers that people and exporters write as text. Strict about grouping, so that «12 5», «1.2.3» and «12.05.2024»
/// stay text, and free of culture: the same sheet must mean the same on every server.
/// </summary>
internal static class NumberText
{
    private const int LongestNumber = 40;

    public static bool TryParse(ReadOnlySpan<char> text, out double number, out bool percent)
    {
        number = 0;
        percent = false;
        text = Trim(text);
        if (text.Length > 0 && text[0] is '\'' or '’')
        {
            text = Trim(text[1..]);
        }

        if (text.Length > 0 && text[^1] == '%')
        {
            percent = true;
            text = Trim(text[..^1]);
        }

        if (text.Length is 0 or > LongestNumber)
        {
            return false;
        }

        var sign = text[0];
        var negative = sign is '-' or '−' or '–';
        if (negative || sign == '+')
        {
            text = Trim(text[1..]);
        }

        Span<char> plain = stackalloc char[LongestNumber];
        if (!TryPlain(text, plain, out var length)
            || !double.TryParse(plain[..length], System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowExponent, System.Globalization.CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number = negative ? -number : number;
        number = percent ? number / 100 : number;
        return true;
    }

    /// <summary>Digits, at most one decimal point, no grouping; false when the text is not shaped as a number.</summary>
    private static bool TryPlain(ReadOnlySpan<char> text, Span<char> plain, out int length)
    {
        length = 0;
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || (text[0] is ',' or '.' && text.Length > 1)))
        {
            return false;
        }

        var decimalAt = DecimalSeparator(text);
        var whole = decimalAt < 0 ? text : text[..decimalAt];
        if (!TryWhole(whole, plain, ref length))
        {
            return false;
        }

        if (decimalAt < 0)
        {
            return true;
        }

        var fraction = text[(decimalAt + 1)..];
        plain[length++] = '.';
        var digits = 0;
        while (digits < fraction.Length && char.IsAsciiDigit(fraction[digits]))
        {
            plain[length++] = fraction[digits++];
        }

        return digits > 0 && TryExponent(fraction[digits..], plain, ref length);
    }

    /// <summary>Whole digits, possibly in groups of three parted by one and the same separator.</summary>
    private static bool TryWhole(ReadOnlySpan<char> text, Span<char> plain, ref int length)
    {
        var separator = '\0';
        var sinceSeparator = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                plain[length++] = c;
                sinceSeparator++;
                continue;
            }

            if (c is 'e' or 'E' && i > 0 && separator == '\0')
            {
                return TryExponent(text[i..], plain, ref length);
            }

            var grouping = IsSpace(c) ? ' ' : c;
            var wellPlaced = separator == '\0' ? sinceSeparator is > 0 and <= 3 : separator == grouping && sinceSeparator == 3;
            if (grouping is not (' ' or ',' or '.') || !wellPlaced)
            {
                return false;
            }

            separator = grouping;
            sinceSeparator = 0;
        }

        return separator == '\0' || sinceSeparator == 3;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, Span<char> plain, ref int length)
    {
        if (text.Length == 0)
        {
            return true;
        }

        var digits = text.Length > 1 && text[1] is '+' or '-' ? 2 : 1;
        if (text[0] is not ('e' or 'E') || text.Length <= digits || text.Length > digits + 3 || text[digits..].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        text.CopyTo(plain[length..]);
        length += text.Length;
        return true;
    }

    /// <summary>Place of the decimal comma or point: the last separator, unless the same one stands twice and so can only part groups.</summary>
    private static int DecimalSeparator(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOfAny(',', '.');
        return last >= 0 && text[..last].Contains(text[last]) ? -1 : last;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        // Zero-width marks come along with text pasted from web pages.
        while (text.Length > 0 && (char.IsWhiteSpace(text[0]) || text[0] is '\u200B' or '\uFEFF'))
        {
            text = text[1..];
        }

        while (text.Length > 0 && (char.IsWhiteSpace(text[^1]) || text[^1] is '\u200B' or '\uFEFF'))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u2007';
}
