using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.BeforeAfter;

/// <summary>What changed after an intervention: one verdict, one number, one reason, and what may not be concluded.</summary>
public sealed partial class BeforeAfterPage : AskingPage
{
    private BeforeAfterView? _view;
    private DumbbellData? _chart;
    private TableTwin? _twin;

    [Inject]
    private BeforeAfterQuestion Question { get; set; } = null!;

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. Municipality is { } municipality ? [new Crumb(municipality.Label, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        .. _view?.Intervention is { PlanId: { } plan } intervention
            ? [new Crumb("Дорожная карта", Links.Roadmap(plan)), .. intervention.ActivityId is { } activity ? [new Crumb("Мероприятие", Links.RoadmapActivity(plan, activity))] : Array.Empty<Crumb>()]
            : Array.Empty<Crumb>(),
    ];

    private string? Subtitle => _view?.Intervention is { } intervention
        ? $"{intervention.Title}; {Russian.Date(intervention.Days.Start)}\u00a0— {Russian.Date(intervention.Days.End)}; {Russian.Count(intervention.Schools, "школа", "школы", "школ")}"
        : null;

    /// <summary>What the answer stands against because the asker insisted.</summary>
    private IReadOnlyList<Remark> Overruled => _view is { Answer: not null, Filter.Insists: true } ? [.. _view.Remarks.Where(remark => remark.Kind == RemarkKind.Break)] : [];

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(BeforeAfterAddress.Read(Address), Scope, Leaving);
        _chart = _view.Answer is { } answer ? StudyDrawing.Chart(_view, answer) : null;
        _twin = _view.Answer is { } same ? StudyDrawing.Twin(_view, same) : null;
    }
}
