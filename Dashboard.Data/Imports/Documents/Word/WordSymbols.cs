using System.Globalization;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>Signs of symbol fonts, which a document names by font and code.</summary>
internal static class WordSymbols
{
    /// <summary>The sign as a character of Unicode, empty when it is only an ornament.</summary>
    public static string Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) || number is < 0x20 or > 0xFFFD or (>= 0xD800 and <= 0xDFFF))
        {
            return string.Empty;
        }

        if (number is < 0xF000 or > 0xF0FF)
        {
            return ((char)number).ToString();
        }

        // The two lowest digits are the place in the font.
        var place = number & 0xFF;
        return font is not null && font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) ? OfSymbol(place) : OfWingdings(place);
    }

    private static string OfSymbol(int place) => place switch
    {
        0xB7 => "•",
        0x2D => "-",
        0xB0 => "°",
        0xB1 => "±",
        0xB4 => "×",
        0xA3 => "≤",
        0xB3 => "≥",
        0xAE => "→",
        (>= 0x20 and <= 0x3F) or 0x5B or 0x5D or 0x7B or 0x7D => ((char)place).ToString(),
        _ => string.Empty,
    };

    private static string OfWingdings(int place) => place switch
    {
        0x6C or 0x6E or 0x9F or 0xA7 or 0xA8 or 0xD8 or 0x76 => "•",
        0xFC or 0xFE => "✓",
        0xE0 or 0xE8 or 0xF0 => "→",
        _ => string.Empty,
    };
}
