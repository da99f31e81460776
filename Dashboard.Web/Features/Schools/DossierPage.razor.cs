using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Queries.Support;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Schools;

/// <summary>One page about a school for those who are about to visit it; made for A4.</summary>
public sealed partial class DossierPage : AskingPage
{
    private static readonly CultureInfo Ru = CultureInfo.GetCultureInfo("ru-RU");
    private DossierView? _view;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private DossierQuestion Dossier { get; set; } = null!;

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. _view?.Head.Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        .. _view is { } view ? [new Crumb(view.Head.School.Label, Links.School(Id))] : Array.Empty<Crumb>(),
        new Crumb("Досье"),
    ];

    protected override async Task AskAsync() => _view = await Dossier.AskAsync(new DossierFilter(Id), Scope, Leaving);

    // «24/25» is enough beside the heading that names the years whole.
    private static string Short(int year) => string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}/{(year + 1) % 100:00}");

    private static string Share(SchoolWork? work) => work?.Low is not { } low ? Russian.Dash
        : low is { IsSmallGroup: true, Count: { } count } ? Russian.OutOf(count, low.Participants)
        : Russian.Percent(low.Value, 0);

    private static string Cut(string text, int limit) => text.Length <= limit ? text : text[..(limit - 1)].TrimEnd() + "…";

    private static string Attention(DossierView view) => view.Attention.Count == 0
        ? $"правило «не меньше {Russian.Percent(view.Rule.Share, 0)} «2» в {view.Rule.Works} и более работах, n от {view.Rule.Participants}» не выполнено."
        : string.Join("; ", view.Attention.Take(4).Select(work => $"{AssessmentWords.FullName(work.Assessment.Series)} — {Russian.OutOf(work.Value.Count ?? 0, work.Value.Participants)} ({Russian.Percent(work.Value.Value, 0)})"))
            + (view.Attention.Count > 4 ? $" и ещё {view.Attention.Count - 4}." : ".");
}
