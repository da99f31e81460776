using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Wording;

/// <summary>Names of territories as they fit a row, a chip and the end of a line; heads of pages show them in full.</summary>
public static partial class TerritoryWords
{
    private static readonly (string Long, string Short)[] Kinds =
    [
        ("муниципальный округ", "МО"),
        ("муниципальный район", "МР"),
        ("городской округ", "ГО"),
        ("муниципальное образование", "МО"),
    ];

    /// <summary>«Ольховецкий муниципальный округ» is «Ольховецкий МО», «город Озёрогорск» is «г. Озёрогорск»; other names stay.</summary>
    public static string ShortMunicipality(string name)
    {
        foreach (var (full, abbreviated) in Kinds)
        {
            if (name.EndsWith(" " + full, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^full.Length].TrimEnd() + Russian.NoBreakSpace + abbreviated;
            }

            if (name.StartsWith(full + " ", StringComparison.OrdinalIgnoreCase))
            {
                return abbreviated + Russian.NoBreakSpace + name[full.Length..].TrimStart();
            }
        }

        return name.StartsWith("город ", StringComparison.OrdinalIgnoreCase) ? "г." + Russian.NoBreakSpace + name[6..].TrimStart() : name;
    }

    /// <summary>
    /// «МБОУ «Еловская СОШ»» is «Еловская СОШ», «МКОУ Лицей «Исток»» is «Лицей «Исток»», and a charter's whole name, which is all that an
    /// installation without a register knows, is shortened alike; a name without a legal form stays.
    /// </summary>
    public static string ShortSchool(string name)
    {
        var text = SchoolKind().Replace(WrittenLegalForm().Replace(LegalForm().Replace(name.Trim(), ""), ""), kind => kind.Groups[1].Value.ToUpperInvariant() switch
        {
            "С" => "СОШ",
            "О" => "ООШ",
            _ => "НОШ",
        });
        return text.Length > 2 && text[0] == '«' && text[^1] == '»' && text.IndexOf('»', StringComparison.Ordinal) == text.Length - 1 ? text[1..^1]
            : text.Length > 2 && text[0] == '"' && text[^1] == '"' && text.IndexOf('"', 1) == text.Length - 1 ? text[1..^1]
            : text.Length > 0 ? text : name;
    }

    [GeneratedRegex(@"^\p{Lu}{1,6}ОУ\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"(?:(?:муниципальн|государственн|краев|областн|республиканск|бюджетн|автономн|казённ|казенн|некоммерческ|частн|общеобразовательн|образовательн)\p{L}*\s+)+(?:учреждени|организаци)\p{L}*\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenLegalForm();

    [GeneratedRegex(@"(?<!\p{L})([СОН])(?:редн|сновн|ачальн)\p{L}*\s+(?:обще)?образовательн\p{L}*\s+школ[аы](?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchoolKind();
}
