using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Watching;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>All plans at once: their list, the ministry's roll-up, what is due, and what they leave unanswered.</summary>
public sealed partial class RoadmapsPage
{
    private const string StateKey = "state", PeriodKey = "period", PlanKey = "plan", OwnerKey = "owner", SchoolKey = "school", GroupKey = "group", AllKey = "all";
    private static readonly IReadOnlyList<Choice> Groupings = [new("day", "по\u00a0срокам"), new("owner", "по\u00a0ответственным")];
    private static readonly IReadOnlyList<Choice> Levels = [new("", "все"), .. Enum.GetValues<RoadmapLevel>().Select(level => new Choice(Code(level), RoadmapWords.Name(level)))];
    private static readonly IReadOnlyList<Choice> Stages = [new("", "любое"), .. Enum.GetValues<PlanStage>().Select(stage => new Choice(Code(stage), RoadmapWords.Name(stage)))];

    private const int WatchedShown = 20;
    private RoadmapsView _view;
    private bool _isEmpty;
    private PlansView? _plans;
    private RollUpView? _rollUp;
    private DeadlinesView? _deadlines;
    private WatchView? _watched;
    private RiskMatrixView? _risks;
    private ResultGapsView? _gaps;

    [Inject]
    private PlansQuestion Plans { get; set; } = null!;

    [Inject]
    private RollUpQuestion RollUp { get; set; } = null!;

    [Inject]
    private DeadlinesQuestion Deadlines { get; set; } = null!;

    [Inject]
    private WatchQuestion Watch { get; set; } = null!;

    [Inject]
    private RiskMatrixQuestion Risks { get; set; } = null!;

    [Inject]
    private ResultGapsQuestion Gaps { get; set; } = null!;

    private string? RegionName => Facts.Installation.RegionName;

    private string Heading => _view switch
    {
        RoadmapsView.RollUp => "Дорожные карты: свод",
        RoadmapsView.Deadlines => "Дорожные карты: сроки",
        RoadmapsView.Risks => "Риски и\u00a0мероприятия",
        _ => "Дорожные карты",
    };

    private string? Subtitle => !IsAnswered || _isEmpty ? null : _view switch
    {
        RoadmapsView.RollUp => RollUpSubtitle,
        RoadmapsView.Deadlines => $"На\u00a0{Russian.Date(_deadlines!.Today)}; утверждённые карты, период которых не\u00a0закончился, — {Russian.Number(_deadlines.Plans)}"
            + (Address.Value(OwnerKey) is { } owner ? $"; ответственный: «{owner}»" : ""),
        RoadmapsView.Risks => $"Что мероприятия действующих карт говорят о\u00a0факторах риска и\u00a0низких результатах; {Russian.Count(_risks!.Activities, "мероприятие", "мероприятия", "мероприятий")}",
        _ => Russian.Count(_plans!.OutOf, "карта", "карты", "карт") + (Municipality is { } own ? ", " + own.Label : ""),
    };

    private string RollUpSubtitle => (_rollUp!.Regional, _rollUp.Period) switch
    {
        ({ } plan, _) => $"По\u00a0разделам региональной карты: {Named(plan)}",
        (null, { } days) => $"Региональной карты нет; муниципальные карты за\u00a0{Russian.Date(days.Start)}–{Russian.Date(days.End)}",
        _ => "Карт ещё нет",
    };

    private IReadOnlyList<Crumb> Trail =>
    [
        .. RegionName is { } region ? (IEnumerable<Crumb>)[new Crumb(region, Links.Overview())] : [],
        .. Municipality is { } own ? (IEnumerable<Crumb>)[new Crumb(own.Label, Links.Municipality(own.Id))] : [],
        new Crumb("Дорожные карты"),
    ];

    private bool ByName => Address.Value(Links.Sort) == "name";

    private bool ByOwner => Address.Value(GroupKey) == "owner";

    private bool IsFiltered => new[] { Links.Text, Links.Level, StateKey, PeriodKey, PlanKey, OwnerKey, SchoolKey, GroupKey, Links.Sort, AllKey }.Any(Address.Has);

    private string EmptyTitle => Municipality is { } own ? $"{own.Label}: карты ещё нет" : "Дорожных карт ещё нет";

    private string WatchedSubtitle => Russian.Bind(
        $"сработало правил: {Russian.Number(_watched!.Lines.Count)}; по строке на школу, сначала те, где сошлось несколько правил"
        + (_watched.Lines.DistinctBy(line => line.Territory.Id).Count() is > WatchedShown and var all ? $", показаны {WatchedShown} из {Russian.Number(all)}" : ""));

    private IReadOnlyList<Segment> Views =>
    [
        View("Карты", null, RoadmapsView.Plans), View("Свод", "rollup", RoadmapsView.RollUp), View("Сроки", "deadlines", RoadmapsView.Deadlines), View("Риски × мероприятия", "risks", RoadmapsView.Risks),
    ];

    private IReadOnlyList<Choice> Schools => [new("", "все"), .. _deadlines!.Schools.Select(school => new Choice(Number(school.Id), school.Name, Facts.Territory(school.MunicipalityId)?.Label))];

    private IReadOnlyList<Choice> Years => [new("", "все"), .. _plans!.Years.Select(year => new Choice(Number(year.StartYear), year.ToString()))];

    // The view changes together with its answer: the page may be drawn while the next view is still being asked.
    protected override Task AskAsync() => Address.Value(Links.View) switch
    {
        "rollup" => AskRollUpAsync(),
        "deadlines" => AskDeadlinesAsync(),
        "risks" => AskRisksAsync(),
        _ => AskPlansAsync(),
    };

    private async Task AskPlansAsync()
    {
        var plans = await Plans.AskAsync(PlansFilter(Municipality?.Id), Scope, Leaving);
        (_view, _plans, _isEmpty) = (RoadmapsView.Plans, plans, plans.OutOf == 0 || (plans.Shown == 0 && !IsFiltered && Municipality is not null));
    }

    private async Task AskRollUpAsync()
    {
        var rollUp = await RollUp.AskAsync(new RollUpFilter(Address.Number(PlanKey), Municipality?.Id, ByName), Scope, Leaving);
        (_view, _rollUp, _isEmpty) = (RoadmapsView.RollUp, rollUp, rollUp.Regional is null && rollUp.Rows.All(row => row.Plans.Count == 0));
    }

    private async Task AskDeadlinesAsync()
    {
        var municipality = Municipality?.Id;
        var deadlines = await Deadlines.AskAsync(new DeadlinesFilter(Address.Value(OwnerKey), municipality, Address.Number(SchoolKey)), Scope, Leaving);
        var isEmpty = deadlines.Plans == 0 && (await Plans.AskAsync(new PlansFilter(municipality), Scope, Leaving)).Shown == 0;
        // Whoever looks for what is asked of him by name wants nothing else.
        _watched = Address.Has(OwnerKey) ? null : await Watch.AskAsync(new WatchFilter(municipality, Address.Number(SchoolKey), Period: WatchPeriod.Week), Scope, Leaving);
        (_view, _deadlines, _isEmpty) = (RoadmapsView.Deadlines, deadlines, isEmpty);
    }

    private async Task AskRisksAsync()
    {
        var municipality = Municipality?.Id;
        var risks = await Risks.AskAsync(new RiskMatrixFilter(municipality), Scope, Leaving);
        var gaps = Year is { } year ? await Gaps.AskAsync(new ResultGapsFilter(year, municipality), Scope, Leaving) : null;
        (_view, _risks, _gaps, _isEmpty) = (RoadmapsView.Risks, risks, gaps, risks.Rows.Count == 0 && (gaps?.Lines.Count ?? 0) == 0);
    }

    private PlansFilter PlansFilter(int? municipality) => new(
        municipality,
        Enum.GetValues<RoadmapLevel>().Cast<RoadmapLevel?>().FirstOrDefault(level => Code(level!.Value) == Address.Value(Links.Level)),
        Enum.GetValues<PlanStage>().Cast<PlanStage?>().FirstOrDefault(stage => Code(stage!.Value) == Address.Value(StateKey)),
        Address.Number(PeriodKey) is { } start ? new SchoolYear(start) : null,
        Address.Value(Links.Text));

    private Segment View(string title, string? code, RoadmapsView view) => new(title, Links.Roadmaps(Address.Number(Links.Territory), code), _view == view);

    // «Иванова»: the address can be kept as a bookmark of the own activities.
    private void FindOwner(string? text) => Find(OwnerKey, text);

    private void FindText(string? text) => Find(Links.Text, text);

    private void Find(string key, string? text) => Navigation.NavigateTo(Address.Without(Links.Page).With(key, text).ToString(), new NavigationOptions { ReplaceHistoryEntry = true });

    private static string Named(PlanHead plan) =>
        $"«{plan.Title}»" + (RoadmapWords.Order(plan.OrderKind?.ToLower(CultureInfo.GetCultureInfo("ru-RU")), plan.OrderNumber, plan.OrderDate) is { } order ? ", " + order : "");

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Number(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
