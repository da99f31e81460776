using AngleSharp.Dom;
using Dashboard.Tests.Support;
using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

public sealed class DataTableTests
{
    private static readonly School[] Schools = [new("Школа № 10", 40, 0.1), new("Школа № 2", 30, null), new("Ёлкинская школа", 20, 0.3)];

    private static readonly DataColumn<School>[] Columns =
    [
        new("name", "Школа", school => school.Name) { IsHead = true, SortBy = school => school.Name, Address = school => "/schools/" + school.Name.Length },
        new("n", "Участников", school => school.Participants.ToString(System.Globalization.CultureInfo.InvariantCulture)) { IsNumeric = true, SortBy = school => school.Participants },
        new("share", "«2», %", school => school.Share is null ? "—" : "есть") { IsNumeric = true, SortBy = school => school.Share },
    ];

    [Theory]
    [InlineData("http://opora.test/schools", "Школа № 10|Школа № 2|Ёлкинская школа", "the given order stays")]
    [InlineData("http://opora.test/schools?sort=name", "Ёлкинская школа|Школа № 2|Школа № 10", "ё is е, 2 goes before 10")]
    [InlineData("http://opora.test/schools?sort=-n", "Школа № 10|Школа № 2|Ёлкинская школа", "numbers from the top")]
    [InlineData("http://opora.test/schools?sort=share", "Школа № 10|Ёлкинская школа|Школа № 2", "no value goes last")]
    [InlineData("http://opora.test/schools?sort=-share", "Ёлкинская школа|Школа № 10|Школа № 2", "no value goes last in both directions")]
    [InlineData("http://opora.test/schools?sort=unknown", "Школа № 10|Школа № 2|Ёлкинская школа", "an unknown key changes nothing")]
    public async Task The_address_orders_the_rows(string address, string expected, string why)
    {
        Assert.True(why.Length > 0);
        var table = await Table(address);
        Assert.Equal(expected.Split('|'), table.QuerySelectorAll("tbody th").Select(cell => cell.Words()));
    }

    [Fact]
    public async Task A_head_tells_its_order_and_leads_to_the_other_one()
    {
        var table = await Table("http://opora.test/schools?year=2024&sort=-n&page=3");
        var head = table.QuerySelectorAll("thead th")[1];
        Assert.Equal("descending", head.GetAttribute("aria-sort"));
        Assert.Equal("/schools?year=2024&sort=n", head.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(table.QuerySelectorAll("thead th")[0].GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Rows_that_may_be_chosen_have_a_named_checkbox_and_what_is_chosen_is_marked()
    {
        var chosen = new ChosenRows<int>();
        chosen.Turn([30]);
        var choice = new RowChoice<School>(chosen, school => school.Participants, school => school.Name, () => { });
        var table = await Rendered.AsHtml<DataTable<School>>(new { Rows = Schools, Columns, Choice = choice }, "http://opora.test/schools?sort=name");
        Assert.Equal(["Выбрать: Ёлкинская школа", "Выбрать: Школа № 2", "Выбрать: Школа № 10"], table.QuerySelectorAll("tbody input").Select(box => box.GetAttribute("aria-label")));
        Assert.Equal("Школа № 2", table.QuerySelector("tbody tr.chosen th")!.Words());
        Assert.Equal([false, false, true, false], table.QuerySelectorAll("input").Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public async Task On_paper_a_long_table_is_whole_and_says_what_it_leaves_out()
    {
        var stamp = new PageStamp();
        stamp.Stand("", [], isPaper: true);
        School[] many = [.. Enumerable.Range(1, PageStamp.PaperRows + 7).Select(number => new School($"Школа № {number}", number, null))];
        var table = await Rendered.AsHtml<Stamped>(new { Stamp = stamp, Rows = (IReadOnlyList<School>)many });
        Assert.Equal(PageStamp.PaperRows, table.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("ещё 7\u00a0строк", table.Words(), StringComparison.Ordinal);
        Assert.Empty(table.QuerySelectorAll(".tall"));
        stamp.Stand("", [], isPaper: false);
        Assert.Equal(40, (await Rendered.AsHtml<Stamped>(new { Stamp = stamp, Rows = (IReadOnlyList<School>)many })).QuerySelectorAll("tbody tr").Length);
    }

    /// <summary>A table within a page that has a stamp.</summary>
    internal sealed class Stamped : Microsoft.AspNetCore.Components.ComponentBase
    {
        [Microsoft.AspNetCore.Components.Parameter]
        public PageStamp? Stamp { get; set; }

        [Microsoft.AspNetCore.Components.Parameter]
        public IReadOnlyList<School> Rows { get; set; } = [];

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent<Microsoft.AspNetCore.Components.CascadingValue<PageStamp>>(0);
            builder.AddComponentParameter(1, "Value", Stamp);
            builder.AddComponentParameter(2, "ChildContent", (Microsoft.AspNetCore.Components.RenderFragment)(inner =>
            {
                inner.OpenComponent<DataTable<School>>(0);
                inner.AddComponentParameter(1, "Rows", Rows);
                inner.AddComponentParameter(2, "Columns", Columns);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }

    private static Task<IElement> Table(string address) => Rendered.AsHtml<DataTable<School>>(new { Rows = Schools, Columns }, address);

    internal sealed record School(string Name, int Participants, double? Share);
}
