using System.Globalization;

namespace Dashboard.Data.Imports.Documents;

/// <summary>
/// Every sentence that reading documents can answer with. Each has a stable code that scripts may rely on, and says what to do.
/// A code that reading tables has too means the same there.
/// </summary>
public static class DocumentMessages
{
    private const string SaveAsDocx = "Откройте его в Word, выберите «Файл» — «Сохранить как», тип «Документ Word (.docx)», и загрузите сохранённый файл.";

    private static readonly HashSet<string> OfWord = ["document-old-word", "document-word-xml", "document-rtf", "document-odt", "document-damaged", "document-xml-broken", "document-without-text", "document-too-deep", "document-pdf", "document-pdf-scan", "document-pdf-too-long"];

    private const string OrPaste = "Можно и выделить текст вместе с таблицей, скопировать и вставить в поле «Вставить текст приказа» на странице «Загрузка данных».";

    private static readonly HashSet<string> OfferPaste = ["document-pdf", "document-damaged", "document-xml-broken"];

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>Said of a document of Word or one that stands for it, and not of any file whatever.</summary>
    public static bool IsOfWord(string code) => OfWord.Contains(code);

    /// <summary>The sentence sends to the field of the upload page into which the text is pasted.</summary>
    public static bool OffersPaste(string code) => OfferPaste.Contains(code);

    // The file as a whole
    public static ImportProblem Empty(string file) =>
        Of(file, "file-empty", $"Файл «{file}» пустой: в нём ничего нет. Проверьте, полностью ли он скопирован, и загрузите его снова.");

    public static ImportProblem TooLarge(string file, long bytes, long limit) =>
        Of(file, "file-too-large", $"Файл «{file}» занимает {Megabytes(bytes)}, а принимаются файлы до {Megabytes(limit)}. Удалите из документа рисунки и сканы, сохраните его и загрузите снова.");

    public static ImportProblem Truncated(string file) =>
        Of(file, "file-truncated", $"Файл «{file}» обрывается: он скопирован или скачан не полностью. Скачайте его снова и загрузите ещё раз.");

    public static ImportProblem Protected(string file) =>
        Of(file, "file-password", $"Файл «{file}» защищён паролем. Откройте его в Word, снимите пароль («Файл» — «Сведения» — «Защита документа»), сохраните и загрузите снова.");

    public static ImportProblem Archive(string file) =>
        Of(file, "file-is-archive", $"Файл «{file}» — архив, а не документ. Распакуйте его и загрузите документы из него по одному.");

    public static ImportProblem UnpacksTooFar(string file, long limit) =>
        Of(file, "unpacks-too-large", $"Файл «{file}» при распаковке занимает больше {Megabytes(limit)} и похож на «архивную бомбу», поэтому не читается. {SaveAsDocx}");

    public static ImportProblem UnpackRatio(string file, int ratio) =>
        Of(file, "unpack-ratio", $"Файл «{file}» при распаковке увеличивается более чем в {Count(ratio)} раз и похож на «архивную бомбу», поэтому не читается. {SaveAsDocx}");

    public static ImportProblem XmlDocumentType(string file) =>
        Of(file, "xml-dtd", $"В файле «{file}» есть определение типа документа (DOCTYPE), через которое подключаются внешние или размножающиеся сущности. В документах Word его не бывает, поэтому файл не читается. {SaveAsDocx}");

    // Kinds of documents that are not read
    public static ImportProblem OldWord(string file) =>
        Of(file, "document-old-word", $"Файл «{file}» — документ Word старого вида (.doc). {SaveAsDocx}");

    public static ImportProblem WordXml(string file) =>
        Of(file, "document-word-xml", $"Файл «{file}» — документ Word, сохранённый как XML. {SaveAsDocx}");

    public static ImportProblem RichText(string file) =>
        Of(file, "document-rtf", $"Файл «{file}» — документ RTF. {SaveAsDocx}");

    public static ImportProblem OpenDocumentText(string file) =>
        Of(file, "document-odt", $"Файл «{file}» — текстовый документ OpenDocument (.odt). Откройте его в LibreOffice или Word, сохраните как «Документ Word (.docx)» и загрузите сохранённый файл.");

    public static ImportProblem Pdf(string file) =>
        Of(file, "document-pdf", $"Файл «{file}» — документ PDF, и такой таблицы из него не прочитать. Найдите исходный документ Word или файл Excel и загрузите его. Если его нет, откройте PDF в Word, сохраните как «Документ Word (.docx)» и загрузите сохранённый файл. {OrPaste}");

    public static ImportProblem PdfScan(string file) =>
        Of(file, "document-pdf-scan", $"В файле PDF «{file}» нет текста, только изображения страниц. Загрузите исходный документ Word или Excel; если его нет, распознайте страницы, сохраните их как «Документ Word (.docx)» и загрузите сохранённый файл.");

    public static ImportProblem PdfTooLong(string file, int pages) =>
        Of(file, "document-pdf-too-long", $"В файле PDF «{file}» больше {Count(pages)} страниц. Сохраните нужные страницы отдельным файлом и загрузите его.");

    public static ImportProblem Picture(string file, string kind) =>
        Of(file, "document-picture", $"Файл «{file}» — {kind}: текста в нём нет. Загрузите исходный документ Word или распознайте текст, сохраните его как «Документ Word (.docx)» и загрузите сохранённый файл.");

    public static ImportProblem WrongKind(string file, string kind) =>
        Of(file, "document-wrong-kind", $"Файл «{file}» — {kind}, а не документ с текстом. Загрузите документ Word (.docx), таблицу Excel (.xlsx) или текст.");

    public static ImportProblem Unknown(string file) =>
        Of(file, "document-unknown", $"Файл «{file}» не похож ни на документ Word, ни на таблицу, ни на текст. Загрузите документ Word (.docx), таблицу Excel (.xlsx) или текст.");

    // Damage
    public static ImportProblem Unreadable(string file) =>
        Of(file, "document-damaged", $"Файл «{file}» повреждён: прочитать документ не удалось. {SaveAsDocx} {OrPaste}");

    public static ImportProblem XmlBroken(string file) =>
        Of(file, "document-xml-broken", $"Файл «{file}» повреждён: текст документа внутри него обрывается или записан с ошибками. {SaveAsDocx} {OrPaste}");

    public static ImportProblem WithoutText(string file) =>
        Of(file, "document-without-text", $"В файле «{file}» нет ни текста, ни таблиц. Если в нём только сканы страниц, распознайте их и загрузите документ с текстом; иначе проверьте, тот ли файл выбран.");

    // Limits
    public static ImportProblem TooDeep(string file, int limit) =>
        Of(file, "document-too-deep", $"В файле «{file}» таблицы и рамки вложены друг в друга глубже {Count(limit)} уровней, поэтому он не читается. Скопируйте нужную таблицу в новый документ Word, сохраните его и загрузите.");

    public static ImportProblem TextTooLong(string file, long limit) =>
        Of(file, "document-too-long", $"Текст файла «{file}» занимает больше {Megabytes(limit)}. Скопируйте приказ и таблицу мероприятий в новый документ Word, сохраните его и загрузите.");

    public static ImportProblem TooManyParagraphs(string file, int limit) =>
        Of(file, "too-many-paragraphs", $"В файле «{file}» больше {Count(limit)} абзацев. Скопируйте приказ и таблицу мероприятий в новый документ Word, сохраните его и загрузите.");

    public static ImportProblem TooManyTables(string file, int limit) =>
        Of(file, "too-many-tables", $"В файле «{file}» больше {Count(limit)} таблиц. Скопируйте приказ и таблицу мероприятий в новый документ Word, сохраните его и загрузите.");

    public static ImportProblem TooManyCells(string file, int limit) =>
        Of(file, "too-many-document-cells", $"В таблицах файла «{file}» больше {Count(limit)} ячеек. Скопируйте приказ и таблицу мероприятий в новый документ, сохраните его и загрузите.");

    // Beside a document that was read
    public static ImportProblem EmbeddedDocument(string file, int count) =>
        Of(file, "embedded-document", $"В документ «{file}» вставлены целиком другие файлы (всего {Count(count)}), они не прочитаны. Если мероприятия стоят в них, откройте документ в Word, сохраните его ещё раз и загрузите снова.", severity: ProblemSeverity.Note);

    public static ImportProblem HiddenSheet(string file, string sheet) =>
        Of(file, "hidden-sheet", $"Лист «{sheet}» файла «{file}» скрыт и не прочитан. Если мероприятия стоят на нём, отобразите лист в Excel, сохраните файл и загрузите снова.", sheet, ProblemSeverity.Note);

    public static ImportProblem BrokenCharacters(string file) =>
        Of(file, "broken-characters", $"В файле «{file}» есть знаки, которых нет в его кодировке; они показаны как «\uFFFD». Проверьте слова, в которых они стоят.", severity: ProblemSeverity.Note);

    private static ImportProblem Of(string file, string code, string message, string? sheet = null, ProblemSeverity severity = ProblemSeverity.Error) =>
        new(file, sheet, null, code, message, severity);

    private static string Count(long count) => count.ToString("N0", Russian);

    private static string Megabytes(long bytes)
    {
        var megabytes = bytes / 1048576.0;
        return megabytes.ToString(megabytes < 10 ? "0.#" : "N0", Russian) + "\u00A0МБ";
    }
}
