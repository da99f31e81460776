using System.Xml;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Data.Exports.Docx;

/// <param name="Template">Null when the file was refused; <paramref name="Refusal"/> then says why and what to do.</param>
/// <param name="Refusal">In the words of the page.</param>
/// <param name="Remark">What the template lacks and what is used instead; null where it has everything.</param>
public sealed record BriefingTemplateResult(BriefingTemplate? Template, string? Refusal, string? Remark = null);

/// <summary>An office's own .docx or .dotx: its styles, page, header and footer are used, its text is an example and goes.</summary>
public sealed class BriefingTemplate
{
    private readonly byte[] _content;

    private BriefingTemplate(byte[] content) => _content = content;

    /// <param name="content">The uploaded file, already bounded in size.</param>
    public static BriefingTemplateResult Read(byte[] content)
    {
        try
        {
            if (OfficeArchive.IsTooLarge(content))
            {
                return Refused("Шаблон слишком велик: в распакованном виде он занимает больше 100 МБ. Удалите из него лишние рисунки и загрузите снова.");
            }

            using var stream = new MemoryStream(content, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is null)
            {
                return Refused(Unreadable);
            }

            if (document.MainDocumentPart.VbaProjectPart is not null)
            {
                return Refused("В шаблоне есть макросы. Сохраните его в Word как «Документ Word (*.docx)» и загрузите снова.");
            }

            // A picture by an address would be fetched by whoever opens the report.
            if (document.MainDocumentPart.HeaderParts.Cast<OpenXmlPart>().Concat(document.MainDocumentPart.FooterParts).Any(part => part.ExternalRelationships.Any()))
            {
                return Refused("Колонтитул шаблона ссылается на файл вне документа. Вставьте рисунок в сам документ и загрузите шаблон снова.");
            }

            var missing = ReportStyles.Missing(document.MainDocumentPart.StyleDefinitionsPart?.Styles);
            return new BriefingTemplateResult(
                new BriefingTemplate(content), null, missing.Count == 0 ? null : Russian.Bind($"В шаблоне нет стилей: {string.Join(", ", missing)}. Для них взято обычное оформление: Times New Roman 14, полуторный интервал."));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or InvalidOperationException or XmlException or ArgumentException or NotSupportedException or OpenXmlPackageException)
        {
            return Refused(Unreadable);
        }
    }

    internal void CopyTo(Stream stream)
    {
        stream.Write(_content);
        stream.Position = 0;
    }

    private const string Unreadable = "Файл не открывается как документ Word: он повреждён, защищён паролем или это не .docx. Сохраните шаблон в Word как «Документ Word (*.docx)» и загрузите снова.";

    private static BriefingTemplateResult Refused(string why) => new(null, Russian.Bind(why));
}
