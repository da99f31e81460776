using System.Globalization;
using System.Text;

namespace Dashboard.Data.Imports.Documents;

/// <summary>A number of a list in the way of writing that the list asks for, named as in the format (ECMA-376, ST_NumberFormat).</summary>
internal static class ListNumerals
{
    /// <summary>Letters that Word numbers with: without ё, й, ъ and ь.</summary>
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Word itself goes back to digits there.</summary>
    private const int GreatestRoman = 32_767;

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Write(int number, string format) => format switch
    {
        "upperRoman" => ToRoman(number),
        "lowerRoman" => ToRoman(number).ToLowerInvariant(),
        "upperLetter" => Letters(number, Latin).ToUpperInvariant(),
        "lowerLetter" => Letters(number, Latin),
        "russianUpper" => Letters(number, Russian).ToUpperInvariant(),
        "russianLower" => Letters(number, Russian),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => string.Empty,
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>а, б, …, я, аа, бб, …: the letter repeats.</summary>
    private static string Letters(int number, string alphabet) =>
        number < 1 ? number.ToString(CultureInfo.InvariantCulture) : new string(alphabet[(number - 1) % alphabet.Length], Math.Min(((number - 1) / alphabet.Length) + 1, 30));

    private static string ToRoman(int number)
    {
        if (number is < 1 or > GreatestRoman)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var roman = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }
}
