using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Names of bodies and places from letterheads in capitals and from genitives: «ОТДЕЛА ОБРАЗОВАНИЯ», «Ольховецкого района».</summary>
internal static partial class NameCase
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    // Genitive of the first word of a body and its nominative; other cases share the stem.
    private static readonly (string Stem, string Nominative)[] Bodies =
    [
        ("министерств", "Министерство"), ("департамент", "Департамент"), ("комитет", "Комитет"), ("управлени", "Управление"), ("отдел", "Отдел"),
        ("администраци", "Администрация"), ("правительств", "Правительство"), ("служб", "Служба"), ("агентств", "Агентство"), ("учреждени", "Учреждение"),
    ];

    [GeneratedRegex(@"(?<word>\p{L}[\p{L}-]*(?:ого|его|ой|ей|ий|ый|ая|яя))(?=\s(?:(?:городск|муниципальн|автономн)\p{L}+\s)?(?:район|округ|област|кра[йяюе]|республик))", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeTerritory();

    [GeneratedRegex(@"(?<=(?<!\p{L})(?:город(?:а|у|е)?|г\.|пос[её]лка|пгт|рп|с\.|села|[рР]еспублик[аи]|зато|российск\p{L}+)\s)\p{L}[\p{L}-]*(?:\s(?=российск)\p{L}+)?", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPlace();

    [GeneratedRegex(@"(?<=[«""„]\s?)\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex AfterQuote();

    [GeneratedRegex(@"(?<!\p{L})(?:м[бкао]?[бкао]?оу|мкс?оу|сош|оош|нош|рф|зато|цо|шнор|шссу|впр|огэ|егэ|гиа|оо|оу|мо(?=\s[«""]))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"(?<!\p{L})р(?=еспублик)", RegexOptions.CultureInvariant)]
    private static partial Regex Republic();

    [GeneratedRegex(@"(?<=(?<!\p{L})им(?:\.|ени)\s)\p{L}[\p{L}.\s-]*", RegexOptions.CultureInvariant)]
    private static partial Regex NamedAfter();

    private static readonly HashSet<string> KindAdjectives = new(StringComparer.Ordinal)
        { "городского", "городской", "муниципального", "муниципальный", "автономного", "автономный", "автономной", "сельского", "администрации", "образования" };

    // The genitive does not tell «Степной» from «Степный»: adjectives of the language whose nominative ends under stress.
    private static readonly HashSet<string> Stressed = new(StringComparer.Ordinal)
        { "степн", "лесн", "речн", "островн", "лугов", "луговск", "полев", "полевск", "берегов", "боров", "портов", "морск", "донск", "тверск", "заводск", "городск" };

    /// <summary>A name in capitals as a sentence writes it; mixed case stays.</summary>
    public static string Sentence(string text)
    {
        if (!Wording.IsUpper(text))
        {
            return text;
        }

        var lower = text.ToLower(Russian);
        lower = BeforeTerritory().Replace(lower, match => KindAdjectives.Contains(match.Value) ? match.Value : Capitals(match.Value));
        lower = Republic().Replace(lower, "Р");
        lower = AfterPlace().Replace(lower, match => Capitals(match.Value));
        lower = NamedAfter().Replace(lower, match => Capitals(match.Value));
        lower = Abbreviation().Replace(lower, match => match.Value.ToUpper(Russian));
        lower = AfterQuote().Replace(lower, match => match.Value.ToUpper(Russian));
        return First(lower);
    }

    /// <summary>A title whose first words are in capitals: «ПЛАН МЕРОПРИЯТИЙ по …» is «План мероприятий по …».</summary>
    public static string Title(string text)
    {
        var words = text.Split(' ');
        var count = words.TakeWhile(word => word.All(sign => !char.IsLower(sign))).Count();
        var capitals = string.Join(' ', words[..count]);
        return Wording.IsUpper(capitals) && !TitleAbbreviation().IsMatch(words[0]) ? string.Join(' ', [Sentence(capitals), .. words[count..]]) : text;
    }

    [GeneratedRegex("^(?:ШНОР|ШССУ|ВПР|ОГЭ|ЕГЭ|ГИА|МБОУ)$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleAbbreviation();

    /// <summary>A body in the nominative: «отдела образования администрации …» is «Отдел образования администрации …».</summary>
    public static string Organisation(string written)
    {
        var text = Sentence(written.Trim(' ', ',', ':', '.')).Trim();
        var words = text.Split(' ', 2);
        var first = words[0].ToLower(Russian);
        if (first is "главного" or "главным" && words.Length == 2)
        {
            return "Главное " + Organisation(words[1]).ToLower(Russian)[..1] + Organisation(words[1])[1..];
        }

        if (first is "федеральной" or "федеральная" && words.Length == 2 && words[1].StartsWith("служб", StringComparison.OrdinalIgnoreCase))
        {
            return "Федеральная служба" + words[1][Math.Min(words[1].Length, 6)..];
        }

        if (first.EndsWith("ного", StringComparison.Ordinal) && words.Length == 2 && words[1].Contains("учреждени", StringComparison.OrdinalIgnoreCase))
        {
            return First(text.Replace("ного ", "ное ", StringComparison.OrdinalIgnoreCase).Replace("учреждения", "учреждение", StringComparison.OrdinalIgnoreCase));
        }

        var body = Array.Find(Bodies, known => first.StartsWith(known.Stem, StringComparison.Ordinal) && first.Length <= known.Stem.Length + 3);
        return body.Nominative is null ? First(text) : body.Nominative + (words.Length == 2 ? " " + words[1] : string.Empty);
    }

    /// <summary>«ольховецкого» is «Ольховецкий», «ростовской» is «Ростовская» where the noun is feminine; a nominative stays.</summary>
    public static string Adjective(string written, bool feminine)
    {
        var word = written.ToLower(Russian);
        var ending = !feminine && word.Length > 4 && word.EndsWith("ого", StringComparison.Ordinal) && Stressed.Contains(word[..^3]) ? word[..^3] + "ой"
            : feminine && word.EndsWith("ой", StringComparison.Ordinal) ? word[..^2] + "ая"
            : feminine && word.EndsWith("ей", StringComparison.Ordinal) ? word[..^2] + "яя"
            : !feminine && word.EndsWith("его", StringComparison.Ordinal) ? word[..^3] + "ий"
            : !feminine && word.Length > 4 && word.EndsWith("ого", StringComparison.Ordinal) ? word[..^3] + (word[^4] is 'к' or 'г' or 'х' ? "ий" : "ый")
            : !feminine && word.EndsWith("ому", StringComparison.Ordinal) ? word[..^3] + (word[^4] is 'к' or 'г' or 'х' ? "ий" : "ый")
            : !feminine && word.EndsWith("ом", StringComparison.Ordinal) ? word[..^2] + (word[^3] is 'к' or 'г' or 'х' ? "ий" : "ый")
            : word;
        return Capitals(ending);
    }

    /// <summary>A town's nominative by the commonest endings; what they do not know stays as written.</summary>
    public static string Town(string genitive)
    {
        var words = genitive.Split(' ');
        return string.Join(' ', words.Select(word => TownWord(word.ToLower(Russian))));
    }

    public static string First(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Russian) + text[1..];

    private static string TownWord(string word)
    {
        bool Ends(string ending) => word.EndsWith(ending, StringComparison.Ordinal);
        var nominative = Ends("ого") ? word[..^3] + (word[^4] is 'к' or 'г' or 'х' ? "ий" : "ый")
            : Ends("его") ? word[..^3] + "ий"
            : Ends("ска") || Ends("цка") || Ends("рода") || Ends("града") || Ends("бурга") || Ends("ова") || Ends("ева") || Ends("ина") || Ends("дара") ? word[..^1]
            : Ends("ани") || Ends("ери") || Ends("ми") || Ends("ари") ? word[..^1] + "ь"
            : Ends("ы") ? word[..^1] + "а"
            : word;
        return Capitals(nominative);
    }

    private static string Capitals(string words)
    {
        var text = new StringBuilder(words);
        for (var place = 0; place < text.Length; place++)
        {
            if (place == 0 || text[place - 1] is '-' or ' ' or '.' && char.IsLetter(text[place]))
            {
                text[place] = char.ToUpper(text[place], Russian);
            }
        }

        return text.ToString().Replace("-На-", "-на-", StringComparison.Ordinal);
    }
}
