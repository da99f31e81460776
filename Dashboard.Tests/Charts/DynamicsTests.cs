using System.Text.Json;
using Dashboard.Web.Charts;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class DynamicsTests
{
    private static readonly DynamicsData School = new(
        "Доля «2»",
        ValueScale.Share,
        [DynamicsPeriod.Spring(2018), DynamicsPeriod.Spring(2019), DynamicsPeriod.Autumn(2020), DynamicsPeriod.Spring(2021), DynamicsPeriod.Spring(2023), DynamicsPeriod.Spring(2024, "другая шкала")],
        [
            new("школа", SeriesRole.Own, [Value(0.24, 21), Value(0.32, 19), Value(0.5, 22), Value(0.33, 9), Value(0.43, 23), Value(0.38, 24)]),
            new("край", SeriesRole.Region, [Value(0.11, 9800), Value(0.12, 9700), null, Value(0.13, 9600), null, Value(0.12, 9120)]),
        ],
        []);

    [Fact]
    public void A_line_stops_at_autumn_at_a_changed_form_and_at_a_missing_year()
    {
        Assert.Equal(["0,1", "3,4", "5"], DynamicsRuns.Of(School.Periods, School.Series[0]).Select(run => string.Join(',', run)));
        Assert.Equal(["0,1", "3", "5"], DynamicsRuns.Of(School.Periods, School.Series[1]).Select(run => string.Join(',', run)));
    }

    [Fact]
    public void No_drawn_line_holds_the_autumn_point()
    {
        foreach (var trace in Traces(DynamicsDrawing.Draw(School)).Where(trace => trace.GetProperty("mode").GetString() == "lines"))
        {
            Assert.DoesNotContain(2020.45, trace.GetProperty("x").EnumerateArray().Select(x => x.GetDouble()));
        }
    }

    [Fact]
    public void Each_break_is_said_on_the_picture()
    {
        var words = Annotations(DynamicsDrawing.Draw(School));
        Assert.Equal(2, words.Count(word => word == "ряд прерван"));
    }

    [Fact]
    public void A_small_sample_is_a_hollow_dashed_point_with_its_words()
    {
        var layout = Layout(DynamicsDrawing.Draw(School));
        var circle = Assert.Single(layout.GetProperty("shapes").EnumerateArray(), shape => shape.GetProperty("type").GetString() == "circle");
        Assert.Equal(2021, circle.GetProperty("xanchor").GetDouble());
        Assert.Contains("малая<br>выборка", Annotations(DynamicsDrawing.Draw(School)));
    }

    [Fact]
    public void Another_school_stands_beside_as_an_equal_and_is_told_apart_without_colour()
    {
        var pair = School with { Series = [School.Series[0], new("Сосновская СОШ", SeriesRole.Partner, [Value(0.1, 31), Value(0.05, 29), null, Value(0.06, 30), Value(0.1, 8), Value(0.08, 28)]), School.Series[1]] };

        var traces = Traces(DynamicsDrawing.Draw(pair)).ToList();
        Assert.Equal(["circle", "square"], traces.Where(trace => trace.TryGetProperty("marker", out var marker) && marker.TryGetProperty("symbol", out var symbol) && symbol.GetString() is "circle" or "square")
            .Select(trace => trace.GetProperty("marker").GetProperty("symbol").GetString()!).Distinct().Order());
        Assert.Contains(traces, trace => trace.TryGetProperty("fillcolor", out var fill) && fill.GetString() == "var(--c-mun-band)");
        var twin = DynamicsWords.Twin(pair);
        Assert.Equal(["Период", "Школа", "Интервал 95\u00a0%", "n", "Сосновская СОШ", "Интервал 95\u00a0%", "n", "Край", "n", "Замечание"], twin.Heads);
        Assert.Equal("Сосновская СОШ: малая выборка", twin.Rows[4][^1]);
    }

    [Fact]
    public void The_axis_of_shares_starts_at_zero_and_n_stands_under_every_own_year()
    {
        var spec = DynamicsDrawing.Draw(School);
        Assert.Equal(0, Layout(spec).GetProperty("yaxis").GetProperty("range")[0].GetDouble());
        Assert.Equal(6, Annotations(spec).Count(word => word.Contains("n\u00a0", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_at_the_ends_of_lines_do_not_lie_on_each_other()
    {
        var close = School with
        {
            Series =
            [
                new("школа", SeriesRole.Own, [.. School.Periods.Select(_ => Value(0.131, 50))]),
                new("МО", SeriesRole.Municipality, [.. School.Periods.Select(_ => Value(0.130, 500))]),
                new("край", SeriesRole.Region, [.. School.Periods.Select(_ => Value(0.129, 5000))]),
            ],
        };
        var spec = DynamicsDrawing.Draw(close);
        var layout = Layout(spec);
        var range = layout.GetProperty("yaxis").GetProperty("range");
        var plot = spec.Height - layout.GetProperty("margin").GetProperty("t").GetDouble() - layout.GetProperty("margin").GetProperty("b").GetDouble();
        var pixels = plot / (range[1].GetDouble() - range[0].GetDouble());
        var heights = layout.GetProperty("annotations").EnumerateArray()
            .Where(label => label.GetProperty("text").GetString()!.EndsWith("13\u00a0%", StringComparison.Ordinal) || label.GetProperty("text").GetString()!.EndsWith("13\u00a0%</b>", StringComparison.Ordinal))
            .Select(label => (label.GetProperty("y").GetDouble() * pixels) + label.GetProperty("yshift").GetDouble())
            .ToList();
        Assert.Equal(3, heights.Count);
        Assert.True(heights[0] - heights[1] > 14 && heights[1] - heights[2] > 14);
    }

    [Theory]
    [InlineData("Боровлянский МО", "Боровлянский МО", "the bold own name is wider than the others")]
    [InlineData("Верхнеозёрский муниципальный округ", "Верхнеозёрский муници…", "a name that would take half the picture is cut")]
    public void There_is_room_for_the_own_name_at_the_right(string name, string shown, string reason)
    {
        var spec = DynamicsDrawing.Draw(School with { Series = [School.Series[0] with { Name = name }] });
        var label = Assert.Single(Annotations(spec), word => word.StartsWith("<b>" + shown + " ", StringComparison.Ordinal));
        var letters = label.Length - "<b></b>".Length;
        Assert.True(Layout(spec).GetProperty("margin").GetProperty("r").GetDouble() >= letters * 8, reason);
    }

    [Fact]
    public void A_name_cannot_become_a_tag_of_the_picture()
    {
        var sly = School with { Series = [School.Series[0] with { Name = "<b>x" }] };
        Assert.DoesNotContain(Annotations(DynamicsDrawing.Draw(sly)), word => word.Contains("<b>x", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_twin_holds_every_value_interval_and_remark()
    {
        var twin = DynamicsWords.Twin(School);
        Assert.Equal(["Период", "Школа", "Интервал 95\u00a0%", "n", "Край", "n", "Замечание"], twin.Heads);
        Assert.All(twin.Rows, row => Assert.Equal(twin.Heads.Count, row.Count));
        Assert.Equal(["2021", "33\u00a0%", "[23;\u00a043]", "9", "13\u00a0%", "9\u202f600", "малая выборка"], twin.Rows[3]);
        Assert.Equal("—", twin.Rows[2][4]);
        Assert.Equal("ряд прерван: другая шкала", twin.Rows[5][^1]);
    }

    [Fact]
    public void The_summary_tells_the_own_line_and_warns_of_autumn()
    {
        var sentence = DynamicsWords.Summary(School);
        Assert.StartsWith("Доля «2» по годам, школа. 2018: 24\u00a0%, n 21;", sentence, StringComparison.Ordinal);
        Assert.Contains("осень\u00a02020: 50\u00a0%, n 22, с другими годами не сравнивается", sentence, StringComparison.Ordinal);
        Assert.Equal("Доля «2»: данных нет.", DynamicsWords.Summary(School with { Series = [] }));
    }

    [Fact]
    public void Nothing_to_draw_is_an_empty_picture_and_not_a_fault()
    {
        var spec = DynamicsDrawing.Draw(new DynamicsData("Доля «2»", ValueScale.Share, [], [new("школа", SeriesRole.Own, [])], []));
        Assert.NotEqual("", JsonSerializer.Serialize(spec.Layout));
    }

    [Fact]
    public void Activities_lie_in_lanes_under_the_axis_and_are_opened_by_a_click()
    {
        var spec = DynamicsDrawing.Draw(School with { Activities = [new("Курсы учителей", [(2023.4, 2024.0)], "/roadmaps/1/activities/2"), new("Выездной день", [(2023.9, 2023.9)], "/roadmaps/1/activities/3")] });
        var lanes = Traces(spec).Where(trace => trace.TryGetProperty("yaxis", out var axis) && axis.GetString() == "y2").ToList();
        Assert.Equal(["/roadmaps/1/activities/2", "/roadmaps/1/activities/3"], lanes.Select(lane => lane.GetProperty("customdata")[0].GetString()));
        // A band is a shape, a day is a diamond.
        Assert.Equal([0, 1], lanes.Select(lane => lane.GetProperty("marker").GetProperty("opacity")[0].GetInt32()));
        Assert.Contains(Layout(spec).GetProperty("shapes").EnumerateArray(), shape => shape.TryGetProperty("yref", out var axis) && axis.GetString() == "y2" && shape.GetProperty("type").GetString() == "rect");
        Assert.True(Layout(spec).GetProperty("yaxis").GetProperty("domain")[0].GetDouble() > Layout(spec).GetProperty("yaxis2").GetProperty("domain")[1].GetDouble());
        Assert.True(spec.Height > DynamicsDrawing.Draw(School).Height);
    }

    [Fact]
    public void Without_activities_the_picture_has_no_lanes() => Assert.False(Layout(DynamicsDrawing.Draw(School)).TryGetProperty("yaxis2", out _));

    private static DynamicsValue Value(double value, int participants) => new(value, value - 0.1, value + 0.1, participants);

    private static JsonElement[] Traces(ChartSpec spec) => [.. JsonSerializer.SerializeToElement(spec.Data).EnumerateArray()];

    private static JsonElement Layout(ChartSpec spec) => JsonSerializer.SerializeToElement(spec.Layout);

    private static List<string> Annotations(ChartSpec spec) =>
        [.. Layout(spec).GetProperty("annotations").EnumerateArray().Select(label => label.GetProperty("text").GetString()!)];
}
