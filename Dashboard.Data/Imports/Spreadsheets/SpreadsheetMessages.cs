using System.Globalization;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// Every sentence that reading files can answer with. Each has a stable code that scripts may rely on, and says what to do.
/// </summary>
public static class SpreadsheetMessages
{
    private const string SaveAgain = "Откройте его в Excel, сохраните как «Книга Excel (.xlsx)» и загрузите снова.";

    private const string PackAnew = "Распакуйте его на своём компьютере, проверьте, что в нём за файлы, и загрузите таблицы без архива или несколькими архивами.";

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    // The file as a whole
    public static ImportProblem Empty(string file) =>
        Of(file, "file-empty", $"Файл «{file}» пустой: в нём ничего нет. Проверьте, полностью ли он скопирован, и загрузите его снова.");

    public static ImportProblem TooLarge(string file, long bytes, long limit) =>
        Of(file, "file-too-large", $"Файл «{file}» занимает {Megabytes(bytes)}, а принимаются файлы до {Megabytes(limit)}. Разделите его на части, например по годам или предметам.");

    public static ImportProblem Truncated(string file) =>
        Of(file, "file-truncated", $"Файл «{file}» обрывается: он скопирован или скачан не полностью. Скачайте его снова и загрузите ещё раз.");

    public static ImportProblem Protected(string file) =>
        Of(file, "file-password", $"Файл «{file}» защищён паролем. Откройте его в Excel, снимите пароль («Файл» — «Сведения» — «Защита книги»), сохраните и загрузите снова.");

    public static ImportProblem WrongKind(string file, string kind) =>
        Of(file, "file-wrong-kind", $"Файл «{file}» — это {kind}, а не таблица. Загрузите таблицу: .xlsx, .xls, .ods или .csv.");

    public static ImportProblem Archive(string file) =>
        Of(file, "file-is-archive", $"Файл «{file}» — архив, а не таблица. Загрузите его как архив .zip или распакуйте и загрузите таблицы из него.");

    public static ImportProblem Unreadable(string file) =>
        Of(file, "file-unreadable", $"Файл «{file}» повреждён или записан в неизвестном виде: прочитать таблицу не удалось. {SaveAgain}");

    public static ImportProblem NotText(string file) =>
        Of(file, "file-not-spreadsheet", $"Файл «{file}» не похож ни на таблицу Excel, ни на текст с разделителями. Загрузите таблицу: .xlsx, .xls, .ods или .csv.");

    public static ImportProblem NoSheets(string file) =>
        Of(file, "no-sheets", $"В файле «{file}» нет ни одного листа с ячейками. Проверьте, тот ли файл выбран.");

    public static ImportProblem UnpacksTooFar(string file, long limit) =>
        Of(file, "unpacks-too-large", $"Файл «{file}» при распаковке занимает больше {Megabytes(limit)} и похож на «архивную бомбу», поэтому не читается. {SaveAgain}");

    public static ImportProblem UnpackRatio(string file, int ratio) =>
        Of(file, "unpack-ratio", $"Файл «{file}» при распаковке увеличивается более чем в {Count(ratio)} раз и похож на «архивную бомбу», поэтому не читается. {SaveAgain}");

    public static ImportProblem XmlDocumentType(string file) =>
        Of(file, "xml-dtd", $"В файле «{file}» есть определение типа документа (DOCTYPE), через которое подключаются внешние или размножающиеся сущности. В таблицах Excel его не бывает, поэтому файл не читается. {SaveAgain}");

    public static ImportProblem TooLong(string file, TimeSpan limit) =>
        Of(file, "read-too-long", $"Файл «{file}» читается дольше {Count((long)Math.Ceiling(limit.TotalSeconds))} с, чтение остановлено. Разделите его на части и загрузите по одной.");

    // Archives and folders
    public static ImportProblem TooManyFiles(string archive, int limit) =>
        Of(archive, "archive-too-many-files", $"В «{archive}» больше {Count(limit)} файлов. Разделите их на несколько архивов, например по годам.");

    public static ImportProblem ArchiveUnpacksTooFar(string archive, long limit) =>
        Of(archive, "unpacks-too-large", $"Архив «{archive}» при распаковке занимает больше {Megabytes(limit)} и похож на «архивную бомбу», поэтому не читается. {PackAnew}");

    public static ImportProblem ArchiveUnpackRatio(string archive, int ratio) =>
        Of(archive, "unpack-ratio", $"Архив «{archive}» при распаковке увеличивается более чем в {Count(ratio)} раз и похож на «архивную бомбу», поэтому не читается. {PackAnew}");

    public static ImportProblem ArchiveTooDeep(string path, int limit) =>
        Of(path, "archive-too-deep", $"Архив «{path}» вложен глубже {Count(limit)} уровней и не читается. Распакуйте его и загрузите таблицы.");

    public static ImportProblem ArchiveProtected(string path) =>
        Of(path, "archive-password", $"Файл «{path}» в архиве закрыт паролем. Распакуйте архив с паролем и загрузите таблицы.");

    public static ImportProblem ArchiveEntryBroken(string path) =>
        Of(path, "archive-entry-broken", $"Файл «{path}» не распаковывается: архив повреждён или сжат неизвестным способом. Распакуйте его на своём компьютере и загрузите таблицы.");

    public static ImportProblem NoAccess(string path) =>
        Of(path, "file-no-access", $"Файл «{path}» не открывается: он занят другой программой или закрыт для чтения. Закройте его в Excel и повторите.");

    // Limits inside a sheet
    public static ImportProblem TooManyRows(string file, string sheet, int limit) =>
        Of(file, "too-many-rows", $"На листе «{sheet}» файла «{file}» больше {Count(limit)} строк. Разделите лист на части, например по годам.", sheet);

    public static ImportProblem TooManyColumns(string file, string sheet, int row, int column, int limit)
    {
        var cell = CellAddress.Of(row, column);
        return Of(file, "too-many-columns", $"На листе «{sheet}» файла «{file}» заполнена ячейка {cell}, а читается не больше {Count(limit)} столбцов. Удалите лишние столбцы и загрузите файл снова.", sheet, cell);
    }

    public static ImportProblem TooManyCells(string file, string sheet, int limit) =>
        Of(file, "too-many-cells", $"В файле «{file}» больше {Count(limit)} заполненных ячеек (предел достигнут на листе «{sheet}»). Разделите файл на части, например по годам.", sheet);

    public static ImportProblem TextMissing(string file, string sheet, string cell) =>
        Of(file, "text-missing", $"Файл «{file}» повреждён: ячейка {cell} листа «{sheet}» ссылается на текст, которого в файле нет. {SaveAgain}", sheet, cell);

    // Beside a workbook that was read
    public static ImportProblem StrayCells(string file, string sheet, string cell, int count, int limit) =>
        Of(file, "stray-cells", $"На листе «{sheet}» правее {Count(limit)}-го столбца есть заполненные ячейки, первая — {cell}, всего {Count(count)}. Они не прочитаны; если они не нужны, ничего делать не надо.", sheet, cell, ProblemSeverity.Note);

    public static ImportProblem TextTooLong(string file, string sheet, string cell, int limit) =>
        Of(file, "text-too-long", $"В ячейке {cell} листа «{sheet}» текст длиннее {Count(limit)} знаков, чего в таблице быть не может. Исправьте ячейку и загрузите файл снова.", sheet, cell);

    public static ImportProblem FormulaWithoutValue(string file, string sheet, string cell, int count) =>
        Of(file, "formula-without-value", $"На листе «{sheet}» формулы сохранены без значений, первая — в ячейке {cell}, всего {Count(count)}. Откройте файл в Excel, сохраните его и загрузите снова, иначе эти ячейки будут считаться ошибочными.", sheet, cell, ProblemSeverity.Note);

    public static ImportProblem QuoteNotClosed(string file, string cell) =>
        Of(file, "quote-not-closed", $"В файле «{file}» кавычка, открытая в ячейке {cell}, нигде не закрыта. Кавычки прочитаны как обычные знаки; проверьте эту строку.", null, cell, ProblemSeverity.Note);

    public static ImportProblem BrokenCharacters(string file) =>
        Of(file, "broken-characters", $"В файле «{file}» есть знаки, которых нет в его кодировке; они показаны как «\uFFFD». Проверьте названия, в которых они стоят.", null, null, ProblemSeverity.Note);

    public static ImportProblem XmlMended(string file) =>
        Of(file, "xml-mended", $"Файл «{file}» записан с нарушениями правил XML и прочитан так, как его читает Excel. Проверьте числа строк и столбцов.", null, null, ProblemSeverity.Note);

    private static ImportProblem Of(string file, string code, string message, string? sheet = null, string? cell = null, ProblemSeverity severity = ProblemSeverity.Error) =>
        new(file, sheet, cell, code, message, severity);

    private static string Count(long count) => count.ToString("N0", Russian);

    private static string Megabytes(long bytes)
    {
        var megabytes = bytes / 1048576.0;
        return megabytes.ToString(megabytes < 10 ? "0.#" : "N0", Russian) + "\u00A0МБ";
    }
}
