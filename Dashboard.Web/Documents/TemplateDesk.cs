using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;

namespace Dashboard.Web.Documents;

/// <summary>Takes an office's own forms: a file that cannot be written on is refused when it is uploaded, not when the conference begins.</summary>
public sealed class TemplateDesk(TemplateRecords records, CurrentScope current)
{
    /// <summary>Bytes of one template at most.</summary>
    public const long Limit = 20 * 1024 * 1024;

    /// <returns>The number of the kept template, or why it was refused.</returns>
    public async Task<(int? Id, string? Refusal)> AddAsync(string fileName, Stream content, CancellationToken token = default)
    {
        var isForSlides = fileName.EndsWith(".pptx", StringComparison.OrdinalIgnoreCase);
        if (!isForSlides && !fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && !fileName.EndsWith(".dotx", StringComparison.OrdinalIgnoreCase))
        {
            return (null, $"«{fileName}» не подходит: шаблон слайдов — файл .pptx с образцом слайдов, бланк отчётов — файл .docx со стилями.");
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, token);
        var file = bytes.ToArray();
        return (isForSlides ? DeckTemplate.Read(file).Refusal : BriefingTemplate.Read(file).Refusal) is { } refusal
            ? (null, $"«{fileName}»: {refusal}")
            : await records.AddAsync(isForSlides, fileName, file, current.Value, token);
    }

    public Task<RecordOutcome> RemoveAsync(int id, CancellationToken token = default) => records.RemoveAsync(id, current.Value, token);
}
