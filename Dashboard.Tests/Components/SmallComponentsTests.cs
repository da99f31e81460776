using Dashboard.Tests.Support;
using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

public sealed class SmallComponentsTests
{
    [Fact]
    public async Task A_tile_says_value_change_interval_and_verdict_in_full_and_is_a_link()
    {
        var tile = await Rendered.AsHtml<Tile>(new
        {
            Label = "ОГЭ, математика, «2»",
            Value = "8,2",
            Unit = "%",
            Address = "/results",
            Change = new Change("+1,3 п.п.", "[+0,5; +2,1]", ChangeVerdict.Worse, true),
        });
        Assert.Equal("/results", tile.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("8,2\u00a0%", tile.Words(), StringComparison.Ordinal);
        Assert.Equal("▲ +1,3 п.п. [+0,5; +2,1] изменение к худшему", tile.QuerySelector(".chg")!.Words());
    }

    [Theory]
    [InlineData(ChangeVerdict.Better, false, "▼", "fewer «2»: down, and good")]
    [InlineData(ChangeVerdict.Better, true, "▲", "more «5»: up, and good")]
    [InlineData(ChangeVerdict.Same, true, "≈", "what cannot be told has no direction")]
    public void The_sign_shows_direction_and_not_worth(ChangeVerdict verdict, bool rise, string sign, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(sign, new Change("1", null, verdict, rise).Sign);
    }

    [Fact]
    public void A_sparkline_never_crosses_a_break()
    {
        var drawing = SparklineDrawing.Of([10, 20, null, 15, null, 5, 10, 20]);
        Assert.Equal(2, drawing.Lines.Count);
        Assert.Equal(3, drawing.Lines[1].Split(' ').Length);
        Assert.Single(drawing.Lone);
        Assert.Equal(("78", "6.4"), drawing.Last);
    }

    [Fact]
    public void A_sparkline_starts_at_zero()
    {
        var drawing = SparklineDrawing.Of([0, 10]);
        Assert.StartsWith("4,27 ", drawing.Lines[0], StringComparison.Ordinal);
        Assert.Empty(SparklineDrawing.Of([]).Lines);
        Assert.Equal(("4", "27"), SparklineDrawing.Of([0]).Last);
    }

    [Fact]
    public async Task Marks_are_numbered_from_five_percent_and_a_small_sample_is_hatched()
    {
        var bars = await Rendered.AsHtml<MarksBar>(new
        {
            Rows = new[] { MarksRow.FromCounts("2024", 40, 40, 17, 3), MarksRow.FromCounts("2025", 3, 3, 3, 0), MarksRow.FromCounts("край", 10, 20, 30, 40, true) },
        });
        var lines = bars.QuerySelectorAll("[role=listitem]");
        Assert.Equal(["40", "40", "17", ""], lines[0].QuerySelectorAll(".bar i").Select(piece => piece.Words()));
        Assert.DoesNotContain("small", lines[0].ClassList);
        Assert.Contains("small", lines[1].ClassList);
        Assert.Equal(3, lines[1].QuerySelectorAll(".bar i").Length);
        Assert.EndsWith("участников 9, малая выборка", lines[1].GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("below", lines[2].ClassList);
    }

    [Fact]
    public void Marks_of_nobody_are_empty_and_not_a_fault() => Assert.Equal([0, 0, 0, 0], MarksRow.FromCounts("2025", 0, 0, 0, 0).Shares);

    [Fact]
    public async Task A_pager_has_no_way_before_the_first_or_after_the_last()
    {
        Func<int, string> address = page => "/p" + page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["/p2"], (await Rendered.AsHtml<Pager>(new { Page = 1, Count = 3, Address = address })).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/p1", "/p3"], (await Rendered.AsHtml<Pager>(new { Page = 2, Count = 3, Address = address })).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("", (await Rendered.AsHtml<Pager>(new { Page = 1, Count = 1, Address = address })).Words());
    }

    [Fact]
    public async Task Progress_is_said_in_numbers()
    {
        var bar = await Rendered.AsHtml<ProgressBar>(new { Share = (double?)0.387, Text = "строк 120 000 из 310 000" });
        Assert.Equal("39", bar.QuerySelector("[role=progressbar]")!.GetAttribute("aria-valuenow"));
        var unknown = await Rendered.AsHtml<ProgressBar>(new { Share = (double?)null });
        Assert.Null(unknown.QuerySelector("[role=progressbar]")!.GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task An_empty_state_leads_somewhere()
    {
        var state = await Rendered.AsHtml<EmptyState>(new { Title = "Результатов ОГЭ за 2024 год ещё нет", ActionText = "Загрузить", ActionAddress = "/imports" });
        Assert.Equal("/imports", state.QuerySelector("a.btn")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_heading_is_the_only_h1_and_the_last_crumb_is_no_link()
    {
        var heading = await Rendered.AsHtml<PageHeading>(new { Title = "Обзор", Trail = new Crumb[] { new("Приозёрный край", "/"), new("Обзор") } });
        Assert.Single(heading.QuerySelectorAll("h1"));
        Assert.Equal("Приозёрный край / Обзор", heading.QuerySelector("nav")!.Words());
        Assert.Single(heading.QuerySelectorAll("nav a"));
    }

    [Fact]
    public async Task A_filter_shows_the_value_in_force_and_groups_its_answers()
    {
        var filter = await Rendered.AsHtml<FilterSelect>(new { Key = "subject", Label = "Предмет", Value = "ma", Options = new Choice[] { new("ru", "Русский язык"), new("ma", "Математика", "Точные") } });
        Assert.Equal("Математика", filter.QuerySelector("option[selected]")!.Words());
        Assert.Equal("Точные", filter.QuerySelector("optgroup")!.GetAttribute("label"));
    }

    [Fact]
    public void Every_icon_is_a_path_and_an_unknown_one_is_refused()
    {
        Assert.All(IconShapes.Names, name => Assert.StartsWith("M", IconShapes.Path(name), StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(() => IconShapes.Path("no-such"));
    }
}
