using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Schools;

/// <summary>
/// Names of schools as offices spell them, brought to one form for comparison only (domain reference §7): legal form and
/// quotation marks are dropped, school kinds abbreviated, № unified. What is shown is always the name as registered.
/// </summary>
public static partial class SchoolName
{
    // Genitive as well as nominative: «филиал Подгорненской средней общеобразовательной школы».
    private static readonly HashSet<string> KindWords =
        ["сош", "оош", "нош", "ош", "школа", "гимназия", "лицей", "филиал", "интернат", "им", "г", "с", "п", "д", "х", "ст", "района", "области", "края", "города", "села"];

    [GeneratedRegex(@"(?<!\p{L})(?:(?<secondary>средн(?:яя|ей))|(?<basic>основн(?:ая|ой))|(?<primary>начальн(?:ая|ой)))\s+(?:\(полн(?:ая|ой)\)\s+)?(?:общеобразовательн(?:ая|ой)\s+)?школ(?:а|ы)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    // Neuter only: «общеобразовательная школа» is a kind of school, «общеобразовательное учреждение» a legal form.
    [GeneratedRegex(@"(?<!\p{L})(?:(?:государственн|негосударственн|муниципальн|федеральн|областн|краев|автономн|бюджетн|казенн|частн|нетипов|общеобразовательн|образовательн)(?:ое|ого)|(?:учреждени|образовани)(?:е|я)|автономн(?:ая|ой)|некоммерческ(?:ая|ой)|общеобразовательн(?:ая|ой)(?=\s+организаци)|организаци(?:я|и))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex LegalWords();

    // МБОУ, МКОУ, МОБУ, МОАУ, ГБОУ, ОГБОУ, КГКОУ, КОГОБУ, МБНОУ, ЧОУ, АНОО and their kin, also glued to the kind: «МОУСОШ».
    [GeneratedRegex(@"(?<!\p{L})(?:[фмгчнкор]{0,4}[баксн]{0,2}о(?:у|бу|ау|ку)|мбу|мау|мку|о?аноо?|чоо)(?=сош|оош|нош|\P{L}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LegalShort();

    [GeneratedRegex(@"(?<!\p{L})(?:сш|мсош|ср\.?\s?школа)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolShort();

    // «№ 5», «N5», «No 5», «#5» and a bare 5 are one number: signs have become spaces when this is asked.
    [GeneratedRegex(@"(?<!\p{L})(?:no? ?)+(?=\d)|(?<=\p{L})(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\p{L})(?:имени|им)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex NamedAfter();

    [GeneratedRegex(@"(?<!\p{L})(?:филиал|ф-л|фил)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Branch();

    [GeneratedRegex(@"(?<!\p{L})(?:(?<village>сел[оа])|(?<hamlet>деревн[яи]|дер)|(?<settlement>поселок|поселка|пос)|(?<town>город|города)|(?<stanitsa>станиц[аы]|ст-ц[аы]))(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>The comparable form: lower case, ё as е, only letters, digits and single spaces.</summary>
    public static string Normalise(string name)
    {
        var text = FisOkoLogin.Without(name).ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' ');
        text = LegalWords().Replace(text, " ");
        text = Kind().Replace(text, match => match.Groups["secondary"].Success ? "сош" : match.Groups["basic"].Success ? "оош" : "нош");
        text = LegalShort().Replace(text, " ");
        text = SchoolShort().Replace(text, "сош");
        text = NamedAfter().Replace(text, "им");
        text = Branch().Replace(text, "филиал");
        text = Place().Replace(text, match =>
            match.Groups["village"].Success ? "с"
            : match.Groups["hamlet"].Success ? "д"
            : match.Groups["settlement"].Success ? "п"
            : match.Groups["town"].Success ? "г"
            : "ст");
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign))
            {
                plain.Append(sign);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return string.Join(' ', Number().Replace(plain.ToString(), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// What is a school's own in a normalised name: without the words of its kind. «СОШ Долговская» and «СОШ Бабаевская» share
    /// most of their letters and nothing of their names.
    /// </summary>
    public static string OwnPart(string normalised) => string.Join(' ', normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !KindWords.Contains(word)));

    /// <summary>
    /// How alike two normalised names are, 0..1: Dice's coefficient over letter pairs, halved when their numbers differ,
    /// because «СОШ № 5» and «СОШ № 15» differ by one letter and are two schools.
    /// </summary>
    public static double Likeness(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

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
