using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Results;

/// <summary>What the name of a row says about its level, after <see cref="HeadText.Normalise"/>.</summary>
internal static partial class TerritoryWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(вся выборка|рф|россия|российская федерация|по рф|по россии|выборка рф|вся россия)$", Options)]
    private static partial Regex Sample();

    [GeneratedRegex(@"^([\p{L}-]+ ){1,4}(край|область|обл\.?)( - \p{L}+)?$|^(республика|респ\.) [\p{L} ()-]+$|^[\p{L}-]+ республика( - [\p{L} ]+)?$|^([\p{L}-]+ ){1,3}(автономн\w+ (округ|область)|ао)( - \p{L}+)?$|^(г\.?|город)? ?(москва|санкт-петербург|севастополь)$", Options)]
    private static partial Regex Region();

    [GeneratedRegex(@"(?<!\p{L})(мк|мб|ма|гб|гк|га|кг|кгб|мн|ч|н|о|м|г|к|ф)?(б|к|а|н)?(о|д)?(оу|оош|сош|нош|оши)(?!\p{L})|(?<!\p{L})\p{Lu}?(школ|гимнази|лице[йя]|интернат|кадет|училищ|колледж|техникум|прогимнази|детск\w+ сад|детск\w+ дом|образовательн\w+ (комплекс|центр|учрежд|организ)|центр образован|нш\b|ншдс\b|сш\b|кш\b|фгкоу|цо\b|филиал)", Options)]
    private static partial Regex School();

    [GeneratedRegex(@"(?<!\p{L})(район\p{L}*|р-н|округ\p{L}*|город|г\.|г|го|мр|мо|мго|зато|муниципальн\p{L}*|городск\p{L}* округ|пгт|поселени\p{L}*|поселок|моуо|ате)(?!\p{L})|(?<!\p{L})г\.\p{L}", Options)]
    private static partial Regex Municipality();

    [GeneratedRegex(@"^(итого|итог|всего|сумма|total|общий итог|в среднем|среднее|средний|средние|в целом)\b", Options)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:(?:итого|всего|среднее|в среднем|в целом) )?(?:по|в) (?:региону|краю|области|республике|субъекту|округу \(региону\)|\p{L}+ (?:краю|области|республике|обл\.))$|^региональн\w+ (значение|показатель)$|^(регион|край|область|субъект рф)$", Options)]
    private static partial Regex RegionTotal();

    [GeneratedRegex(@"^(?:(?:итого|всего|среднее|в среднем|в целом) )?(?:по|в) (?:району|муниципалитету|округу|городу|мо|муниципальному\b.*|\p{L}+ району|г\. ?\p{L}+|моуо|ате|мсу)$|^муниципалитет$", Options)]
    private static partial Regex MunicipalityTotal();

    public static bool IsSample(string name) => Sample().IsMatch(name);

    public static bool IsRegion(string name) => Region().IsMatch(name) && !IsSchool(name);

    public static bool IsSchool(string name) => School().IsMatch(name);

    public static bool IsMunicipality(string name) => Municipality().IsMatch(name);

    public static bool IsTotal(string name) => Total().IsMatch(name);

    public static bool IsRegionTotal(string name) => RegionTotal().IsMatch(name);

    public static bool IsMunicipalityTotal(string name) => MunicipalityTotal().IsMatch(name);

    public static bool IsFootnote(string name) => name.StartsWith('*') || name.StartsWith("примечан", StringComparison.Ordinal)
        || name.StartsWith("источник", StringComparison.Ordinal) || name.StartsWith("исп.", StringComparison.Ordinal) || name.StartsWith("исполнитель", StringComparison.Ordinal);

    /// <summary>Names of regions in one form: «Ростовская обл.» and «Ростовская область» meet.</summary>
    public static string NormaliseRegion(string name)
    {
        var text = " " + HeadText.Normalise(name).Replace("обл.", "область", StringComparison.Ordinal).Replace("респ.", "республика", StringComparison.Ordinal) + " ";
        text = text.Replace(" обл ", " область ", StringComparison.Ordinal)
            .Replace("автономный округ", "ао", StringComparison.Ordinal)
            .Replace(" республика ", " ", StringComparison.Ordinal)
            .Replace(" город ", " ", StringComparison.Ordinal)
            .Replace(" г. ", " ", StringComparison.Ordinal);
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        return (dash > 0 ? text[..dash] : text).Trim();
    }
}
