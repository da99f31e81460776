using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Statements;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Partners;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Queries.Partners;

/// <summary>
/// A region planted for the search: forty pupils of each school write ВПР in mathematics of grade 5 each spring of 2022–2025, half of the region's have
/// «4» or «5»; the order of 2025/2026 names two schools. The clock stands at 1 October 2025.
/// </summary>
internal sealed class PartnerRegion : IDisposable
{
    public const string
        Needing = "Еловская СОШ",
        Remote = "Северная ООШ",
        Twin = "Сосновская СОШ",
        Elsewhere = "Берёзовская СОШ",
        Town = "Лицей № 1",
        Marked = "Меченая СОШ",
        New = "Новая СОШ";

    public static readonly SchoolYear List = new(2025);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, School> _schools = [];

    private PartnerRegion()
    {
        Database = new InstallationDatabase(new DataFolder(_folder.Root), InstallationKind.Own);
        Facts = new FactsSource(Database);
        Statements = new StatementsSource(Database);
        Markers = new MarkersSource(Facts, Statements, new DetailStore(Database, Facts), Database);
        Calculated = new CalculatedLists(Facts, Statements);
        var fields = new PartnerFields(Markers);
        Question = new PartnersQuestion(Facts, Statements, Calculated, fields);
        OfSchool = new PartnersOfSchoolQuestion(Facts, Statements, Calculated, fields, Clock);
        Records = new PartnershipRecords(Database, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 10, 1, 9, 0, 0, TimeSpan.Zero));

    public InstallationDatabase Database { get; }

    public FactsSource Facts { get; }

    public StatementsSource Statements { get; }

    public MarkersSource Markers { get; }

    public CalculatedLists Calculated { get; }

    public PartnersQuestion Question { get; }

    public PartnersOfSchoolQuestion OfSchool { get; }

    public PartnershipRecords Records { get; }

    /// <summary>Ольховецкий and Берёзовский.</summary>
    public IReadOnlyList<int> Municipalities { get; private set; } = [];

    /// <param name="withOrder">Without it nobody has named a list yet.</param>
    public static async Task<PartnerRegion> Create(bool withOrder = true)
    {
        var region = new PartnerRegion();
        await region.Database.CreateAsync();
        await using var context = region.Database.CreateDbContext();
        context.Territories.Add(new Region { Name = "Приозёрный край" });
        var (first, second) = (new Municipality { Name = "Ольховецкий муниципальный округ" }, new Municipality { Name = "Берёзовский район" });
        context.Territories.AddRange(first, second);
        await context.SaveChangesAsync();
        region.Municipalities = [first.Id, second.Id];
        region.Add(first, Needing, 120);
        region.Add(first, Twin, 130);
        region.Add(first, Marked, 120);
        region.Add(first, New, 120);
        region.Add(second, Elsewhere, 150);
        region.Add(second, Remote, 16, kind: "ООШ", locality: "посёлок");
        region.Add(second, Town, 900, kind: "Лицей", locality: "город");
        foreach (var number in Enumerable.Range(1, 6))
        {
            region.Add(second, $"Обычная СОШ № {number}", 200);
        }

        context.Territories.AddRange(region._schools.Values);
        await context.SaveChangesAsync();
        await context.Database.OpenConnectionAsync();
        // Nothing was imported here: what is stated has no file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        context.Statements.AddRange(region.Stated(withOrder));
        await context.SaveChangesAsync();
        await region.PublishAsync();
        return region;
    }

    public int Id(string school) => _schools[school].Id;

    public PartnershipDraft Draft(string partner = Twin, string school = Needing) => new(Id(school), Id(partner), "87", new DateOnly(2025, 9, 3), null, new DateOnly(2026, 8, 31), "Методика математики");

    public void Dispose()
    {
        Statements.Dispose();
        Facts.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private void Add(Municipality municipality, string name, int pupils, string kind = "СОШ", string locality = "село") => _schools[name] =
        new School { Name = "МБОУ " + name, ShortName = name, MunicipalityId = municipality.Id, Kind = kind, Locality = locality, Pupils = pupils };

    private IEnumerable<StoredStatement> Stated(bool withOrder)
    {
        // Share of parents with a degree, in per cent: the village schools are alike, the town and the remote school stand apart.
        var degrees = _schools.ToDictionary(pair => pair.Key, pair => pair.Key switch { Town => 80, Remote => 1, Elsewhere => 24, Twin => 21, Needing or Marked or New => 20, _ => 40 });
        var stated = degrees.Select(pair => Of(pair.Key, StatementKind.Context, 2024, ContextMeasure.HigherEducation.Code, new ContextStatement(pair.Value / 100.0)))
            .Concat(new[] { (Needing, 56.0), (Twin, 56.1), (Elsewhere, 57.0) }.SelectMany(place => new[]
            {
                Of(place.Item1, StatementKind.Context, 2025, ContextMeasure.Latitude.Code, new ContextStatement(place.Item2)), Of(place.Item1, StatementKind.Context, 2025, ContextMeasure.Longitude.Code, new ContextStatement(60)),
            }))
            .Append(Of(Marked, StatementKind.PublishedMarker, 2023, StatementTopic.Marker("Математика", 5), new PublishedMarkerStatement(true)));
        return withOrder
            ? stated.Concat(new[] { Needing, Remote }.Select(school => Of(school, StatementKind.ListPlace, List.StartYear, ListsFilter.LowResults, new ListPlaceStatement("598", new DateOnly(2025, 8, 20)))))
            : stated;
    }

    private StoredStatement Of(string school, StatementKind kind, int year, string topic, SchoolStatement statement) =>
        new() { SchoolId = Id(school), Kind = kind, Year = year, Topic = topic, Payload = StatementPayload.Write(statement), ImportFileId = 1 };

    private async Task PublishAsync()
    {
        var facts = await Facts.ReloadAsync();
        var works = Enumerable.Range(1, 4).ToDictionary(id => id, id => Works.Vpr(2021 + id));
        var rows = works.Keys.SelectMany(work => _schools.Where(pair => pair.Key != New || work > 2).Select(pair => Row(work, pair.Value.Id, High(pair.Key), 40)).Append(Row(work, facts.Region!.Id, 2000, 4000)));
        Facts.Publish(facts.With(facts.Installation with { RegionName = "Приозёрный край" }, facts.Territories, works, [.. rows]));
    }

    private static int High(string school) => school is Needing or Remote ? 8 : school is Twin or Elsewhere or Town or Marked or New ? 30 : 20;

    private static FactRow Row(int work, int territory, int high, int all) => new(work, territory, new ResultValues(all, (all - high) / 2, all - high - ((all - high) / 2), high - (high / 3), high / 3), 1, 0, 0, 0);
}
