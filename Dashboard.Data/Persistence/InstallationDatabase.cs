using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Persistence;

/// <summary>
/// Opens contexts on the database that is shown now. Switching between the sample and the own data is one assignment;
/// contexts opened before it finish on the database they began with.
/// </summary>
public sealed class InstallationDatabase(DataFolder folder, InstallationKind kind) : IDbContextFactory<DashboardDbContext>
{
    private volatile Shown _shown = Shown.Of(folder, kind);

    /// <summary>Raised after another database is shown.</summary>
    public event EventHandler? Switched;

    public DataFolder Folder => folder;

    public InstallationKind Kind => _shown.Kind;

    public DashboardDbContext CreateDbContext() => new(_shown.Options);

    /// <summary>Shows the other database, creating it when it is not there yet.</summary>
    public async Task SwitchAsync(InstallationKind kind, CancellationToken token = default)
    {
        var next = Shown.Of(folder, kind);
        await using (var context = new DashboardDbContext(next.Options))
        {
            await CreateAsync(context, kind, token);
        }

        _shown = next;
        folder.Show(kind);
        Switched?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Creates or migrates the database shown now; true when it was created.</summary>
    public async Task<bool> CreateAsync(CancellationToken token = default)
    {
        await using var context = CreateDbContext();
        return await CreateAsync(context, Kind, token);
    }

    private static async Task<bool> CreateAsync(DashboardDbContext context, InstallationKind kind, CancellationToken token)
    {
        await context.Database.MigrateAsync(token);
        // Readers go on while an import is written.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", token);
        if (!await context.RiskFactors.AnyAsync(token))
        {
            // Also in a database that was made before plans were kept.
            context.RiskFactors.AddRange(ReferenceData.RiskFactors());
            await context.SaveChangesAsync(token);
        }

        if (await context.Installations.AnyAsync(token))
        {
            await AddHighScoreBoundAsync(context, token);
            return false;
        }

        context.Installations.Add(new Installation
        {
            IsDemonstration = kind == InstallationKind.Demonstration,
            NominalPerson = "Муниципальный координатор",
        });
        context.Territories.Add(new Sample { Name = "Вся выборка" });
        context.SchoolCategories.AddRange(ReferenceData.Categories());
        context.ExamThresholds.AddRange(ReferenceData.ExamThresholds());
        context.VprScales.AddRange(ReferenceData.VprScales());
        await context.SaveChangesAsync(token);
        return true;
    }

    /// <summary>An installation made before the bound became reference data gets its row; the others stay as the office set them.</summary>
    private static async Task AddHighScoreBoundAsync(DashboardDbContext context, CancellationToken token)
    {
        if (!await context.ExamThresholds.AnyAsync(threshold => threshold.Subject == ExamThreshold.HighScores, token))
        {
            context.ExamThresholds.AddRange(ReferenceData.ExamThresholds().Where(threshold => threshold.Subject == ExamThreshold.HighScores));
            await context.SaveChangesAsync(token);
        }
    }

    private sealed record Shown(InstallationKind Kind, DbContextOptions<DashboardDbContext> Options)
    {
        public static Shown Of(DataFolder folder, InstallationKind kind) => new(
            kind, new DbContextOptionsBuilder<DashboardDbContext>().UseSqlite(folder.ConnectionString(kind)).Options);
    }
}
