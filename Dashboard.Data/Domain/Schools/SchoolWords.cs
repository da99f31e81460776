using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Schools;

/// <summary>Names of schools inside running text.</summary>
internal static partial class SchoolWords
{
    private const string Legal = @"(?:филиал(?:а|у|ом|е)? )?(?:М[БКА]?(?:СК)?Н?ОУ|МО[БКА]У|О?Г[БКА]ОУ|КГ[БКА]ОУ|КОГО[БКА]У|ЧОУ|(?:[Мм]униципальн|[Гг]осударственн)\p{L}+ (?:\p{L}+ )?(?:обще)?образовательн\p{L}+ (?:учрежден|организац)\p{L}+)";

    private const string Kind = @"(?:СОШ|ООШ|НОШ|СШ|ОШ|НШ|[Гг]имнази[яиюей]+|ГИМНАЗИЯ|[Лл]ице[йяюе]м?|ЛИЦЕЙ|[Шш]кол[аыуе](?:[- ]интернат\p{L}*)?|(?:[Сс]редн|[Оо]сновн|[Нн]ачальн)\p{L}+ (?:обще)?(?:образовательн\p{L}+ )?школ[аыуе]|ЦО|[Цц]ентр образования)";

    // A name ends where another begins, at a bracket, a comma, a dash with blanks, a person or a verb of the order.
    private const string Rest = @"(?:\s?«(?:[^«»\n]|«[^«»\n]*»){2,160}»|\s?""[^""\n]{2,160}""|\s?[„“][^”“\n]{2,160}[”“]|\s№\s?\d+|№\s?\d+|\s\d{1,4}(?!\.?\d)|\s(?:им(?:\.|ени)\s(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}[\p{Ll}-]+)?)|\s(?:г|с|п|х|д|ст|сл|пос|рп|пгт|ст-ц[аы]|р\.\s?п)\.\s?\p{Lu}[\p{Ll}]+(?:[- ]\p{Lu}[\p{Ll}]+)?|\s(?:города|села|поселка|посёлка|хутора|станицы|деревни)\s\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}[\p{Ll}]+)?|\s\p{Lu}[\p{Ll}-]+(?:ая|ой|ую)(?=\s(?:СОШ|ООШ|НОШ|СШ|ОШ|средн|основн|школ|гимн|лице))|\s" + Kind + @")";

    [GeneratedRegex(@"(?<![\p{L}«])(?:" + Legal + @"(?:" + Rest + @")+|\p{Lu}[\p{Ll}-]+ая (?:СОШ|ООШ|НОШ|СШ|[Шш]кола)(?:\s?№\s?\d+)?(?!\p{L})|" + Kind + @"\s?№\s?\d+(?:" + Rest + @")*|(?:СОШ|ООШ|НОШ|СШ)(?:\s?«[^«»]+»|" + Rest + @")+)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<![\p{L}«])(?:[Фф]илиал\p{L}{0,2}\s(?<branch>«[^«»\n]{2,60}»\s))?(?<adjective>\p{Lu}[\p{Ll}-]+)ой(?<kind>\s(?:СОШ|ООШ|НОШ|СШ)(?:\s?№\s?\d+)?)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex InOtherCase();

    [GeneratedRegex(@"(?:перечень|список|реестр)\p{L}* (?:\p{L}+ ){0,3}(?:школ|образовательных организац|общеобразовательных|оо(?!\p{L})|оу(?!\p{L})|учрежден)|^(?:школы|общеобразовательные организации|образовательные организации)(?: \p{L}+)* (?:с низк|шнор|участни|муниципал|района|округа|демонстр)|состав (?:\p{L}+ ){0,2}групп|лист (?:согласован|ознакомлен)|кураторы школ|школы с низкими", RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();

    public static IEnumerable<Match> In(string text) => Name().Matches(text).Where(match => OwnPart(match.Value).Length > 0);

    /// <summary>«Ольховецкой СОШ № 1», «филиалом «Лесной» Ольховецкой СОШ»: names that stand in another case and are no part of a longer one.</summary>
    public static IEnumerable<Match> Declined(string text) => InOtherCase().Matches(text).Where(declined => !In(text).Any(name => name.Index < declined.Index && name.Index + name.Length > declined.Index));

    public static string Nominative(Match declined) => declined.Groups["branch"] is { Success: true } branch
        ? "Филиал " + declined.Value[(branch.Index - declined.Index)..]
        : declined.Groups["adjective"].Value + "ая" + declined.Groups["kind"].Value;

    public static string? First(string text) => In(text).FirstOrDefault()?.Value.Trim();

    /// <summary>True where the whole text names one school, with a number before it or none.</summary>
    public static bool Is(string text) => In(text).ToList() is [var only] && text.Length - only.Length <= 5;

    /// <summary>A comparable name; two spellings of a school are one.</summary>
    public static string Key(string name) => SchoolName.Normalise(name);

    public static bool AnnouncesSchools(string folded) => Announcement().IsMatch(folded);

    private static string OwnPart(string name) => SchoolName.OwnPart(SchoolName.Normalise(name));
}
