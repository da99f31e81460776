using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

internal enum TokenKind
{
    Number,
    Year,
    Date,
    Month,
    Word,
    Dash,
    Separator,
    Open,
    Close,
}

/// <summary>A piece of a deadline's text, cleaned of what Word and typists leave in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Lower case, ё as е.</param>
/// <param name="Number">The number, the year, or the month 1..12.</param>
/// <param name="Day">Day of a date; 0 for a month with a year («09.2021»).</param>
/// <param name="Month">Month of a date.</param>
/// <param name="Year">Year of a date; null where it is not written.</param>
internal readonly record struct DeadlineToken(TokenKind Kind, string Text, int Number = 0, int Day = 0, int Month = 0, int? Year = null);

/// <summary>Cuts the text of a deadline into tokens.</summary>
internal static partial class DeadlineTokens
{
    /// <summary>Letters of a deadline that are read: more than this is not a deadline.</summary>
    public const int LengthLimit = 2000;

    private const string LatinLookalikes = "acekmhoptxyb", CyrillicLookalikes = "асекмнортхув";

    private static readonly string[] MonthStems = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    public static List<DeadlineToken> Read(string text)
    {
        var tokens = new List<DeadlineToken>();
        foreach (Match piece in Piece().Matches(Clean(text)))
        {
            if (Token(piece, tokens) is { } token)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    /// <summary>The text as it is kept: blanks folded, no soft hyphens.</summary>
    public static string Fold(string text) => Blanks().Replace(text.Replace("\u00ad", string.Empty, StringComparison.Ordinal).Replace('\u00a0', ' ').Replace('\u202f', ' '), " ").Trim();

    private static string Clean(string text)
    {
        var folded = Tags().Replace(text, " ").Replace("&nbsp;", " ", StringComparison.Ordinal);
        folded = Fold(folded.Length > LengthLimit ? folded[..LengthLimit] : folded).ToLowerInvariant().Replace('ё', 'е');
        folded = Dashes().Replace(folded, "-");
        return LookalikeWords().Replace(folded, word => Cyrillic(word.Value));
    }

    // A word with at least one Cyrillic letter is Cyrillic; «IV» stays Latin.
    private static string Cyrillic(string word)
    {
        if (!word.Any(letter => letter is >= 'а' and <= 'я'))
        {
            return word;
        }

        var turned = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var place = LatinLookalikes.IndexOf(letter, StringComparison.Ordinal);
            turned.Append(place < 0 ? letter : CyrillicLookalikes[place]);
        }

        return turned.ToString();
    }

    private static DeadlineToken? Token(Match piece, List<DeadlineToken> before)
    {
        var text = piece.Value;
        if (piece.Groups["time"].Success)
        {
            // The hour of a meeting says nothing of its day.
            return null;
        }

        if (piece.Groups["d"].Success)
        {
            var (day, month) = (Int(piece.Groups["d"]), Int(piece.Groups["m"]));
            int? year = piece.Groups["y"].Success ? FullYear(Int(piece.Groups["y"])) : null;
            if (!piece.Groups["y"].Success && day < 24 && month is 0 or (> 12 and < 60) && before is [.., { Kind: not TokenKind.Dash, Text: not ("с" or "по" or "до" or "к") }])
            {
                // «24 февраля, 15.00»: no day of a month, so the hour of a meeting; as an end of a span it is a mistyped day.
                return null;
            }

            return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2024, month) ? new DeadlineToken(TokenKind.Date, text, 0, day, month, year) : new DeadlineToken(TokenKind.Word, text);
        }

        if (piece.Groups["iso"].Success)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)
                ? new DeadlineToken(TokenKind.Date, text, 0, iso.Day, iso.Month, iso.Year)
                : new DeadlineToken(TokenKind.Word, text);
        }

        if (piece.Groups["mm"].Success)
        {
            var month = Int(piece.Groups["mm"]);
            return month is >= 1 and <= 12 ? new DeadlineToken(TokenKind.Date, text, 0, 0, month, Int(piece.Groups["my"])) : new DeadlineToken(TokenKind.Word, text);
        }

        if (piece.Groups["year"].Success)
        {
            return new DeadlineToken(TokenKind.Year, text, Int(piece.Groups["year"]));
        }

        if (piece.Groups["n"].Success)
        {
            return new DeadlineToken(TokenKind.Number, text, Int(piece.Groups["n"]));
        }

        return text[0] switch
        {
            '-' => new DeadlineToken(TokenKind.Dash, text),
            ',' or ';' or '/' or '+' => new DeadlineToken(TokenKind.Separator, text),
            '(' => new DeadlineToken(TokenKind.Open, text),
            ')' => new DeadlineToken(TokenKind.Close, text),
            _ => WordToken(text, before),
        };
    }

    private static DeadlineToken? WordToken(string text, List<DeadlineToken> before)
    {
        if (text is "г" or "гг" or "год" or "года" or "году" or "годы" or "годов" or "годах" or "годам" && before.Count > 0 && (before[^1].Kind == TokenKind.Year || before[^1] is { Kind: TokenKind.Date, Year: not null }))
        {
            return null;
        }

        return RomanNumber(text) is { } roman ? new DeadlineToken(TokenKind.Number, text, roman)
            : MonthOf(text) is { } month ? new DeadlineToken(TokenKind.Month, text, month)
            : new DeadlineToken(TokenKind.Word, text);
    }

    private static int? RomanNumber(string text) => text switch
    {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        _ => null,
    };

    private static int? MonthOf(string word) => MonthWord().IsMatch(word)
        ? word.StartsWith("мар", StringComparison.Ordinal) ? 3 : Array.FindIndex(MonthStems, stem => word.StartsWith(stem, StringComparison.Ordinal)) + 1
        : null;

    private static int FullYear(int year) => year < 100 ? 2000 + year : year;

    private static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<[^<>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D]", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex LookalikeWords();

    [GeneratedRegex(@"^(?:январ\p{L}{0,3}|янв|феврал\p{L}{0,3}|февр?|март\p{L}{0,3}|мар|апрел\p{L}{0,3}|апр|ма[йяею]|маем|июн\p{L}{0,3}|июл\p{L}{0,3}|август\p{L}{0,3}|авг|сентябр\p{L}{0,3}|сент?|октябр\p{L}{0,3}|окт|ноябр\p{L}{0,3}|нояб?|декабр\p{L}{0,3}|дек)$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"(?<time>(?<!\d)\d{1,2}[:.]\d\d\s?(?:ч(?!\p{L})|час\p{L}*)|(?<!\d)\d{1,2}:\d\d(?!\d))|(?<iso>(?:19|20)\d\d-\d\d-\d\d(?!\d))|(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{2})(?!\d)|(?<mm>\d{1,2})\.(?<my>(?:19|20)\d\d)(?!\d)|(?<d>\d{1,2})\.(?<m>\d{2})(?!\d)|(?<year>(?:19|20)\d\d)(?!\d)(?:-?(?:го|м|й)(?!\p{L}))?|(?<n>\d{1,3})(?!\d)(?:-?(?:го|ой|ый|й|ая|я|ое|е|ую|ю|х|му|м|ого)(?!\p{L}))?|\p{L}+|[-,;/+()]", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
