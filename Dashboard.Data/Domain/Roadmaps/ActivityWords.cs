using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>A risk factor as suggestions see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Beginnings">Beginnings of words that tell of it, lower case, ё as е.</param>
public sealed record FactorWords(int Id, IReadOnlyList<string> Beginnings);

/// <summary>
/// What the words of an activity suggest: subject, grade, promised coverage, whether a document is expected, whom it is for, which
/// risks it answers. Suggestions only: a person corrects them in the review and in the editor.
/// </summary>
public static partial class ActivityWords
{
    /// <summary>Factors suggested at most: a long text touches many words by chance.</summary>
    private const int FactorLimit = 2;

    // Adjectives that belong to something else stand in the pattern: «физической культуры», «методической литературы», «из истории».
    private static readonly (string Subject, Regex Words)[] Subjects =
    [
        ("Математика", Compile(@"математик(?:а|е|и|у|ой)")),
        ("Русский язык", Compile(@"русск(?:ий|ого|ому|ом|им) язык(?:а|у|ом|е)?")),
        ("Физика", Compile(@"физик(?:а|е|и|у|ой)")),
        ("Химия", Compile(@"хими(?:я|и|ю|ей)")),
        ("Биология", Compile(@"биологи(?:я|и|ю|ей)")),
        ("География", Compile(@"географи(?:я|и|ю|ей)")),
        ("История", Compile(@"(?<=по |учител\p{L}{0,3} |уроки |уроках )истори(?:я|и|ю|ей)")),
        ("Обществознание", Compile(@"обществознани(?:е|я|ю|ем|и)")),
        ("Информатика", Compile(@"информатик(?:а|е|и|у|ой)")),
        ("Литература", Compile(@"(?<=по |учител\p{L}{0,3} |языка и |язык и )литератур(?:а|е|ы|у|ой)")),
        ("Английский язык", Compile(@"английск(?:ий|ого|ому|ом|им) язык(?:а|у|ом|е)?")),
    ];

    /// <summary>The one subject that the text names; null for none and for several.</summary>
    public static string? Subject(string text)
    {
        var folded = Fold(text);
        var found = Subjects.Where(subject => subject.Words.IsMatch(folded)).Take(2).ToList();
        return found.Count == 1 ? found[0].Subject : null;
    }

    /// <summary>The one grade that the text names, 1..11; null for none and for several.</summary>
    public static int? Grade(string text)
    {
        var grades = GradeWords().Matches(Fold(text)).ToList();
        if (grades.Count != 1 || grades[0].Groups["last"].Success)
        {
            return null;
        }

        var grade = int.Parse(grades[0].Groups["first"].Value, CultureInfo.InvariantCulture);
        return grade is >= 1 and <= 11 ? grade : null;
    }

    /// <summary>«охват 100 %», «вовлечение 80% педагогов»: the promised share 0..1; null where nothing of the kind is promised.</summary>
    public static double? Coverage(string text)
    {
        var folded = Fold(text);
        var found = Percent().Match(folded);
        return found.Success && CoverageWords().IsMatch(folded) && int.TryParse(found.Groups["percent"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100
            ? percent / 100.0
            : null;
    }

    /// <summary>The expected result is a document: приказ, справка, протокол, программа and the like.</summary>
    public static bool ExpectsDocument(string? expectedResult) => expectedResult is not null && DocumentWords().IsMatch(Fold(expectedResult));

    /// <summary>Schools where the order says that schools do it or that it is for them; otherwise the territory's own office.</summary>
    public static Addressee Addressee(string? audience, string? owner) =>
        SchoolWords().IsMatch(Fold(audience + " ; " + owner)) ? Roadmaps.Addressee.PlanSchools : Roadmaps.Addressee.Territory;

    /// <summary>Keys of the factors whose words stand in the text, the most frequent first, at most two.</summary>
    public static IReadOnlyList<int> Factors(string text, IReadOnlyList<FactorWords> factors)
    {
        var words = Word().Matches(Fold(text)).Select(word => word.Value).ToList();
        return
        [
            .. factors.Select(factor => (factor.Id, Count: words.Count(word => factor.Beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)))))
                .Where(factor => factor.Count > 0).OrderByDescending(factor => factor.Count).Take(FactorLimit).Select(factor => factor.Id),
        ];
    }

    private static Regex Compile(string words) => new(@"(?<!\p{L})" + words + @"(?!\p{L})", RegexOptions.CultureInvariant);

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' ');

    [GeneratedRegex(@"(?<!\d)(?<first>\d{1,2})(?:\s?[-–—]\s?(?:х|м|го|му|ом)(?!\p{L}))?(?:\s?(?:[-–—,]|и)\s?(?<last>\d{1,2})(?:\s?[-–—]\s?(?:х|м|го|му|ом)(?!\p{L}))?)?\s?(?:класс|кл\.)", RegexOptions.CultureInvariant)]
    private static partial Regex GradeWords();

    [GeneratedRegex(@"(?<percent>\d{1,3})\s?%", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<!\p{L})(?:охват|вовлеч|обеспеч|участи|повышени\p{L} квалификации|доля|не менее)", RegexOptions.CultureInvariant)]
    private static partial Regex CoverageWords();

    [GeneratedRegex(@"(?<!\p{L})(?:приказ|справк|протокол|отчет|программ|план(?:ы|а|ов)?(?!\p{L})|рекомендац|удостоверен|сертификат|аналитическ|акт(?:ы|а|ов)?(?!\p{L})|публикац|положени[ея](?!\p{L})|график(?:и|а|ов)?(?!\p{L})|договор|соглашен|материал|банк данных|база данных|карт[аы](?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentWords();

    [GeneratedRegex(@"(?<!\p{L})(?:школ|шнор|шссу|ошнор|оо(?!\p{L})|оу(?!\p{L})|общеобразовательн|образовательн\p{L}+ (?:организац|учрежд)|директор|руководител\p{L}+ (?:школ|оо|оу|образовательн|общеобразовательн)|педагог|учител|классн\p{L}+ руководител|сош|оош|лице[йяе]|гимнази)", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolWords();

    [GeneratedRegex(@"[\p{L}-]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
