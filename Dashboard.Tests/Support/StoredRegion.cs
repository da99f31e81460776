using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Support;

/// <summary>Facts written in a test over a real database that holds their details: for questions that read both.</summary>
internal sealed class StoredRegion : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private StoredRegion()
    {
        Database = new InstallationDatabase(new DataFolder(_folder.Root), InstallationKind.Own);
        Source = new FactsSource(Database);
    }

    public InstallationDatabase Database { get; }

    public FactsSource Source { get; }

    public static async Task<StoredRegion> Of(FactsBuilder facts, params (int Territory, Assessment Work, ParticipantGroup Group, ResultDetail Detail)[] details)
    {
        var region = new StoredRegion();
        await region.Database.CreateAsync();
        await using var context = region.Database.CreateDbContext();
        // The facts of the test are in memory alone: the rows that details point at are not stored.
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        context.Details.AddRange(details.Select(detail => new StoredDetail
        {
            AssessmentId = facts.IdOf(detail.Work),
            TerritoryId = detail.Territory,
            Kind = detail.Detail.Kind,
            Group = detail.Group,
            Payload = DetailPayload.Write(detail.Detail),
            ImportFileId = 1,
        }));
        await context.SaveChangesAsync();
        region.Source.Publish(facts.Build());
        return region;
    }

    public void Dispose()
    {
        Source.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
