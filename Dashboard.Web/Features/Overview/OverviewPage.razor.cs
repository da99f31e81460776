using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Overview;

/// <summary>The first screen: who needs support, with what, and what the data say now.</summary>
public sealed partial class OverviewPage
{
    // As many as stand on a screen of 900 px beside the cards above them.
    private const int Shown = 14;

    private YearGridView? _grid;
    private NeedsView? _needs;
    private MovesView? _moves;
    private LastImportView? _import;
    private RollUpView? _progress;
    private IReadOnlyList<TileView> _tiles = [];

    [Inject]
    private YearGridQuestion Grid { get; set; } = null!;

    [Inject]
    private NeedsQuestion Needs { get; set; } = null!;

    [Inject]
    private MovesQuestion Moves { get; set; } = null!;

    [Inject]
    private TilesQuestion Tiles { get; set; } = null!;

    [Inject]
    private JournalShiftQuestion Shift { get; set; } = null!;

    [Inject]
    private RollUpQuestion RollUp { get; set; } = null!;

    [Inject]
    private LastImportQuestion LastImport { get; set; } = null!;

    private string? RegionName => Facts.Installation.RegionName;

    private string Heading => (Municipality?.Label ?? RegionName) is { } name ? name + ": обзор" : "Обзор";

    // A short heatmap leaves room under it; a long one fills the screen, and what changed stands beside it.
    private bool IsShort => _grid is { Rows.Count: < 10 };

    private bool ShowsAll => Address.Value(Links.View) == "all";

    private IReadOnlyList<Crumb> Trail => RegionName is not { } region ? []
        : Municipality is { } municipality ? [new Crumb(region, Links.Overview(YearKey)), new Crumb(municipality.Label)]
        : [new Crumb(region)];

    /// <summary>«Загружены ВПР, ОГЭ и ЕГЭ 2024/2025 учебного года»: what of this year is there at all.</summary>
    private string? Loaded
    {
        get
        {
            if (Year is not { } year)
            {
                return null;
            }

            var held = Facts.Assessments.Where(assessment => assessment.Year == year).Select(assessment => assessment.Procedure).Distinct().Order()
                .Select(procedure => procedure == Procedure.Own ? "свои работы" : AssessmentWords.Name(procedure)).ToList();
            return held.Count == 0 ? null : $"За {year} год загружены {Russian.List(held)}";
        }
    }

    protected override async Task AskAsync()
    {
        if (Year is not { } year || Facts.Count == 0)
        {
            _grid = null;
            return;
        }

        var works = GridDrawing.Works(Address.Value(Links.Procedure));
        var indicator = Indicator.Find(Address.Value(Links.Indicator)) ?? Indicator.LowResults;
        var order = Address.Value(Links.Sort) == "name" ? GridOrder.Name : GridOrder.Need;
        var tiles = new TilesFilter(Municipality?.Id, year);
        _needs = await Needs.AskAsync(new NeedsFilter(year, Municipality?.Id), Scope, Leaving);
        _moves = await Moves.AskAsync(new MovesFilter(year, Municipality?.Id), Scope, Leaving);
        _progress = await RollUp.AskAsync(new RollUpFilter(MunicipalityId: Municipality?.Id), Scope, Leaving);
        _import = await LastImport.AskAsync(Scope, Leaving);
        var shift = await Shift.AskAsync(tiles, Scope, Leaving);
        _tiles = [.. await Tiles.AskAsync(tiles, Scope, Leaving), .. shift is null ? (IEnumerable<TileView>)[] : [shift]];
        _grid = await Grid.AskAsync(new YearGridFilter(Municipality?.Id, year, indicator, works, order), Scope, Leaving);
    }
}
