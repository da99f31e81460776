using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Region and municipality that an order names, in the nominative.</summary>
internal static partial class OrderTerritory
{
    private const string Adjective = @"(?<name>\p{L}[\p{L}]*(?:\s?[-–]\s?\p{L}+)*?(?:ск|цк|н|в|ш|ж|зин|дин|ий)(?:ого|его|ий|ый|ой|ая|ому|ом))";

    [GeneratedRegex(@"(?<!\p{L})(?:(?<oblast>\p{L}[\p{L}-]*(?:ой|ая|ую))\sобласт(?:и|ь|ью)|(?<krai>\p{L}[\p{L}-]*(?:ого|ий|ый|ом))\s(?:края|край|крае|краю)|(?<okrug>\p{L}[\p{L}-]*(?:ого|ий))\sавтономн(?:ого|ый)\sокруг(?:а)?(?<yugra>\s?[-–—]\s?югр[аы])?|(?<adjective>\p{L}[\p{L}-]*(?:ской|ская))\sреспублик[аи]|республик[аи]\s(?<republic>(?!казахстан|беларусь)\p{L}[\p{L}-]*(?:\s?\([^)]*\)|\s[-–]\s(?:алания|чувашия))?)|(?:город(?:а|у)?|г\.)\s?(?<city>москв[аы]|санкт-петербург[а]?|севастопол[ья]))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex RegionWords();

    [GeneratedRegex(@"(?<!\p{L})(?:муниципальн\p{L}+\s(?:образован\p{L}+|район\p{L}*|округ\p{L}*)|городск\p{L}+\sокруг\p{L}*|мо|го|зато)\s?[«""„](?<quoted>[^»""“]{3,60})[»""“]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    // Before «муниципального округа» any adjective is a name.
    [GeneratedRegex(@"(?<!\p{L})(?:" + Adjective + @"\s(?<kind>(?:муниципальн\p{L}+|городск\p{L}+)\s)?|(?<name>\p{L}[\p{L}-]*[ое]го)\s(?<kind>(?:муниципальн|городск)\p{L}+\s))(?<noun>район|округ)(?:а|у|е)?(?!\p{L})(?<!автономн\p{L}+\s\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\p{L})(?<kind>городск\p{L}+\sокруг\p{L}*|муниципальн\p{L}+\sокруг\p{L}*|муниципальн\p{L}+\sрайон\p{L}*)\s(?:город(?:а)?\s|г\.\s?)?(?!приказ|постановлени|распоряжени|решени|письм)(?<name>\p{L}[\p{L}-]+)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex KindFirst();

    [GeneratedRegex(@"(?<!\p{L}|\d\s?)(?:город(?:а|у)?|г\.)\s?(?!округ)(?<name>\p{L}[\p{L}-]+(?:(?<=(?:ого|его|ых|их|ий|ый))\s\p{L}[\p{L}-]+(?!\s(?:област|кра[йя]|республ)))?)", RegexOptions.CultureInvariant)]
    private static partial Regex City();

    [GeneratedRegex(@"^(?:г|гор)\.\s?(?<name>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLine();

    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal) { "муниципального", "муниципальный", "городского", "городской", "автономного", "автономный", "федерального", "образовательного", "образования" };

    public static string? Region(string text)
    {
        if (RegionWords().Match(text.ToLowerInvariant()) is not { Success: true } match)
        {
            return null;
        }

        string? Of(string group) => match.Groups[group] is { Success: true } found ? found.Value : null;
        return Of("oblast") is { } oblast ? NameCase.Adjective(oblast, feminine: true) + " область"
            : Of("krai") is { } krai ? NameCase.Adjective(krai, feminine: false) + " край"
            : Of("okrug") is { } okrug ? NameCase.Adjective(okrug, feminine: false) + " автономный округ" + (match.Groups["yugra"].Success ? " – Югра" : string.Empty)
            : Of("adjective") is { } adjective ? NameCase.Adjective(adjective, feminine: true) + " Республика"
            : Of("republic") is { } republic ? "Республика " + NameCase.Sentence("РЕСПУБЛИКА " + republic.ToUpperInvariant())[11..]
            : Of("city")!.StartsWith('м') ? "Москва"
            : Of("city")!.StartsWith("са", StringComparison.Ordinal) ? "Санкт-Петербург" : "Севастополь";
    }

    /// <summary>«Ольховецкий район», «Озёрский городской округ», «г. Озёрск», or null.</summary>
    /// <param name="text">As written.</param>
    /// <param name="places">Lines of the order, of which «г. Озёрск» gives a town's nominative.</param>
    public static string? Municipality(string text, IReadOnlyList<OrderLine> places)
    {
        var lower = text.ToLowerInvariant().Replace('\n', ' ');
        if (Quoted().Match(lower) is { Success: true } quoted && !SchoolWords.In(text).Any())
        {
            var inner = quoted.Groups["quoted"].Value.Trim();
            return Named().Match(inner) is { Success: true } whole ? OfNamed(whole)
                : City().Match(inner) is { Success: true } town ? "г. " + TownOf(town.Groups["name"].Value, places)
                : KindOf(lower[quoted.Index..quoted.Groups["quoted"].Index]) + " «" + NameCase.First(inner) + "»";
        }

        var named = Named().Matches(lower).FirstOrDefault(match => !NoNames.Contains(match.Groups["name"].Value));
        if (named is not null)
        {
            return OfNamed(named);
        }

        if (KindFirst().Match(lower) is { Success: true } kindFirst && RegionWords().Match(lower[kindFirst.Groups["name"].Index..]) is not { Success: true, Index: 0 })
        {
            return KindOf(kindFirst.Groups["kind"].Value) + " " + TownOf(kindFirst.Groups["name"].Value, places);
        }

        return City().Matches(lower).FirstOrDefault(match => RegionWords().Match(match.Value) is not { Success: true }) is { } city ? "г. " + TownOf(city.Groups["name"].Value, places) : null;
    }

    private static string OfNamed(Match match)
    {
        var kind = match.Groups["kind"].Value;
        var adjective = kind.StartsWith("муниц", StringComparison.Ordinal) ? "муниципальный " : kind.Length > 0 ? "городской " : string.Empty;
        return NameCase.Adjective(match.Groups["name"].Value, feminine: false) + " " + adjective + match.Groups["noun"].Value;
    }

    private static string KindOf(string words) => words.Contains("район", StringComparison.Ordinal) ? "муниципальный район"
        : words.Contains("городск", StringComparison.Ordinal) || words.StartsWith("го", StringComparison.Ordinal) ? "городской округ"
        : words.Contains("округ", StringComparison.Ordinal) ? "муниципальный округ"
        : words.StartsWith("зато", StringComparison.Ordinal) ? "ЗАТО"
        : "муниципальное образование";

    private static string TownOf(string genitive, IReadOnlyList<OrderLine> places)
    {
        var place = places.Select(line => PlaceLine().Match(line.Text)).FirstOrDefault(match => match.Success
            && string.Compare(match.Groups["name"].Value, 0, genitive, 0, Math.Max(3, genitive.Length - 3), StringComparison.OrdinalIgnoreCase) == 0);
        return place?.Groups["name"].Value ?? NameCase.Town(genitive);
    }
}
