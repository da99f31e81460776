using System.Globalization;

namespace Dashboard.Data.Imports.Results;

/// <summary>A sentence with its stable code, its weight and what will happen to the row.</summary>
internal readonly record struct Message(string Code, string Text, ProblemSeverity Severity, string? Consequence = null);

/// <summary>Every sentence that the reader of results can say.</summary>
internal static class ResultMessages
{
    private const string RowLeftOut = "Строка не загрузится.";
    private const string RowsWait = "Строки не загрузятся, пока вы не ответите.";
    private const string RowLoads = "Строка загрузится.";
    private const string FileLeftOut = "Файл не загрузится.";

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static Message NothingFound() => new(
        "no-results", "В файле не найдено ни одной таблицы с результатами. Нужны строка заголовков и числа под ней: участники, отметки или баллы. Проверьте, тот ли это файл.", ProblemSeverity.Error, FileLeftOut);

    public static Message UnknownTable() => new(
        "unknown-form", "Таблица на листе не опознана. Укажите на странице сопоставления строку заголовков и смысл столбцов: следующий файл такой формы опознается сам.", ProblemSeverity.Question, RowsWait);

    public static Message SchoolRegister() => new(
        "school-register", "Это список школ без результатов. Он загружается как реестр школ.", ProblemSeverity.Note, "Результатов в нём нет.");

    public static Message EmptyTable() => new(
        "empty-table", "Под заголовками таблицы нет ни одной строки с данными.", ProblemSeverity.Note, "Загружать из этой таблицы нечего.");

    public static Message EmptyClassForm() => new(
        "empty-class-form", "Это пустая форма класса для внесения баллов: в ней нет ни одного участника. Загрузите заполненный протокол или отчёт из ФИС ОКО.", ProblemSeverity.Error, FileLeftOut);

    public static Message HiddenSheet(string sheet) => new(
        "hidden-sheet", $"Лист «{sheet}» скрыт и не прочитан. Если результаты на нём нужны, сделайте лист видимым.", ProblemSeverity.Note, "Строки скрытого листа не загрузятся.");

    public static Message GveNotSupported() => new(
        "gve-form", "Это результаты ГВЭ: их нельзя складывать с ОГЭ и ЕГЭ. Загружаются ВПР, ОГЭ, ЕГЭ и собственные работы.", ProblemSeverity.Note, "Таблица не загрузится.");

    public static Message PupilsDropped(int pupils) => new(
        "pupils-aggregated", $"В файле были строки участников ({pupils.ToString("N0", Russian)}): они сложены по школам в памяти и отброшены.", ProblemSeverity.Note, "В базу попадут только итоги школ.");

    public static Message PupilsWithoutSchool() => new(
        "pupils-without-school", "В файле строки участников, но не сказано, какой школы: нет ни логина ФИС ОКО, ни названия. Добавьте название школы над таблицей.", ProblemSeverity.Error, RowLeftOut);

    public static Message PointsWithoutMarks() => new(
        "points-without-marks", "В протоколе баллы без отметок. Проверьте предмет, класс и год: загрузятся участники, баллы и выполнение заданий.", ProblemSeverity.Question, "Отметок из этого файла не будет.");

    public static Message GreatestPointsGuessed() => new(
        "greatest-points-guessed", "Наибольшие баллы заданий в файле не указаны: взяты наибольшие набранные.", ProblemSeverity.Question, "Доли выполнения заданий загрузятся посчитанными так.");

    public static Message People() => new(
        "people-in-table", "В таблице есть столбец с именами людей, а форма её не опознана. Удалите столбец с именами и загрузите файл снова.", ProblemSeverity.Error, "Таблица не загрузится и не сохранится.");

    public static Message PupilsWithoutMark(int pupils) => new(
        "pupils-without-mark", $"Участников без отметки от 2 до 5: {Whole(pupils)}. Отметки этой школы не сложены, потому что они известны не у всех.", ProblemSeverity.Question, "Загрузятся участники, баллы и задания.");

    public static Message JournalDoesNotAddUp(int sum, int participants) => new(
        "journal-sum", $"«Понизили», «Подтвердили» и «Повысили» в сумме дают {Whole(sum)}, а участников {Whole(participants)}. Проверьте эти числа.", ProblemSeverity.Question, "Сравнение загрузится, как оно указано.");

    public static Message OtherRegion(string found, string ours) => new(
        "other-region", $"Файл относится к другому региону: в нём {found}, а здесь ведётся {ours}. Загрузите его в установку своего региона.", ProblemSeverity.Error, "Ни одна строка файла не загрузится.");

    public static Message OtherRegionRow(string found, string ours) => new(
        "other-region", $"Школа другого региона: {found}, а здесь ведётся {ours}. Загрузите её строку в установку своего региона.", ProblemSeverity.Error, RowLeftOut);

    public static Message MissingYear() => new(
        "missing-year", "Не найден год проведения: его нет ни над таблицей, ни в столбцах, ни в названии листа и файла. Укажите год для этого файла.", ProblemSeverity.Question, RowsWait);

    public static Message ImplausibleYear(string? year) => new(
        "implausible-year", (year is null ? "Вместо года стоит текст" : $"Год «{year}» невозможен") + ": допускаются годы с 2000 по 2060. Исправьте год в файле.", ProblemSeverity.Error, RowLeftOut);

    public static Message YearContradicts(string first, string where, string second, string otherWhere) => new(
        "year-contradicts", $"Год назван по-разному: {first} ({where}) и {second} ({otherWhere}). Проверьте и при необходимости укажите год для файла.", ProblemSeverity.Question, $"Строки загрузятся за {first}.");

    public static Message MissingProcedure() => new(
        "missing-procedure", "Не сказано, ВПР это, ОГЭ, ЕГЭ или собственная работа. Укажите процедуру для этого файла.", ProblemSeverity.Question, RowsWait);

    public static Message MissingSubject() => new(
        "missing-subject", "Не найден предмет: его нет ни над таблицей, ни в столбцах, ни в названии листа и файла. Укажите предмет для этого файла.", ProblemSeverity.Question, RowsWait);

    public static Message MissingGrade() => new(
        "missing-grade", "Не найден класс: его нет ни над таблицей, ни в столбцах, ни в названии листа и файла. Укажите класс для этого файла.", ProblemSeverity.Question, RowsWait);

    public static Message UnknownSubject(string subject) => new(
        "unknown-subject", $"Предмета «{subject}» нет в справочнике.", ProblemSeverity.Question, "Строки загрузятся с предметом, как он написан.");

    public static Message GradeInAutumn(int programme, int taker) => new(
        "autumn-grade", $"Осенняя ВПР: прочитана как работа по программе {programme} класса, которую писал {taker} класс. Если это не так, укажите классы для файла.", ProblemSeverity.Question, RowLoads);

    public static Message SeasonOf2022() => new(
        "season-of-2022", "ВПР 2022 года писали и весной, и осенью, а время года в файле не названо. Прочитано как весна; если это осень, укажите это для файла.", ProblemSeverity.Question, "Строки загрузятся как весенние.");

    public static Message ParticipantsDiffer(int first, int second) => new(
        "participants-differ", $"В другом отчёте этого файла участников {Whole(first)}, а здесь {Whole(second)}.", ProblemSeverity.Question, "Загрузится первое число.");

    public static Message BrokenLogin(string login) => new(
        "broken-login", $"Логин «{login}» неполный: в логине ФИС ОКО не меньше шести цифр. Школа будет искаться по названию.", ProblemSeverity.Question, RowLoads);

    public static Message SchoolsWithoutLogin() => new(
        "schools-without-login", "У школ нет ни логинов, ни кодов: они будут найдены по названию и муниципалитету.", ProblemSeverity.Note, RowLoads);

    public static Message TaskWasDate(string code) => new(
        "task-was-date", $"В заголовке вместо номера задания дата: Excel принял номер за день и месяц. Прочитано как задание {code}.", ProblemSeverity.Note, "Столбец загрузится.");

    public static Message CellAbovePercent(string caption, double percent) => new(
        "percent-above-100", $"В столбце «{caption}» {Number(percent)}\u00a0%: доля не бывает больше 100\u00a0%. Проверьте, не потеряна ли запятая.", ProblemSeverity.Error, "Это значение не загрузится, остальные загрузятся.");

    public static Message MeanIsMark(string caption) => new(
        "mean-is-mark", $"Столбец «{caption}» прочитан как отметка: все значения не больше 5. Если это первичный балл, укажите это для файла.", ProblemSeverity.Question, RowLoads);

    public static Message SharesWithoutParticipants() => new(
        "shares-without-participants", "В таблице только проценты, числа участников нет: посчитать людей нельзя, а складывать проценты школ неверно. Добавьте столбец с числом участников.", ProblemSeverity.Question, "Доли не загрузятся.");

    public static Message NotANumber(string caption, string? text) => new(
        "not-a-number", text is null ? $"В столбце «{caption}» вместо числа стоит текст. Впишите число." : $"В столбце «{caption}» вместо числа стоит «{text}». Впишите число.", ProblemSeverity.Error, RowLeftOut);

    public static Message ErrorCell(string caption, string text) => new(
        "error-cell", $"В столбце «{caption}» формула дала ошибку {text}. Исправьте формулу или впишите число.", ProblemSeverity.Error, RowLeftOut);

    public static Message FormulaWithoutValue(string caption) => new(
        "formula-without-value", $"В столбце «{caption}» формула без посчитанного значения. Откройте файл в Excel, сохраните его и загрузите снова.", ProblemSeverity.Error, RowLeftOut);

    public static Message Negative(string caption, double value) => new(
        "negative", $"В столбце «{caption}» отрицательное число {Number(value)}. Впишите верное число.", ProblemSeverity.Error, RowLeftOut);

    public static Message Fractional(string caption, double value) => new(
        "fractional-count", $"В столбце «{caption}» дробное число людей: {Number(value)}. Впишите целое число.", ProblemSeverity.Error, RowLeftOut);

    public static Message TooMany(string caption, double value) => new(
        "count-too-large", $"В столбце «{caption}» число {Number(value)}: столько участников быть не может. Впишите верное число.", ProblemSeverity.Error, RowLeftOut);

    public static Message AbovePercent(string caption, double percent) => new(
        "percent-above-100", $"В столбце «{caption}» {Number(percent)}\u00a0%: доля не бывает больше 100\u00a0%. Проверьте, не потеряна ли запятая.", ProblemSeverity.Error, RowLeftOut);

    public static Message CountAboveParticipants(string caption, int count, int participants) => new(
        "count-above-participants", $"В столбце «{caption}» {Whole(count)}, это больше числа участников ({Whole(participants)}). Исправьте одно из чисел.", ProblemSeverity.Error, RowLeftOut);

    public static Message MarksDoNotAddUp(int sum, int participants) => new(
        "marks-sum", $"Отметки в сумме дают {Whole(sum)}, а участников {Whole(participants)}. Исправьте отметки или число участников.", ProblemSeverity.Error, RowLeftOut);

    public static Message SharesDoNotAddUp(double percent) => new(
        "shares-sum", $"Доли в сумме дают {Number(percent)}\u00a0%, а не 100\u00a0%. Проверьте доли отметок.", ProblemSeverity.Question, "Загрузится число участников, отметки не загрузятся.");

    public static Message ScoreSharesDoNotAddUp(double percent) => new(
        "score-shares-sum", $"Доли по баллам в сумме дают {Number(percent)}\u00a0%, а не 100\u00a0%. Проверьте доли по баллам.", ProblemSeverity.Error, RowLeftOut);

    public static Message NoParticipants() => new(
        "no-participants", "Участников 0: работу никто не писал.", ProblemSeverity.Note, "Строка не загрузится: в ней нет результата.");

    public static Message MarksOfNobody() => new(
        "marks-of-nobody", "Участников 0, но отметки или доли указаны. Впишите число участников или уберите отметки.", ProblemSeverity.Error, RowLeftOut);

    public static Message RowsWithoutData(int rows) => new(
        "rows-without-data", $"Строк без данных (прочерк, «X» или пусто): {Whole(rows)}.", ProblemSeverity.Note, "Загружать из них нечего.");

    public static Message PublishedMeanDiffers(double published, double computed) => new(
        "mean-differs", $"Средняя отметка указана {Number(published)}, а по отметкам выходит {Number(computed)}.", ProblemSeverity.Question, "Строка загрузится; в расчётах берутся отметки.");

    public static Message MeanOutOfRange(string caption, double value) => new(
        "mean-out-of-range", $"В столбце «{caption}» значение {Number(value)}: отметка бывает от 1 до 5, балл от 0 до 100. Впишите верное значение.", ProblemSeverity.Error, RowLeftOut);

    public static Message Duplicate(string firstPlace) => new(
        "duplicate-row", $"Такая же строка уже была в файле ({firstPlace}), значения совпадают.", ProblemSeverity.Note, "Повтор не загрузится.");

    public static Message ContradictingDuplicate(string firstPlace) => new(
        "contradicting-row", $"Эта же школа и работа уже были в файле ({firstPlace}) с другими числами. Оставьте верную строку.", ProblemSeverity.Error, "Не загрузится ни одна из них.");

    public static Message OwnerIsRegion(string? region) => new(
        "owner-is-region",
        $"В таблице не назван никто: ни школа, ни муниципалитет, ни регион. Числа отнесены к региону{(region is null ? string.Empty : $" «{region}»")}. Если это итоги муниципалитета, впишите строку с его названием над таблицей.",
        ProblemSeverity.Note,
        "Строки загрузятся как итоги региона.");

    public static Message ClassesAdded(int rows, int schools, bool detailsLeftOut) => new(
        "classes-added",
        $"Строки классов сложены по школам: классов {Whole(rows)}, школ {Whole(schools)}." + (detailsLeftOut ? " Задания, распределения баллов и проценты без отметок по классам не складываются: для них нужен отчёт по школе." : string.Empty),
        ProblemSeverity.Note,
        "Загрузится сумма по школе.");

    public static Message NameMissing() => new(
        "name-missing", "Не сказано, чей это результат: нет ни названия, ни кода, ни логина. Впишите название или код.", ProblemSeverity.Error, RowLeftOut);

    public static Message TotalsSkipped() => new(
        "totals-row", "Итоговая строка без названия территории: неясно, чей это итог. Итоги считаются по строкам школ.", ProblemSeverity.Note, RowLeftOut);

    public static Message MeanAgainstMinimum(double mean, int minimum) => new(
        "mean-against-minimum", $"Средний балл {Number(mean)} не сходится с минимальным баллом {Whole(minimum)}: по строке ниже порога никого нет или все. Проверьте столбцы и минимальный балл в справочнике.", ProblemSeverity.Question, RowLoads);

    public static Message MeanAgainstHighScores(double mean, int high) => new(
        "mean-against-high", $"По строке у всех высокие баллы, а средний балл {Number(mean)} ниже {Whole(high)}. Проверьте столбцы.", ProblemSeverity.Question, RowLoads);

    public static Message More(string code, int count) => new(
        code, $"И ещё {Whole(count)} таких же замечаний в этом файле.", ProblemSeverity.Note, null);

    /// <summary>A number of three hundred digits is a mistake of the file too, and one line of a list is enough to say so.</summary>
    private static string Number(double value) => value.ToString(Math.Abs(value) < 1e15 ? "#,0.##" : "0.##E+0", Russian);

    private static string Whole(int value) => value.ToString("#,0", Russian);
}
