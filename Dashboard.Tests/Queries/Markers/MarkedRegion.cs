using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence.Statements;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Domain.Markers;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Queries.Markers;

/// <summary>
/// An honest invented region of 80 schools in two municipalities that wrote ВПР in mathematics of grade 5 in 2021, but for one school that lifts
/// everybody over the boundary of «4»; a school of twelve pupils; a school without a distribution of scores.
/// </summary>
internal sealed class MarkedRegion : IDisposable
{
    public static readonly Assessment Work = Works.Vpr(2021);

    private readonly StoredRegion _stored;

    private MarkedRegion(StoredRegion stored, FactsBuilder facts)
    {
        (_stored, Facts) = (stored, facts);
        Statements = new StatementsSource(stored.Database);
        Details = new DetailStore(stored.Database, stored.Source);
        Source = new MarkersSource(stored.Source, Statements, Details, stored.Database);
    }

    public FactsBuilder Facts { get; }

    public FactsSource FactsSource => _stored.Source;

    public StatementsSource Statements { get; }

    public DetailStore Details { get; }

    public MarkersSource Source { get; }

    public MarkersQuestion Question => new(FactsSource, Statements, Source);

    public SchoolMarkersQuestion SchoolQuestion => new(FactsSource, Statements, Source);

    public Data.Persistence.InstallationDatabase Database => _stored.Database;

    public IReadOnlyList<int> Municipalities { get; private init; } = [];

    /// <summary>The school that lifts everybody over the boundary; it lies in the first municipality.</summary>
    public int Lifting { get; private init; }

    /// <summary>Twelve pupils; in the second municipality.</summary>
    public int Tiny { get; private init; }

    /// <summary>Marks and no distribution; in the second municipality.</summary>
    public int MarksOnly { get; private init; }

    public static async Task<MarkedRegion> Create()
    {
        var facts = new FactsBuilder();
        var municipalities = new[] { facts.Municipality("Ольховецкий МО"), facts.Municipality("Берёзовский район") };
        var chance = new InventedRegion(3);
        var honest = chance.Work(0, 80);
        var planted = honest.Schools.First(school => school.Participants >= 80).School;
        var work = chance.WithJumps(honest, InventedRegion.Scale.FirstOf4, planted);
        var details = new List<(int, Assessment, ParticipantGroup, ResultDetail)>();
        var lifting = 0;
        foreach (var school in work.Schools)
        {
            var id = facts.School(municipalities[school.School == planted ? 0 : school.School % 2], $"Школа {school.School:00}");
            lifting = school.School == planted ? id : lifting;
            Add(id, school.Counts);
        }

        var (tiny, marksOnly) = (facts.School(municipalities[1], "Малая школа"), facts.School(municipalities[1], "Школа без распределения"));
        Add(tiny, [0, 0, 0, 0, 0, 0, 0, 4, 4, 0, 0, 0, 4]);
        facts.Marks(marksOnly, Work, 3, 10, 10, 5);
        details.Add((lifting, Work, ParticipantGroup.All, new JournalComparison(1, 78, 1)));
        return new MarkedRegion(await StoredRegion.Of(facts, [.. details]), facts) { Municipalities = municipalities, Lifting = lifting, Tiny = tiny, MarksOnly = marksOnly };

        void Add(int id, IReadOnlyList<int> counts)
        {
            var all = counts.Sum();
            int Marks(int from, int to) => counts.Where((_, score) => score >= from && score < to).Sum();
            facts.Marks(id, Work, Marks(0, 7), Marks(7, 11), Marks(11, 15), Marks(15, 99));
            details.Add((id, Work, ParticipantGroup.All, new ScoreDistribution([.. counts.Select(count => (double)count / all)])));
        }
    }

    /// <summary>Puts more results into force, as an import does.</summary>
    public void Publish() => FactsSource.Publish(Facts.Build());

    /// <summary>The official list says of the school's work whether it is marked.</summary>
    public async Task StateAsync(int school, bool isMarked)
    {
        await using var context = Database.CreateDbContext();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        context.Statements.Add(new StoredStatement
        {
            SchoolId = school, Kind = StatementKind.PublishedMarker, Year = Work.Year.StartYear, Topic = StatementTopic.Marker("Математика", 5),
            Payload = StatementPayload.Write(new PublishedMarkerStatement(isMarked)), ImportFileId = 1,
        });
        (await context.Installations.SingleAsync()).DataVersion++;
        await context.SaveChangesAsync();
    }

    public void Dispose()
    {
        Statements.Dispose();
        _stored.Dispose();
    }
}
