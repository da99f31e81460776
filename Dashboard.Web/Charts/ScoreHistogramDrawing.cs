using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Charts;

/// <summary>Bars of scores in the colours of their marks, lines where a mark begins, the territory above as a dotted step.</summary>
public static class ScoreHistogramDrawing
{
    public static ChartSpec Draw(ScoreHistogramData data)
    {
        var scores = Enumerable.Range(0, data.Counts.Count).ToList();
        var all = Math.Max(1, data.Participants);
        var shares = data.Counts.Select(count => 100.0 * count / all).ToList();
        var small = data.Participants < 10;
        var highest = Math.Max(shares.DefaultIfEmpty(0).Max(), 100 * (data.Reference?.DefaultIfEmpty(0).Max() ?? 0));
        var ticks = ValueScale.Share.Ticks(highest * 1.08);
        var traces = new List<object>
        {
            new
            {
                type = "bar",
                x = scores,
                y = shares,
                marker = new
                {
                    color = scores.Select(score => small ? "var(--surface-2)" : data.MarkOf(score) is > 0 and var mark ? $"var(--m{mark})" : "var(--c-own)"),
                    pattern = new { fillmode = "overlay", bgcolor = "var(--surface-2)", shape = small ? "/" : "", fgcolor = "var(--hatch-line)", size = 6, solidity = 0.2 },
                    line = new { width = small ? 1 : 0, color = "var(--line-2)" },
                },
                hovertext = scores.Select(score => Hover(data, score, shares[score])),
                hovertemplate = "%{hovertext}<extra></extra>",
            },
        };
        if (data.Reference is { } reference)
        {
            traces.Add(new { type = "scatter", mode = "lines", x = scores, y = reference.Select(share => share * 100), hoverinfo = "skip", line = new { color = "var(--c-reg)", width = 1.8, dash = "dot", shape = "hvh" } });
        }

        var layout = ChartLook.Layout(40, 16, 24, 40);
        layout["bargap"] = 0.12;
        var axis = ChartLook.HiddenAxis(-0.6, data.Counts.Count - 0.4);
        axis["showticklabels"] = true;
        axis["dtick"] = Step(data);
        axis["tickangle"] = 0;
        axis["tick0"] = 0;
        axis["title"] = new { text = "первичный балл", font = new { size = 12, color = "var(--text-3)" }, standoff = 6 };
        layout["xaxis"] = axis;
        layout["yaxis"] = ChartLook.ValueAxis(ticks, ValueScale.Share.TickLabels(ticks), 0, ticks[^1]);
        layout["shapes"] = data.Boundaries.Select(boundary => new { type = "line", xref = "x", yref = "paper", x0 = boundary.FromScore - 0.5, x1 = boundary.FromScore - 0.5, y0 = 0, y1 = 1, line = new { color = "var(--axis)", width = 1, dash = "dash" } }).ToList();
        layout["annotations"] = Labels(data);
        return new ChartSpec(traces, layout, 280, Math.Max(320, 60 + (data.Counts.Count * 20 / Step(data))));
    }

    public static TableTwin Twin(ScoreHistogramData data)
    {
        var heads = new List<string> { "Балл" };
        if (data.Boundaries.Count > 0)
        {
            heads.Add("Отметка");
        }

        heads.AddRange(["Участников", "Доля, %"]);
        if (data.Reference is not null)
        {
            heads.Add(Russian.Capitalised(data.ReferenceName ?? "территория выше") + ", %");
        }

        return new TableTwin(heads, [.. Enumerable.Range(0, data.Counts.Count).Select(score => Row(data, score))]);
    }

    public static string Summary(ScoreHistogramData data)
    {
        if (data.Participants == 0)
        {
            return $"{data.Name}: данных нет.";
        }

        var mode = Enumerable.Range(0, data.Counts.Count).MaxBy(score => data.Counts[score]);
        return $"{data.Name}: распределение первичных баллов, участников {Russian.Number(data.Participants)}; чаще всего {Russian.Count(mode, "балл", "балла", "баллов")}."
            + string.Concat(data.Boundaries.Select(boundary => $" Отметка «{boundary.Mark}» от {Russian.Number(boundary.FromScore)}."));
    }

    private static int Step(ScoreHistogramData data) => data.Counts.Count > 40 ? 5 : data.Counts.Count > 22 ? 2 : 1;

    private static List<object> Labels(ScoreHistogramData data)
    {
        var labels = new List<object>();
        labels.AddRange(data.Boundaries.Select(boundary =>
            ChartLook.Label($"«{boundary.Mark}» от {Russian.Number(boundary.FromScore)}", boundary.FromScore - 0.5, 1, "var(--text-2)", "left", "bottom", 2, 2, yRef: "paper")));
        if (data.Reference is { Count: > 0 } reference)
        {
            var top = Enumerable.Range(0, reference.Count).MaxBy(score => reference[score]);
            labels.Add(ChartLook.Label(ChartLook.Plain(data.ReferenceName ?? "территория выше"), top, reference[top] * 100, "var(--c-reg)", "center", "bottom", 0, 4));
        }

        return labels;
    }

    private static string Hover(ScoreHistogramData data, int score, double percent) =>
        $"<b>{Russian.Count(score, "балл", "балла", "баллов")}</b>" + (data.MarkOf(score) > 0 ? $", отметка «{data.MarkOf(score)}»" : "")
        + $"<br>{Russian.Count(data.Counts[score], "участник", "участника", "участников")}, {Russian.Number(percent)}\u00a0%"
        + (data.Reference is { } reference ? $"<br>{ChartLook.Plain(data.ReferenceName ?? "территория выше")}: {Russian.Percent(reference[score])}" : "");

    private static List<string> Row(ScoreHistogramData data, int score)
    {
        var cells = new List<string> { Russian.Number(score) };
        if (data.Boundaries.Count > 0)
        {
            cells.Add($"«{data.MarkOf(score)}»");
        }

        cells.Add(Russian.Number(data.Counts[score]));
        cells.Add(data.Participants == 0 ? Russian.Dash : Russian.PercentValue((double)data.Counts[score] / data.Participants));
        if (data.Reference is { } reference)
        {
            cells.Add(Russian.PercentValue(reference[score]));
        }

        return cells;
    }
}
