using System.Text;

namespace Dashboard.Data.Imports.Results;

/// <summary>Texts of sheets brought to one form for comparison only; what is shown stays as written.</summary>
internal static class HeadText
{
    /// <summary>Lower case, ё as е, quotation marks dropped, any white space and its runs as one space, dashes as «-».</summary>
    public static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var next = sign switch
            {
                'ё' or 'Ё' => 'е',
                '–' or '—' or '−' or '‑' => '-',
                '«' or '»' or '"' or '“' or '”' or '„' or '\'' or '’' or '\u200b' or '\ufeff' or '\u00ad' => '\0',
                _ when char.IsWhiteSpace(sign) => ' ',
                _ => char.ToLowerInvariant(sign),
            };
            if (next == '\0' || (next == ' ' && (plain.Length == 0 || plain[^1] == ' ')))
            {
                continue;
            }

            plain.Append(next);
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Trimmed, with runs of white space as one space: how a name is kept.</summary>
    public static string Tidy(string text)
    {
        var tidy = true;
        for (var place = 0; place < text.Length && tidy; place++)
        {
            var sign = text[place];
            tidy = !char.IsWhiteSpace(sign) || (sign == ' ' && place > 0 && place < text.Length - 1 && text[place - 1] != ' ');
        }

        return tidy ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// What of a cell may stand in a sentence: signs and short words. Longer words may be the name of a person, and
    /// sentences are stored; null then.
    /// </summary>
    public static string? Quotable(string text)
    {
        var letters = 0;
        foreach (var sign in text)
        {
            letters = char.IsLetter(sign) ? letters + 1 : 0;
            if (letters > 2)
            {
                return null;
            }
        }

        text = Tidy(text);
        return text.Length > 40 ? text[..40] + "…" : text;
    }

    /// <summary>Whether a cell says «no data»: empty, a dash, X or an asterisk of a hidden value.</summary>
    public static bool IsNothing(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length == 0
            || (trimmed.Length == 1 && trimmed[0] is '-' or '–' or '—' or '−' or 'x' or 'X' or 'х' or 'Х' or '*' or '…')
            || trimmed.Equals("н/д", StringComparison.OrdinalIgnoreCase)
            || trimmed.Equals("нет", StringComparison.OrdinalIgnoreCase)
            || trimmed.Equals("нет данных", StringComparison.OrdinalIgnoreCase)
            || trimmed.Equals("--", StringComparison.Ordinal);
    }
}
