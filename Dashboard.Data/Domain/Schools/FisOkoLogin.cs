using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Schools;

/// <summary>
/// Login of a school in ФИС ОКО: <c>sch610123</c> and <c>edu610123</c> are the same school, so only the digits count.
/// The first two digits are the region.
/// </summary>
public static partial class FisOkoLogin
{
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:sch|edu)(\d{6,8})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>Digits of the login found anywhere in the text, or null.</summary>
    public static string? DigitsIn(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var match = Pattern().Match(text);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The text without the login and its brackets.</summary>
    public static string Without(string text) => Pattern().Replace(text, string.Empty)
        .Replace("()", string.Empty, StringComparison.Ordinal).Trim(' ', '\u00a0', '-', '–', ',', ';', '|');

    public static string RegionOf(string digits) => digits[..2];
}
