using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Schools;

/// <summary>Names of municipalities brought to one form for comparison: «город X», «г. X», «X» and «X муниципальный район» meet.</summary>
public static partial class MunicipalityName
{
    // Exact forms of «город» and «округ», because Городищенский and Окуловский are names of districts.
    [GeneratedRegex(@"(?<!\p{L})(?:по образованию|(?:внутри)?городск(?:ой|ого|ому|ом|ое|ие|их)|город(?:а|у|е)?|округ(?:а|у|е)?|муниципальн\p{L}{2,3}|район(?:а|у|е|ный|ного)?|образовани(?:е|я|ю|и|ем)|зато|администраци(?:я|и)|комитет(?:а)?|управлени(?:е|я)|департамент(?:а)?|отдел(?:а)?|пгт|мр|мо|го|р-о?н|г)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex KindWords();

    [GeneratedRegex(@"\s*[-\u2010\u2011–—]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();

    /// <summary>
    /// The comparable form: lower case, ё as е, words of the kind dropped. Never empty for a name that has a letter: a name that
    /// consists of such words only stays as it is.
    /// </summary>
    public static string Normalise(string name)
    {
        var text = Hyphen().Replace(name.ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' '), "-");
        var rest = Words(KindWords().Replace(text, " "));
        return rest.Length > 0 ? rest : Words(text);
    }

    private static string Words(string text) => string.Join(' ', text
        .Split([' ', '\t', '\n', '.', ',', '«', '»', '"', '“', '”', '„', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('-'))
        .Where(word => word.Length > 0));
}
