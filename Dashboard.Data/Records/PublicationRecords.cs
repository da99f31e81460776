using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Reports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Pages that are about to be handed out for a site.</summary>
/// <param name="TerritoryId">Region or municipality; null for a region that nobody has named.</param>
/// <param name="Title">With the territory and the year.</param>
/// <param name="FileName">As the browser saves it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Filter">The question they answer, as JSON.</param>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="DataDate">Day of the newest data.</param>
/// <param name="Published">What was shown and hidden, as JSON.</param>
/// <param name="After">The last publication that they were decided after; null for none.</param>
public sealed record PublicationDraft(int? TerritoryId, string Title, string FileName, long Size, string Filter, int DataVersion, DateOnly DataDate, string Published, int? After);

/// <summary>A line of the log of publications.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">With the territory and the year.</param>
/// <param name="DataVersion">Version of the data it was made from.</param>
/// <param name="DataDate">Day of the newest data in it.</param>
/// <param name="Person">Who made it.</param>
/// <param name="MadeAt">UTC.</param>
public sealed record Publication(int Id, string Title, int DataVersion, DateOnly DataDate, string Person, DateTime MadeAt);

/// <summary>Keeps what was published on sites, when and by whom: a later publication is decided after it. Whoever keeps the territory publishes of it.</summary>
public sealed class PublicationRecords(InstallationDatabase database, TimeProvider clock)
{
    /// <summary>Writes the publication before it is handed out; refused where another one came between, for it was not decided on.</summary>
    public async Task<SupportOutcome> KeepAsync(PublicationDraft draft, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (!(draft.TerritoryId is { } id ? await WriteAccess.MayWriteAsync(context, id, scope, token) : scope.KeepsRegion))
        {
            return SupportOutcome.Refused("Материалы для сайта собирает координатор своей территории.");
        }

        await using var transaction = await context.Database.BeginTransactionAsync(token);
        var last = await context.MadeDocuments.Where(document => document.Kind == DocumentKind.SitePages && document.Published != null).MaxAsync(document => (int?)document.Id, token);
        if (last != draft.After)
        {
            return SupportOutcome.Refused("Пока материалы собирались, были собраны другие: соберите ещё раз, чтобы вместе они ничего не выдали.");
        }

        var made = new MadeDocument
        {
            Key = Guid.NewGuid(), Kind = DocumentKind.SitePages, Title = draft.Title, FileName = draft.FileName, Size = draft.Size, TerritoryId = draft.TerritoryId, Filter = draft.Filter,
            IsForWiderAudience = true, DataVersion = draft.DataVersion, DataDate = draft.DataDate, Published = draft.Published, Person = await ActivityRecords.NominalPersonAsync(context, token),
            MadeAt = clock.GetUtcNow().UtcDateTime,
        };
        context.MadeDocuments.Add(made);
        await context.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return new SupportOutcome(made.Id, null);
    }

    /// <summary>Publications of a territory (null for a region that nobody has named), the newest first; none where the person does not keep it.</summary>
    public async Task<IReadOnlyList<Publication>> ListAsync(int? territoryId, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        return !(territoryId is { } id ? await WriteAccess.MayWriteAsync(context, id, scope, token) : scope.KeepsRegion) ? []
            : await context.MadeDocuments.AsNoTracking().Where(document => document.Kind == DocumentKind.SitePages && document.TerritoryId == territoryId).OrderByDescending(document => document.Id)
                .Select(document => new Publication(document.Id, document.Title, document.DataVersion, document.DataDate, document.Person, document.MadeAt)).ToListAsync(token);
    }
}
