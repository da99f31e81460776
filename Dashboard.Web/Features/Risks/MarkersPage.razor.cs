using System.Globalization;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Markers;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>Which works of which schools have a sign that asks for a second look, and how many schools have one over the years.</summary>
public sealed partial class MarkersPage : AskingPage
{
    internal const string Provenance = "формулы официального списка не опубликованы; пороги — этой программы и открытых исследований, каждый назван и меняется региональным координатором.";

    private const string MarkerKey = "marker", SchoolsKey = "schools", AllSchools = "all";

    private MarkersView? _view;

    [Inject]
    private MarkersQuestion Question { get; set; } = null!;

    private bool IsNarrowed => Address.Has(Links.Territory) || Address.Has(Links.Year) || Address.Has(MarkerKey) || Address.Has(SchoolsKey);

    private string Title => Municipality is { } municipality ? $"{municipality.Label}: {MarkerWords.All}" : Russian.Capitalised(MarkerWords.All);

    private string? Subtitle => _view is not { Year: { } year } view ? null : Russian.Bind(
        view.Share.Assessed == 0 ? $"{Russian.SchoolYear(year)}: проверить нечего"
            : $"{Russian.SchoolYear(year)}: признаки у {Russian.OutOf(view.Share.Flagged, view.Share.Assessed)} проверенных школ ({Russian.Percent((double)view.Share.Flagged / view.Share.Assessed)})"
            + (view.Share.TooFew == 0 ? "" : $"; недостаточно данных ещё у {Russian.Number(view.Share.TooFew)}"));

    private string Subject => Scoped + (_view!.Filter.AllSchools ? "; все школы" : "; школы с признаком или отметкой в официальном списке");

    private string Scoped => _view!.Filter.Marker is { } marker ? marker.Name() : "все признаки";

    private static string Definition => Russian.Bind(
        "Признак указывает работу, результат которой стоит посмотреть ещё раз; он никогда не говорит, что результаты неверны. Признаков семь: скачок на границе отметки, средний балл намного выше сопоставимых школ, "
        + "расхождение с журналом, почти полное совпадение с ним, резкое изменение качества параллели, экзамен не подтверждает ВПР, нет «2» и почти все «4» и «5». "
        + "Мало работ — «недостаточно данных», нет данных — «не проверялось»: это не то же, что «признака нет».");

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        new Crumb("Риски", Links.Risks(Municipality?.Id)), new Crumb("Признаки"),
    ];

    private IReadOnlyList<Choice> Municipalities =>
        [new Choice("", "все"), .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(Text(municipality.Id), municipality.Label))];

    private static IReadOnlyList<Choice> Markers => [new Choice("", "все"), .. Enum.GetValues<Marker>().Select(marker => new Choice(marker.Code(), marker.Name()))];

    private static IReadOnlyList<Choice> SchoolChoices => [new Choice("", "с признаком"), new Choice(AllSchools, "все")];

    protected override async Task AskAsync() => _view = await Question.AskAsync(
        new MarkersFilter(Address.Number(Links.Year), Municipality?.Id, MarkerWords.Find(Address.Value(MarkerKey)), Address.Value(SchoolsKey) == AllSchools), Scope, Leaving);

    private string YearAddress(int year) => Address.With(Links.Year, year).ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
