using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Partners;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Partners;

/// <summary>Schools with low results: who has a partner by an order, for whom one could be found, and for whom there is none.</summary>
public sealed partial class PartnersPage : AskingPage
{
    private const string ListKey = "list", PairKey = "pair", With = "with", Without = "without";

    private static readonly IReadOnlyList<Choice> Pairs = [new("", "все школы"), new(With, "закреплена"), new(Without, "не закреплена")];

    private PartnersView? _view;

    [Inject]
    private PartnersQuestion Partners { get; set; } = null!;

    private string Title => Municipality is { } municipality ? $"{municipality.Label}: школы-партнёры" : "Школы-партнёры";

    private string? Subtitle => _view is not { Year: { } year } view ? null : Russian.Bind(
        $"На {Russian.SchoolYear(year.StartYear)} учебный год: {(view.IsOfficial ? "в перечне" : "с расчётным признаком")} {Russian.Count(view.Listed, "школа", "школы", "школ")}"
        + (view.Orders.Count > 0 ? $" ({string.Join(", ", view.Orders)})" : ""));

    private string TableTitle => Russian.Bind(
        $"Пара закреплена у {Russian.OutOf(_view!.Paired, _view.Listed)}; ещё для {Russian.Number(_view.Offered)} есть сопоставимые школы, для {Russian.Number(_view.NotFound)} сопоставимой не найдено");

    private IReadOnlyList<Crumb> Trail => [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks(Municipality?.Id)), new Crumb("Партнёры")];

    private IReadOnlyList<Choice> Municipalities =>
        [new Choice("", "все"), .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(Text(municipality.Id), municipality.Label))];

    private IReadOnlyList<DataColumn<PartnersRow>> Columns =>
    [
        new("school", "Школа", row => row.School.Label) { IsHead = true, Address = row => Links.SchoolPartners(row.School.Id, _view!.Year!.Value.StartYear), SortBy = row => row.School.Label },
        new("municipality", "Муниципалитет", row => row.Municipality?.Label ?? "") { IsMinor = true, SortBy = row => row.Municipality?.Label },
        .. _view!.All.All(row => row.IsListed) ? Array.Empty<DataColumn<PartnersRow>>() : [new("listed", "В перечне", row => row.IsListed ? "да" : "нет") { IsMinor = true, SortBy = row => row.IsListed ? 0 : 1 }],
        new("partner", "Школа-партнёр", row => row.Pairs.Count == 0 ? "не закреплена" : string.Join("; ", row.Pairs.Select(pair => pair.PartnerLabel))) { Template = Partner, SortBy = row => row.Pairs.Count == 0 ? null : row.Pairs[0].Partner.Label },
        new("order", "Приказ и период", row => string.Join("; ", row.Pairs.Select(pair => $"{pair.Order}, {pair.Period}"))) { Template = Order, IsMinor = true },
        new("offered", "Сопоставимые школы", Offered) { Template = Offer, SortBy = row => -row.Answer?.Comparable },
    ];

    protected override async Task AskAsync() => _view = await Partners.AskAsync(
        new PartnersFilter(
            Address.Number(ListKey) is { } start ? new SchoolYear(start) : null, Municipality?.Id, Address.Value(PairKey) switch { With => true, Without => false, _ => null }), Scope, Leaving);

    private static string Offered(PartnersRow row) => row.Answer is not { } answer ? Russian.Dash
        : answer.Comparable == 0 ? "сопоставимой не найдено"
        : Russian.Count(answer.Comparable, "школа", "школы", "школ");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
