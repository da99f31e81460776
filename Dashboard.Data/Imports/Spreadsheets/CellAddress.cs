using System.Globalization;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>Addresses as the user sees them in Excel.</summary>
public static class CellAddress
{
    /// <summary>Address of a cell by its row and column counted from 0: (117, 3) is D118.</summary>
    public static string Of(int row, int column) => ColumnName(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters of a column counted from 0: 0 is A, 26 is AA.</summary>
    public static string ColumnName(int column)
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        }

        return new string(letters[at..]);
    }

    /// <summary>Reads «D118» or «$D$118»; false for anything else or beyond what a sheet can have.</summary>
    public static bool TryParse(ReadOnlySpan<char> address, out int row, out int column)
    {
        row = 0;
        column = 0;
        var at = 0;
        for (; at < address.Length; at++)
        {
            var c = address[at] & ~0x20;
            if (c is >= 'A' and <= 'Z' && column < 1_000_000)
            {
                column = (column * 26) + (c - 'A' + 1);
            }
            else if (address[at] != '$')
            {
                break;
            }
        }

        for (; at < address.Length; at++)
        {
            var digit = address[at] - '0';
            if (digit is < 0 or > 9 || row > 100_000_000)
            {
                return false;
            }

            row = (row * 10) + digit;
        }

        return --column >= 0 & --row >= 0;
    }

    /// <summary>Reads «A1:C5», or one address as a block of one cell; corners in any order.</summary>
    public static bool TryParseRange(ReadOnlySpan<char> text, out CellRange range)
    {
        var colon = text.IndexOf(':');
        var first = colon < 0 ? text : text[..colon];
        var last = colon < 0 ? text : text[(colon + 1)..];
        if (!TryParse(first, out var row1, out var column1) || !TryParse(last, out var row2, out var column2))
        {
            range = default;
            return false;
        }

        range = new(Math.Min(row1, row2), Math.Min(column1, column2), Math.Max(row1, row2), Math.Max(column1, column2));
        return true;
    }
}
