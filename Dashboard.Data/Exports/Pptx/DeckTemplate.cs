using System.Xml;
using Dashboard.Data.Exports.OpenXml;

namespace Dashboard.Data.Exports.Pptx;

/// <param name="Template">Null when the file was refused; <paramref name="Refusal"/> then says why and what to do.</param>
/// <param name="Refusal">In the words of the page.</param>
public sealed record DeckTemplateResult(DeckTemplate? Template, string? Refusal);

/// <summary>An office's own presentation whose master a deck is written on.</summary>
public sealed class DeckTemplate
{
    private readonly byte[] _content;

    private DeckTemplate(byte[] content) => _content = content;

    /// <param name="content">The uploaded file, already bounded in size.</param>
    public static DeckTemplateResult Read(byte[] content)
    {
        try
        {
            if (OfficeArchive.IsTooLarge(content))
            {
                return Refused("Шаблон слишком велик в распакованном виде (больше 100 МБ). Уменьшите в нём картинки: в PowerPoint — «Формат рисунка → Сжать рисунки» — и загрузите снова.");
            }

            // Opening removes the examples and closing writes: a copy bears it.
            using var copy = new MemoryStream();
            copy.Write(content);
            copy.Position = 0;
            using var file = PresentationFile.Open(copy);
            return Missing(file.Layouts) is { } missing
                ? Refused($"В шаблоне нет макета, на котором есть {missing}. Откройте файл в PowerPoint, в разделе «Вид → Образец слайдов» добавьте макет «Заголовок и объект» и загрузите файл снова.")
                : new DeckTemplateResult(new DeckTemplate(content), null);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or InvalidOperationException or XmlException or ArgumentException or NotSupportedException)
        {
            return Refused("Файл не открывается как презентация: он повреждён, защищён паролем или это не .pptx. Сохраните шаблон в PowerPoint как «Презентация PowerPoint (*.pptx)» и загрузите снова.");
        }
    }

    internal void CopyTo(Stream stream)
    {
        stream.Write(_content);
        stream.Position = 0;
    }

    private static string? Missing(IReadOnlyList<SlideLayout> layouts) => DeckLayouts.Points(layouts) is not null
        ? null
        : layouts.Any(layout => layout.Title is not null) ? "место для текста рядом с заголовком" : "место для заголовка";

    private static DeckTemplateResult Refused(string words) => new(null, words);
}
