using System.Text.Json;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class OtherChartsTests
{
    private static readonly ScoreHistogramData Scores = new("ВПР", [1, 2, 3, 4, 2], [new(3, 1), new(4, 2), new(5, 4)], [0.1, 0.2, 0.3, 0.3, 0.1], "край");

    private static readonly IntervalData Schools = new(
        "Доля «2»",
        ValueScale.Share,
        [new("Лицей", 0.1, 0.05, 0.2, 40, Address: "/schools/1"), new("Своя", 0.3, 0.1, 0.6, 9, true), new("Без интервала", 0.2, null, null, 30)],
        [new("край", 0.12, SeriesRole.Region)]);

    internal static QuadrantData Quarters { get; } = new(
        "ИСБШ*", "«4» и «5»", 40, "ШССУ*", "как в регионе", "сложные, ниже: 1", "обычные, ниже: 1", "сложные условия, результаты не ниже: 1", "обычные, не ниже: 0",
        [
            new("Лицей", 30, 0.25, 40, false, true, ["п < 0,05"], "/schools/1/conditions"), new("Малая", 55, -0.1, 9, false, false, [], "/schools/2/conditions"),
            new("Из перечня", 35, -0.3, 30, true, false, [], "/schools/3/conditions"),
        ]);

    [Theory]
    [InlineData(0.63, "0,20,40,60,80\u00a0%", "four steps of twenty")]
    [InlineData(0.19, "0,5,10,15,20\u00a0%", "small shares get small steps")]
    [InlineData(0.0, "0,1,2,3,4,5\u00a0%", "nobody failed: the axis is still there")]
    [InlineData(1.0, "0,20,40,60,80,100\u00a0%", "never above a hundred")]
    public void Shares_have_round_ticks_from_zero_and_one_unit(double highest, string expected, string why)
    {
        Assert.True(why.Length > 0);
        var ticks = ValueScale.Share.Ticks(ValueScale.Share.Shown(highest));
        Assert.Equal(expected, string.Join(',', ValueScale.Share.TickLabels(ticks)));
    }

    [Fact]
    public void Mean_marks_lie_between_two_and_five()
    {
        var ticks = ValueScale.MeanMark.Ticks(4.4);
        Assert.Equal(2, ticks[0]);
        Assert.True(ticks[^1] >= 4.4 && ticks[^1] <= 5);
        Assert.Equal("3,46", ValueScale.MeanMark.Text(3.456));
    }

    [Fact]
    public void Marks_are_drawn_in_their_colours_and_a_small_row_in_a_pattern()
    {
        var traces = JsonSerializer.SerializeToElement(MarksDrawing.Draw([MarksRow.FromCounts("2024", 40, 40, 17, 3), MarksRow.FromCounts("2025", 3, 3, 3, 0)]).Data);
        Assert.Equal(["var(--m2)", "var(--m3)", "var(--m4)", "var(--m5)"], traces.EnumerateArray().Select(trace => trace.GetProperty("marker").GetProperty("color")[0].GetString()));
        Assert.Equal(["", "/"], traces[0].GetProperty("marker").GetProperty("pattern").GetProperty("shape").EnumerateArray().Select(shape => shape.GetString()));
        Assert.Equal("", traces[3].GetProperty("text")[0].GetString());
        Assert.Equal("40", traces[0].GetProperty("text")[0].GetString());
    }

    [Theory]
    [InlineData(0, 2, "below the first boundary")]
    [InlineData(1, 3, "the boundary itself gives the mark")]
    [InlineData(3, 4, "between boundaries")]
    [InlineData(4, 5, "the highest")]
    public void A_score_has_the_mark_of_its_boundary(int score, int mark, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(mark, Scores.MarkOf(score));
    }

    [Fact]
    public void Scores_are_bars_of_shares_with_a_line_for_each_boundary()
    {
        var spec = ScoreHistogramDrawing.Draw(Scores);
        var bars = JsonSerializer.SerializeToElement(spec.Data)[0];
        Assert.Equal(100, bars.GetProperty("y").EnumerateArray().Sum(share => share.GetDouble()), 9);
        Assert.Equal([0.5, 1.5, 3.5], JsonSerializer.SerializeToElement(spec.Layout).GetProperty("shapes").EnumerateArray().Select(line => line.GetProperty("x0").GetDouble()));
        Assert.Equal(["4", "«5»", "2", "16,7", "10,0"], ScoreHistogramDrawing.Twin(Scores).Rows[4]);
        Assert.Contains("участников 12; чаще всего 3 балла", ScoreHistogramDrawing.Summary(Scores).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_wrote_is_said_and_drawn_without_a_fault()
    {
        var empty = new ScoreHistogramData("ВПР", [0, 0], []);
        Assert.Equal("ВПР: данных нет.", ScoreHistogramDrawing.Summary(empty));
        Assert.NotEqual("", JsonSerializer.Serialize(ScoreHistogramDrawing.Draw(empty).Data));
    }

    [Fact]
    public void Schools_stand_in_the_given_order_without_places()
    {
        var twin = IntervalDrawing.Twin(Schools);
        Assert.Equal(["Лицей", "Своя", "Без интервала", "край"], twin.Rows.Select(row => row[0]));
        Assert.Equal(["Своя", "30\u00a0%", "[10;\u00a060]", "9", "малая выборка"], twin.Rows[1]);
        Assert.Equal("—", twin.Rows[2][2]);
    }

    [Fact]
    public void A_point_carries_its_address_and_its_interval()
    {
        var points = JsonSerializer.SerializeToElement(IntervalDrawing.Draw(Schools).Data)[0];
        Assert.Equal("/schools/1", points.GetProperty("customdata")[0].GetString());
        Assert.Equal(10, points.GetProperty("error_x").GetProperty("array")[0].GetDouble(), 9);
        Assert.Equal(5, points.GetProperty("error_x").GetProperty("arrayminus")[0].GetDouble(), 9);
        Assert.Equal(0, points.GetProperty("error_x").GetProperty("array")[1].GetDouble(), 9);
    }

    [Fact]
    public void The_summary_names_the_own_school_and_the_reference() =>
        Assert.Equal(
            "Доля «2»: 3 строки, от 10 % до 30 %. Своя: 30 % [10; 60], n 9. Край: 12 %.",
            IntervalDrawing.Summary(Schools).Replace('\u00a0', ' '));

    [Fact]
    public void A_small_group_is_hollow_a_listed_school_a_diamond_and_only_some_are_named()
    {
        var spec = QuadrantDrawing.Draw(Quarters);
        var traces = JsonSerializer.SerializeToElement(spec.Data).EnumerateArray().ToList();

        Assert.Equal([1, 1, 1, 0], traces.Select(trace => trace.GetProperty("x").GetArrayLength()));
        Assert.Equal(("circle", "diamond"), (traces[0].GetProperty("marker").GetProperty("symbol").GetString(), traces[2].GetProperty("marker").GetProperty("symbol").GetString()));
        Assert.Equal("var(--surface)", traces[1].GetProperty("marker").GetProperty("color").GetString());
        Assert.Equal((25, "/schools/1/conditions"), (traces[0].GetProperty("y")[0].GetDouble(), traces[0].GetProperty("customdata")[0].GetString()));
        var labels = JsonSerializer.SerializeToElement(spec.Layout).GetProperty("annotations").EnumerateArray().Select(label => label.GetProperty("text").GetString()).ToList();
        Assert.Contains("Лицей", labels);
        Assert.DoesNotContain("Малая", labels);
        Assert.Contains("сложные условия,<br>результаты не ниже: 1", labels);
    }

    [Fact]
    public void The_summary_of_the_quarters_counts_them() => Assert.Equal(
        "3 школы. Сложные условия, результаты не ниже: 1. Сложные, ниже: 1. Обычные, не ниже: 0. Обычные, ниже: 1.", QuadrantDrawing.Summary(Quarters).Replace('\u00a0', ' '));
}
