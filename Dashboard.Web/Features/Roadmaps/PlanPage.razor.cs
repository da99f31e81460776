using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Dashboard.Web.Features.Roadmaps.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>One plan: how far it is, when, what needs a hand; marked in bulk, seen as table, calendar, Gantt and by school.</summary>
public sealed partial class PlanPage : AskingPage
{
    private readonly ChosenRows<int> _chosen = new();
    private PlanView? _view;
    private PlanAimsView? _aims;
    private MarkDesk? _desk;
    private string _shown = "table";
    private int _version;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private PlanQuestion Plan { get; set; } = null!;

    [Inject]
    private PlanAimsQuestion Aims { get; set; } = null!;

    [Inject]
    private PlanKeeping Keeping { get; set; } = null!;

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. _view!.Plan.Head is { MunicipalityId: { } id } && Facts.Territory(id) is { } municipality ? [new Crumb(municipality.Label, Links.Municipality(id))] : Array.Empty<Crumb>(),
        new Crumb("Дорожные карты", Links.Roadmaps(_view.Plan.Head.MunicipalityId)),
    ];

    private string? School => _view?.Filter.SchoolId is { } id ? _view.Names.GetValueOrDefault(id, "выбранная школа") : null;

    private string Counted => _view!.Rows.Count == _view.All.Count
        ? Russian.Count(_view.All.Count, "мероприятие", "мероприятия", "мероприятий")
        : $"{Russian.OutOf(_view.Rows.Count, _view.All.Count)} мероприятий";

    private IReadOnlyList<Segment> Views =>
    [
        .. new[] { ("table", "Таблица"), ("calendar", "Календарь"), ("weeks", "Две недели"), ("gantt", "План-график"), ("schools", "По школам") }
            .Select(view => new Segment(view.Item2, ViewAddress(view.Item1), _shown == view.Item1)),
    ];

    private IReadOnlyList<Segment> Groupings =>
    [
        new("По разделам", Address.Without(PlanAddress.By).ToString(), Address.Value(PlanAddress.By) != "school"),
        new("По школам", Address.With(PlanAddress.By, "school").ToString(), Address.Value(PlanAddress.By) == "school"),
    ];

    // A plan of another year opens where its days are.
    private DateOnly CalendarDay => _view!.Plan.Head.Period is var period && period.Contains(_view.Today) ? _view.Today
        : _view.Today < period.Start ? period.Start : period.End;

    protected override async Task AskAsync()
    {
        _shown = Address.Value(Links.View) is "calendar" or "weeks" or "gantt" or "schools" ? Address.Value(Links.View)! : "table";
        _view = await Plan.AskAsync(PlanAddress.Read(Id, Address), Scope, Leaving);
        // Of the plan as a whole: a page narrowed to one school does not speak of them.
        _aims = _view is { Filter.SchoolId: null } ? await Aims.AskAsync(_view.Plan, Scope, Leaving) : null;
        _chosen.Keep(_view?.Rows.Select(row => row.Activity.Id) ?? []);
        _version++;
    }

    private string ViewAddress(string view) => Address.Without(PlanAddress.Month, PlanAddress.By, Links.Page).With(Links.View, view == "table" ? null : view).ToString();

    private string Narrowed(string key, string value) => Address.Without(PlanAddress.Status, Links.View, Links.Page).With(key, value).ToString();

    private async Task AskAgain()
    {
        await AskAsync();
        StateHasChanged();
    }

    private void Find(string? text) => Navigation.NavigateTo(Address.With(Links.Text, text).ToString(), replace: true);

    private List<PlanRow> ChosenRows => [.. _view!.Rows.Where(row => _chosen.Has(row.Activity.Id))];

    private Task Mark((PlanRow Row, ActivityStatus Status) mark) => _desk!.SayAsync([mark.Row], _view!.Writable, mark.Status);

    private Task MarkChosen(ActivityStatus status) => _desk!.SayAsync(ChosenRows, _view!.Writable, status);

    private Task DocumentForChosen() => Document(BulkTarget.Of(ChosenRows, _view!.Writable, _view.Today, keepsFulfilled: false));

    private Task Document(BulkTarget units) => _desk!.EvidenceAsync(units);

    private async Task Keep(bool open)
    {
        var outcome = await Keeping.KeepOpenAsync(Id, open, Scope, Leaving);
        await _desk!.ShowAsync(outcome, open ? "Карта ведётся дальше: что не сделано в срок, считается просроченным" : "Карта закрыта: просроченного в ней нет");
    }
}
