using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Charts;

/// <summary>Draws <see cref="QuadrantData"/>: points, two borders, the four quarters named in their corners.</summary>
public static class QuadrantDrawing
{
    private const int Height = 460;

    public static ChartSpec Draw(QuadrantData data)
    {
        var (left, right) = XRange(data);
        var reach = YReach(data);
        var layout = ChartLook.Layout(56, 12, 12, 44);
        var horizontal = ChartLook.ValueAxis(Ticks(left, right, 10), [.. Ticks(left, right, 10).Select(tick => Russian.Number(tick, 0))], left, right);
        horizontal["title"] = Title(data.XName);
        var ticks = Ticks(-reach, reach, reach > 30 ? 20 : 10);
        var vertical = ChartLook.ValueAxis(ticks, [.. ticks.Select(tick => tick == 0 ? "0" : Russian.Signed(tick, 0))], -reach, reach);
        vertical["title"] = Title(data.YName);
        (layout["xaxis"], layout["yaxis"]) = (horizontal, vertical);
        layout["shapes"] = new object[] { Quarter(left, data.XBorder, reach), Line(data.XBorder, data.XBorder, -reach, reach), Line(left, right, 0, 0) };
        layout["annotations"] = Labels(data, left, right, reach);
        return new ChartSpec(
            [
                Points(data, point => point is { IsSmall: false, IsMarked: false }, "circle", "var(--text-3)", isHollow: false),
                Points(data, point => point is { IsSmall: true, IsMarked: false }, "circle", "var(--text-3)", isHollow: true),
                Points(data, point => point is { IsSmall: false, IsMarked: true }, "diamond", "var(--k3)", isHollow: false),
                Points(data, point => point is { IsSmall: true, IsMarked: true }, "diamond", "var(--k3)", isHollow: true),
            ],
            layout, Height, 560);
    }

    public static string Summary(QuadrantData data) => data.Points.Count == 0
        ? "Точек нет."
        : Russian.Bind($"{Russian.Count(data.Points.Count, "школа", "школы", "школ")}. {Russian.Capitalised(data.UpperLeft)}. {Russian.Capitalised(data.LowerLeft)}. {Russian.Capitalised(data.UpperRight)}. {Russian.Capitalised(data.LowerRight)}.");

    // Ten points of the index on either side of the border are always there: without them the quarters would not be seen.
    private static (double Left, double Right) XRange(QuadrantData data) => (
        (Math.Floor(data.Points.Select(point => point.X).Append(data.XBorder - 10).Min() / 5) * 5) - 2, (Math.Ceiling(data.Points.Select(point => point.X).Append(data.XBorder + 20).Max() / 5) * 5) + 2);

    // Above and below the last point there is room for the names of the quarters.
    private static double YReach(QuadrantData data) => (Math.Ceiling(data.Points.Select(point => Math.Abs(point.Y) * 100).Append(15).Max() / 5) * 5) * 1.25;

    private static List<double> Ticks(double from, double to, int step) =>
        [.. Enumerable.Range((int)Math.Ceiling(from / step), (int)Math.Floor(to / step) - (int)Math.Ceiling(from / step) + 1).Select(tick => (double)tick * step)];

    private static object Title(string text) => new { text, font = new { size = 12, color = "var(--text-2)" }, standoff = 8 };

    private static object Line(double x0, double x1, double y0, double y1) => new { type = "line", x0, x1, y0, y1, layer = "below", line = new { color = "var(--axis)", width = 1.4, dash = "dash" } };

    /// <summary>The quarter of difficult conditions and good results is what the chart is looked at for.</summary>
    private static object Quarter(double left, double border, double reach) =>
        new { type = "rect", x0 = left, x1 = border, y0 = 0, y1 = reach, layer = "below", fillcolor = "var(--accent-soft)", line = new { width = 0 } };

    private static List<object> Labels(QuadrantData data, double left, double right, double reach)
    {
        List<object> labels =
        [
            ChartLook.Label(Two(data.UpperLeft), left, reach, "var(--text-2)", "left", "top", 6, -4), ChartLook.Label(Two(data.UpperRight), right, reach, "var(--text-2)", "right", "top", -6, -4),
            ChartLook.Label(Two(data.LowerLeft), left, -reach, "var(--text-2)", "left", "bottom", 6, 4), ChartLook.Label(Two(data.LowerRight), right, -reach, "var(--text-2)", "right", "bottom", -6, 4),
            ChartLook.Label(ChartLook.Plain(data.XBorderName), data.XBorder, -reach, "var(--text-3)", "left", "bottom", 5, 40), ChartLook.Label(ChartLook.Plain(data.YBorderName), right, 0, "var(--text-3)", "right", "bottom", -6, 2),
        ];
        // Above the point, where a neighbour of like conditions lies seldom; at the edge to its right, where the axis is not.
        labels.AddRange(data.Points.Where(point => point.IsNamed).Select(point => point.X < left + ((right - left) / 8)
            ? ChartLook.Label(ChartLook.Plain(point.Name), point.X, point.Y * 100, "var(--text)", "left", "middle", 9, 0)
            : ChartLook.Label(ChartLook.Plain(point.Name), point.X, point.Y * 100, "var(--text)", "center", "bottom", 0, 6)));
        return labels;
    }

    /// <summary>«сложные условия, результаты не ниже региона: 4» on two lines.</summary>
    private static string Two(string words) => ChartLook.Plain(words).Replace(", ", ",<br>", StringComparison.Ordinal);

    private static object Points(QuadrantData data, Func<QuadrantPoint, bool> which, string symbol, string colour, bool isHollow)
    {
        var points = data.Points.Where(which).ToList();
        return new
        {
            type = "scatter",
            mode = "markers",
            x = points.Select(point => point.X),
            y = points.Select(point => point.Y * 100),
            customdata = points.Select(point => point.Address),
            marker = new { symbol, size = symbol == "diamond" ? 11 : 9, color = isHollow ? "var(--surface)" : colour, opacity = 0.9, line = new { width = isHollow ? 1.8 : 1, color = isHollow ? colour : "var(--surface)" } },
            text = points.Select(point => string.Join("<br>", point.Words.Select(ChartLook.Plain).Prepend($"<b>{ChartLook.Plain(point.Name)}</b>"))),
            hovertemplate = "%{text}<extra></extra>",
        };
    }
}
