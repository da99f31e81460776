using System.Data.Common;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Facts;

/// <summary>
/// Holds the one instance of the facts in force. It is loaded once, and swapped whole when an import is applied or undone or
/// another database is shown; a question that began on the old instance finishes on it.
/// </summary>
public sealed class FactsSource : IDisposable
{
    private readonly InstallationDatabase _database;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile ResultFacts? _current;

    public FactsSource(InstallationDatabase database)
    {
        _database = database;
        database.Switched += OnSwitched;
    }

    /// <summary>Raised after new facts are in force.</summary>
    public event EventHandler? Changed;

    /// <summary>The facts in force, without waiting; <see cref="ResultFacts.Empty"/> before the first load.</summary>
    public ResultFacts Current => _current ?? ResultFacts.Empty;

    public async ValueTask<ResultFacts> GetAsync(CancellationToken token = default)
    {
        if (_current is { } loaded)
        {
            return loaded;
        }

        await _loading.WaitAsync(token);
        try
        {
            return _current ??= await LoadAsync(token);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Puts the next version in force.</summary>
    public void Publish(ResultFacts facts)
    {
        _current = facts;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Forgets what is loaded and reads the database anew.</summary>
    public async Task<ResultFacts> ReloadAsync(CancellationToken token = default)
    {
        var facts = await LoadAsync(token);
        Publish(facts);
        return facts;
    }

    public void Dispose()
    {
        _database.Switched -= OnSwitched;
        _loading.Dispose();
    }

    /// <summary>The small tables, as they stand in the context's transaction.</summary>
    internal static async Task<(InstallationFact Installation, IReadOnlyList<TerritoryFact> Territories, IReadOnlyDictionary<int, Assessment> Assessments)> LoadHeadAsync(DashboardDbContext context, CancellationToken token)
    {
        var installation = await context.Installations.AsNoTracking().SingleAsync(token);
        var fresh = await context.ImportRuns.AsNoTracking().Where(run => run.State == ImportRunState.Applied).Select(run => (DateTime?)run.AppliedAt).MaxAsync(token);
        var territories = await context.Territories.AsNoTracking().ToListAsync(token);
        var assessments = await context.Assessments.AsNoTracking().ToListAsync(token);
        return (
            new InstallationFact(installation.RegionName, installation.RegionCode, installation.IsDemonstration, installation.DataVersion, fresh, installation.NominalPerson),
            territories.ConvertAll(Fact),
            assessments.ToDictionary(assessment => assessment.Id, assessment => assessment.ToAssessment()));
    }

    private static TerritoryFact Fact(Territory territory) => territory is School school
        ? new TerritoryFact(
            school.Id, school.Level, school.Name, school.Code, school.MunicipalityId, school.ShortName, school.Login, school.Inn, school.Ogrn,
            school.Kind, school.Locality, school.Address, school.Pupils, school.HeadSchoolId)
        : new TerritoryFact(territory.Id, territory.Level, territory.Name, territory.Code);

    private async Task<ResultFacts> LoadAsync(CancellationToken token)
    {
        await using var context = _database.CreateDbContext();
        var (installation, territories, assessments) = await LoadHeadAsync(context, token);
        await context.Database.OpenConnectionAsync(token);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = """
            SELECT "AssessmentId", "TerritoryId", "Participants", "Mark2", "Mark3", "Mark4", "Mark5", "MeanMark", "MeanScore",
                   "BelowThreshold", "HighScores", "FullScores", "ImportFileId", "SourceSheet", "SourceRow", "SourceColumn"
            FROM "Results" ORDER BY "AssessmentId", "TerritoryId"
            """;
        var rows = new List<FactRow>();
        await using var reader = await command.ExecuteReaderAsync(token);
        // The provider reads synchronously: awaiting 310,000 rows one by one would only cost.
        while (reader.Read())
        {
            rows.Add(ReadRow(reader));
        }

        return ResultFacts.Of(installation, territories, assessments, [.. rows]);
    }

    private static FactRow ReadRow(DbDataReader reader) => new(
        reader.GetInt32(0),
        reader.GetInt32(1),
        new ResultValues(
            Int(reader, 2), Int(reader, 3), Int(reader, 4), Int(reader, 5), Int(reader, 6),
            reader.IsDBNull(7) ? null : reader.GetDouble(7),
            reader.IsDBNull(8) ? null : reader.GetDouble(8),
            Int(reader, 9), Int(reader, 10), Int(reader, 11)),
        reader.GetInt32(12),
        (short)reader.GetInt32(13),
        reader.GetInt32(14),
        (short)reader.GetInt32(15));

    private static int? Int(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private void OnSwitched(object? sender, EventArgs e)
    {
        _current = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
