using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features;

/// <summary>Puts the heatmap of a school year into the cells that <see cref="Heatmap"/> shows.</summary>
internal static class GridDrawing
{
    /// <summary>Which works are columns, as the address says: <c>vpr</c>, <c>oge</c>, <c>ege</c>, <c>own</c>, <c>all</c>, else the compulsory ones.</summary>
    public static WorkChoice Works(string? code) => code switch
    {
        "vpr" => WorkChoice.Vpr,
        "oge" => WorkChoice.Oge,
        "ege" => WorkChoice.Ege,
        "own" => WorkChoice.Own,
        "all" => WorkChoice.All,
        _ => WorkChoice.Compulsory,
    };

    public static IReadOnlyList<Choice> WorkChoices { get; } =
    [
        new("main", "русский и\u00a0математика"),
        new("vpr", "все ВПР"),
        new("oge", "ОГЭ"),
        new("ege", "ЕГЭ"),
        new("own", "свои работы"),
        new("all", "все работы"),
    ];

    public static IReadOnlyList<Choice> IndicatorChoices { get; } = [.. Indicator.All.Select(indicator => new Choice(indicator.Code, indicator.ShortName))];

    public static IReadOnlyList<Choice> OrderChoices { get; } = [new("need", "по нуждаемости"), new("name", "по названию")];

    public static IReadOnlyList<HeatmapColumnGroup> Groups(YearGridView view) =>
        [.. view.Groups.Select(group => new HeatmapColumnGroup(group.Title, [.. group.Columns.Select(column => new HeatmapColumn(column.Title, column.FullTitle))]))];

    /// <summary>Totals, then rows; <paramref name="limit"/> leaves out the rest of the rows.</summary>
    public static IReadOnlyList<HeatmapRow> Rows(YearGridView view, int? yearKey, int? limit = null)
    {
        var columns = view.Columns.ToList();
        var shades = ShadeScale.Of(view.Filter.Indicator);
        return
        [
            .. view.Totals.Select(row => Row(view, row, columns, shades, yearKey, true)),
            .. view.Rows.Take(limit ?? int.MaxValue).Select(row => Row(view, row, columns, shades, yearKey, false)),
        ];
    }

    public static HeatmapLegend Legend(YearGridView view, string? regionName)
    {
        var indicator = view.Filter.Indicator;
        var shades = ShadeScale.Of(indicator);
        var unit = IndicatorWords.Unit(indicator) is { } sign ? ", " + sign : "";
        var steps = shades.Bounds.Select((bound, step) => Step(indicator, bound) + (step == shades.Bounds.Count - 1 ? "+" : "")).ToList();
        var apart = indicator.Unit == IndicatorUnit.Share
            ? $"{(indicator.HigherIsBetter ? "ниже" : "выше")} {RegionWords.Of(regionName).RestGenitive}, с\u00a0поправкой на\u00a0число сравнений"
            : null;
        return new HeatmapLegend(Russian.Capitalised(indicator.ShortName) + unit, steps, shades.IsPositive ? HeatmapRamp.Positive : HeatmapRamp.Need, apart);
    }

    private static HeatmapRow Row(YearGridView view, GridRow row, List<WorkColumn> columns, ShadeScale shades, int? yearKey, bool isTotal)
    {
        var cells = new List<HeatmapCell>(columns.Count);
        for (var place = 0; place < columns.Count; place++)
        {
            cells.Add(row.Cells[place] is { } cell
                ? Cell(view.Filter, row.Territory, cell, columns[place], shades, yearKey)
                : HeatmapCell.NotHeld("работы не\u00a0было или результат не\u00a0загружен"));
        }

        return new HeatmapRow(row.Territory.Label, cells, AddressOf(row.Territory, yearKey), isTotal);
    }

    private static HeatmapCell Cell(YearGridFilter filter, TerritoryFact territory, GridCell cell, WorkColumn column, ShadeScale shades, int? yearKey)
    {
        var (indicator, smoothed) = (filter.Indicator, filter.Smoothed ? cell.Smoothed : null);
        var shown = smoothed?.Value ?? cell.Value.Value;
        var text = indicator.Unit == IndicatorUnit.Share && shown >= 0.9995 ? "100" : IndicatorWords.Number(indicator, shown);
        var words = (smoothed is null ? "" : $"сглаженная оценка; своё число {IndicatorWords.Value(indicator, cell.Value.Value)}, ")
            + IndicatorWords.Base(cell.Value)
            + (cell.Value.Interval is null ? "" : ", интервал " + IndicatorWords.Interval(cell.Value))
            + cell.Origin switch
            {
                RowOrigin.SumOfSchools when territory.Level != TerritoryLevel.School => ", сумма школ",
                RowOrigin.SumOfMunicipalities => ", сумма муниципалитетов",
                _ => "",
            };
        return cell.Value.IsSmallGroup
            ? new HeatmapCell(HeatmapCellKind.SmallSample, text, Description: words, Address: AddressOf(territory, column.Assessment, indicator, yearKey)) { Number = shown, Participants = cell.Value.Participants }
            : new HeatmapCell(HeatmapCellKind.Value, text, shades.Step(shown), cell.IsApart, words, AddressOf(territory, column.Assessment, indicator, yearKey)) { Number = shown, Participants = cell.Value.Participants };
    }

    private static string AddressOf(TerritoryFact territory, int? yearKey) => territory.Level switch
    {
        TerritoryLevel.School => Links.School(territory.Id, year: yearKey),
        TerritoryLevel.Municipality => Links.Municipality(territory.Id, yearKey),
        _ => Links.Results(yearKey),
    };

    // Down one level: region → works of the region, municipality → its page on this work, school → its page on this work.
    private static string AddressOf(TerritoryFact territory, Assessment work, Indicator indicator, int? yearKey)
    {
        var procedure = AssessmentWords.Code(work.Procedure);
        var code = indicator == Indicator.LowResults ? null : indicator.Code;
        return territory.Level switch
        {
            TerritoryLevel.School => Links.School(territory.Id, work.Subject, yearKey, procedure, work.ProgrammeGrade, code),
            TerritoryLevel.Municipality => Links.Municipality(territory.Id, yearKey, procedure, work.Subject, work.ProgrammeGrade, code),
            _ => Links.Results(yearKey, null, procedure, work.Subject, work.ProgrammeGrade, code),
        };
    }

    private static string Step(Indicator indicator, double bound) => indicator.Unit switch
    {
        IndicatorUnit.Share => Russian.PercentValue(bound, 0),
        IndicatorUnit.Mark => Russian.Number(bound),
        _ => Russian.Number(bound, 0),
    };
}
