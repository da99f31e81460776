using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Lists;

/// <summary>Schools with low results: by the order, by the rule, with the mismatch, the flow between years and a check of the rule.</summary>
public sealed partial class ListsPage : AskingPage
{
    private const string ListKey = "list", CategoryKey = "category";

    private ListsView? _view;

    [Inject]
    private ListsQuestion Lists { get; set; } = null!;

    private string Title => Municipality is { } municipality ? $"{municipality.Label}: перечень школ" : "Перечень школ";

    private string? Subtitle => _view is not { Year: { } year } view ? null : Russian.Bind(
        $"На {Russian.SchoolYear(year.StartYear)} учебный год: по приказу {Russian.Count(view.Listed, "школа", "школы", "школ")}"
        + (view.Order.Count > 0 ? $" ({string.Join(", ", view.Order)})" : "")
        + (view.Filter.Category != ListsFilter.LowResults || !view.SeesCalculated ? "" : $"; расчётный признак у {Russian.Count(view.Flagged, "школы", "школ", "школ")} по результатам {Russian.SchoolYear(year.Previous.StartYear)}"));

    private string Definition => "Перечень назван приказом. Расчётный признак ставит правило. " + RuleWords.Sentence(_view!.Rule);

    private string ListTitle => _view!.Mismatches == 0 ? "Приказ и расчётный признак не расходятся" : Russian.Bind($"Приказ и расчётный признак расходятся у {Russian.Count(_view.Mismatches, "школы", "школ", "школ")}");

    private string ListSubtitle => _view!.Filter.Category == ListsFilter.LowResults ? RuleWords.Sentence(_view.Rule) : "Расчётного признака у этой категории нет.";

    private IReadOnlyList<Crumb> Trail => [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks(Municipality?.Id)), new Crumb("Перечни")];

    private IReadOnlyList<Choice> Municipalities =>
        [new Choice("", "все"), .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(Text(municipality.Id), municipality.Label))];

    private IReadOnlyList<Segment> Segments => [Segment("Список", null), Segment("Кто вошёл и вышел", "flow"), .. _view!.Calibration is null ? Array.Empty<Segment>() : [Segment("Проверка признака", "check")]];

    private IReadOnlyList<DataColumn<ListRow>> Columns =>
    [
        new("school", "Школа", row => row.School.Label) { IsHead = true, Address = row => Links.WhyListed(row.School.Id, _view!.Year!.Value.StartYear), SortBy = row => row.School.Label },
        new("municipality", "Муниципалитет", row => row.Municipality?.Label ?? "") { IsMinor = true, SortBy = row => row.Municipality?.Label },
        new("official", "Приказ", row => row.Place is null ? "—" : row.IsNew switch { true => "в перечне, вошла", false => "в перечне, осталась", _ => "в перечне" }) { SortBy = row => row.Place is null ? 2 : row.IsNew == true ? 0 : 1 },
        new("flag", "Расчётный признак", row => row.Decision is { } decision ? Flag(decision) : "—") { SortBy = row => (int?)row.Decision?.State },
        new("agreement", "Согласие", row => Agreement(row.Agreement)) { SortBy = row => row.Agreement is { } agreement ? -(int)agreement : 0 },
        new("why", "Почему", Why) { IsMinor = true },
    ];

    protected override async Task AskAsync() => _view = await Lists.AskAsync(
        new ListsFilter(Address.Number(ListKey) is { } start ? new SchoolYear(start) : null, Municipality?.Id, Address.Value(CategoryKey) ?? ListsFilter.LowResults), Scope, Leaving);

    private Segment Segment(string title, string? view) => new(title, (view is null ? Address.Without(Links.View) : Address.With(Links.View, view)).ToString(), Address.Value(Links.View) == view);

    private static string Flag(LowResultDecision decision) => decision.State switch
    {
        LowResultState.Flagged => "есть",
        LowResultState.NotFlagged => "нет",
        LowResultState.OnlySmallGroups => "малая выборка",
        _ => "не определён",
    };

    private static string Agreement(ListAgreement? agreement) => agreement switch
    {
        ListAgreement.Both => "в обоих",
        ListAgreement.OnlyOfficial => "только приказ",
        ListAgreement.OnlyCalculated => "только расчёт",
        ListAgreement.OfficialUntold => "расчёт ничего не говорит",
        _ => "",
    };

    /// <summary>In a row the number of works; works and pupils stand on the page of the reasons.</summary>
    private static string Why(ListRow row)
    {
        if (row.Decision is not { } decision)
        {
            return row.Place?.Reason ?? "";
        }

        if (decision.State == LowResultState.OnlySmallGroups)
        {
            return Russian.Bind($"все работы меньше {decision.Rule.LeastGroup} участников");
        }

        if (!decision.IsJudged)
        {
            return "нет нужных результатов";
        }

        var low = decision.WorksThatAre(WorkState.Low).Count();
        var judged = decision.Works.Count(work => work.Now.IsJudged);
        var running = decision.Grounds.Count(ground => ground.SubRule == SubRule.SameWorkYearsRunning);
        return Russian.Bind($"низких работ {low} из {judged}" + (running > 0 ? $", из них {running} и год назад" : "") + (decision.Level == CalculatedLevel.Near ? "; до порога меньше, чем разброс" : ""));
    }

    private static string Percent(CountedShare share) => share.Value is { } value ? Russian.Percent(value) : "нет данных";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
