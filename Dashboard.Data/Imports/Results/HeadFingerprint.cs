using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// A short text by which the next file of the same form is known: the head's texts in their order, without case, punctuation
/// and years, so that «Результаты 2023» and «Результаты 2024» meet.
/// </summary>
public static class HeadFingerprint
{
    /// <param name="sheet">The sheet.</param>
    /// <param name="firstRow">First row of the head.</param>
    /// <param name="lastRow">Last row of the head.</param>
    public static string Of(SheetGrid sheet, int firstRow, int lastRow)
    {
        var text = new StringBuilder();
        for (var row = firstRow; row <= lastRow; row++)
        {
            foreach (var cell in sheet.Row(row))
            {
                AddLetters(text, CellText.OfHead(cell));
                text.Append('|');
            }

            while (text.Length > 0 && text[^1] == '|')
            {
                text.Length--;
            }

            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    private static void AddLetters(StringBuilder text, string caption)
    {
        var normalised = HeadText.Normalise(caption);
        var place = 0;
        while (place < normalised.Length)
        {
            var end = place;
            while (end < normalised.Length && char.IsDigit(normalised[end]))
            {
                end++;
            }

            var isYear = end - place == 4;
            end = Math.Max(end, place + 1);
            if (!isYear && (char.IsLetterOrDigit(normalised[place]) || normalised[place] == '%'))
            {
                text.Append(normalised, place, end - place);
            }

            place = end;
        }
    }
}
