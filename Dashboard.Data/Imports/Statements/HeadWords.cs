using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Texts of heads, titles and names brought to the form that rules compare.</summary>
internal static partial class HeadWords
{
    // A word that a narrow column broke: «компетент-» and «ность» in the next line.
    [GeneratedRegex(@"(?<=\p{Ll})[-\u2010\u2011]\s*[\r\n]\s*(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenWord();

    [GeneratedRegex(@"[\s\u200b\ufeff]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    /// <summary>As written, on one line: broken words joined, blanks folded.</summary>
    public static string OneLine(string text) =>
        Blanks().Replace(BrokenWord().Replace(text.Replace("\u00ad", string.Empty, StringComparison.Ordinal), string.Empty), " ").Trim();

    /// <summary>For comparison: lower case, ё as е, no quotation marks, one kind of dash.</summary>
    public static string Fold(string text)
    {
        var line = OneLine(text).ToLowerInvariant().Replace('ё', 'е').Replace('–', '-').Replace('—', '-').Replace('−', '-');
        return Blanks().Replace(string.Concat(line.Where(sign => sign is not ('«' or '»' or '"' or '“' or '”' or '„' or '\''))), " ").Trim(' ', '.', ':', ';', ',', '*');
    }

    /// <summary>Letters and digits alone: two spellings that differ in blanks, hyphens and punctuation are one.</summary>
    public static string Letters(string text) => string.Concat(Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>«3. Дефицит педагогических кадров» without its number.</summary>
    public static string WithoutNumber(string text) => Numbering().Replace(OneLine(text), string.Empty);

    /// <summary>A text that stands in quotation marks as a whole, without them.</summary>
    public static string Unquoted(string text) =>
        text.Length > 2 && ((text[0] == '«' && text.IndexOf('»', StringComparison.Ordinal) == text.Length - 1) || (text[0] == '"' && text.IndexOf('"', 1) == text.Length - 1)) ? text[1..^1] : text;

    /// <summary>Blank, a dash that stands for nothing, or «нет данных».</summary>
    public static bool SaysNothing(string text) => text.Trim(' ', '\u00a0', '-', '–', '—', '−', '.', '_') is var said
        && (said.Length == 0 || said.ToLowerInvariant() is "н/д" or "нд" or "нет данных" or "нет сведений" or "данных нет");

    /// <summary>Whether one text becomes the other by at most this many letters put in, left out, changed or swapped with their neighbour.</summary>
    public static bool IsSlipOf(string written, string meant, int most)
    {
        if (Math.Abs(written.Length - meant.Length) > most)
        {
            return false;
        }

        var rows = new int[written.Length + 1][];
        for (var left = 0; left <= written.Length; left++)
        {
            rows[left] = new int[meant.Length + 1];
            for (var right = 0; right <= meant.Length; right++)
            {
                if (left == 0 || right == 0)
                {
                    rows[left][right] = left + right;
                    continue;
                }

                var step = written[left - 1] == meant[right - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[left - 1][right], rows[left][right - 1]) + 1, rows[left - 1][right - 1] + step);
                if (left > 1 && right > 1 && written[left - 1] == meant[right - 2] && written[left - 2] == meant[right - 1])
                {
                    best = Math.Min(best, rows[left - 2][right - 2] + 1);
                }

                rows[left][right] = best;
            }
        }

        return rows[written.Length][meant.Length] <= most;
    }
}
