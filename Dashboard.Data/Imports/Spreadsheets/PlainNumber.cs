using System.Globalization;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>Numbers as programs write them: digits, a point, digits.</summary>
internal static class PlainNumber
{
    /// <summary>Up to here a whole number and a power of ten are exact in a double, so one division rounds correctly.</summary>
    private const int ExactDigits = 15;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a number of a file format (invariant, also with an exponent).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double number) =>
        TryShort(text, out number, out _)
        || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));

    /// <summary>
    /// Reads a number only when writing it back gives the same characters: «12» and «-0.5», but not «007» (a code), «12.50»
    /// (a numbering such as task 4.10), «+5» or more than 15 digits (a register number).
    /// </summary>
    public static bool TryLossless(ReadOnlySpan<char> text, out double number) =>
        TryShort(text, out number, out var canonical) && canonical;

    private static bool TryShort(ReadOnlySpan<char> text, out double number, out bool canonical)
    {
        number = 0;
        canonical = false;
        var at = 0;
        var negative = text.Length > 1 && text[0] == '-';
        if (negative)
        {
            at = 1;
        }

        if (text.Length - at is 0 or > ExactDigits + 1)
        {
            return false;
        }

        long digits = 0;
        var first = at;
        var point = -1;
        for (; at < text.Length; at++)
        {
            var digit = text[at] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[at] == '.' && point < 0 && at > first)
            {
                point = at;
            }
            else
            {
                return false;
            }
        }

        var count = text.Length - first - (point >= 0 ? 1 : 0);
        var fraction = point >= 0 ? text.Length - point - 1 : 0;
        if (count > ExactDigits || point == text.Length - 1)
        {
            return false;
        }

        number = fraction == 0 ? digits : digits / PowersOfTen[fraction];
        number = negative ? -number : number;
        var whole = (point >= 0 ? point : text.Length) - first;
        canonical = (whole == 1 || text[first] != '0')
            && (point < 0 || (text[^1] != '0' && (digits >= 10_000 || number is >= 1e-4 or <= -1e-4)))
            && !(negative && digits == 0);
        return true;
    }
}
