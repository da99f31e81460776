using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Records;

/// <summary>A value of an own indicator as a person enters it: a number, or the count behind a percent.</summary>
/// <param name="Value">In the indicator's own unit; null while unknown.</param>
/// <param name="Part">45 of «45 из 60»; null where only the number is known.</param>
/// <param name="OutOf">60 of «45 из 60».</param>
public sealed partial record EnteredNumber(double? Value, int? Part = null, int? OutOf = null)
{
    /// <summary>Nothing is known.</summary>
    public static EnteredNumber None { get; } = new((double?)null);

    /// <summary>«91», «72,5», «1 200», «91 %», «45 из 60»; null for what is no number.</summary>
    public static EnteredNumber? Read(string? text)
    {
        var clean = (text ?? "").Replace('\u00a0', ' ').Trim();
        if (clean.Length == 0)
        {
            return None;
        }

        if (Counted().Match(clean) is { Success: true } counted)
        {
            return int.TryParse(counted.Groups[1].Value, CultureInfo.InvariantCulture, out var part) && int.TryParse(counted.Groups[2].Value, CultureInfo.InvariantCulture, out var outOf) && outOf > 0 && part <= outOf
                ? new EnteredNumber(100.0 * part / outOf, part, outOf)
                : null;
        }

        var plain = clean.Replace(" ", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).Replace(',', '.');
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new EnteredNumber(number) : null;
    }

    [GeneratedRegex(@"^(\d{1,9}) *(?:из|/) *(\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
