using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Reports;

/// <summary>A document that was made.</summary>
/// <param name="Key">Part of its address.</param>
/// <param name="Kind">Which.</param>
/// <param name="Title">As it was called.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Territory">Whose; null for the region.</param>
/// <param name="Filter">The choice that it was made by, as JSON of its maker.</param>
/// <param name="IsForWiderAudience">Went through the engine of hidden cells.</param>
/// <param name="DataDate">Day of the newest data in it.</param>
/// <param name="IsOutdated">The data have changed since.</param>
/// <param name="HasFile">False where its file is no longer on the disk.</param>
/// <param name="Person">Who made it.</param>
/// <param name="MadeAt">UTC.</param>
public sealed record MadeLine(
    Guid Key, DocumentKind Kind, string Title, long Size, TerritoryFact? Territory, string Filter, bool IsForWiderAudience, DateOnly DataDate, bool IsOutdated, bool HasFile, string Person, DateTime MadeAt);

/// <summary>What was made, by whom and from which data.</summary>
public sealed class MadeDocumentsQuestion(FactsSource source, InstallationDatabase database)
{
    /// <summary>Those of the person's territories, the newest first.</summary>
    public async Task<IReadOnlyList<MadeLine>> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var documents = await context.MadeDocuments.AsNoTracking().OrderByDescending(document => document.MadeAt).ThenByDescending(document => document.Id).ToListAsync(token);
        return
        [
            .. documents.Select(document => new MadeLine(
                    document.Key, document.Kind, document.Title, document.Size, document.TerritoryId is { } id ? facts.Territory(id) : null, document.Filter, document.IsForWiderAudience,
                    document.DataDate, document.DataVersion != facts.Installation.DataVersion, File.Exists(database.Folder.DocumentOf(database.Kind, document.Key)), document.Person, document.MadeAt))
                .Where(line => DocumentReach.Sees(scope, line.Territory)),
        ];
    }
}
