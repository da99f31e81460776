using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Exports;

/// <summary>A number as a page writes it: «9 120», «−0,8», «+1,3», «9,6 %», with typographic spaces and the true minus.</summary>
/// <param name="Value">In the unit written.</param>
/// <param name="Shape">How it is written.</param>
public sealed partial record ShownNumber(double Value, NumberShape Shape)
{
    /// <summary>Null for what is no number: a word, a range, a code with zeros before it.</summary>
    public static ShownNumber? Read(string text)
    {
        var plain = Plain(text);
        return Written().Match(plain) is { Success: true } found
            && double.TryParse(string.Concat(found.Groups["whole"].Value.Where(char.IsAsciiDigit)) + "." + found.Groups["part"].Value + "0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            ? new ShownNumber(
                found.Groups["sign"].Value == "-" ? -size : size,
                new NumberShape(found.Groups["part"].Length, found.Groups["unit"].Length > 0, found.Groups["whole"].Value.Contains(' ', StringComparison.Ordinal)))
            : null;
    }

    /// <summary>«15.05.2025»; null for anything else.</summary>
    public static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Ordinary spaces and signs in the place of typographic ones.</summary>
    public static string Plain(string text) => string.Concat(text.Select(sign => sign switch
    {
        '\u00a0' or '\u202f' or '\u2009' => ' ',
        '\u2212' => '-',
        _ => sign,
    }).Where(sign => sign != '\u2060')).Trim(' ');

    /// <summary>This number rounds to what is written.</summary>
    public bool Says(double number) => Math.Abs(number - Value) <= (0.5 * Math.Pow(10, -Shape.Digits)) + 1e-9;

    [GeneratedRegex(@"^(?<sign>[+-]?)(?<whole>0|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d*)(?:,(?<part>\d+))? ?(?<unit>%?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
