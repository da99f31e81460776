using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Imports;

namespace Dashboard.Tests.Queries.Watching;

/// <summary>
/// Three schools of two municipalities with ОГЭ in mathematics of two years: the share of «2» of «Еловская СОШ» rises from 4 to 20 of 40, of
/// «Хуторская ООШ» from none to 4 of 5, of «Сосновская СОШ» it stays.
/// </summary>
internal sealed class WatchedRegion : IDisposable
{
    private readonly PlanRowsSource _plans;

    private WatchedRegion(OwnInstallation installation)
    {
        Installation = installation;
        _plans = new PlanRowsSource(installation.Database);
        Parts = new WatchParts(
            installation.Database, installation.Facts, installation.Statements, new PlanStore(installation.Facts, _plans, installation.Database, installation.Clock), installation.Clock);
    }

    public OwnInstallation Installation { get; }

    public WatchParts Parts { get; }

    /// <summary>The import of the later year.</summary>
    public ImportRun Later { get; private set; } = null!;

    public static async Task<WatchedRegion> Create()
    {
        var region = new WatchedRegion(await OwnInstallation.OpenAsync());
        await region.Installation.ImportAsync(Sheet("вчера.csv", 2023, 4, 0, 3));
        region.Later = await region.ImportLaterAsync();
        return region;
    }

    public async Task<ImportRun> ImportLaterAsync(string name = "сегодня.csv", int lowInYelovskaya = 20) => (await Installation.ImportAsync(Sheet(name, 2024, lowInYelovskaya, 4, 3))).Run;

    public async Task<int> SchoolAsync(string name) => (await Installation.Facts.GetAsync()).Schools.Single(school => school.Name == name).Id;

    public async Task ProfileAsync(int year, RiskLevel level, string school = "Еловская СОШ") => await StateAsync(
        await SchoolAsync(school), new StatementKey(StatementKind.RiskLevel, year, StatementTopic.Risk(ProfileSource.Regional, "R_STAFF")), new RiskLevelStatement(level), StatementForm.RiskProfile);

    public async Task ListAsync(int year, string school) =>
        await StateAsync(await SchoolAsync(school), new StatementKey(StatementKind.ListPlace, year, ListsFilter.LowResults), new ListPlaceStatement("598"), StatementForm.SchoolList);

    public async Task UndoAsync(ImportRun run)
    {
        if (await Installation.Pipeline.UndoAsync(run.Id, AccessScope.Region) is { } refusal)
        {
            throw new InvalidOperationException(refusal);
        }
    }

    public void Dispose()
    {
        _plans.Dispose();
        Installation.Dispose();
    }

    private async Task StateAsync(int school, StatementKey key, SchoolStatement statement, StatementForm form) =>
        await Installation.Pipeline.StateAsync([(school, key, statement)], form, "запись теста", AccessScope.Region);

    private static ImportSource Sheet(string name, int start, int yelovskaya, int khutorskaya, int sosnovskaya) => Sheets.Marks(
        name, $"Результаты ОГЭ по математике, {start + 1} год, основной период",
        Row("Ольховецкий МО", 1, "Еловская СОШ", 40, yelovskaya), Row("Ольховецкий МО", 2, "Хуторская ООШ", 5, khutorskaya), Row("Берёзовский МО", 3, "Сосновская СОШ", 30, sosnovskaya));

    private static string Row(string municipality, int number, string school, int of, int low) => $"{municipality};02000{number};{school};{of};{low};{of - low};0;0";
}
