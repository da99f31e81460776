using System.Text;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>The dirt of offices and of Word goes here: what is left is lower-case Cyrillic, digits, plain punctuation and single blanks.</summary>
internal static class Spelling
{
    private const string LatinLookalikes = "acekmnopuxyhtbri";
    private const string CyrillicTwins = "асекмпорихунтвгі";
    private const string AloneLookalikes = "aceopxykmtbh";

    private static readonly (string Entity, char Sign)[] Entities =
    [
        ("nbsp", ' '), ("ensp", ' '), ("emsp", ' '), ("thinsp", ' '), ("ndash", '-'), ("mdash", '-'), ("minus", '-'), ("shy", '\u00ad'),
        ("laquo", ' '), ("raquo", ' '), ("quot", ' '), ("amp", '&'), ("#160", ' '), ("#8211", '-'), ("#8212", '-'),
    ];

    /// <summary>As it stands, runs of blanks of any kind (line feeds and no-break spaces too) folded into one.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder((text ?? "").Length);
        foreach (var sign in text ?? "")
        {
            if (!char.IsWhiteSpace(sign))
            {
                folded.Append(sign);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    public static string Clean(string folded)
    {
        var plain = Signs(WithoutMarkup(folded));
        var clean = new StringBuilder(plain.Length);
        for (var index = 0; index < plain.Length;)
        {
            var end = index;
            while (end < plain.Length && char.IsLetter(plain[end]))
            {
                end++;
            }

            if (end > index)
            {
                clean.Append(Word(plain[index..end]));
                index = end;
            }
            else
            {
                clean.Append(plain[index++]);
            }
        }

        return Fold(clean.ToString());
    }

    private static string WithoutMarkup(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var next = index + 1 < text.Length ? text[index + 1] : ' ';
            var close = text[index] == '<' && (char.IsAsciiLetter(next) || next is '/' or '!') ? text.IndexOf('>', index) : -1;
            if (close > 0)
            {
                plain.Append(' ');
                index = close;
            }
            else if (text[index] == '&' && Entity(text.AsSpan(index + 1)) is { } found)
            {
                plain.Append(found.Sign);
                index += found.Entity.Length + 1;
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }

    private static (string Entity, char Sign)? Entity(ReadOnlySpan<char> rest)
    {
        foreach (var known in Entities)
        {
            if (rest.StartsWith(known.Entity, StringComparison.OrdinalIgnoreCase) && rest.Length > known.Entity.Length && rest[known.Entity.Length] == ';')
            {
                return known;
            }
        }

        return null;
    }

    private static string Signs(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            switch (sign)
            {
                // Soft hyphens, zero-width blanks, direction marks, and the two dots of a decomposed ё.
                case '\u00ad' or (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff' or '\u0308':
                    break;
                // Breve: й that was decomposed.
                case '\u0306':
                    if (plain.Length > 0 && plain[^1] == 'и')
                    {
                        plain[^1] = 'й';
                    }

                    break;
                case (>= '\u2010' and <= '\u2015') or '\u2212' or '\ufe58' or '\uff0d' or '\u00ac':
                    plain.Append('-');
                    break;
                case 'ё' or 'Ё':
                    plain.Append('е');
                    break;
                // Marks of footnotes and quotation marks say nothing about dates.
                case '*' or '«' or '»' or '"' or '\'' or '„' or '“' or '”' or '\u00b9' or '\u00b2' or '\u00b3' or '•' or '·' or '_':
                    plain.Append(' ');
                    break;
                default:
                    plain.Append(char.ToLowerInvariant(sign));
                    break;
            }
        }

        return plain.ToString();
    }

    // «cентябрь» with a Latin c is «сентябрь»; «III» is a number and stays Latin.
    private static string Word(string word)
    {
        if (word.All(sign => sign is 'i' or 'v' or 'x' or 'l' or 'і'))
        {
            return word.Replace('l', 'i').Replace('і', 'i');
        }

        var mixed = word.Any(sign => sign is >= 'а' and <= 'я');
        if (!word.Any(char.IsAsciiLetter) || (!mixed && !word.All(sign => AloneLookalikes.Contains(sign, StringComparison.Ordinal))))
        {
            return word;
        }

        return string.Concat(word.Select(sign => LatinLookalikes.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var place ? CyrillicTwins[place] : sign));
    }
}
