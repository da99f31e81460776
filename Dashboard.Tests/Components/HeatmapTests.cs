using AngleSharp.Dom;
using Dashboard.Tests.Support;
using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

public sealed class HeatmapTests
{
    private static readonly HeatmapColumnGroup[] Groups =
    [
        new("ВПР, математика, класс", [new("5", "ВПР, математика, 5 класс"), new("6", "ВПР, математика, 6 класс")]),
        new("ОГЭ", [new("МА", "ОГЭ, математика")]),
    ];

    private static readonly HeatmapLegend Legend = new("Доля «2», %", ["0", "5", "10", "15", "20+"], AboveRest: "выше остального края");

    [Fact]
    public async Task It_is_a_grid_of_links_that_read_out_row_column_value_and_count()
    {
        var grid = await Grid(Row(new HeatmapCell(HeatmapCellKind.Value, "13,9", 2, true, "33 из 238", "/schools?x=1")));
        var cell = grid.QuerySelector("td[role=gridcell] a")!;
        Assert.Equal("Журавлинский МО, ВПР, математика, 5 класс: 13,9, 33 из 238, выше остального края", cell.GetAttribute("aria-label"));
        Assert.Equal("/schools?x=1", cell.GetAttribute("href"));
        Assert.Contains("hi", cell.ParentElement!.ClassList);
        Assert.Contains("q2", cell.ParentElement.ClassList);
    }

    [Fact]
    public async Task A_small_sample_keeps_its_number_on_a_hatch_without_a_shade()
    {
        var grid = await Grid(Row(new HeatmapCell(HeatmapCellKind.SmallSample, "66,7", 4, false, "2 из 3")));
        var cell = grid.QuerySelector("td[role=gridcell]")!;
        Assert.Equal("66,7", cell.Words());
        Assert.Contains("hatch", cell.ClassList);
        Assert.DoesNotContain("q4", cell.ClassList);
        Assert.EndsWith("2 из 3, малая выборка", cell.QuerySelector("[data-cell]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("меньше 10 участников", grid.QuerySelector(".legend")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_that_was_not_held_is_a_dash_with_its_reason()
    {
        var grid = await Grid(Row(HeatmapCell.NotHeld("в 2025 году работы не было")));
        var cell = grid.QuerySelector("td[role=gridcell]")!;
        Assert.Equal("—", cell.Words());
        Assert.EndsWith(": в 2025 году работы не было", cell.QuerySelector("[data-cell]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_cell_is_in_the_tab_order()
    {
        var grid = await Grid(Row(Plain("1,0")), Row(Plain("2,0")));
        Assert.Single(grid.QuerySelectorAll("tbody [tabindex='0']"));
    }

    [Fact]
    public async Task Groups_of_columns_span_their_columns()
    {
        var grid = await Grid(Row(Plain("1,0")));
        Assert.Equal(["2", "1"], grid.QuerySelectorAll("thead th[scope=colgroup]").Select(head => head.GetAttribute("colspan")));
    }

    [Fact]
    public async Task Rows_of_a_group_stand_under_one_head()
    {
        var grid = await Grid(Row(Plain("1,0")) with { Group = "Города" }, Row(Plain("2,0")) with { Group = "Города" }, Row(Plain("3,0")) with { Group = "Округа" });
        Assert.Equal(["Города", "Округа"], grid.QuerySelectorAll("th[scope=rowgroup]").Select(head => head.Words()));
    }

    private static HeatmapCell Plain(string text) => new(HeatmapCellKind.Value, text);

    private static HeatmapRow Row(HeatmapCell first) => new("Журавлинский МО", [first, Plain("5,0"), Plain("6,0")], "/municipalities/1");

    private static Task<IElement> Grid(params HeatmapRow[] rows) =>
        Rendered.AsHtml<Heatmap>(new { Groups, Rows = rows, Legend, Label = "Доля «2»" });
}
