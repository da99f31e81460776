using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Dashboard.Web.Features.Results.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Results;

/// <summary>One work over the region: comparison as intervals, distribution of scores, marks, and the numbers as a table.</summary>
public sealed partial class ResultsPage : AskingPage
{
    private static readonly IReadOnlyList<Choice> Orders = [new("need", "сначала отличимые"), new("name", "по названию")];

    private const string FunnelKey = "funnel";
    private const string ChangeKey = "change";

    /// <summary>Filters that mean something in one view only.</summary>
    private static readonly string[] OfOneView = [Links.View, Links.Page, Links.Sort, FunnelSection.SpreadKey, StatusChangeSection.CellKey];

    private WorksView _works = WorksView.Nothing;
    private ComparisonFilter _filter = new(0, Indicator.LowResults, TerritoryLevel.Municipality);
    private ComparisonView? _view;
    private FunnelView? _funnel;
    private StatusChangeView? _change;
    private ScoresView? _scores;
    private IntervalData _intervals = new("", ValueScale.Share, [], []);
    private IReadOnlyList<MarksRow> _marks = [];
    private IReadOnlyList<MarksRow> _years = [];
    private IReadOnlyList<Choice> _indicators = [];
    private IReadOnlyList<Segment> _levels = [];
    private string? _yearNote;
    private int _page = 1;
    private int _pages = 1;

    [Inject]
    private WorksQuestion Works { get; set; } = null!;

    [Inject]
    private ComparisonQuestion Comparison { get; set; } = null!;

    [Inject]
    private FunnelQuestion Funnel { get; set; } = null!;

    [Inject]
    private StatusChangeQuestion StatusChange { get; set; } = null!;

    [Inject]
    private ScoresQuestion Scores { get; set; } = null!;

    [Inject]
    private SeriesQuestion Series { get; set; } = null!;

    private string? RegionName => Facts.Installation.RegionName;

    private RegionWords Region => RegionWords.Of(RegionName);

    private string TerritoryName => (_filter.MunicipalityId is { } id ? Facts.Territory(id)?.Name : RegionName) ?? "Регион";

    private IReadOnlyList<Crumb> Trail => _filter.MunicipalityId is { } id
        ? [new Crumb(RegionName ?? "Регион", Links.Overview()), new Crumb(TerritoryName, Links.Municipality(id)), new Crumb("Результаты")]
        : [new Crumb(RegionName ?? "Регион", Links.Overview()), new Crumb("Результаты")];

    private string Subtitle => $"{TerritoryName}, {WorkAddress.Time(_works.Chosen!)}";

    private string ChartNote =>
        $"{Subtitle}; {IndicatorWords.Name(_filter.Indicator, _works.Chosen!.Procedure)}; {(_filter.Smoothed ? "сглаженная оценка; " : "")}полоса — 95-процентный интервал"
        + (Facts.Installation.FreshAt is { } fresh ? $"; данные на {Russian.Date(DateOnly.FromDateTime(fresh))}" : "");

    private IReadOnlyList<DataColumn<ComparedRow>> Columns =>
    [
        new("name", _filter.Level == TerritoryLevel.School ? "Школа" : "Муниципалитет", row => row.Territory.Label) { SortBy = row => row.Territory.Label, IsHead = true, Template = Name },
        .. _filter.Level == TerritoryLevel.School && _filter.MunicipalityId is null
            ? [new DataColumn<ComparedRow>("municipality", "Муниципалитет", row => row.Municipality?.Name.Replace(' ', Russian.NoBreakSpace) ?? Russian.Dash) { SortBy = row => row.Municipality?.Name, IsMinor = true }]
            : Array.Empty<DataColumn<ComparedRow>>(),
        new("n", "Участников", row => Russian.Number(row.Row.Sums.Participants)) { SortBy = row => row.Row.Sums.Participants, IsNumeric = true },
        .. Enumerable.Range(2, 4).Select(Mark),
        // The value's column is not sortable: a list by the share of «2» would be a rating.
        new("value", _filter.Indicator.ShortName + (IndicatorWords.Unit(_filter.Indicator) is { } unit ? ", " + unit : ""), row => row.Value is { } value ? IndicatorWords.Number(_filter.Indicator, value.Value) : Russian.Dash) { IsNumeric = true, Number = row => row.Value?.Value, IsSmall = row => row.Value?.IsSmallGroup == true },
        new("interval", "Интервал 95\u00a0%", row => row.Value is { } value ? IndicatorWords.Interval(value) : Russian.Dash) { IsNumeric = true },
        .. _filter.Smoothed
            ? [
                new DataColumn<ComparedRow>("smoothed", "Сглаженная, %", row => row.Smoothed is { } share ? Russian.PercentValue(share.Value) : Russian.Dash) { IsNumeric = true, Number = row => row.Smoothed?.Value, Hint = SmoothedWords.Method },
                new DataColumn<ComparedRow>("smoothed-interval", "Её интервал", row => row.Smoothed is { } share ? Russian.ShareInterval(share.Interval.Low, share.Interval.High) : Russian.Dash) { IsNumeric = true },
            ]
            : Array.Empty<DataColumn<ComparedRow>>(),
        new("against", "Против " + Region.RestGenitive, row => ResultsWords.Against(row.Against, _filter.Indicator, Region)) { Hint = "С поправкой Бенджамини — Хохберга на число сравнений" },
        new("origin", "Откуда", row => ResultsWords.Origin(row.Row)) { IsMinor = true },
    ];

    protected override async Task AskAsync()
    {
        _works = await Works.AskAsync(WorkAddress.Read(Address, Year?.StartYear), Scope, Leaving);
        (_view, _funnel, _change) = (null, null, null);
        if (_works is not { Chosen: { } work, ChosenId: { } workId })
        {
            return;
        }

        _indicators = [.. Indicator.All.Select(indicator => new Choice(indicator.Code, indicator.ShortName))];
        var level = Address.Value(Links.Level) switch { "schools" => TerritoryLevel.School, "municipalities" => TerritoryLevel.Municipality, _ => Municipality is null ? TerritoryLevel.Municipality : TerritoryLevel.School };
        _filter = new ComparisonFilter(workId, Indicator.Find(Address.Value(Links.Indicator)) ?? Indicator.LowResults, level, Municipality?.Id, Address.Value(Links.Sort) != "name", SmoothedWords.Asked(Address));
        var shown = Address.Value(Links.View) is FunnelKey or ChangeKey ? Address.Value(Links.View) : null;
        _levels =
        [
            new Segment("Муниципалитеты", Address.With(Links.Level, "municipalities").Without(OfOneView).ToString(), shown is null && level == TerritoryLevel.Municipality),
            new Segment("Школы", Address.With(Links.Level, "schools").Without(OfOneView).ToString(), shown is null && level == TerritoryLevel.School),
            new Segment("Разброс школ", Address.Without(OfOneView).Without(Links.Level).With(Links.View, FunnelKey).ToString(), shown == FunnelKey),
            new Segment("Уровень и изменение", Address.Without(OfOneView).With(Links.View, ChangeKey).ToString(), shown == ChangeKey),
        ];
        _yearNote = Year?.StartYear is { } asked && asked != work.Year.StartYear
            ? Russian.Bind($"В {Russian.SchoolYear(asked)} учебном году такой работы нет, показан {Russian.SchoolYear(work.Year.StartYear)}.")
            : null;
        if (shown == ChangeKey)
        {
            _change = await StatusChange.AskAsync(new StatusChangeFilter(workId, _filter.Indicator, level, Municipality?.Id), Scope, Leaving);
            return;
        }

        if (shown == FunnelKey)
        {
            _funnel = await Funnel.AskAsync(
                new FunnelFilter(
                    workId, _filter.Indicator, Municipality?.Id, Address.Number(WorkAddress.School), Address.Value(FunnelSection.SpreadKey) != "chance", Address.Value(Links.Sort) == "name"),
                Scope, Leaving);
            return;
        }

        _view = await Comparison.AskAsync(_filter, Scope, Leaving);
        if (_view is null)
        {
            return;
        }

        _pages = Math.Max(1, (_view.Rows.Count + ResultsWords.PageSize - 1) / ResultsWords.PageSize);
        _page = Math.Clamp(Address.Number(Links.Page) ?? 1, 1, _pages);
        var rows = _view.Rows.Skip((_page - 1) * ResultsWords.PageSize).Take(ResultsWords.PageSize).ToList();
        _intervals = ResultsWords.Intervals(_view, _filter, rows, RegionName, Address.Number(WorkAddress.School), row => TerritoryAddress(row.Territory));
        _marks = ResultsWords.Marks(rows, _view.References, RegionName);
        await AskTerritoryAsync(work.Series, workId);
    }

    private async Task AskTerritoryAsync(Data.Domain.Assessments.AssessmentSeries series, int workId)
    {
        var territory = _filter.MunicipalityId ?? Facts.Region?.Id ?? 0;
        _scores = await Scores.AskAsync(new ScoresFilter(workId, Address.Number(WorkAddress.School) ?? territory), Scope, Leaving);
        var years = await Series.AskAsync(new SeriesFilter(territory, series, Indicator.LowResults), Scope, Leaving);
        _years = years is null ? [] : SeriesDrawing.Marks(years, RegionName);
    }

    private static DataColumn<ComparedRow> Mark(int mark) => new($"mark{mark}", $"«{mark}», %", row => Share(row.Row, mark)) { IsNumeric = true, IsMinor = true };

    private static string Share(TerritoryRow row, int mark)
    {
        var count = mark switch { 2 => row.Sums.Mark2, 3 => row.Sums.Mark3, 4 => row.Sums.Mark4, _ => row.Sums.Mark5 };
        return row.Sums.Marked == 0 ? Russian.Dash : Russian.PercentValue((double)count / row.Sums.Marked);
    }

    private string TerritoryAddress(TerritoryFact territory) => territory.Level == TerritoryLevel.School
        ? SchoolAddress(territory.Id)
        : Address.With(Links.Territory, territory.Id).With(Links.Level, "schools").Without(Links.Page, StatusChangeSection.CellKey).ToString();

    private string SchoolAddress(int id)
    {
        var series = _works.Chosen!.Series;
        return Links.School(id, series.Subject, _works.Chosen.Year.StartYear, AssessmentWords.Code(series.Procedure), series.ProgrammeGrade, _filter.Indicator.Code);
    }
}
