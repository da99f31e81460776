using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Every sentence that an import of profiles, lists, conditions, staff and published markers says.</summary>
public static class StatementMessages
{
    public const string ContradictsItself = "statement-contradicts-itself";
    public const string YearIsMissing = "statement-without-year";
    public const string YearsDiffer = "statement-year-contradicts";

    private const string NotLoaded = "Значение не загрузится, остальные загрузятся";

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static ImportProblem SaidTwice(string file, string? sheet, string? cell, string school, string about, string first, int firstRow, string second) => new(
        file, sheet, cell, ContradictsItself,
        $"{school}: «{about}» названо в загрузке дважды и по-разному («{first}», строка {firstRow}, и «{second}»). Оставьте одно значение.",
        ProblemSeverity.Error, "Строка не загрузится, остаётся первая");

    // Of every form
    public static ImportProblem WithoutYear(string file, string sheet) => new(
        file, sheet, null, YearIsMissing,
        "Не сказано, за какой год эти сведения: года нет ни в заголовке таблицы, ни в названии листа и файла. Впишите год в строку над таблицей («2024/2025 учебный год») или в название файла и загрузите файл снова.",
        ProblemSeverity.Error, "Строки таблицы не загрузятся");

    public static ImportProblem YearsContradict(string file, string sheet, string? cell, string taken, string other, string place) => new(
        file, sheet, cell, YearsDiffer,
        $"Год назван по-разному: взят {taken}, а {place} стоит {other}. Проверьте; если верен другой, исправьте заголовок и загрузите файл снова.",
        ProblemSeverity.Question, $"Сведения загрузятся за {taken}");

    public static ImportProblem CalendarYear(string file, string sheet, int year, SchoolYear taken) => new(
        file, sheet, null, "statement-calendar-year",
        $"Назван календарный год {year}: сведения отнесены к {taken} учебному году. Если это другой учебный год, впишите его в заголовок («{taken.Next}»).",
        ProblemSeverity.Note);

    // Profiles
    public static ImportProblem ProfileIsEmpty(string file) => new(
        file, null, null, "profile-empty",
        "Таблица рискового профиля пуста: под заголовками нет ни одной значимости. Проверьте, тот ли это файл.", ProblemSeverity.Error, "Загружать из файла нечего");

    public static ImportProblem ProfileOfNobody(string file, string sheet, string cell) => new(
        file, sheet, cell, "profile-without-school",
        "Не сказано, чей это профиль: над таблицей нет ни названия школы, ни логина, и лист не назван по школе. Впишите название школы в строку над таблицей и загрузите файл снова.",
        ProblemSeverity.Error, "Профиль не загрузится");

    public static ImportProblem ProfileOfSchoolYear(string file, string sheet, string written, int year) => new(
        file, sheet, null, "profile-school-year",
        $"Назван учебный год {written}: профиль отнесён к {year} году.", ProblemSeverity.Note);

    public static ImportProblem SourceByYear(string file, string sheet, int year, ProfileSource source) => new(
        file, sheet, null, "profile-source-by-year",
        $"Не сказано, чей это профиль: ФИОКО, региона или самодиагностика. По году ({year}) взят {StatementWords.Name(source)}: федеральные профили были в 2020–2022 годах. Если это не так, впишите источник в заголовок таблицы.",
        ProblemSeverity.Question, $"Профиль загрузится как {StatementWords.Name(source)}");

    public static ImportProblem LevelIsMisspelt(string file, string sheet, string cell, string written, RiskLevel level) => new(
        file, sheet, cell, "level-misspelt", $"«{written}» прочитано как «{StatementWords.Name(level)}». Проверьте.", ProblemSeverity.Question, "Значение загрузится так");

    public static ImportProblem LevelIsUnknown(string file, string sheet, string cell, string school, string factor, string written) => new(
        file, sheet, cell, "level-unknown",
        $"{school}, «{factor}»: «{written}» не значимость. Впишите «высокая», «средняя», «низкая» или «риск не подтверждён»; число можно добавить в скобках.",
        ProblemSeverity.Error, NotLoaded);

    public static ImportProblem FactorIsMisspelt(string file, string sheet, string cell, string written) => new(
        file, sheet, cell, "factor-misspelt", $"Фактор «{written}» написан с ошибкой и прочитан как похожий из справочника. Проверьте.", ProblemSeverity.Question, "Значение загрузится");

    public static ImportProblem FactorIsOwn(string file, string sheet, string name) => new(
        file, sheet, null, "factor-own", $"Фактора «{name}» нет в справочнике: он будет добавлен как свой фактор региона.", ProblemSeverity.Question, "Значения загрузятся");

    // Lists
    public static ImportProblem ListIsEmpty(string file) => new(
        file, null, null, "list-without-schools",
        "В перечне нет ни одной школы: под заголовком таблицы пусто. Проверьте, тот ли это файл и не осталась ли таблица на другой странице документа.", ProblemSeverity.Error, "Загружать из файла нечего");

    public static ImportProblem ListOfSeveral(string file, string sheet, string categories) => new(
        file, sheet, null, "list-of-several",
        $"Заголовок называет сразу несколько перечней («{categories}»), и по таблице не видно, какая школа в каком. Добавьте столбец «Категория» или отдельные таблицы и загрузите файл снова.",
        ProblemSeverity.Error, "Строки таблицы не загрузятся");

    public static ImportProblem YearOfOrder(string file, string sheet, SchoolYear year) => new(
        file, sheet, null, "list-year-of-order",
        $"Год перечня не назван: по дате приказа взят {year} учебный год. Если перечень на другой год, впишите его в заголовок.", ProblemSeverity.Question, $"Перечень загрузится за {year}");

    // Conditions, staff, markers
    public static ImportProblem TableIsEmpty(string file, string sheet) => new(
        file, sheet, null, "statement-table-empty", "Под заголовками таблицы нет ни одной школы. Проверьте, тот ли это файл.", ProblemSeverity.Error, "Загружать из файла нечего");

    public static ImportProblem NotANumber(string file, string sheet, string cell, string school, string caption, string written) => new(
        file, sheet, cell, "context-not-a-number", $"{school}, «{caption}»: «{written}» не число. Впишите число или оставьте ячейку пустой.", ProblemSeverity.Error, NotLoaded);

    public static ImportProblem Negative(string file, string sheet, string cell, string school, string caption, double value) => new(
        file, sheet, cell, "context-negative", $"{school}, «{caption}»: отрицательное число {Number(value)}.", ProblemSeverity.Error, NotLoaded);

    public static ImportProblem AboveHundred(string file, string sheet, string cell, string school, string caption, double percent) => new(
        file, sheet, cell, "context-percent-above-100", $"{school}, «{caption}»: {Number(percent)}\u00a0%. Доля не бывает больше 100\u00a0%.", ProblemSeverity.Error, NotLoaded);

    public static ImportProblem CountAboveWhole(string file, string sheet, string cell, string school, string caption, double count, int of) => new(
        file, sheet, cell, "context-count-above-whole", $"{school}, «{caption}»: {Number(count)}, а всего {Number(of)}. Часть не бывает больше целого и дробной.", ProblemSeverity.Error, NotLoaded);

    public static ImportProblem CountOfNobodyKnows(string file, string sheet, string cell, string school, string caption, bool ofStaff) => new(
        file, sheet, cell, "context-count-without-whole",
        $"{school}, «{caption}»: названо число людей, а сколько всего {(ofStaff ? "педагогов" : "обучающихся")}, не сказано. Добавьте столбец «{(ofStaff ? "Всего педагогов" : "Всего обучающихся")}» или укажите долю в процентах.",
        ProblemSeverity.Error, NotLoaded);

    public static ImportProblem ShareDiffers(string file, string sheet, string cell, string school, string caption, double share, double counted) => new(
        file, sheet, cell, "context-share-differs", $"{school}, «{caption}»: указано {Number(share)}\u00a0%, а по числу людей выходит {Number(counted)}\u00a0%.", ProblemSeverity.Question, "Загрузится посчитанное по людям");

    public static ImportProblem UnitByNumbers(string file, string sheet, string cell, string caption, bool shares) => new(
        file, sheet, cell, "context-unit-by-numbers",
        $"В заголовке «{caption}» не сказано, люди это или проценты. {(shares ? "По дробным числам взяты доли." : "Все числа целые: взяты люди.")} Если это не так, допишите в заголовок «чел.» или «%» и загрузите файл снова.",
        ProblemSeverity.Question, shares ? "Загрузятся доли" : "Загрузится число людей");

    public static ImportProblem NoPlaceOnEarth(string file, string sheet, string cell, string school, string written) => new(
        file, sheet, cell, "context-coordinates", $"{school}: «{written}» не координаты. Впишите широту и долготу в градусах: «54,123; 83,456».", ProblemSeverity.Error, NotLoaded);

    public static ImportProblem NamesDropped(string file, string sheet, bool counted) => new(
        file, sheet, null, "staff-names-dropped",
        counted
            ? "В таблице строка на каждого педагога, с именами. Педагоги посчитаны по школам и предметам, имена отброшены и нигде не сохранятся."
            : "В таблице есть столбец с именами или контактами людей. Он не читается и нигде не сохранится.",
        ProblemSeverity.Note);

    public static ImportProblem NotACount(string file, string sheet, string cell, string school, string topic, string caption) => new(
        file, sheet, cell, "staff-not-a-number", $"{school}, {topic}: в столбце «{caption}» не число людей. Впишите целое число или оставьте ячейку пустой.", ProblemSeverity.Error, "Строка не загрузится");

    public static ImportProblem StaffIsMissing(string file, string sheet, string cell, string school, string topic) => new(
        file, sheet, cell, "staff-without-number", $"{school}, {topic}: не сказано, сколько всего педагогов. Впишите число.", ProblemSeverity.Error, "Строка не загрузится");

    public static ImportProblem PartAboveStaff(string file, string sheet, string cell, string school, string topic, string caption, int part, int staff) => new(
        file, sheet, cell, "staff-part-above-whole", $"{school}, {topic}: в столбце «{caption}» {Number(part)}, а педагогов всего {Number(staff)}.", ProblemSeverity.Error, "Строка не загрузится");

    public static ImportProblem DayIsUnread(string file, string sheet, string cell, string school) => new(
        file, sheet, cell, "staff-date-unread", $"{school}: срок действия не читается. Впишите дату, например «31.12.2026».", ProblemSeverity.Question, "Строка загрузится без срока");

    public static ImportProblem FlagIsUnread(string file, string sheet, string cell, string school, string caption, string written) => new(
        file, sheet, cell, "marker-unread", $"{school}, «{caption}»: «{written}» не признак. Впишите 1 или 0, «+» или «–», «да» или «нет».", ProblemSeverity.Error, NotLoaded);

    public static ImportProblem MarkersDiffer(string file, string sheet, string cell, string school, int published, int counted) => new(
        file, sheet, cell, "marker-count-differs", $"{school}: в столбце количества {Number(published)}, а признаков в строке {Number(counted)}. Проверьте.", ProblemSeverity.Question, "Загрузятся признаки, как они отмечены");

    private static string Number(double value) => value.ToString("#,0.##", Russian);
}
