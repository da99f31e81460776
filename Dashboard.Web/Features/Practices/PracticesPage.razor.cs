using System.Globalization;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Practices;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Practices;

/// <summary>The bank of practices: what was wrong, what was done, what changed after it.</summary>
public sealed partial class PracticesPage : AskingPage
{
    private const string FactorKey = "factor", SchoolKey = "school";

    private PracticesView? _view;

    [Inject]
    private PracticesQuestion Practices { get; set; } = null!;

    private TerritoryFact? School => Address.Number(SchoolKey) is { } id && Facts.Territory(id) is { Level: TerritoryLevel.School } school ? school : null;

    private string Title => (School ?? Municipality) is { } narrow ? $"{narrow.Label}: банк практик" : "Банк практик";

    private string? Subtitle => _view is not { OutOf: > 0 } view ? null
        : view.Found == view.OutOf ? Russian.Count(view.OutOf, "практика", "практики", "практик") : $"{Russian.OutOf(view.Found, view.OutOf)} записанных";

    private bool IsFiltered => Address.Has(Links.Territory) || Address.Has(FactorKey) || Address.Has(SchoolKey);

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Поддержка школ", Links.Support(Municipality?.Id)), new Crumb("Практики")];

    private IReadOnlyList<Choice> Municipalities =>
    [
        new Choice("", "все"),
        .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(municipality.Id.ToString(CultureInfo.InvariantCulture), municipality.Label)),
    ];

    private IReadOnlyList<Choice> Risks => [new Choice("", "любой"), .. _view!.Risks.Select(risk => new Choice(risk.Code, risk.Name))];

    protected override async Task AskAsync() => _view = await Practices.AskAsync(new PracticesFilter(Municipality?.Id, Address.Value(FactorKey), School?.Id, Page: Address.Number(Links.Page) ?? 1), Scope, Leaving);
}
