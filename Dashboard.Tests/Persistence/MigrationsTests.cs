using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Tests.Imports;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Dashboard.Tests.Persistence;

public class MigrationsTests
{
    [Fact]
    public async Task The_migrations_make_the_model_that_the_code_uses()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await using var context = installation.Database.CreateDbContext();
        Assert.False(context.Database.HasPendingModelChanges(), "the model changed: add a migration (CONTRIBUTING says how)");
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task What_was_said_before_changes_were_remembered_begins_their_history()
    {
        using var folder = new TemporaryFolder();
        var database = new InstallationDatabase(new DataFolder(folder.Root), InstallationKind.Own);
        await using var context = database.CreateDbContext();
        await context.GetService<IMigrator>().MigrateAsync("Roadmaps");
        await context.Database.ExecuteSqlRawAsync(
            """
            PRAGMA foreign_keys=OFF;
            INSERT INTO "ActivityRecords" ("OccurrenceId", "TerritoryId", "Status", "Person", "ChangedAt", "Note") VALUES (7, 3, 3, 'Координатор', '2025-05-01 10:00:00', 'в срок');
            PRAGMA foreign_keys=ON;
            """);
        await context.Database.MigrateAsync();
        var change = await context.RecordChanges.SingleAsync();
        Assert.Equal((7, 3, ActivityStatus.Done, "Координатор", "в срок", new DateTime(2025, 5, 1, 10, 0, 0), false), (change.OccurrenceId, change.TerritoryId, change.Status, change.Person, change.Note, change.MadeAt, change.IsTakenBack));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_second_start_creates_nothing_again()
    {
        using var installation = await OwnInstallation.OpenAsync();
        Assert.False(await installation.Database.CreateAsync());
        await using var context = installation.Database.CreateDbContext();
        Assert.Equal((1, 1), (await context.Installations.CountAsync(), await context.Territories.CountAsync()));
        Assert.NotEmpty(context.ExamThresholds);
        Assert.NotEmpty(context.VprScales);
    }
}
