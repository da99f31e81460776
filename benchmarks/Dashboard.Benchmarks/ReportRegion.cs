using Dashboard.Data;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Benchmarks;

/// <summary>The region of 310,000 results with its 55 municipalities, and every question over it as the site puts them together.</summary>
internal sealed class ReportRegion : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opora-benchmark-reports-").FullName;
    private readonly ServiceProvider _services;

    public ReportRegion() => _services = new ServiceCollection().AddLogging(log => log.ClearProviders()).AddDashboardData(new DataFolder(_folder), InstallationKind.Own).BuildServiceProvider();

    public FactsSource Source => Of<FactsSource>();

    public T Of<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task CreateAsync()
    {
        await Of<InstallationDatabase>().CreateAsync();
        await using (var context = Of<InstallationDatabase>().CreateDbContext())
        {
            // As the first start of a site asks for it.
            context.Territories.Add(new Region { Name = "Приозёрный край" });
            await context.SaveChangesAsync();
        }

        var (pipeline, answers) = (Of<ImportPipeline>(), new ImportAnswers { CreateMissing = true });
        var files = await pipeline.ReadAsync([new ImportSource(Path.GetFileName(ScaleFiles.Csv), () => File.OpenRead(ScaleFiles.Csv))], answers, null, CancellationToken.None);
        await pipeline.ApplyAsync(await pipeline.PlanAsync(files, answers, AccessScope.Region), answers);
        await Source.GetAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
