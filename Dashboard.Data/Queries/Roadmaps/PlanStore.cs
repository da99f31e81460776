using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>
/// Reads plans whole, in a few statements however many activities they have, and computes where each unit stands today.
/// Every question about plans asks here, so that two pages cannot count differently.
/// </summary>
public sealed class PlanStore(FactsSource source, PlanRowsSource rows, InstallationDatabase database, TimeProvider clock)
{
    // What all plans come to is worked out once for a state of the database, a day and a scope.
    private readonly ConditionalWeakTable<PlanRows, ConcurrentDictionary<(ResultFacts Facts, DateOnly Today, AccessScope Scope), IReadOnlyList<PlanData>>> _built = [];

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>One plan; null where there is none or it is not to be seen.</summary>
    public async Task<PlanData?> FindAsync(int planId, AccessScope scope, CancellationToken token = default) =>
        (await LoadAsync(plans => plans.Where(plan => plan.Id == planId), scope, token)).SingleOrDefault();

    /// <summary>Plans of these territories (all where null), the newest first; drafts among them.</summary>
    public async Task<IReadOnlyList<PlanData>> AllAsync(IReadOnlyCollection<int>? territories, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var stored = await rows.GetAsync(token);
        var all = _built.GetOrCreateValue(stored).GetOrAdd((facts, Today, scope), _ => Build(facts, scope, stored));
        return territories is null ? all : [.. all.Where(plan => territories.Contains(plan.Head.TerritoryId))];
    }

    /// <summary>Plans with an activity for this school: those that name it, its own, and those of its municipality and region that address it.</summary>
    public Task<IReadOnlyList<PlanData>> OfSchoolAsync(int schoolId, AccessScope scope, CancellationToken token = default) =>
        LoadAsync(plans => plans.Where(plan => plan.TerritoryId == schoolId || plan.Schools.Any(school => school.SchoolId == schoolId)
            || plan.Activities.Any(activity => activity.Schools.Any(school => school.SchoolId == schoolId))), scope, token);

    private async Task<IReadOnlyList<PlanData>> LoadAsync(Func<IQueryable<Roadmap>, IQueryable<Roadmap>> which, AccessScope scope, CancellationToken token)
    {
        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        return Build(facts, scope, await PlanRows.ReadAsync(context, which, token));
    }

    private IReadOnlyList<PlanData> Build(ResultFacts facts, AccessScope scope, PlanRows stored) =>
        [.. stored.Plans.Where(plan => Sees(facts, scope, plan)).Select(plan => Build(facts, scope, plan, stored.Said, stored.Changed.GetValueOrDefault(plan.Id)))];

    // A municipal coordinator reads the region's plan and a curator the plans that name his schools; the region reads all.
    private static bool Sees(ResultFacts facts, AccessScope scope, Roadmap plan) => facts.Territory(plan.TerritoryId) switch
    {
        { Level: TerritoryLevel.School } school => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0),
        { Level: TerritoryLevel.Municipality } municipality => scope.SeesMunicipality(municipality.Id),
        { Level: TerritoryLevel.Region } => true,
        _ => false,
    };

    private PlanData Build(ResultFacts facts, AccessScope scope, Roadmap plan, IReadOnlyDictionary<UnitKey, RecordRow> said, DateTime lastSaid)
    {
        var territory = facts.Territory(plan.TerritoryId)!;
        var isOver = plan.IsOver(Today);
        var schools = plan.Schools.Select(school => (Named: school, Fact: facts.Territory(school.SchoolId)))
            .Where(school => school.Fact is not null && scope.SeesSchool(school.Fact.Id, school.Fact.MunicipalityId ?? 0))
            .Select(school => new PlanSchool(school.Fact!.Id, school.Fact.Label, school.Fact.MunicipalityId ?? 0, school.Named.Head, school.Named.Curator))
            .OrderBy(school => school.Name, StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering))
            .ToList();
        var head = new PlanHead(
            plan.Id, plan.TerritoryId, territory.Label, territory.Level == TerritoryLevel.Municipality ? territory.Id : territory.MunicipalityId, Level(territory.Level), plan.Title,
            plan.Issuer, plan.OrderKind, plan.OrderNumber, plan.OrderDate, new DateSpan(plan.PeriodStart, plan.PeriodEnd), plan.Coordinator,
            plan.State, isOver, plan.KeptOpen,
            plan.ParentNumber is null && plan.ParentDate is null && plan.ParentTitle is null && plan.ParentId is null ? null
                : new ParentOrder(plan.ParentId, plan.ParentIssuer, plan.ParentNumber, plan.ParentDate, plan.ParentTitle),
            lastSaid > plan.ChangedAt ? lastSaid : plan.ChangedAt);
        var planSchools = schools.ConvertAll(school => school.Id);
        return new PlanData(
            head, schools, [.. plan.Sections.OrderBy(section => section.Place).Select(section => new PlanSection(section.Id, section.Title))],
            [.. plan.Activities.OrderBy(activity => activity.Place).Select(activity => Activity(facts, scope, plan, activity, planSchools, isOver || plan.State != RoadmapState.Approved, said))]);
    }

    private PlanActivity Activity(
        ResultFacts facts, AccessScope scope, Roadmap plan, RoadmapActivity activity, List<int> planSchools, bool nothingIsOverdue, IReadOnlyDictionary<UnitKey, RecordRow> said)
    {
        List<int> addressees = activity.Addressee switch
        {
            Addressee.Territory => [plan.TerritoryId],
            Addressee.ChosenSchools =>
            [
                .. activity.Schools.Select(school => facts.Territory(school.SchoolId)).OfType<TerritoryFact>()
                    .Where(school => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0)).Select(school => school.Id),
            ],
            // A plan that names no school speaks to its territory.
            _ => plan.Schools.Count == 0 ? [plan.TerritoryId] : planSchools,
        };
        var units = new List<PlanUnit>(activity.Occurrences.Count * addressees.Count);
        foreach (var occurrence in activity.Occurrences.OrderBy(occurrence => occurrence.Place))
        {
            foreach (var addressee in addressees)
            {
                units.Add(Unit(occurrence, addressee, nothingIsOverdue, said.GetValueOrDefault(new UnitKey(occurrence.Id, addressee))));
            }
        }

        return new PlanActivity(
            activity.Id, plan.Id, activity.SectionId, activity.Number, activity.Title, activity.Task, activity.Audience, activity.Owner, activity.ExpectedResult,
            activity.DeadlineText, activity.Start, activity.End, activity.Recurrence, activity.Warnings.Length == 0 ? [] : activity.Warnings.Split('\n'),
            activity.Addressee, activity.Subject, activity.Grade, activity.Indicator, activity.Target, activity.NeedsEvidence, activity.CarriesOutId,
            [.. activity.Factors.Select(factor => factor.FactorId)], addressees, units);
    }

    private PlanUnit Unit(ActivityOccurrence occurrence, int territory, bool nothingIsOverdue, RecordRow? said)
    {
        var status = said is null ? StatusSaid.Nothing : new StatusSaid(said.Status, said.DoneOn, said.MovedTo);
        return new PlanUnit(
            occurrence.Id, territory, occurrence.Start, occurrence.End, Standing.Of(status, occurrence.End, Today, nothingIsOverdue),
            said?.DoneOn, said?.MovedTo, said?.Note, said?.Reason, said?.EvidenceCount ?? 0);
    }

    private static RoadmapLevel Level(TerritoryLevel level) => level switch
    {
        TerritoryLevel.School => RoadmapLevel.School,
        TerritoryLevel.Municipality => RoadmapLevel.Municipal,
        _ => RoadmapLevel.Regional,
    };
}
