using System.Text.Json;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Persistence.Statements;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Facts;

/// <summary>A statement in force, with the place it was read from.</summary>
/// <param name="SchoolId">Of which school.</param>
/// <param name="Key">About what.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="FileId">The imported file.</param>
/// <param name="Sheet">0-based place in that file.</param>
/// <param name="Row"></param>
/// <param name="Column"></param>
public sealed record StatementRow(int SchoolId, StatementKey Key, SchoolStatement Statement, int FileId, int Sheet, int Row, int Column);

/// <summary>
/// Everything stated of schools beside results, typed, with what people recorded of it and the rules by which it is judged. One instance
/// as long as nobody writes, shared by all who ask: nobody changes it.
/// </summary>
public sealed class SchoolStatements
{
    private readonly IReadOnlyList<StatementRow> _rows;
    private readonly Lazy<Dictionary<StatementKind, StatementRow[]>> _byKind;
    private readonly Lazy<Dictionary<int, StatementRow[]>> _bySchool;
    private readonly Lazy<ProfileBook> _profiles;

    private SchoolStatements(int dataVersion, IReadOnlyList<StatementRow> rows)
    {
        DataVersion = dataVersion;
        _rows = rows;
        _byKind = new(() => _rows.GroupBy(row => row.Key.Kind).ToDictionary(group => group.Key, group => group.ToArray()));
        _profiles = new(() => new ProfileBook(this));
        _bySchool = new(() => _rows.GroupBy(row => row.SchoolId).ToDictionary(group => group.Key, group => group.ToArray()));
    }

    /// <summary>Version of the data that the statements belong to.</summary>
    public int DataVersion { get; }

    public IReadOnlyList<StatementRow> All => _rows;

    /// <summary>Risk profiles with what curators found.</summary>
    public ProfileBook Profiles => _profiles.Value;

    /// <summary>The dictionary of risk factors, own factors last.</summary>
    public required IReadOnlyList<RiskFactor> Factors { get; init; }

    /// <summary>What curators found, in the order in which they recorded it: of several about one factor the last one holds.</summary>
    public required IReadOnlyList<RiskVerification> Verifications { get; init; }

    public required IReadOnlyList<ProfileStepRecord> Steps { get; init; }

    public required IReadOnlyList<SchoolPartnership> Partnerships { get; init; }

    /// <summary>How the region calls its categories of schools.</summary>
    public required IReadOnlyList<SchoolCategory> Categories { get; init; }

    /// <summary>All saved versions of all rules, oldest first.</summary>
    public required IReadOnlyList<RuleVersion> Rules { get; init; }

    /// <summary>Statements of a kind, by year, school and topic.</summary>
    public IReadOnlyList<StatementRow> Of(StatementKind kind) => _byKind.Value.GetValueOrDefault(kind) ?? [];

    public IReadOnlyList<StatementRow> OfSchool(int schoolId) => _bySchool.Value.GetValueOrDefault(schoolId) ?? [];

    /// <summary>
    /// The rule in force in a school year: the last saved of the versions with the latest first year not after it; the default where the
    /// installation never saved one.
    /// </summary>
    public T RuleFor<T>(RuleKind kind, int startYear, T byDefault) =>
        Rules.Where(rule => rule.Kind == kind && rule.FromYear <= startYear).OrderBy(rule => rule.FromYear).ThenBy(rule => rule.Id).LastOrDefault() is { } version
            ? JsonSerializer.Deserialize<T>(version.Payload, JsonSerializerOptions.Web) ?? byDefault
            : byDefault;

    /// <summary>Reads what has changed: statements change only with the version of the data.</summary>
    internal static async Task<SchoolStatements> ReadAsync(DashboardDbContext context, SchoolStatements? kept, CancellationToken token)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        var version = await context.Installations.AsNoTracking().Select(installation => installation.DataVersion).SingleAsync(token);
        var rows = kept?.DataVersion == version ? kept._rows : await RowsAsync(context, token);
        return new SchoolStatements(version, rows)
        {
            Factors = await context.RiskFactors.AsNoTracking().OrderBy(factor => factor.Id).ToListAsync(token),
            Verifications = await context.RiskVerifications.AsNoTracking().OrderBy(verification => verification.Id).ToListAsync(token),
            Steps = await context.ProfileSteps.AsNoTracking().OrderBy(step => step.Step).ToListAsync(token),
            Partnerships = await context.SchoolPartnerships.AsNoTracking().Include(pair => pair.Changes.OrderBy(change => change.Id)).OrderBy(pair => pair.Id).ToListAsync(token),
            Categories = await context.SchoolCategories.AsNoTracking().OrderBy(category => category.Id).ToListAsync(token),
            Rules = await context.RuleVersions.AsNoTracking().OrderBy(rule => rule.Id).ToListAsync(token),
        };
    }

    private static async Task<IReadOnlyList<StatementRow>> RowsAsync(DashboardDbContext context, CancellationToken token)
    {
        var stored = await context.Statements.AsNoTracking()
            .OrderBy(row => row.Kind).ThenBy(row => row.Year).ThenBy(row => row.SchoolId).ThenBy(row => row.Topic).ToListAsync(token);
        return stored.ConvertAll(row => new StatementRow(
            row.SchoolId, new StatementKey(row.Kind, row.Year, row.Topic), StatementPayload.Read(row.Kind, row.Payload), row.ImportFileId, row.SourceSheet, row.SourceRow, row.SourceColumn));
    }
}

/// <summary>The statements in memory, as long as nobody writes.</summary>
public sealed class StatementsSource(InstallationDatabase database) : IDisposable
{
    private readonly KeptRows<SchoolStatements> _rows = new(database, SchoolStatements.ReadAsync);

    public Task<SchoolStatements> GetAsync(CancellationToken token = default) => _rows.GetAsync(token);

    public void Dispose() => _rows.Dispose();
}
