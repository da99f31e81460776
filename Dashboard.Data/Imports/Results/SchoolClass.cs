using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Results;

/// <summary>A class inside a grade: «9А», «9 «Б»», «10-в класс». A bare grade («9», «9 класс») is not one.</summary>
/// <param name="Grade">Grade, 1 to 11.</param>
/// <param name="Letter">Its letter, in lower case.</param>
internal readonly partial record struct SchoolClass(int Grade, string Letter)
{
    [GeneratedRegex(@"^(\d{1,2}) ?[-(]? ?(\p{L}\d?)\)?(?: ?кл(?:асс)?\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    public static SchoolClass? Of(string text) =>
        text.Length is >= 2 and <= 16 && char.IsAsciiDigit(text[0]) && Written().Match(HeadText.Normalise(text)) is { Success: true } match
            && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 11 and var grade
            ? new SchoolClass(grade, match.Groups[2].Value)
            : null;
}
