using System.Text.Json;
using Dashboard.Web.Charts;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class FunnelDrawingTests
{
    internal static FunnelData Schools { get; } = new(
        "Доля «2»", ValueScale.Share with { Digits = 1 }, 0.2, "край",
        [new(1, 0, 0, 0.9, 1), new(50, 0.03, 0.08, 0.31, 0.38), new(100, 0.09, 0.13, 0.28, 0.33)],
        [
            new("Далёкая <СОШ>", "Ольховецкий МО", 0.45, 0.3, 0.6, 50, "сильно выше обычного разброса, требует внимания", FunnelLook.Worse, true, true, "/schools/1"),
            new("Обычная СОШ", "Ольховецкий МО", 0.2, 0.1, 0.3, 90, "внутри обычного разброса", FunnelLook.Within, true, false, "/schools/2"),
            new("Малая ООШ", null, 1, 0.5, 1, 5, "малая выборка, вывода нет", FunnelLook.Small, true, false, "/schools/3"),
            new("Соседняя СОШ", "Журавлинский МО", 0.1, 0.05, 0.2, 60, "внутри обычного разброса", FunnelLook.Within, false, false, "/schools/4"),
        ]);

    private static JsonElement[] Traces => [.. JsonSerializer.SerializeToElement(FunnelDrawing.Draw(Schools).Data).EnumerateArray()];

    [Theory]
    [InlineData("Далёкая", "diamond", "outside on the side in need")]
    [InlineData("Обычная", "circle", "inside")]
    [InlineData("Малая", "circle-open", "a small group is hollow")]
    [InlineData("Соседняя", "circle", "another municipality's stands behind")]
    public void Every_school_is_drawn_once_in_the_shape_of_where_it_lies(string name, string symbol, string reason)
    {
        var trace = Assert.Single(Traces, trace => trace.TryGetProperty("text", out var texts) && texts.EnumerateArray().Any(text => text.GetString()!.Contains(name, StringComparison.Ordinal)));

        Assert.True(trace.GetProperty("marker").GetProperty("symbol").GetString() == symbol, reason);
        Assert.Equal(1, trace.GetProperty("x").GetArrayLength());
    }

    [Fact]
    public void A_point_says_name_share_n_interval_and_place_and_knows_its_address()
    {
        var trace = Traces.Single(each => each.TryGetProperty("marker", out var marker) && marker.GetProperty("symbol").GetString() == "diamond");
        var text = trace.GetProperty("text")[0].GetString()!.Replace('\u00a0', ' ').Replace("\u2060", "", StringComparison.Ordinal);

        Assert.Equal("<b>Далёкая &lt;СОШ&gt;</b><br>Ольховецкий МО<br>45,0 %, n 50<br>интервал 30–60 %<br>сильно выше обычного разброса, требует внимания<br>край 20,0 %", text);
        Assert.Equal("/schools/1", trace.GetProperty("customdata")[0].GetString());
    }

    [Fact]
    public void Limits_are_lines_of_percent_that_no_pointer_meets()
    {
        var lines = Traces.Where(trace => trace.GetProperty("mode").GetString() == "lines").ToList();

        Assert.Equal([8.0, 31, 3, 38], lines.Select(line => Math.Round(line.GetProperty("y")[1].GetDouble(), 6)));
        Assert.All(lines, line => Assert.Equal("skip", line.GetProperty("hoverinfo").GetString()));
    }

    [Fact]
    public void The_table_holds_every_point_and_the_sentence_those_outside()
    {
        Assert.Equal(Schools.Points.Select(point => point.Name), FunnelDrawing.Twin(Schools).Rows.Select(row => row[0]));
        Assert.Contains("Далёкая", FunnelDrawing.Summary(Schools), StringComparison.Ordinal);
        Assert.DoesNotContain("Обычная", FunnelDrawing.Summary(Schools), StringComparison.Ordinal);
    }
}
