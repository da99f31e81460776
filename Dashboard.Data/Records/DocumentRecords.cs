using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Reports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A document that was just made.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Title">As the list calls it.</param>
/// <param name="FileName">As the browser saves it.</param>
/// <param name="TerritoryId">Whose; null for the region.</param>
/// <param name="Filter">The choice that it was made by, as JSON.</param>
/// <param name="IsForWiderAudience">Went through the engine of hidden cells.</param>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="DataDate">Day of the newest data.</param>
public sealed record DocumentDraft(DocumentKind Kind, string Title, string FileName, int? TerritoryId, string Filter, bool IsForWiderAudience, int DataVersion, DateOnly DataDate);

/// <summary>A kept document on its way to the person.</summary>
/// <param name="FileName">As the browser saves it.</param>
/// <param name="Content">Null where the file is no longer on the disk.</param>
public sealed record KeptDocument(string FileName, Stream? Content);

/// <summary>Keeps what was made: the line in the database, the file in the data folder under a random key.</summary>
public sealed class DocumentRecords(InstallationDatabase database, TimeProvider clock)
{
    private const string NotYours = "Документы этой территории собирает её координатор.";

    /// <param name="draft">What it is.</param>
    /// <param name="content">From its beginning.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="token">Cancels.</param>
    /// <returns>The key of the download, or why nothing was kept.</returns>
    public async Task<(Guid? Key, string? Refusal)> KeepAsync(DocumentDraft draft, Stream content, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (!(draft.TerritoryId is { } id ? await WriteAccess.MayWriteAsync(context, id, scope, token) : scope.KeepsRegion))
        {
            return (null, NotYours);
        }

        var key = Guid.NewGuid();
        var path = database.Folder.DocumentOf(database.Kind, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        long size;
        await using (var file = File.Create(path))
        {
            await content.CopyToAsync(file, token);
            size = file.Length;
        }

        context.MadeDocuments.Add(new MadeDocument
        {
            Key = key, Kind = draft.Kind, Title = draft.Title, FileName = draft.FileName, Size = size, TerritoryId = draft.TerritoryId, Filter = draft.Filter,
            IsForWiderAudience = draft.IsForWiderAudience, DataVersion = draft.DataVersion, DataDate = draft.DataDate,
            Person = await ActivityRecords.NominalPersonAsync(context, token), MadeAt = clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(token);
        return (key, null);
    }

    /// <summary>Null where there is no such document, or it is not for this person to see.</summary>
    public async Task<KeptDocument?> OpenAsync(Guid key, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await SeenAsync(context, key, scope, token) is not { } document)
        {
            return null;
        }

        var path = database.Folder.DocumentOf(database.Kind, key);
        return new KeptDocument(document.FileName, File.Exists(path) ? File.OpenRead(path) : null);
    }

    /// <summary>Takes a document off the list and off the disk.</summary>
    public async Task<RecordOutcome> RemoveAsync(Guid key, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await SeenAsync(context, key, scope, token) is not { } document)
        {
            return RecordOutcome.Refused("Этого документа в списке уже нет.");
        }

        if (document.Published is not null)
        {
            return RecordOutcome.Refused("Запись о том, что было размещено на сайте, не удаляется: по ней решают, что можно показать в следующий раз.");
        }

        context.MadeDocuments.Remove(document);
        await context.SaveChangesAsync(token);
        File.Delete(database.Folder.DocumentOf(database.Kind, key));
        return new RecordOutcome(1, null);
    }

    private static async Task<MadeDocument?> SeenAsync(DashboardDbContext context, Guid key, AccessScope scope, CancellationToken token) =>
        await context.MadeDocuments.SingleOrDefaultAsync(document => document.Key == key, token) is { } document
        && (document.TerritoryId is { } id ? await WriteAccess.MayWriteAsync(context, id, scope, token) : scope.KeepsRegion) ? document : null;
}
