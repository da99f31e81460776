using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Texts of an order brought to the form that rules compare, and freed of the marks of other programs.</summary>
internal static partial class Wording
{
    // Texts that passed through web pages keep tags of lists and bold type between asterisks.
    [GeneratedRegex(@"</?(?:p|ul|ol|li|b|i|u|em|strong|span|div|font)(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineTag();

    [GeneratedRegex(@"[^\S\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    // «П Р И К А З», «п р и к а з ы в а ю»: four single letters or more, each behind one blank.
    [GeneratedRegex(@"(?<![\p{L}\d])\p{L}(?: \p{L}){3,}(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    /// <summary>As written, without tags and bold marks, blanks folded; line feeds stay.</summary>
    public static string Clean(string text)
    {
        var plain = text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(LineTag().Replace(text, "\n"), " ") : text;
        plain = plain.Replace("**", string.Empty, StringComparison.Ordinal).Replace("\u00ad", string.Empty, StringComparison.Ordinal);
        return Lines().Replace(Blanks().Replace(plain, " "), "\n").Trim();
    }

    /// <summary>Clean and on one line.</summary>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ');

    /// <summary>One line whose spaced letters are words again.</summary>
    public static string Joined(string text) => Spaced().Replace(OneLine(text), match => match.Value.Replace(" ", string.Empty, StringComparison.Ordinal));

    /// <summary>For comparison: lower case, ё as е, one line.</summary>
    public static string Fold(string text) => Joined(text).ToLowerInvariant().Replace('ё', 'е');

    /// <summary>True where all letters are capitals and there are four of them or more.</summary>
    public static bool IsUpper(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count >= 4 && letters.TrueForAll(char.IsUpper);
    }

    /// <summary>The first letter, skipping quotes and brackets; '\0' where there is none before a digit.</summary>
    public static char FirstLetter(string text)
    {
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign))
            {
                return char.IsLetter(sign) ? sign : '\0';
            }
        }

        return '\0';
    }
}
