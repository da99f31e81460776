using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Schools;

/// <summary>
/// Names of schools as offices spell them, brought to one form for comparison only (domain reference §7): legal form and
/// quotation marks are dropped, school kinds abbreviated, № unified. What is shown is always the name as registered.
/// </summary>
public static partial class SchoolName
{
    private static readonly (string Long, string Short)[] Kinds =
    [
        ("средняя общеобразовательная школа", "сош"),
        ("основная общеобразовательная школа", "оош"),
        ("начальная общеобразовательная школа", "нош"),
        ("средняя школа", "сош"),
        ("основная школа", "оош"),
        ("начальная школа", "нош"),
        ("общеобразовательная школа", "ош"),
    ];

    [GeneratedRegex(@"(?<!\p{L})(?:государственное|муниципальное|автономное|бюджетное|казенное|частное|негосударственное|областное|краевое|общеобразовательное|образовательное|бюджетноеобразовательное|учреждение|организация|некоммерческая|автономная)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex LegalWords();

    [GeneratedRegex(@"(?<!\p{L})(?:м|г|ч|н|к|о)?(?:б|а|к|о)?(?:о|н)?оу(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex LegalShort();

    [GeneratedRegex(@"(?<!\p{L})(?:сш|мсош)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolShort();

    [GeneratedRegex(@"(?:№|(?<!\p{L})n(?!\p{L}))\s*(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\p{L})(?:имени|им)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex NamedAfter();

    [GeneratedRegex(@"(?<!\p{L})(?:филиал|ф-л|фил)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Branch();

    /// <summary>The comparable form: lower case, ё as е, only letters, digits and single spaces.</summary>
    public static string Normalise(string name)
    {
        var text = FisOkoLogin.Without(name).ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' ');
        text = Number().Replace(text, " №");
        text = LegalWords().Replace(text, " ");
        foreach (var (longForm, shortForm) in Kinds)
        {
            text = text.Replace(longForm, shortForm, StringComparison.Ordinal);
        }

        text = LegalShort().Replace(text, " ");
        text = SchoolShort().Replace(text, "сош");
        text = NamedAfter().Replace(text, "им");
        text = Branch().Replace(text, "филиал");
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign) || sign == '№')
            {
                plain.Append(sign);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>
    /// How alike two normalised names are, 0..1: Dice's coefficient over letter pairs, halved when their numbers differ,
    /// because «СОШ № 5» and «СОШ № 15» differ by one letter and are two schools.
    /// </summary>
    public static double Likeness(string left, string right)
    {
        if (left == right)
        {
            return 1;
        }

        var first = Pairs(left);
        var second = Pairs(right);
        if (first.Count == 0 || second.Count == 0)
        {
            return 0;
        }

        var shared = 0;
        foreach (var (pair, count) in first)
        {
            shared += Math.Min(count, second.GetValueOrDefault(pair));
        }

        var likeness = 2.0 * shared / (first.Values.Sum() + second.Values.Sum());
        return Digits(left) == Digits(right) ? likeness : likeness / 2;
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var place = 0; place + 1 < text.Length; place++)
        {
            var pair = (text[place], text[place + 1]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));
}
