using System.Globalization;
using System.Text;

namespace Dashboard.Web.Components;

/// <summary>
/// A sheet for Excel in Russian: «;» between cells, decimal commas, UTF-8 with a mark at the start. Typographic
/// spaces and the true minus are turned into what Excel reads as a number; a text that Excel would take for a
/// formula is quoted.
/// </summary>
public static class CsvText
{
    public static string Write(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        AppendLine(text, heads);
        foreach (var row in rows)
        {
            AppendLine(text, row);
        }

        return text.ToString();
    }

    public static byte[] Encode(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

    /// <summary>One cell as it stands in the file.</summary>
    public static string Cell(string shown)
    {
        var text = shown.Replace("\u2060", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Replace("\u202f", "", StringComparison.Ordinal);
        var number = text.Replace('\u2212', '-').Replace(" ", "", StringComparison.Ordinal);
        if (IsNumber(number))
        {
            return number.TrimStart('+');
        }

        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(";\"\n\r") >= 0 ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static void AppendLine(StringBuilder text, IReadOnlyList<string> cells) =>
        text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
}
