using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Benchmarks;

/// <summary>
/// A region of 55 municipalities with 10 schools each, whose plans of 42 activities carry out the region's: a third of the
/// activities are monthly, and of what is due two thirds have a record.
/// </summary>
internal sealed class PlansOfRegion : IDisposable
{
    public const int Municipalities = 55, Schools = 10, Activities = 42, Sections = 6;

    /// <summary>Noon of the day that counts as today.</summary>
    public static readonly DateTimeOffset Now = new(2025, 6, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("opora-benchmark-plans-").FullName;

    public PlansOfRegion()
    {
        Database = new InstallationDatabase(new DataFolder(_folder), InstallationKind.Own);
        Source = new FactsSource(Database);
    }

    public InstallationDatabase Database { get; }

    public FactsSource Source { get; }

    public int Units { get; private set; }

    public int Records { get; private set; }

    public async Task CreateAsync()
    {
        await Database.CreateAsync();
        await using var context = Database.CreateDbContext();
        var region = new Region { Name = "Приозёрный край" };
        var municipalities = Enumerable.Range(1, Municipalities).Select(number => new Municipality { Name = Invariant($"Округ {number}") }).ToList();
        context.AddRange(municipalities);
        context.Add(region);
        await context.SaveChangesAsync();
        var schools = municipalities.SelectMany(municipality => Enumerable.Range(1, Schools)
            .Select(number => new School { Name = Invariant($"СОШ № {(municipality.Id * 100) + number}"), MunicipalityId = municipality.Id })).ToList();
        context.AddRange(schools);
        await context.SaveChangesAsync();
        var points = PlanWriter.Create(context, Plan(region.Id, "214", null, [], _ => null), Now.UtcDateTime);
        await context.SaveChangesAsync();
        var numbers = points.Activities.ToDictionary(point => point.Place, point => point.Id);
        foreach (var municipality in municipalities)
        {
            var own = schools.FindAll(school => school.MunicipalityId == municipality.Id);
            var plan = PlanWriter.Create(context, Plan(municipality.Id, "87", "214", own, place => numbers[place]), Now.UtcDateTime);
            await context.SaveChangesAsync();
            Record(context, plan, own);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>Somebody says something of one unit: what was kept in memory is no longer in force.</summary>
    public async Task WriteAsync()
    {
        await using var context = Database.CreateDbContext();
        var record = context.ActivityRecords.First();
        record.Note = record.Note is null ? "приказ издан" : null;
        await context.SaveChangesAsync();
    }

    public void Dispose()
    {
        Source.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Record(DashboardDbContext context, Roadmap plan, List<School> schools)
    {
        foreach (var occurrence in plan.Activities.SelectMany(activity => activity.Occurrences))
        {
            foreach (var school in schools)
            {
                if (Units++ % 3 != 0 && occurrence.End < DateOnly.FromDateTime(Now.DateTime))
                {
                    Records++;
                    context.ActivityRecords.Add(new ActivityRecord
                    {
                        OccurrenceId = occurrence.Id, TerritoryId = school.Id, Status = ActivityStatus.Done, DoneOn = occurrence.End, Person = "Координатор", ChangedAt = Now.UtcDateTime,
                    });
                }
            }
        }
    }

    private static PlanDraft Plan(int territory, string number, string? parent, List<School> schools, Func<int, int?> point) => new(
        territory, "Дорожная карта поддержки школ на 2024/2025 учебный год", "Управление образования", "Приказ", number, new DateOnly(2024, 9, 3),
        new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)), "Координатор", parent is null ? null : new OrderReference(null, parent, new DateOnly(2024, 9, 3), null),
        RoadmapState.Approved, [.. schools.Select(school => new DraftSchool(school.Id, null, null))],
        [.. Enumerable.Range(0, Activities).Select(place => Activity(place, point(place)))]);

    private static DraftActivity Activity(int place, int? point)
    {
        var monthly = place % 3 == 0;
        var day = new DateOnly(2024, 10, 1).AddDays(place * 8);
        var spans = monthly
            ? Enumerable.Range(0, 9).Select(month => new DateSpan(new DateOnly(2024, 9, 1).AddMonths(month), new DateOnly(2024, 9, 1).AddMonths(month + 1).AddDays(-1))).ToList()
            : [new DateSpan(day.AddDays(-20), day)];
        return new DraftActivity(
            null, Invariant($"Раздел {(place * Sections / Activities) + 1}"), Invariant($"{place + 1}"), Invariant($"Мероприятие {place + 1}"), null, null, Invariant($"Ответственный {place % 9}"), null,
            new Deadline("срок", spans[0].Start, spans[^1].End, monthly ? Recurrence.Monthly : Recurrence.None, 1, DeadlineConfidence.High, spans, []),
            Addressee.PlanSchools, [], null, null, null, null, NeedsEvidence: place % 2 == 0, [], point);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
