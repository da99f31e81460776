using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Municipalities;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Municipalities;

/// <summary>One municipality against the region: over the years, over the works of a year, and its schools.</summary>
public sealed partial class MunicipalityPage
{
    private TerritoryFact? _territory;
    private SeriesView? _series;
    private DynamicsData? _dynamics;
    private ActivityBandsView _bands = ActivityBandsView.Empty;
    private YearGridView? _grid;
    private MunicipalitiesView? _schools;
    private PlansView? _plans;
    private IReadOnlyList<SeriesChoice> _choices = [];
    private IReadOnlyList<TileView> _tiles = [];

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private SeriesChoices Choices { get; set; } = null!;

    [Inject]
    private ActivityBandsQuestion Bands { get; set; } = null!;

    [Inject]
    private SeriesQuestion Series { get; set; } = null!;

    [Inject]
    private YearGridQuestion Grid { get; set; } = null!;

    [Inject]
    private MunicipalitiesQuestion Schools { get; set; } = null!;

    [Inject]
    private TilesQuestion Tiles { get; set; } = null!;

    [Inject]
    private PlansQuestion Plans { get; set; } = null!;

    [Inject]
    private JournalShiftQuestion Shift { get; set; } = null!;

    private string? RegionName => Facts.Installation.RegionName;

    private IReadOnlyList<Crumb> Trail =>
        [.. RegionName is { } region ? (IEnumerable<Crumb>)[new Crumb(region, Links.Overview(YearKey))] : [], new Crumb("Муниципалитеты", Links.Municipalities(YearKey)), new Crumb(_territory?.Label ?? "Муниципалитет")];

    private string? Subtitle => _territory is null || _schools is null ? null
        : string.Join(
            "; ",
            new[]
            {
                Russian.Count(_schools.Rows.Count, "школа", "школы", "школ"),
                _schools.Rows.Sum(row => row.InZone) is > 0 and var zone ? $"в\u00a0зоне адресной поддержки {zone}" : null,
                _schools.Rows.Sum(row => row.Territory.Pupils ?? 0) is > 0 and var pupils ? Russian.Count(pupils, "обучающийся", "обучающихся", "обучающихся") : null,
            }.OfType<string>());

    private string ChartSubtitle
    {
        get
        {
            var parts = new List<string> { AssessmentWords.FullName(_series!.Filter.Series), IndicatorWords.Name(_series.Filter.Indicator, _series.Filter.Series.Procedure) };
            if (_series.Filter.Indicator.Unit == IndicatorUnit.Share)
            {
                parts.Add("полоса — 95‑процентный интервал");
            }

            parts.Add(Origin);
            return string.Join("; ", parts);
        }
    }

    // Which of the two a reader sees: numbers of one line may come from both.
    private string Origin
    {
        get
        {
            var origins = _series!.Own.Points.OfType<SeriesPoint>().Select(point => point.Row.Origin).Distinct().ToList();
            return origins.Count > 1 ? "строка муниципалитета из\u00a0отчёта, а\u00a0где её нет — сумма школ"
                : origins.Contains(RowOrigin.Published) ? "строка муниципалитета из\u00a0отчёта"
                : "сумма загруженных школ";
        }
    }

    private IEnumerable<(string Name, SmoothedShare? Share)> Smoothed => _grid!.Rows.SelectMany(row => row.Cells.Where(cell => cell is not null).Select(cell => (row.Territory.Label, cell!.Smoothed)));

    private string? MarksNote => _series!.Periods.Any(period => period.IsApart)
        ? "Осенние работы писали ученики следующего класса: с\u00a0весенними не\u00a0сравниваются."
        : null;

    protected override async Task AskAsync()
    {
        (_territory, _series, _grid, _schools) = (null, null, null, null);
        if (Facts.Territory(Id) is not { Level: TerritoryLevel.Municipality } municipality || !Scope.SeesMunicipality(Id))
        {
            return;
        }

        _plans = await Plans.AskAsync(new PlansFilter(Id), Scope, Leaving);
        _territory = municipality;
        if (Year is not { } year)
        {
            return;
        }

        _choices = await Choices.AskAsync(Id, Scope, Leaving);
        if (SeriesAddress.Read(Address, _choices) is not { } series)
        {
            return;
        }

        var indicator = Indicator.Find(Address.Value(Links.Indicator)) ?? Indicator.LowResults;
        var order = Address.Value("order") == "name" ? GridOrder.Name : GridOrder.Need;
        _series = await Series.AskAsync(new SeriesFilter(Id, series, indicator), Scope, Leaving);
        if (_series is not null)
        {
            var (from, to) = SeriesDrawing.ViewOf(_series);
            _bands = await Bands.AskAsync(new ActivityBandsFilter(Id, series.Subject, from, to), Scope, Leaving);
            _dynamics = SeriesDrawing.Dynamics(_series, RegionName, _bands);
        }

        _grid = await Grid.AskAsync(new YearGridFilter(Id, year, indicator, GridDrawing.Works(Address.Value("works")), order, SmoothedWords.Asked(Address)), Scope, Leaving);
        _schools = await Schools.AskAsync(new MunicipalitiesFilter(Id, year, order), Scope, Leaving);
        var tiles = new TilesFilter(Id, year);
        var shift = await Shift.AskAsync(tiles, Scope, Leaving);
        _tiles = [.. await Tiles.AskAsync(tiles, Scope, Leaving), .. shift is null ? (IEnumerable<TileView>)[] : [shift]];
    }
}
