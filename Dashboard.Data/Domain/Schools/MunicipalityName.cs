using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Schools;

/// <summary>Names of municipalities brought to one form for comparison: «город X», «г. X», «X» and «X муниципальный район» meet.</summary>
public static partial class MunicipalityName
{
    [GeneratedRegex(@"(?<!\p{L})(?:муниципальн\p{L}*|городско\p{L}*|округ\p{L}*|район\p{L}*|образовани\p{L}*|город\p{L}*|зато|администраци\p{L}*|комитет\p{L}*|управлени\p{L}*|по образованию|мр|мо|го|р-н|г)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex KindWords();

    /// <summary>The comparable form: lower case, ё as е, words of the kind dropped.</summary>
    public static string Normalise(string name)
    {
        var text = name.ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' ');
        text = KindWords().Replace(text, " ");
        var words = text.Split([' ', '.', ',', '«', '»', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }
}
