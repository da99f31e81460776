using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Orders;

/// <summary>A person as orders write one: «О. М. Рябинина», «Иванова-Петрова А.Б.», «Иванова Анна Борисовна». Names stay as written.</summary>
internal static partial class PersonName
{
    // «Директор Е. Р. Лапшина»: a post before initials is no surname.
    private const string NoPost = @"(?!(?:Директор|Начальник|Руководител|Заведующ|Заместител|Председател|Глав|Министр|Ректор|Методист|Специалист|Консультант|Инспектор|Куратор|Координатор|Секретар|Учител|Педагог|Исполнител)(?:а|у|ом|ы|е|ой|ь|я|ю|ем|ий|его|ему|им|ая|ей|ую)?\s)";

    /// <summary>The alternatives for use inside other patterns; no names of groups.</summary>
    public const string Pattern =
        @"(?:(?<![\p{L}.])\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+(?:\s?[-–]\s?\p{Lu}\p{Ll}+)?|(?<!\p{L})" + NoPost + @"\p{Lu}\p{Ll}+(?:\s?[-–]\s?\p{Lu}\p{Ll}+)?\s\p{Lu}\.\s?\p{Lu}\.|(?<!\p{L})" + NoPost + @"\p{Lu}\p{Ll}+(?:\s?[-–]\s?\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}*(?:(?:в|м|ь|к|т)ич(?:а|у|ем)?|вна|вну|вной|вне|вны|ична|ичну|ичной)(?!\p{L}))";

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    public static partial Regex Any();

    public static string? Find(string text) => Any().Match(text) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>True where nothing but one name is left beside blanks and punctuation.</summary>
    public static bool Is(string text) => Any().Match(text) is { Success: true } match && text.Length - match.Length <= 3;
}
