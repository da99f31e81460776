using System.Globalization;

namespace Dashboard.Data.Imports;

/// <summary>Every sentence that the pipeline itself says; readers have their own files of messages.</summary>
public static class ImportMessages
{
    public const string ContradictsInFiles = "row-contradicts-earlier-row";
    public const string FolderEmpty = "folder-without-files";
    public const string FileMissing = "file-missing";
    public const string ReaderFailed = "reader-failed";

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
