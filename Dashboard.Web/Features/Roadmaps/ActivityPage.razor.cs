using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Dashboard.Web.Features.Roadmaps.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>One activity: what the order says of it, who has done it and when, what proves it, and results before and after.</summary>
public sealed partial class ActivityPage : AskingPage
{
    private readonly ChosenRows<UnitKey> _chosen = new();
    private ActivityView? _view;
    private BeforeAfterView? _results;
    private MarkDesk? _desk;
    private ConfirmDialog? _removal;
    private ActivityDocument? _removed;

    [Parameter]
    public int Id { get; set; }

    [Parameter]
    public int ActivityId { get; set; }

    [Inject]
    private ActivityQuestion Activity { get; set; } = null!;

    [Inject]
    private BeforeAfterQuestion Results { get; set; } = null!;

    [Inject]
    private EvidenceRecords Evidence { get; set; } = null!;

    private string Heading => _view!.Activity.Number.Length > 0 ? $"{_view.Activity.Number} {_view.Activity.Title}" : _view.Activity.Title;

    private IReadOnlyList<Crumb> Trail =>
    [
        .. _view!.Plan.MunicipalityId is { } id && Facts.Territory(id) is { } municipality ? [new Crumb(municipality.Label, Links.Municipality(id))] : Array.Empty<Crumb>(),
        new Crumb("Дорожные карты", Links.Roadmaps(_view.Plan.MunicipalityId)),
        new Crumb(_view.Plan.Title, Links.Roadmap(Id)),
        new Crumb("Мероприятие"),
    ];

    private IReadOnlyList<PlanUnit> Writable => [.. _view!.Activity.Units.Where(unit => _view.Writable.Contains(unit.TerritoryId))];

    protected override async Task AskAsync()
    {
        _view = await Activity.AskAsync(ActivityHistory.Read(Id, ActivityId, Address), Scope, Leaving);
        _results = _view is null ? null : await Results.AskAsync(new BeforeAfterFilter { PlanId = Id, ActivityId = ActivityId }, Scope, Leaving);
        _chosen.Keep(_view?.Activity.Units.Select(unit => unit.Key) ?? []);
    }

    private async Task AskAgain()
    {
        await AskAsync();
        StateHasChanged();
    }

    private Task MarkAll() => _desk!.SayAsync([_view!.Row], _view.Writable, ActivityStatus.Done);

    private Task MarkUnit((UnitKey Unit, ActivityStatus Status) mark) => _desk!.SayAsync(Target(new HashSet<UnitKey> { mark.Unit }), mark.Status);

    private Task MarkChosen(ActivityStatus status) => _desk!.SayAsync(Target(_chosen.Keys), status);

    private Task DocumentForChosen() => _desk!.EvidenceAsync(Target(_chosen.Keys));

    private Task AddDocument() => _desk!.EvidenceAsync(_chosen.Count > 0 ? Target(_chosen.Keys) : BulkTarget.Of([_view!.Row], _view.Writable, _view.Today, keepsFulfilled: false));

    private async Task Remove(ActivityDocument document)
    {
        _removed = document;
        StateHasChanged();
        if (_removal is not null && await _removal.AskAsync())
        {
            await _desk!.ShowAsync(await Evidence.RemoveAsync(document.Key, document.Units, Scope, Leaving), $"Документ «{document.Title}» убран");
        }
    }

    private BulkTarget Target(IReadOnlySet<UnitKey> units)
    {
        var written = Writable.Where(unit => units.Contains(unit.Key)).ToList();
        return new BulkTarget(written.ConvertAll(unit => unit.Key), 1, written.Select(unit => unit.TerritoryId).Distinct().Count(), 0, _view!.Activity.Addressee != Addressee.Territory);
    }
}
