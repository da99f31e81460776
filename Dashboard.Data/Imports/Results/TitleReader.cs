using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Reads year, season, procedure, subject, grade, profile, form, wave, date and report name out of one line of words.</summary>
internal static partial class TitleReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly string[] Months = ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    [GeneratedRegex(@"(?<!\d)(\d{4})\s*[/-]\s*(\d{4}|\d{2})(?!\d)(?!\s*[.-]\d)", Options)]
    private static partial Regex YearPair();

    [GeneratedRegex(@"(?<![\d.,])(\d{4})(?!\d|[.,]\d)", Options)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)", Options)]
    private static partial Regex DottedDate();

    [GeneratedRegex(@"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)", Options)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"(?<!\d)(\d{1,2}) (январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w* (\d{4})", Options)]
    private static partial Regex WordDate();

    [GeneratedRegex(@"(?<!\w)(январ|феврал|март|апрел|ма[йея]\b|июн|июл|август|сентябр|октябр|ноябр|декабр)", Options)]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"формирован|выгру[зж]|печат|создан|скачан|обновлен|дата отчета|по состоянию", Options)]
    private static partial Regex ExportWords();

    [GeneratedRegex(@"по (?:программ|материал|образц|кур)\w* (?:за )?(\d{1,2})[- ]?\w{0,3} ?кл", Options)]
    private static partial Regex Programme();

    [GeneratedRegex(@"(?<![\d.,])(\d{1,2}) ?-? ?(?:й|го|х|е|ых|ый|ом|м)? ?(?:кл\b|кл\.|класс\w*|klass\w*)", Options)]
    private static partial Regex GradeBefore();

    [GeneratedRegex(@"(?:класс\w*|параллел\w*|кл\.) ?(?:\([^)]*\) ?)?[:№-]? ?(\d{1,2})(?![\d.,])", Options)]
    private static partial Regex GradeAfter();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:ру|ма|ом|лч|ис|би|гг|об|фи|хи|ая|ня|фя|ли|инф|mat\w*|ma|ru|rus\w*|okr\w*|bio\w*|geo\w*|ist\w*|hist\w*|obsh\w*|fiz\w*|phys\w*|him\w*|chem\w*|inf\w*|ang\w*|eng\w*|lit\w*)[ _-]?(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[ _-]?(?:ру|ма|ом|лч|ис|би|гг|об|фи|хи|ая|ня|фя|ли|инф)(?!\p{L})", Options)]
    private static partial Regex GradeAtSubject();

    [GeneratedRegex(@"максимальн\w* (?:первичн\w* |возможн\w* )?балл\w*\D{0,12}?(\d{1,3})|макс\. ?балл\D{0,4}?(\d{1,3})", Options)]
    private static partial Regex MaxScoreText();

    /// <summary>Reads a line of a sheet or the name of a sheet.</summary>
    public static TitleFacts Read(string text) => Read(text, isFileName: false);

    /// <summary>Reads the name of a file: underscores part words, Latin abbreviations count.</summary>
    public static TitleFacts ReadFileName(string fileName) => Read(Path.GetFileNameWithoutExtension(fileName).Replace('_', ' '), isFileName: true);

    /// <summary>Whether a text says anything about a work at all.</summary>
    public static bool SaysSomething(string text)
    {
        var facts = Read(text);
        return facts.Subject is not null || facts.Procedure is not null || facts.Grade is not null || facts.Report is not null
            || facts.CalendarYear is not null || facts.Year is not null;
    }

    private static TitleFacts Read(string text, bool isFileName)
    {
        var words = HeadText.Normalise(text);
        var facts = new TitleFacts
        {
            Procedure = ProcedureWords.In(words),
            OwnTitle = ProcedureWords.OwnTitleIn(words),
            Subject = SubjectWords.In(text, isFileName),
            ExamCode = SubjectWords.ExamCodeIn(text),
            Wave = ProcedureWords.WaveIn(words),
            Form = ProcedureWords.FormIn(words),
            Profile = ProcedureWords.ProfileIn(words),
            Report = ProcedureWords.ReportIn(words),
            MaxScore = MaxScoreText().Match(words) is { Success: true } max ? Number(max.Groups[1].Success ? max.Groups[1] : max.Groups[2]) : null,
        };
        return WithGrade(WithYear(facts, words), words, isFileName);
    }

    private static TitleFacts WithYear(TitleFacts facts, string words)
    {
        var isExport = ExportWords().IsMatch(words);
        var date = isExport ? null : DateIn(words);
        Season? season = words.Contains("осен", StringComparison.Ordinal) || words.Contains("autumn", StringComparison.Ordinal) ? Season.Autumn
            : words.Contains("весн", StringComparison.Ordinal) || words.Contains("весен", StringComparison.Ordinal) || words.Contains("spring", StringComparison.Ordinal) ? Season.Spring
            : date is { } day ? SeasonOf(day.Month)
            : MonthWord().Match(words) is { Success: true } month && !isExport ? SeasonOf(MonthOf(month.Groups[1].Value))
            : null;
        facts = facts with { Date = date, Season = season, CalendarYear = date?.Year };
        if (isExport)
        {
            return facts;
        }

        foreach (Match pair in YearPair().Matches(words))
        {
            if (SchoolYear.TryParse(pair.Value.Replace(" ", string.Empty, StringComparison.Ordinal), out var year))
            {
                return facts with { Year = year };
            }
        }

        if (facts.CalendarYear is not null)
        {
            return facts;
        }

        int? calendar = null;
        int? implausible = null;
        foreach (Match found in FourDigits().Matches(words))
        {
            var year = int.Parse(found.ValueSpan, CultureInfo.InvariantCulture);
            if (year is >= SchoolYear.Earliest and <= SchoolYear.Latest)
            {
                calendar ??= year;
            }
            else if (year is >= 1800 and < SchoolYear.Earliest && words.Contains("год", StringComparison.Ordinal) || (year is >= 1800 and < 2000 && words.StartsWith("впр", StringComparison.Ordinal)))
            {
                implausible ??= year;
            }
        }

        return facts with { CalendarYear = calendar, ImplausibleYear = calendar is null ? implausible : null };
    }

    private static TitleFacts WithGrade(TitleFacts facts, string words, bool isFileName)
    {
        int? programme = Programme().Match(words) is { Success: true } told ? Grade(told.Groups[1]) : null;
        var rest = programme is null ? words : Programme().Replace(words, " ");
        var grade = GradeBefore().Match(rest) is { Success: true } before ? Grade(before.Groups[1])
            : GradeAfter().Match(rest) is { Success: true } after ? Grade(after.Groups[1])
            : null;
        if (grade is null && GradeAtSubject().Match(rest) is { Success: true } label)
        {
            grade = Grade(label.Groups[1].Success ? label.Groups[1] : label.Groups[2]);
        }

        _ = isFileName;
        return programme is null
            ? facts with { Grade = grade }
            : facts with { ProgrammeGrade = programme, TakerGrade = grade, Season = facts.Season ?? (grade > programme ? Season.Autumn : null) };
    }

    private static DateOnly? DateIn(string words)
    {
        if (DottedDate().Match(words) is { Success: true } dotted)
        {
            var year = int.Parse(dotted.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
            return Day(year < 100 ? 2000 + year : year, Whole(dotted.Groups[2]), Whole(dotted.Groups[1]));
        }

        if (IsoDate().Match(words) is { Success: true } iso)
        {
            return Day(Whole(iso.Groups[1]), Whole(iso.Groups[2]), Whole(iso.Groups[3]));
        }

        return WordDate().Match(words) is { Success: true } told
            ? Day(Whole(told.Groups[3]), MonthOf(told.Groups[2].Value), Whole(told.Groups[1]))
            : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= SchoolYear.Earliest and <= SchoolYear.Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static Season SeasonOf(int month) => month is >= 9 and <= 12 ? Season.Autumn : Season.Spring;

    private static int MonthOf(string beginning) => 1 + Array.FindIndex(Months, month => beginning.StartsWith(month, StringComparison.Ordinal) && (month != "ма" || beginning != "март"));

    private static int? Grade(Group group) => Whole(group) is >= 1 and <= 11 and var grade ? grade : null;

    private static int Whole(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static double? Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
}
