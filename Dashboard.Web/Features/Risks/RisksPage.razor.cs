using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Risks;
using Dashboard.Web.Components;
using Dashboard.Web.Slides;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>Which school needs help with what: school × factor and municipality × factor, and why a cell is as it is.</summary>
public sealed partial class RisksPage : AskingPage
{
    private const string ProfileKey = "profile", ListParameter = "list", FactorKey = "factor";

    /// <summary>What opens the panel beside the grid.</summary>
    private static readonly string[] Opened = ["school", "cell", Links.Page];

    private RisksView? _view;
    private RiskCellView? _cell;

    [Inject]
    private RisksQuestion Risks { get; set; } = null!;

    [Inject]
    private RiskCellQuestion Cells { get; set; } = null!;

    private bool ByMunicipality => Address.Value(Links.View) == "municipalities";

    private bool AsTable => Address.Value(Links.View) == "table";

    private bool IsNarrowed => Address.Has(Links.Territory) || Address.Has(ProfileKey) || Address.Has(ListParameter) || Address.Has(FactorKey);

    private string Title => Municipality is { } municipality ? $"{municipality.Label}: риски школ" : "Риски школ";

    private string? Subtitle => _view is not { Year: not null } view ? null : Russian.Bind(
        $"{Russian.Count(view.Schools, "школа", "школы", "школ")} с профилем; высокая значимость — {Russian.Count(view.High, "раз", "раза", "раз")}; "
        + (view.Unanswered == 0 ? "на все отвечают мероприятия" : $"на {Russian.Number(view.Unanswered)} из них не отвечает ни одно мероприятие"));

    private string Heading => ByMunicipality ? "Муниципалитеты: доля школ с высокой значимостью" : AsTable ? "Школы и факторы" : "Школы, по числу высоких";

    private string Period => RisksDrawing.Period(_view!);

    private static string Definition =>
        "Значимость факторов из рисковых профилей школ, с поправками кураторов. «Нет мер» — высокая значимость, на которую не отвечает ни одно мероприятие утверждённых карт школы и муниципалитета, "
        + "не завершённых до начала года профиля. Мероприятие отвечает на фактор, если он назван у мероприятия.";

    private IReadOnlyList<Crumb> Trail => [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), .. Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(), new Crumb("Риски")];

    private IReadOnlyList<Choice> Municipalities =>
        [new Choice("", "все"), .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(Text(municipality.Id), municipality.Label))];

    private IReadOnlyList<Choice> ListChoices => [new Choice("", "все с профилем"), .. _view!.Lists.Select(list => new Choice(Code(list.Key), RisksDrawing.ListName(_view, list.Key)))];

    private IReadOnlyList<Choice> Factors => [new Choice("", $"все {_view!.Dictionary.Count}"), .. _view.Dictionary.Select(factor => new Choice(factor.Code, factor.ShortName))];

    private IReadOnlyList<Segment> Segments =>
    [
        new Segment("Школы", Address.Without(Opened).Without(Links.View).ToString(), !ByMunicipality && !AsTable),
        new Segment("Муниципалитеты", Address.Without(Opened).With(Links.View, "municipalities").ToString(), ByMunicipality),
        new Segment("Таблица", Address.Without(Opened).With(Links.View, "table").ToString(), AsTable),
    ];

    private TableBody Body() => ByMunicipality
        ? ShapesOnSlide.Heatmap("Муниципалитет", RisksDrawing.Groups(_view!), RisksDrawing.Municipalities(_view!, MunicipalityAddress), Title)
        : ShapesOnSlide.Heatmap("Школа", RisksDrawing.Groups(_view!), RisksDrawing.Schools(_view!, Address), Title);

    protected override async Task AskAsync()
    {
        _view = await Risks.AskAsync(RisksDrawing.Asked(Address, Municipality?.Id), Scope, Leaving);
        _cell = !ByMunicipality && !AsTable && _view.Year is { } year && Address.Number("school") is { } school && Address.Value("cell") is { } factor
            ? await Cells.AskAsync(new RiskCellFilter(school, factor, year), Scope, Leaving)
            : null;
    }

    private string MunicipalityAddress(int id) => Address.Without(Opened).Without(Links.View).With(Links.Territory, id).ToString();

    private static string Code(ListKey list) => Links.ListCode(list.Category, list.Year);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
