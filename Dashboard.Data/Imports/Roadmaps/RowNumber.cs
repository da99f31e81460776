using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Numbers of activities: «1.», «1)», «1.1», «II», «п. 3», «№ 4», «2а».</summary>
internal static partial class RowNumber
{
    [GeneratedRegex(@"^(?:п(?:ункт|\.)?|№)?\s?(?<number>\d{1,3}(?:\s?[.\-]\s?\d{1,3}){0,3}\s?[а-я]?|[IVXІХ]{1,6}(?:\.\d{1,3}){0,3})\s?[.)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:п\.\s?)?(?<number>\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}(?=[.)]))[.)]*\s+(?<text>\D.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    /// <summary>The number as written without the last dot, or null where the cell holds something else.</summary>
    public static string? Of(string cell) => Whole().Match(cell.Trim()) is { Success: true } match
        ? Blank().Replace(match.Groups["number"].Value, string.Empty)
        : null;

    /// <summary>A number that stands before the text in its own cell or paragraph.</summary>
    public static (string Number, string Text)? Lead(string text) => Leading().Match(text) is { Success: true } match
        ? (match.Groups["number"].Value, match.Groups["text"].Value.Trim())
        : null;

    public static bool IsRoman(string number) => number.All(sign => sign is 'I' or 'V' or 'X' or 'І' or 'Х');

    /// <summary>True where the second number counts on inside the first: «2» and «2.1».</summary>
    public static bool IsInside(string outer, string inner) => inner.StartsWith(outer + ".", StringComparison.Ordinal);
}
