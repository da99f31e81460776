using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Finds a subject inside a title, a sheet's name or a file's name: stems with any ending, short names in capitals.</summary>
internal static partial class SubjectWords
{
    /// <summary>Stems after <see cref="HeadText.Normalise"/>; a longer one hides the shorter inside it.</summary>
    private static readonly (Regex Pattern, string Name)[] Stems =
    [
        (Rx(@"родн\w+ (\(\w+\) )?(язык|литератур)\w*|родно\w+ \(русск\w+\)"), "Родной язык"),
        (Rx(@"литературн\w* чтени\w*|лит\. ?чтени\w*"), "Литературное чтение"),
        (Rx(@"окружающ\w* мир\w*|окр\. ?мир\w*"), "Окружающий мир"),
        (Rx(@"английск\w*|англ\. ?яз\w*"), "Английский язык"),
        (Rx(@"немецк\w*\b(?! национальн)|нем\. ?яз\w*"), "Немецкий язык"),
        (Rx(@"французск\w*"), "Французский язык"),
        (Rx(@"испанск\w*"), "Испанский язык"),
        (Rx(@"китайск\w*"), "Китайский язык"),
        (Rx(@"иностранн\w* язык\w*|ин\. ?яз\w*"), "Иностранный язык"),
        (Rx(@"русск\w*( язык\w*)?|рус\. ?яз\w*"), "Русский язык"),
        (Rx(@"математи\w*|матем\b"), "Математика"),
        (Rx(@"обществознани\w*|обществозн\w*|обществ\b"), "Обществознание"),
        (Rx(@"географи\w*"), "География"),
        (Rx(@"биологи\w*"), "Биология"),
        (Rx(@"информатик\w*|кегэ"), "Информатика"),
        (Rx(@"физик\w*"), "Физика"),
        (Rx(@"хими\w*"), "Химия"),
        (Rx(@"истори\w*"), "История"),
        (Rx(@"литератур\w*"), "Литература"),
        (Rx(@"сочинени\w*"), "Сочинение"),
        (Rx(@"изложени\w*"), "Изложение"),
        (Rx(@"по трем предметам"), "Три предмета"),
    ];

    /// <summary>Latin beginnings in the names of files that exporters make: «Mat5», «vpr_rus_4».</summary>
    private static readonly (Regex Pattern, string Name)[] Latin =
    [
        (Rx(@"(?<![a-z])(ma|mat|math|maths?|matematika)(?![a-z])"), "Математика"),
        (Rx(@"(?<![a-z])(ru|rus|russkij|russkiy|russian)(?![a-z])"), "Русский язык"),
        (Rx(@"(?<![a-z])(okr|okrmir|om)(?![a-z])"), "Окружающий мир"),
        (Rx(@"(?<![a-z])(bio|biol|biologiya|biology)(?![a-z])"), "Биология"),
        (Rx(@"(?<![a-z])(geo|geogr|geografiya|geography)(?![a-z])"), "География"),
        (Rx(@"(?<![a-z])(ist|hist|istoriya|history)(?![a-z])"), "История"),
        (Rx(@"(?<![a-z])(obsh|obsch|obshestvo|soc|social)(?![a-z])"), "Обществознание"),
        (Rx(@"(?<![a-z])(fiz|phys|fizika|physics)(?![a-z])"), "Физика"),
        (Rx(@"(?<![a-z])(him|khim|chem|himiya|chemistry)(?![a-z])"), "Химия"),
        (Rx(@"(?<![a-z])(inf|inform|informatika|informatics)(?![a-z])"), "Информатика"),
        (Rx(@"(?<![a-z])(ang|angl|eng|english)(?![a-z])"), "Английский язык"),
        (Rx(@"(?<![a-z])(lit|literatura|literature)(?![a-z])"), "Литература"),
    ];

    [GeneratedRegex(@"(?<![\p{L}])(РУ|МА|ОМ|ЛЧ|ИС|БИ|ГГ|ОБ|ФИ|ХИ|АЯ|НЯ|ФЯ|ЛИ|ИНФ|ИЯ)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"(?<![\d.,])(0[1-9]|1[0-48]|22|25)\s*[-_.]\s*(?=\p{L})|(?:subject|predmet|предмет)[-_ ]?(\d{2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ExamCode();

    /// <summary>The only subject that the text names; null where it names none or several.</summary>
    public static string? In(string text, bool isFileName)
    {
        var normalised = HeadText.Normalise(text).Replace('_', ' ');
        string? found = null;
        foreach (var (pattern, name) in Stems)
        {
            if (!pattern.IsMatch(normalised))
            {
                continue;
            }

            if (found is not null && found != name)
            {
                return null;
            }

            found = name;
            normalised = pattern.Replace(normalised, " ");
        }

        if (found is not null)
        {
            return found;
        }

        if (Only(ShortName().Matches(text).Select(match => Subject.Find(match.Value)?.Name)) is { } shortName)
        {
            return shortName;
        }

        return isFileName ? InFileName(normalised) : null;
    }

    /// <summary>Federal code at a subject's beginning: «22-Математика».</summary>
    public static int? ExamCodeIn(string text)
    {
        var match = ExamCode().Match(text);
        return match.Success
            ? int.Parse(match.Groups[1].Success ? match.Groups[1].ValueSpan : match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    private static string? InFileName(string normalised) =>
        Only(Latin.Where(entry => entry.Pattern.IsMatch(normalised)).Select(entry => (string?)entry.Name));

    private static string? Only(IEnumerable<string?> names)
    {
        string? only = null;
        foreach (var name in names)
        {
            if (only is not null && name != only)
            {
                return null;
            }

            only = name;
        }

        return only;
    }

    // Interpreted: a file has a few dozen heads and titles, and compiling every pattern costs more than matching them all.
    private static Regex Rx(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
