using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Benchmarks;

/// <summary>A new installation in a folder of its own, into which files are imported as the site imports them.</summary>
internal sealed class Importing : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opora-benchmark-").FullName;
    private readonly InstallationDatabase _database;
    private readonly StatementsSource _statements;
    private readonly PlanRowsSource _plans;
    private readonly ImportPipeline _pipeline;

    public Importing()
    {
        _database = new InstallationDatabase(new DataFolder(_folder), InstallationKind.Own);
        Source = new FactsSource(_database);
        _statements = new StatementsSource(_database);
        _plans = new PlanRowsSource(_database);
        var (store, records) = (new PlanStore(Source, _plans, _database, TimeProvider.System), new ActivityRecords(_database, TimeProvider.System));
        var forms = new ReturnedForms(store, new MonitoringQuestion(store, Source, _database, TimeProvider.System), records);
        _pipeline = new ImportPipeline(_database, Source, _statements, forms, new MonitoringRecords(records), TimeProvider.System, NullLogger<ImportPipeline>.Instance);
    }

    public FactsSource Source { get; }

    public InstallationDatabase Database => _database;

    public StatementsSource Statements => _statements;

    public PlanRowsSource Plans => _plans;

    public ImportPipeline Pipeline => _pipeline;

    public async Task CreateAsync() => await _database.CreateAsync();

    /// <summary>From the bytes of the file to results that are stored, indexed and visible; tells each stage as it ends.</summary>
    /// <returns>Results in force.</returns>
    public async Task<int> ImportAsync(string file, Action<string>? stage = null)
    {
        var answers = new ImportAnswers { CreateMissing = true };
        var files = await _pipeline.ReadAsync([new ImportSource(Path.GetFileName(file), () => File.OpenRead(file))], answers, null, CancellationToken.None);
        stage?.Invoke("read");
        var plan = await _pipeline.PlanAsync(files, answers, AccessScope.Region);
        stage?.Invoke("plan");
        var outcome = await _pipeline.ApplyAsync(plan, answers);
        stage?.Invoke("apply");
        return outcome.Run is null ? 0 : (await Source.GetAsync()).Count;
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _statements.Dispose();
        _plans.Dispose();
        Source.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
