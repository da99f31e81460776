using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Exports;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;

namespace Dashboard.Web.Documents;

/// <summary>Makes a document, keeps it in the list and hands it out.</summary>
public sealed class DocumentDesk(IEnumerable<IDocumentMaker> makers, DocumentRecords records, CurrentScope current)
{
    private readonly IReadOnlyList<IDocumentMaker> _makers = [.. makers];

    /// <summary>In the order of the buttons.</summary>
    public IReadOnlyList<IDocumentMaker> Makers => _makers;

    /// <returns>The key of the kept document, or why there is none.</returns>
    public async Task<(Guid? Key, string? Refusal)> MakeAsync(DocumentKind kind, DocumentChoice choice, CancellationToken token = default)
    {
        var maker = _makers.First(each => each.Kind == kind);
        using var content = new MemoryStream();
        var made = await maker.MakeAsync(choice, current.Value, content, token);
        if (made.Refusal is not null)
        {
            return (null, made.Refusal);
        }

        content.Position = 0;
        return await records.KeepAsync(
            new DocumentDraft(
                kind, made.Title, DownloadName.Of([made.Title], maker.Ending), choice.Filter.TerritoryId, choice.ToJson(), choice.Filter.IsForWiderAudience, made.DataVersion, made.DataDate),
            content, current.Value, token);
    }

    public Task<KeptDocument?> OpenAsync(Guid key, CancellationToken token = default) => records.OpenAsync(key, current.Value, token);

    public Task<RecordOutcome> RemoveAsync(Guid key, CancellationToken token = default) => records.RemoveAsync(key, current.Value, token);
}
