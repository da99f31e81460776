using System.Globalization;

namespace Dashboard.Data.Imports.Schools;

/// <summary>Every sentence about schools and municipalities that an import says.</summary>
public static class SchoolMessages
{
    public const string CodeAgreesNameDiffers = "код совпал, название другое";
    public const string NameAgreesCodeDiffers = "название совпало, код другой";
    public const string NameAgreesMunicipalityUnknown = "название совпало, муниципалитет в файле не назван";

    public const string UnknownSchool = "school-unknown";
    public const string UnknownMunicipality = "municipality-unknown";
    public const string OtherRegion = "other-region";
    public const string RegisterRowWithoutName = "register-row-without-name";
    public const string RegisterRepeats = "register-row-repeats";
    public const string BadInn = "register-inn-wrong";
    public const string BadOgrn = "register-ogrn-wrong";
    public const string MoreThanPupils = "participants-above-school-size";

    public static string Alike(double likeness) => string.Create(CultureInfo.InvariantCulture, $"имя, {Math.Round(likeness * 100)}\u00a0%");

    public static ImportProblem SchoolIsUnknown(string file, string? sheet, string? cell, string name) => new(
        file, sheet, cell, UnknownSchool,
        $"Школы «{name}» нет в реестре: укажите, какая это школа, или создайте её.",
        ProblemSeverity.Question, "Строки этой школы не загрузятся без ответа");

    public static ImportProblem MunicipalityIsUnknown(string file, string? sheet, string? cell, string name) => new(
        file, sheet, cell, UnknownMunicipality,
        $"Муниципалитета «{name}» нет в реестре: укажите, какой это муниципалитет, или создайте его.",
        ProblemSeverity.Question, "Строки этого муниципалитета не загрузятся без ответа");

    public static ImportProblem RegionIsAnother(string file, string? sheet, string? cell, string found, string own) => new(
        file, sheet, cell, OtherRegion,
        $"Таблица относится к региону «{found}», а здесь ведётся «{own}». Загрузите её в установку своего региона.",
        ProblemSeverity.Error, "Файл не загрузится");

    public static ImportProblem RegistrationIsAnother(string file, string found, int schools, int of, string own) => new(
        file, null, null, OtherRegion,
        string.Create(CultureInfo.InvariantCulture, $"По ОГРН школы таблицы зарегистрированы в другом регионе ({found}: {schools} из {of}), а здесь ведётся «{own}». Загрузите её в установку своего региона."),
        ProblemSeverity.Error, "Файл не загрузится");

    public static ImportProblem MoreParticipantsThanPupils(string file, string? sheet, string? cell, string school, int participants, int pupils) => new(
        file, sheet, cell, MoreThanPupils,
        string.Create(CultureInfo.InvariantCulture, $"{school}: участников {participants}, а обучающихся по реестру {pupils}. Проверьте число участников или обновите реестр."),
        ProblemSeverity.Question, "Строка загрузится");

    public static ImportProblem RowWithoutName(string file, string sheet, string cell) => new(
        file, sheet, cell, RegisterRowWithoutName, "В строке реестра нет названия школы: впишите его.", ProblemSeverity.Error, "Строка не загрузится");

    public static ImportProblem RowRepeats(string file, string sheet, string cell, string name) => new(
        file, sheet, cell, RegisterRepeats, $"Школа «{name}» встречается в реестре второй раз с тем же кодом или логином. Оставьте одну строку.", ProblemSeverity.Error, "Строка не загрузится");

    public static ImportProblem InnIsWrong(string file, string sheet, string cell, string inn) => new(
        file, sheet, cell, BadInn, $"ИНН {inn} не проходит проверку контрольной цифры.", ProblemSeverity.Question, "Строка загрузится без ИНН");

    public static ImportProblem OgrnIsWrong(string file, string sheet, string cell, string ogrn) => new(
        file, sheet, cell, BadOgrn, $"ОГРН {ogrn} не проходит проверку контрольной цифры.", ProblemSeverity.Question, "Строка загрузится без ОГРН");
}
