using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Support;

/// <summary>
/// A real database with a region, two municipalities with schools, and plans written in the test; its clock stands at noon of
/// 20 June 2025 unless the test says otherwise.
/// </summary>
internal sealed class StoredPlans : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PlanRowsSource _rows;

    private StoredPlans(DateTimeOffset now)
    {
        Clock = new FakeTimeProvider(now);
        Database = new InstallationDatabase(new DataFolder(_folder.Root), InstallationKind.Own);
        Source = new FactsSource(Database);
        _rows = new PlanRowsSource(Database);
        Statements = new StatementsSource(Database);
        Store = new PlanStore(Source, _rows, Database, Clock);
        Records = new ActivityRecords(Database, Clock);
        Evidence = new EvidenceRecords(Database, Clock);
    }

    public FakeTimeProvider Clock { get; }

    public InstallationDatabase Database { get; }

    public FactsSource Source { get; }

    public StatementsSource Statements { get; }

    /// <summary>Schools that need support, by what stands in <see cref="Source"/> and <see cref="Statements"/>.</summary>
    public SupportZone Zone => new(Source, Statements, new CalculatedLists(Source, Statements));

    public PlanStore Store { get; }

    public ActivityRecords Records { get; }

    public EvidenceRecords Evidence { get; }

    public int RegionId { get; private set; }

    /// <summary>Ольховецкий and Берёзовский.</summary>
    public IReadOnlyList<int> Municipalities { get; private set; } = [];

    /// <summary>Schools of each municipality, in the order of <see cref="Municipalities"/>.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Schools { get; private set; } = [];

    public static async Task<StoredPlans> Create(int schoolsEach = 3, DateTimeOffset? now = null)
    {
        var plans = new StoredPlans(now ?? new DateTimeOffset(2025, 6, 20, 12, 0, 0, TimeSpan.Zero));
        await plans.Database.CreateAsync();
        await using var context = plans.Database.CreateDbContext();
        var region = new Region { Name = "Приозёрный край" };
        var municipalities = new[] { new Municipality { Name = "Ольховецкий муниципальный округ" }, new Municipality { Name = "Берёзовский район" } };
        context.Territories.Add(region);
        context.Territories.AddRange(municipalities);
        await context.SaveChangesAsync();
        var schools = municipalities.Select((municipality, place) => Enumerable.Range(1, schoolsEach)
            .Select(number => new School { Name = $"МБОУ СОШ № {(place * 100) + number}", ShortName = $"СОШ № {(place * 100) + number}", MunicipalityId = municipality.Id }).ToList()).ToList();
        context.Territories.AddRange(schools.SelectMany(each => each));
        await context.SaveChangesAsync();
        (plans.RegionId, plans.Municipalities) = (region.Id, [.. municipalities.Select(municipality => municipality.Id)]);
        plans.Schools = [.. schools.Select(each => (IReadOnlyList<int>)[.. each.Select(school => school.Id)])];
        return plans;
    }

    /// <summary>An approved plan of the first municipality for 2024/2025 that names all its schools.</summary>
    public PlanDraft Draft(params IReadOnlyList<DraftActivity> activities) => new(
        Municipalities[0], "Дорожная карта поддержки школ на 2024/2025 учебный год", "Управление образования", "Приказ", "87", new DateOnly(2024, 9, 3),
        new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)), "Координатор", new OrderReference("Министерство образования", "214", new DateOnly(2024, 8, 20), null),
        RoadmapState.Approved, [.. Schools[0].Select(school => new DraftSchool(school, "Руководитель", "Куратор"))], activities);

    /// <summary>States levels of risk factors of schools in the profile of a year.</summary>
    public async Task StateAsync(int year, params IReadOnlyList<(int SchoolId, string Factor, RiskLevel Level)> levels)
    {
        using var pipeline = Pipelines.Over(Database, Source, Statements, Store, Clock);
        var outcome = await pipeline.StateAsync(
            [.. levels.Select(level => (level.SchoolId, new StatementKey(StatementKind.RiskLevel, year, StatementTopic.Risk(ProfileSource.Regional, level.Factor)), (SchoolStatement?)new RiskLevelStatement(level.Level)))],
            StatementForm.RiskProfile, "профиль теста", AccessScope.Region);
        _ = outcome.Run ?? throw new InvalidOperationException("the data changed under a test that is alone");
    }

    public async Task<int> FactorIdAsync(string code)
    {
        await using var context = Database.CreateDbContext();
        return await context.RiskFactors.Where(factor => factor.Code == code).Select(factor => factor.Id).SingleAsync();
    }

    /// <summary>An activity that is due once, by this day.</summary>
    public static DraftActivity Activity(string number, string title, DateOnly due, Addressee addressee = Addressee.PlanSchools, string? section = null) =>
        Activity(number, title, Once(due), addressee, section);

    public static DraftActivity Activity(string number, string title, Deadline deadline, Addressee addressee = Addressee.PlanSchools, string? section = null) => new(
        null, section, number, title, null, null, "Школы", null, deadline, addressee, [], null, null, null, null, NeedsEvidence: false, [], null);

    public static Deadline Once(DateOnly due) => new(
        "до " + Data.Domain.Wording.Russian.Date(due), null, due, Recurrence.None, 1, DeadlineConfidence.High, [new DateSpan(due.AddDays(-20), due)], []);

    /// <summary>Due at the end of each of these months of 2024/2025.</summary>
    public static Deadline Monthly(DateOnly first, int months) => new(
        "ежемесячно", first, first.AddMonths(months).AddDays(-1), Recurrence.Monthly, 1, DeadlineConfidence.High,
        [.. Enumerable.Range(0, months).Select(month => new DateSpan(first.AddMonths(month), first.AddMonths(month + 1).AddDays(-1)))], []);

    public async Task<int> AddAsync(PlanDraft draft)
    {
        await using var context = Database.CreateDbContext();
        var plan = PlanWriter.Create(context, draft, Clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync();
        return plan.Id;
    }

    public void Dispose()
    {
        Statements.Dispose();
        _rows.Dispose();
        Source.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
