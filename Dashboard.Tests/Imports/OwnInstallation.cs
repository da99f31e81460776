using System.Collections.Concurrent;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Imports;

/// <summary>A new installation in a folder of its own, with a real SQLite file and the real pipeline.</summary>
internal sealed class OwnInstallation : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PlanRowsSource _rows;

    private OwnInstallation()
    {
        Folder = new DataFolder(_folder.Root);
        Database = new InstallationDatabase(Folder, InstallationKind.Own);
        Facts = new FactsSource(Database);
        Statements = new StatementsSource(Database);
        _rows = new PlanRowsSource(Database);
        Pipeline = PipelineOver(Facts);
    }

    public DataFolder Folder { get; }

    public InstallationDatabase Database { get; }

    public FactsSource Facts { get; }

    public StatementsSource Statements { get; }

    public ImportPipeline Pipeline { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 6, 20, 9, 0, 0, TimeSpan.Zero));

    public LogLines<ImportPipeline> Log { get; } = new();

    public static async Task<OwnInstallation> OpenAsync()
    {
        var installation = new OwnInstallation();
        await installation.Database.CreateAsync();
        return installation;
    }

    /// <summary>The pipeline of another program on the same folder, with facts of its own.</summary>
    public ImportPipeline PipelineOver(FactsSource facts, TimeProvider? clock = null) =>
        Pipelines.Over(Database, facts, Statements, new PlanStore(facts, _rows, Database, clock ?? Clock), clock ?? Clock, Log);

    /// <summary>Reads and plans; nothing is written.</summary>
    public async Task<ImportPlan> PlanAsync(ImportAnswers answers, params ImportSource[] sources) =>
        await Pipeline.PlanAsync(await Pipeline.ReadAsync(sources, answers, null, CancellationToken.None), answers, AccessScope.Region);

    /// <summary>Reads, plans and applies, creating the territories that nobody knows.</summary>
    public Task<Applied> ImportAsync(params ImportSource[] sources) => ImportAsync(new ImportAnswers { CreateMissing = true }, sources);

    public async Task<Applied> ImportAsync(ImportAnswers answers, params ImportSource[] sources)
    {
        var plan = await PlanAsync(answers, sources);
        var outcome = await Pipeline.ApplyAsync(plan, answers);
        Clock.Advance(TimeSpan.FromHours(1));
        return new Applied(plan, outcome.Run ?? throw new InvalidOperationException("the data changed under a test that is alone"));
    }

    /// <summary>States an official list of low results of a school year, as a person types it.</summary>
    public async Task StateListAsync(int year, params string[] schools)
    {
        var facts = await Facts.GetAsync();
        var stated = schools.Select(name => (facts.Schools.Single(school => school.Name == name).Id, new StatementKey(StatementKind.ListPlace, year, ListsFilter.LowResults), (SchoolStatement?)new ListPlaceStatement("598", new DateOnly(year, 8, 20)))).ToList();
        await Pipeline.StateAsync(stated, StatementForm.SchoolList, "приказ теста", AccessScope.Region);
    }

    /// <summary>Everything that imports may change, read from the database: results, details and territories, a line each.</summary>
    public async Task<string> ContentAsync()
    {
        await using var context = Database.CreateDbContext();
        var facts = await new FactsSource(Database).GetAsync();
        var lines = new List<string>();
        for (var place = 0; place < facts.Count; place++)
        {
            lines.Add($"{facts.Assessments[facts.AssessmentIndexAt(place)]} {facts.Territory(facts.TerritoryIds[place])!.Name} {facts.ValuesAt(place)} {facts.RowAt(place) with { Values = default }}");
        }

        lines.AddRange(context.Details.AsNoTracking().AsEnumerable().Select(detail => $"{detail.AssessmentId} {detail.TerritoryId} {detail.Kind} {detail.Group} {detail.Payload} {detail.ImportFileId}"));
        lines.AddRange(context.Statements.AsNoTracking().AsEnumerable().Select(stated => $"{stated.SchoolId} {stated.Kind} {stated.Year} {stated.Topic} {stated.Payload} {stated.ImportFileId} {stated.SourceSheet} {stated.SourceRow}"));
        lines.AddRange(context.RiskFactors.AsNoTracking().AsEnumerable().Select(factor => $"{factor.Code} {factor.Name}"));
        lines.AddRange(facts.Territories.Select(territory => territory.ToString()));
        lines.AddRange(facts.Assessments.Select(work => work.ToString()));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>The result of a school or municipality by a part of its name, from the facts in force.</summary>
    public ResultValues? ValueOf(string name, Func<Assessment, bool>? which = null)
    {
        var facts = Facts.Current;
        var territory = facts.Territories.Single(known => known.Name.Contains(name, StringComparison.Ordinal));
        var found = facts.RowsOfTerritory(territory.Id).ToArray().Where(place => which?.Invoke(facts.Assessments[facts.AssessmentIndexAt(place)]) ?? true).ToList();
        return found is [var place] ? facts.ValuesAt(place) : null;
    }

    public void Dispose()
    {
        Pipeline.Dispose();
        Statements.Dispose();
        _rows.Dispose();
        Facts.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}

/// <summary>What was promised and the run that kept it.</summary>
internal sealed record Applied(ImportPlan Plan, ImportRun Run);

/// <summary>Everything that was logged.</summary>
internal sealed class LogLines<T> : ILogger<T>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue(formatter(state, exception) + exception);
}
