using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="RegionalPlanId">The plan whose sections are the columns; null for the newest running one, or else the newest.</param>
/// <param name="MunicipalityId">Only its row; null for all.</param>
/// <param name="ByName">By name in the place of by need.</param>
public sealed record RollUpFilter(int? RegionalPlanId = null, int? MunicipalityId = null, bool ByName = false);

/// <param name="Regional">The plan whose sections are the columns; null while no regional plan is loaded.</param>
/// <param name="Choices">Regional plans, the newest first.</param>
/// <param name="Period">Municipal plans that touch these days are counted; null while there is no plan at all.</param>
/// <param name="Sections">Sections of the regional plan, in order; empty where nothing is linked with any of its points.</param>
/// <param name="Rows">By need: without a plan first, then with drafts only, then by what is overdue and unproved; or by name.</param>
/// <param name="Total">Of all rows.</param>
/// <param name="Activities">Activities of the municipal plans.</param>
/// <param name="Linked">Of these, linked with a point of the regional plan.</param>
public sealed record RollUpView(
    PlanHead? Regional, IReadOnlyList<PlanHead> Choices, DateSpan? Period, IReadOnlyList<PlanSection> Sections, IReadOnlyList<RollUpRow> Rows, RollUpTotal Total, int Activities, int Linked);

/// <param name="Municipality">The municipality.</param>
/// <param name="Plans">Its plans that count, the newest first; empty for «плана ещё нет».</param>
/// <param name="Sections">One for each section of the regional plan; null where no activity is linked with it.</param>
/// <param name="Total">Of all activities of its plans.</param>
/// <param name="UpdatedAt">When anything of them changed last, UTC; null without a plan.</param>
public sealed record RollUpRow(TerritoryFact Municipality, IReadOnlyList<PlanHead> Plans, IReadOnlyList<RollUpCell?> Sections, RollUpTotal Total, DateTime? UpdatedAt)
{
    /// <summary>There are plans, and none of them is approved.</summary>
    public bool IsDraft => Plans.Count > 0 && Plans.All(plan => plan.State != RoadmapState.Approved);
}

/// <param name="PlanId">The plan that a click opens.</param>
/// <param name="Activities">Activities that carry out points of the section.</param>
/// <param name="Fulfilment">Of their units, in approved plans.</param>
public sealed record RollUpCell(int PlanId, int Activities, Fulfilment Fulfilment);

/// <param name="Fulfilment">Of all units of approved plans.</param>
/// <param name="OverdueActivities">Activities with anything overdue.</param>
/// <param name="WithoutPlan">Municipalities without a plan: 0 or 1 for a row.</param>
public readonly record struct RollUpTotal(Fulfilment Fulfilment, int OverdueActivities, int WithoutPlan)
{
    public RollUpTotal Add(RollUpTotal other) => new(Fulfilment + other.Fulfilment, OverdueActivities + other.OverdueActivities, WithoutPlan + other.WithoutPlan);

    public static RollUpTotal operator +(RollUpTotal left, RollUpTotal right) => left.Add(right);
}

/// <summary>Asks how the municipalities carry out the regional plan, section by section, and who has no plan yet.</summary>
public sealed class RollUpQuestion(FactsSource source, PlanStore store)
{
    private static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true);

    public async Task<RollUpView> AskAsync(RollUpFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var all = await store.AllAsync(null, scope, token);
        var choices = all.Where(plan => plan.Head.Level == RoadmapLevel.Regional).ToList();
        var regional = choices.Find(plan => plan.Head.Id == filter.RegionalPlanId) ?? choices.Find(plan => !plan.Head.IsOver) ?? choices.FirstOrDefault();
        var municipal = all.Where(plan => plan.Head.Level == RoadmapLevel.Municipal).ToList();
        var period = regional?.Head.Period ?? YearOf(municipal);
        var counted = Counted(all, municipal, regional, period);
        var sectionOf = regional?.Activities.ToDictionary(point => point.Id, point => point.SectionId) ?? [];
        var linked = counted.SelectMany(plans => plans).SelectMany(plan => plan.Activities).Count(activity => activity.CarriesOutId is { } point && sectionOf.ContainsKey(point));
        var sections = linked == 0 ? [] : Sections(regional!);
        List<RollUpRow> rows =
        [
            .. facts.Municipalities
                .Where(municipality => scope.SeesMunicipality(municipality.Id) && (filter.MunicipalityId is null || filter.MunicipalityId == municipality.Id))
                .Select(municipality => Row(municipality, [.. counted[municipality.Id]], sections, sectionOf)),
        ];
        var ordered = filter.ByName ? rows.OrderBy(row => row.Municipality.Label, Names) : rows
            .OrderByDescending(row => row.Total.WithoutPlan).ThenByDescending(row => row.IsDraft)
            .ThenByDescending(row => row.Total.Fulfilment.Overdue).ThenByDescending(row => row.Total.Fulfilment.WithoutEvidence).ThenBy(row => row.Municipality.Label, Names);
        return new RollUpView(
            regional?.Head, choices.ConvertAll(plan => plan.Head), period, sections, [.. ordered],
            rows.Aggregate(default(RollUpTotal), (sum, row) => sum + row.Total), counted.SelectMany(plans => plans).Sum(plan => plan.Activities.Count), linked);
    }

    /// <summary>
    /// The municipal plans that carry the regional one out, by their order or by the points of their activities; for a municipality
    /// that has none of these, its plans of the same time.
    /// </summary>
    private static ILookup<int, PlanData> Counted(IReadOnlyList<PlanData> all, List<PlanData> municipal, PlanData? regional, DateSpan? period)
    {
        var parents = PlanLevels.Parents(all);
        var points = regional?.Activities.Select(point => point.Id).ToHashSet() ?? [];
        bool CarriesOut(PlanData plan) => regional is not null
            && (parents.GetValueOrDefault(plan.Head.Id) == regional.Head.Id || plan.Activities.Any(activity => activity.CarriesOutId is { } point && points.Contains(point)));
        return municipal.GroupBy(plan => plan.Head.TerritoryId)
            .SelectMany(own => own.Any(CarriesOut) ? own.Where(CarriesOut) : own.Where(plan => period is { } days && plan.Head.Period.Overlaps(days)))
            .ToLookup(plan => plan.Head.TerritoryId);
    }

    private static DateSpan? YearOf(List<PlanData> municipal) =>
        municipal.Count == 0 ? null : PlanLevels.Days(SchoolYear.Of(municipal.Max(plan => plan.Head.Period.Start)));

    // Points outside any section stand last, under key 0.
    private static List<PlanSection> Sections(PlanData regional) =>
    [
        .. regional.Sections,
        .. regional.Activities.Any(point => point.SectionId is null) ? [new PlanSection(0, regional.Sections.Count == 0 ? "Все пункты" : "Без раздела")] : (IEnumerable<PlanSection>)[],
    ];

    private static RollUpRow Row(TerritoryFact municipality, IReadOnlyList<PlanData> plans, List<PlanSection> sections, Dictionary<int, int?> sectionOf)
    {
        var total = plans.Aggregate(
            new RollUpTotal(default, 0, plans.Count == 0 ? 1 : 0),
            (sum, plan) => sum + new RollUpTotal(PlanLevels.Sum(plan), PlanLevels.OverdueActivities(plan), 0));
        var approved = plans.Where(plan => plan.Head.State == RoadmapState.Approved).Select(plan => plan.Head.Id).ToHashSet();
        var bySection = plans.SelectMany(plan => plan.Activities)
            .Where(activity => activity.CarriesOutId is { } point && sectionOf.ContainsKey(point))
            .ToLookup(activity => sectionOf[activity.CarriesOutId!.Value] ?? 0);
        return new RollUpRow(
            municipality,
            [.. plans.Select(plan => plan.Head)],
            [.. sections.Select(section => bySection[section.Id].ToList() is { Count: > 0 } own ? new RollUpCell(own[0].PlanId, own.Count, PlanLevels.Sum(own.Where(activity => approved.Contains(activity.PlanId)))) : null)],
            total,
            plans.Count == 0 ? null : plans.Max(plan => plan.Head.ChangedAt));
    }
}
