using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// The meaning of a column from the texts of its head, by the synonyms that sheets use (domain reference §3.2).
/// A digit stays <see cref="ColumnMeaning.Numbered"/>: whether it is a mark, a score or a task only the whole head tells.
/// </summary>
internal static partial class ColumnReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>Whole captions that mean one thing, after <see cref="HeadText.Normalise"/>.</summary>
    private static readonly Dictionary<string, ColumnMeaning> Exact = Build();

    /// <summary>Patterns tried from above: the first that matches wins, so the narrow ones stand first.</summary>
    private static readonly (Regex Pattern, ColumnMeaning Meaning)[] Patterns =
    [
        (Rx(@"групп\w* участник|^участники внутри групп"), ColumnMeaning.Territory),
        (Rx(@"^фио\b|\bфио\b|^ф\. ?и\. ?о|^фамилия|^имя$|^отчество|снилс|дата рождения|паспорт"), ColumnMeaning.Person),
        (Rx(@"код (участник|учен|учащ|обуча)|номер (обуча|участник|учен)|^(code|user_id)$"), ColumnMeaning.PupilCode),
        (Rx(@"^вариант|^var-?\d"), ColumnMeaning.Variant),
        (Rx(@"^понизили"), ColumnMeaning.JournalLower),
        (Rx(@"^подтвердили"), ColumnMeaning.JournalEqual),
        (Rx(@"^повысили"), ColumnMeaning.JournalHigher),
        (Rx(@"по журналу|за предыдущ|за прошл\w+ (четверт|триместр)|^otc$"), ColumnMeaning.JournalMark),
        (Rx(@"блоки пооп|планируем\w+ результат|проверяем\w+ (требован|умени|элемент)|^умения|^требования"), ColumnMeaning.PlannedText),
        (Rx(@"^уровень( сложност|$)|сложность"), ColumnMeaning.DifficultyLevel),
        (Rx(@"код предмета"), ColumnMeaning.SubjectCode),
        (Rx(@"код (мсу|моуо|ате|мо|муницип\w*|района)$"), ColumnMeaning.MunicipalityCode),
        (Rx(@"\bкод (моуо ?/ ?)?(оо|оу|школы|организац\w*|образовательн\w*|общеобразовательн\w*)|^(оо|оу) код$|^schoolcode$|^код$|код оо"), ColumnMeaning.SchoolCode),
        (Rx(@"логин|^пользователь|^login$"), ColumnMeaning.Login),
        (Rx(@"^инн\b"), ColumnMeaning.Inn),
        (Rx(@"^(огрн|ogrn)\b"), ColumnMeaning.Ogrn),
        (Rx(@"(кол-во|количество|число|всего|ч)\.? ?(оо|оу|школ|организац|образовательных)\b"), ColumnMeaning.SchoolCount),
        (Rx(@"учебный год|уч\. ?год"), ColumnMeaning.SchoolYear),
        (Rx(@"^год\b|^year$"), ColumnMeaning.Year),
        (Rx(@"^дата|^date$"), ColumnMeaning.Date),
        (Rx(@"средн\w* (процент|%)|ср\. ?(процент|%)|процент выполнения|% выполнения|средняя решаемость"), ColumnMeaning.Ignored),
        (Rx(@"(средн\w*|ср\.?) ?(отметк|оценк)|(средн\w*|ср\.?) ?балл \(5"), ColumnMeaning.MeanMark),
        (Rx(@"(средн\w*|ср\.?) ?(тестов|первичн|т\. ?б|перв)|(средн\w*|ср\.?) ?балл \(?(100|тест|перв)"), ColumnMeaning.MeanScore),
        (Rx(@"(средн\w*|ср\.?) ?балл|^ср\. ?б\.?$"), ColumnMeaning.Mean),
        (Rx(@"медиан|станд\w* откл|дисперс|разброс|место|рейтинг|апелляц|доверит|соу\b|степень обучен|получивш\w+ аттестат"), ColumnMeaning.Ignored),
        (Rx(@"от .{1,30} до (60|80)\b|от 61|61 ?- ?80|min ?- ?60|минимальн\w+ до (60|80)"), ColumnMeaning.Published),
        (Rx(@"не (преодол|набра|сда|прош|справ|достиг)|ниже (минимальн|порог|min)|ниже мин\b|неуспева|не набравш|двоечник"), ColumnMeaning.BelowThreshold),
        (Rx(@"выше минимальн|преодолел|набрали минимальн|достигли минимальн"), ColumnMeaning.AboveThreshold),
        (Rx(@"высокобал|высок\w+ балл|от 8[01]|8[01] ?- ?100|8[01]\+|8[01] (балл|и выше)|>= ?8[01]|более 80"), ColumnMeaning.HighScores),
        (Rx(@"100 ?-? ?б(алл|\.|$)|стобал|максимально возможн|^100$|наивысш\w+ балл"), ColumnMeaning.FullScores),
        (Rx(@"^макс|^max|максимальн\w+ балл"), ColumnMeaning.MaxPoints),
        (Rx(@"^мин|порог$|^порог|минимальн\w+ балл"), ColumnMeaning.Ignored),
        (Rx(@"^(успеваемость|уо|абсолютная успеваемость|уровень обученности|обученность|общая успеваемость|% успеваемости)\b|\(уровень обученности\)|^(% ?)?(абс\.? ?)?усп(ев)?\.?(,? ?%)?$"), ColumnMeaning.PassRate),
        (Rx(@"^(качество|ко|кз|% качества|качественная успеваемость)\b|\(качество (обучения|знаний)\)|^(% ?)?кач\.?( ?зн\w*\.?)?(,? ?%)?$"), ColumnMeaning.QualityRate),
        (Rx(@"^(первичный балл|итоговый балл|итого баллов|всего баллов|сумма баллов|общий балл|sum|балл|тестовый балл|набранный балл)$"), ColumnMeaning.PupilScore),
        (Rx(@"^(отметка|оценка|итоговая отметка|отметка за (работу|впр|экзамен|выполнен\w+ работ\w*)|оценка за (работу|впр|экзамен))$"), ColumnMeaning.PupilMark),
        (Rx(@"^(группа|отметка|группы?) ?\(?(по отметк|баллов|участников внутри)|группа (обучающихся|по отметк)|^группа$|группы по отметк|группы баллов"), ColumnMeaning.MarkGroup),
        (Rx(@"^(оценочная )?процедура$|^вид (процедуры|экзамена|работы)$|^экзамен$"), ColumnMeaning.Procedure),
        (Rx(@"^(предмет|учебный предмет|наименование предмета|дисциплина|название предмета|subject)$"), ColumnMeaning.Subject),
        (Rx(@"^(класс|параллель|grade|параллель \(класс\)|класс \(параллель\))$"), ColumnMeaning.Grade),
        (Rx(@"^(субъект|регион)"), ColumnMeaning.Region),
        (Rx(@"^(ате|мсу|моуо|мо|мр|го|район|территория|муниципалитет|admarea)$|муниципальн\w+ (образован|район|округ|орган)|(наименование|название) (ате|мсу|мо|муницип\w*|моуо|территор\w*|района)$|^муниципал|городской округ|^район"), ColumnMeaning.Municipality),
        (Rx(@"^(оо|оу|школа|организация|наименование|название|edu_name|учреждение)$|(наименование|название)\b.*\b(оо|оу|школы|организации|учреждения|образовательн\w*)|(образовательн|общеобразовательн)\w+ (организаци|учрежден)|^школ[аы]"), ColumnMeaning.SchoolName),
        (Rx(@"\b(участник|участвовал|обучающ|учащихс|выпускник|сдавал|сдавших|писавш|писал|выполнял|выполнявш|втг|экзаменуем|passed_number)|(кол-во|количество|число)\.? ?уч\b|^(кол-во|количество|всего) чел|^чел\.?$|^n$|^(всего|кол-во|количество)$"), ColumnMeaning.Participants),
        (Rx(@"^(passes_over_220|passer_under_160)|\b(220|250)\b|по трем предметам"), ColumnMeaning.Published),
        (Rx(@"^(%|доля|процент|в %|доля, ?%)$"), ColumnMeaning.Share),
    ];

    [GeneratedRegex(@"^(?:(?:задани[ея]|номер задания|балл\w* за|№|з\.|a-)\s*)*(\d{1,2}(?:[.,]\d{1,2})?(?:\(\d{1,2}\))?(?:\s*[кk]\s*\d{1,2})?(?:\.\d)?)(?!\d)\s*(?:[(,]?\s*(?:макс\w*\.?\s*)?(\d+)\s*б[^)]*\)?)?(?:-grade)?$", Options)]
    private static partial Regex TaskCode();

    [GeneratedRegex(@"(?<!\w)(?:получ\w*|отметк\w*|оценк\w*|балл\w*|доля|доли|кол-во|количество|число|участник\w*|обучающ\w*|учащ\w*|выпускник\w*|чел|человек|процент\w*|на|в|от|из|и|общего|числа|их|с|всего|писавших|распределени\w*|групп\w*|первичн\w*|набра\w*|имеющих|работ\w*|задани\w*|номер\w*|выполнени\w*|которые|участников|по|за|абс|ед)(?!\w)|[%№.,:;()\[\]/*+-]", Options)]
    private static partial Regex UnitWords();

    [GeneratedRegex(@"%|доля|доли|процент", Options)]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"кол-во|количество|(?<!\w)чел|число(?!\w)|(?<!\w)всего(?!\w)|(?<!\w)абс", Options)]
    private static partial Regex CountWords();

    /// <param name="index">Column counted from 0.</param>
    /// <param name="parts">Texts of the head over this column, from above, as written; repeated ones once.</param>
    public static TableColumn Read(int index, IReadOnlyList<string> parts)
    {
        var caption = string.Join(" · ", parts);
        if (parts.Count == 0)
        {
            return new TableColumn(index, ColumnMeaning.Ignored);
        }

        var texts = parts.Select(HeadText.Normalise).Where(text => text.Length > 0).ToArray();
        if (texts.Length == 0)
        {
            return new TableColumn(index, ColumnMeaning.Ignored, Caption: caption);
        }

        var whole = string.Join(' ', texts);
        var last = texts[^1];
        var unit = UnitOf(texts);
        if (Exact.TryGetValue(whole, out var exact))
        {
            return new TableColumn(index, exact, unit, Caption: caption);
        }

        if (Digit(texts, last, whole) is { } numbered)
        {
            return numbered with { Index = index, Unit = unit, Caption = caption };
        }

        foreach (var (pattern, meaning) in Patterns)
        {
            if (pattern.IsMatch(last) && meaning is not (ColumnMeaning.Share or ColumnMeaning.Participants or ColumnMeaning.Territory))
            {
                return new TableColumn(index, meaning, unit, Caption: caption);
            }
        }

        foreach (var (pattern, meaning) in Patterns)
        {
            if (pattern.IsMatch(whole))
            {
                return new TableColumn(index, meaning, unit, Caption: caption);
            }
        }

        // «Русский язык» over «кол-во»: a subject says whose numbers these are and not what they are.
        return parts.Count > 1 && SubjectWords.In(parts[0], isFileName: false) is not null
            ? Read(index, [.. parts.Skip(1)]) with { Caption = caption }
            : new TableColumn(index, ColumnMeaning.Ignored, unit, Caption: caption);
    }

    /// <summary>One code for one task: Cyrillic К, no spaces, a point inside: «1K1», «1 к 1» are «1К1», «3,1» and «3(1)» are «3.1».</summary>
    public static string TaskCodeOf(string text) => text
        .Replace(" ", string.Empty, StringComparison.Ordinal).Replace('(', '.').Replace(")", string.Empty, StringComparison.Ordinal)
        .Replace('k', 'К').Replace('K', 'К').Replace('к', 'К').Replace(',', '.');

    private static TableColumn? Digit(string[] texts, string last, string whole)
    {
        var residue = UnitWords().Replace(whole, " ").Trim();
        residue = string.Join(' ', residue.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        switch (residue)
        {
            case "2" or "3" or "4" or "5" when texts.Length > 1 || !TaskCode().IsMatch(last) || last.Length > 1:
                var ofMarks = texts.Any(text => text.Contains("отметк", StringComparison.Ordinal) || text.Contains("оценк", StringComparison.Ordinal))
                    && !texts.Any(text => text.Contains("задани", StringComparison.Ordinal));
                return new TableColumn(0, ofMarks ? ColumnMeaning.Mark : ColumnMeaning.Numbered, Number: residue[0] - '0', Code: residue, MaxPoints: MaxOf(last));
            case "4 5":
                return new TableColumn(0, ColumnMeaning.QualityRate);
            case "3 4 5" or "3 5":
                return new TableColumn(0, ColumnMeaning.PassRate);
            default:
                break;
        }

        var task = TaskCode().Match(last);
        if (!task.Success)
        {
            return int.TryParse(residue, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= 100 && whole.Contains("балл", StringComparison.Ordinal) && !whole.Contains("100", StringComparison.Ordinal) && !whole.Contains("от ", StringComparison.Ordinal) && !whole.Contains('+', StringComparison.Ordinal)
                ? new TableColumn(0, ColumnMeaning.Numbered, Number: score, Code: residue)
                : null;
        }

        var code = TaskCodeOf(task.Groups[1].Value);
        var plain = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        double? max = task.Groups[2].Success ? double.Parse(task.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : null;
        return plain
            ? new TableColumn(0, ColumnMeaning.Numbered, Number: number, Code: code, MaxPoints: max)
            : new TableColumn(0, ColumnMeaning.Task, Code: code, MaxPoints: max);
    }

    private static double? MaxOf(string last)
    {
        var task = TaskCode().Match(last);
        return task.Success && task.Groups[2].Success ? double.Parse(task.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The lowest text that names a unit decides; a caption over several columns that names both says nothing.</summary>
    private static ColumnUnit UnitOf(string[] texts)
    {
        for (var at = texts.Length - 1; at >= 0; at--)
        {
            var share = ShareWords().IsMatch(texts[at]);
            var count = CountWords().IsMatch(texts[at]);
            if (share && count && at == texts.Length - 1 && !texts[at].Contains("кол-во,", StringComparison.Ordinal))
            {
                return ColumnUnit.Share;
            }

            if (share != count)
            {
                return share ? ColumnUnit.Share : ColumnUnit.Count;
            }
        }

        return ColumnUnit.Unknown;
    }

    // Interpreted: a file has a few dozen heads and titles, and compiling every pattern costs more than matching them all.
    private static Regex Rx(string pattern) => new(pattern, Options);

    private static Dictionary<string, ColumnMeaning> Build()
    {
        var words = new Dictionary<string, ColumnMeaning>(StringComparer.Ordinal);
        Add(ColumnMeaning.RowNumber, "№", "№ п/п", "п/п", "№ пп", "№п/п", "n п/п", "#", "номер");
        Add(ColumnMeaning.Ignored, "signature_date", "system_object_id", "global_id", "id", "link", "district", "пол", "gender", "учебник", "примечание");
        Add(ColumnMeaning.Participants, "участники", "участников", "сдавало", "n", "чел.", "чел", "втг", "уч.", "уч", "кол-во участников, чел.", "passed_number_full");
        Add(ColumnMeaning.Grade, "класс", "параллель");
        Add(ColumnMeaning.Login, "user");
        Add(ColumnMeaning.Procedure, "процедура", "оценочная процедура", "наименование процедуры", "название процедуры");
        return words;

        void Add(ColumnMeaning meaning, params string[] texts)
        {
            foreach (var text in texts)
            {
                words[text] = meaning;
            }
        }
    }
}
