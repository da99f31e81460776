using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Queries.Lists;
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

    private static string Support(DossierView view)
    {
        if (view.Zone is not { } zone)
        {
            return "результатов нет.";
        }

        var list = zone.Basis == ZoneBasis.Order ? $"{(view.Support?.IsListed == true ? "в" : "нет в")} перечне {Russian.SchoolYear(zone.List.StartYear)}; " : "";
        var reasons = view.Support is { } support ? LowWorkWords.Reasons(zone.Rule, support.Works) : [];
        return list + (reasons.Count == 0
            ? $"низких работ по правилу в {zone.Filter.Year} году нет."
            : $"низкие работы {zone.Filter.Year} года: {string.Join("; ", reasons.Take(4))}" + (reasons.Count > 4 ? $" и ещё {reasons.Count - 4}." : "."));
    }
}
