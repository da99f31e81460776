using System.Text.RegularExpressions;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>What counts as the same in two spellings of one thing.</summary>
internal static partial class Spelling
{
    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\bмо\b|\bмуниципальн\w+ образовани\w+(?= «)", RegexOptions.CultureInvariant)]
    private static partial Regex Formation();

    // A municipal body may be called with its region or without it.
    [GeneratedRegex(@" \w+(?:ой области|ого края)(?=$|,)", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"^муниципальн\w+ \w+ общеобразовательн\w+ учреждени\w+ (?=«)|(?<=») \w+ого (?:муниципальн\w+ )?(?:района|округа)$", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^(?:письмо|указ|приказ|распоряжение) ", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^мин\w+(?: (?:общего|и|профессионального|образования|науки|просвещения))*", RegexOptions.CultureInvariant)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"(?<=\w{3})(?:ого|ему|ому|ой|ую|ым|ем|ом|ей|[ауеюяыийь])$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<=\w{3})[оыи]й$", RegexOptions.CultureInvariant)]
    private static partial Regex Nominative();

    public static string Exact(string text) => text;

    /// <summary>Capitals, quotes, dashes and blanks aside.</summary>
    public static string Letters(string text) => string.Concat(Words(Formation().Replace(Fold(text), "мо")));

    /// <summary>
    /// «г. Лесинск» is «город Лесинск»; that a place is a municipal formation is no part of its name. The genitive of a head does not
    /// tell «Луговской» from «Луговский», and a region beside a municipality is more than a truth says.
    /// </summary>
    public static string Territory(string text)
    {
        var parts = Formation().Replace(Fold(text), string.Empty).Replace("город ", "г. ", StringComparison.Ordinal).Split(", ");
        return string.Concat(Words(parts[0]).Select(word => Nominative().Replace(word, "й")));
    }

    /// <summary>«Минобрнауки» is a ministry of education and science; a school is the same with its legal form and without it.</summary>
    public static string Body(string text)
    {
        var folded = Fold(text);
        return string.Concat(Words(Ministry().Replace(Kind().Replace(Formation().Replace(LegalForm().Replace(folded.StartsWith("мин", StringComparison.Ordinal) ? folded : Region().Replace(folded, string.Empty), string.Empty), "мо"), string.Empty), "мин")).Select(Stem));
    }

    /// <summary>«О. М. Иванова, методист» and «Иванову О.М.» are one person: names stay in the case in which an order writes them.</summary>
    public static string Person(string text) => string.Join(' ', Words(Fold(text).Split(',', '(')[0]).Select(Stem).Order(StringComparer.Ordinal));

    /// <summary>A text against its truth, which is cut at a number of characters.</summary>
    public static bool IsCut(string truth, string read, int cut) =>
        truth.Length < cut - 1 ? read == truth : read.StartsWith(truth, StringComparison.Ordinal);

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е');

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    private static string Stem(string word) => Ending().Replace(word, string.Empty);
}
