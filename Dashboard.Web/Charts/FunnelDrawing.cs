using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Charts;

/// <summary>Draws <see cref="FunnelData"/>: share by participants, the band of the usual, its outer limits, the region's line.</summary>
public static class FunnelDrawing
{
    private const int Height = 440;

    public static ChartSpec Draw(FunnelData data)
    {
        var right = Math.Max(data.Curve.Count == 0 ? 1 : data.Curve[^1].Participants, 1);
        var highest = data.Points.Select(point => point.Value).Append(data.Target).Max();

        // The limits of the smallest schools reach far above every point: the axis follows the points.
        var ticks = data.Scale.Ticks(data.Scale.Shown(Math.Min(1, highest * 1.12)));
        var layout = ChartLook.Layout(48, 84, 14, 44);
        var step = Step(right);
        var sizes = Enumerable.Range(0, (right / step) + 1).Select(i => (double)i * step).ToList();
        var across = ChartLook.ValueAxis(sizes, [.. sizes.Select(size => Russian.Number((long)size))], 0, right);
        across["title"] = new { text = "Участников в школе", font = new { size = 12, color = "var(--text-2)" }, standoff = 8 };
        (layout["xaxis"], layout["yaxis"]) = (across, ChartLook.ValueAxis(ticks, data.Scale.TickLabels(ticks), ticks[0], ticks[^1]));
        layout["shapes"] = new object[]
        {
            new { type = "line", xref = "paper", x0 = 0, x1 = 1, y0 = data.Scale.Shown(data.Target), y1 = data.Scale.Shown(data.Target), line = new { color = "var(--c-reg)", width = 1.6, dash = "dot" } },
        };
        layout["annotations"] = Labels(data, right, ticks[^1]);
        return new ChartSpec(
            [
                Limit(data, step => step.Low95, "var(--control)", 1.4, "solid", null),
                Limit(data, step => step.High95, "var(--control)", 1.4, "solid", "tonexty"),
                Limit(data, step => step.Low998, "var(--control)", 1.2, "dash", null),
                Limit(data, step => step.High998, "var(--control)", 1.2, "dash", null),
                Points(data, point => !point.IsOwn, "circle", "var(--text-3)", 6, 0.45),
                Points(data, point => point is { IsOwn: true, Look: FunnelLook.Small }, "circle-open", "var(--c-own)", 8, 1),
                Points(data, point => point is { IsOwn: true, Look: FunnelLook.Within }, "circle", "var(--c-own)", 9, 0.9),
                Points(data, point => point is { IsOwn: true, Look: FunnelLook.Better }, "square", "var(--c-own)", 10, 1),
                Points(data, point => point is { IsOwn: true, Look: FunnelLook.Worse }, "diamond", "var(--k3)", 12, 1),
            ],
            layout, Height, 520);
    }

    public static TableTwin Twin(FunnelData data) => new(
        ["Школа", "Муниципалитет", data.Indicator, "n", "Интервал 95\u00a0%", "Где лежит"],
        [
            .. data.Points.Select(point => (IReadOnlyList<string>)
                [point.Name, point.Group ?? Russian.Dash, data.Scale.Text(point.Value), Russian.Number(point.Participants), Russian.ShareInterval(point.Low, point.High), point.Words]),
        ])
    {
        Numbers = [.. data.Points.Select(point => (IReadOnlyList<double?>)[null, null, point.Value, point.Participants])],
    };

    public static string Summary(FunnelData data)
    {
        var own = data.Points.Where(point => point.IsOwn).ToList();
        return Russian.Bind(
            $"{data.Indicator} по числу участников: {Russian.Count(own.Count, "школа", "школы", "школ")}, {data.TargetName} {data.Scale.Text(data.Target)}. "
            + string.Concat(own.Where(point => point.Look is FunnelLook.Worse or FunnelLook.Better).Select(point => $"{point.Name}: {data.Scale.Text(point.Value)}, n\u00a0{Russian.Number(point.Participants)}, {point.Words}. ")));
    }

    private static int Step(int right) => new[] { 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000 }.FirstOrDefault(step => right / step <= 8, 5000);

    private static object Limit(FunnelData data, Func<FunnelStep, double> of, string colour, double width, string dash, string? fill) => new
    {
        type = "scatter",
        mode = "lines",
        x = data.Curve.Select(step => step.Participants),
        y = data.Curve.Select(step => data.Scale.Shown(of(step))),
        line = new { color = colour, width, dash },
        fill = fill ?? "none",
        fillcolor = "var(--surface-2)",
        hoverinfo = "skip",
    };

    private static object Points(FunnelData data, Func<FunnelPoint, bool> which, string symbol, string colour, int size, double opacity)
    {
        var points = data.Points.Where(which).ToList();
        var isHollow = symbol.EndsWith("-open", StringComparison.Ordinal);
        return new
        {
            type = "scatter",
            mode = "markers",
            cliponaxis = false,
            x = points.Select(point => point.Participants),
            y = points.Select(point => data.Scale.Shown(point.Value)),
            customdata = points.Select(point => point.Address),
            marker = new { symbol, size, color = colour, opacity, line = new { width = isHollow ? 1.8 : 1, color = isHollow ? colour : "var(--surface)" } },
            text = points.Select(point => Hover(data, point)),
            hovertemplate = "%{text}<extra></extra>",
        };
    }

    private static string Hover(FunnelData data, FunnelPoint point) =>
        $"<b>{ChartLook.Plain(point.Name)}</b>"
        + (point.Group is { } group ? $"<br>{ChartLook.Plain(group)}" : "")
        + $"<br>{data.Scale.Text(point.Value)}, n\u00a0{Russian.Number(point.Participants)}"
        + $"<br>интервал {Russian.ShareInterval(point.Low, point.High)}"
        + $"<br>{point.Words}"
        + $"<br>{ChartLook.Plain(data.TargetName)} {data.Scale.Text(data.Target)}";

    private static List<object> Labels(FunnelData data, int right, double top)
    {
        var labels = new List<object>();
        if (data.Curve.Count > 0)
        {
            var end = data.Curve[^1];
            labels.Add(AtEnd($"{ChartLook.Plain(data.TargetName)} {data.Scale.Text(data.Target)}", data.Target, "var(--c-reg)"));

            // Close to the line of the region the limits are told apart by their dash alone, which the legend names.
            if (data.Scale.Shown(end.High95) <= top && data.Scale.Shown(end.High95 - data.Target) > top / 25)
            {
                labels.Add(AtEnd("95\u00a0%", end.High95, "var(--text-3)"));
            }

            if (data.Scale.Shown(end.High998) <= top && data.Scale.Shown(end.High998 - end.High95) > top / 25)
            {
                labels.Add(AtEnd("99,8\u00a0%", end.High998, "var(--text-3)"));
            }
        }

        // Left of a point that stands at the right edge, where the picture ends.
        labels.AddRange(data.Points.Where(point => point.IsNamed).Select(Name));
        return labels;

        object Name(FunnelPoint point)
        {
            var isLeft = point.Participants > right * 0.7;
            var label = ChartLook.Label(ChartLook.Plain(point.Name), point.Participants, data.Scale.Shown(point.Value), "var(--text)", isLeft ? "right" : "left", "middle", isLeft ? -9 : 9, 0);

            // A limit must not run through a name; inside the band there is nothing to run through.
            label["bgcolor"] = point.Look is FunnelLook.Within or FunnelLook.Small ? "rgba(0,0,0,0)" : "var(--surface)";
            return label;
        }

        object AtEnd(string text, double value, string colour) => ChartLook.Label(text, 1, data.Scale.Shown(value), colour, "left", "middle", 6, 0, xRef: "paper");
    }
}
