using System.Text;

namespace Dashboard.Data.Imports.Documents;

/// <summary>Makes text of any program comparable: what an eye does not see is gone.</summary>
internal static class TextFolding
{
    /// <summary>
    /// Runs of blanks (also no-break ones) become one space, lines are trimmed and empty ones dropped; soft hyphens, marks of
    /// direction and control characters go; a no-break hyphen is a hyphen. Line feeds between lines stay.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                blank = false;
                if (folded.Length > 0 && folded[^1] != '\n')
                {
                    folded.Append('\n');
                }
            }
            else if (char.IsWhiteSpace(c))
            {
                blank = true;
            }
            else if (!IsUnseen(c))
            {
                if (blank && folded.Length > 0 && folded[^1] != '\n')
                {
                    folded.Append(' ');
                }

                blank = false;
                folded.Append(c == '\u2011' ? '-' : c);
            }
        }

        if (folded.Length > 0 && folded[^1] == '\n')
        {
            folded.Length--;
        }

        return folded.ToString();
    }

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064');
}
