using System.Globalization;

namespace Dashboard.Data.Imports;

/// <summary>Every sentence that the pipeline itself says; readers have their own files of messages.</summary>
public static class ImportMessages
{
    public const string ContradictsInFiles = "row-contradicts-earlier-row";
    public const string FolderEmpty = "folder-without-files";
    public const string FileMissing = "file-missing";
    public const string ReaderFailed = "reader-failed";

    public const string PlanTerritoryUnknown = "roadmap-territory-unknown";
    public const string PlanSchoolUnknown = "roadmap-school-unknown";
    public const string PlanNumberTaken = "roadmap-number-taken";

    public static ImportProblem PlanOfNobody(string file, string? named) => new(
        file, null, null, PlanTerritoryUnknown,
        named is null
            ? "Из приказа не видно, чья это дорожная карта: выберите территорию на странице проверки."
            : $"Территория «{named}» не найдена: выберите её на странице проверки или сначала загрузите реестр школ.",
        ProblemSeverity.Question, "Карта не запишется, пока территория не выбрана");

    public static ImportProblem PlanSchoolIsUnknown(string file, string school) => new(
        file, null, null, PlanSchoolUnknown, $"Школа «{school}» названа в приказе, но не узнана: ответьте, какая это школа.",
        ProblemSeverity.Question, "Карта запишется без этой школы");

    public static ImportProblem NumberIsTaken(string file, string number, DateOnly? date, string title) => new(
        file, null, null, PlanNumberTaken,
        $"Приказ № {number}{(date is { } day ? string.Create(CultureInfo.InvariantCulture, $" от {day:dd.MM.yyyy}") : string.Empty)} уже есть: «{title}». Дата другая, поэтому это будет новая карта; если это тот же приказ, исправьте дату.",
        ProblemSeverity.Question);

    public static string PlanHasRecords(string title, int records) =>
        $"Отменить нельзя: по карте «{title}» уже отмечено выполнение ({Domain.Wording.Russian.Count(records, "срок", "срока", "сроков")}), и записанное пропало бы. Оставьте карту.";

    public static string PlanWasEdited(string title) => $"Отменить нельзя: карту «{title}» после загрузки правили вручную или загружали снова.";

    public static ImportProblem SaidTwice(string file, string? sheet, string? cell, string territory) => new(
        file, sheet, cell, ContradictsInFiles,
        $"{territory}: эта работа уже есть в загрузке с другими числами. Оставьте один источник или загрузите файлы по отдельности.",
        ProblemSeverity.Error, "Строка не загрузится, остаётся первая");

    public static ImportProblem FolderIsEmpty(string folder) => new(
        folder, null, null, FolderEmpty, "В папке нет файлов, которые открывает Excel.", ProblemSeverity.Error, "Загружать нечего");

    public static ImportProblem FileIsMissing(string file) => new(
        file, null, null, FileMissing, "Файл не найден: проверьте путь.", ProblemSeverity.Error, "Файл не загрузится");

    public static ImportProblem ReaderHasFailed(string file) => new(
        file, null, null, ReaderFailed,
        "Файл не удалось прочитать из-за ошибки программы. Остальные файлы не пострадали; передайте файл разработчикам.",
        ProblemSeverity.Error, "Файл не загрузится");

    public static string UndoneByLater(string file, DateTime appliedAt) => string.Create(
        CultureInfo.GetCultureInfo("ru-RU"),
        $"Отменить нельзя: часть этих значений позже заменил файл «{file}», загруженный {appliedAt:dd.MM.yyyy HH:mm}. Сначала отмените ту загрузку.");
}
