using Dashboard.Data.Domain.Wording;
using Dashboard.Web.Components;

namespace Dashboard.Web.Charts;

/// <summary>Marks as 100 % bars by plotly, for frames whose picture is taken away; the page's own bars are <see cref="MarksBar"/>.</summary>
public static class MarksDrawing
{
    private const double Labelled = 0.045;

    public static ChartSpec Draw(IReadOnlyList<MarksRow> rows)
    {
        var names = rows.Select((row, i) => (object)i).ToList();
        var traces = new List<object>();
        foreach (var mark in Enumerable.Range(2, 4))
        {
            var place = mark - 2;
            traces.Add(new
            {
                type = "bar",
                orientation = "h",
                name = $"«{mark}»",
                y = names,
                x = rows.Select(row => row.Shares[place] * 100),
                text = rows.Select(row => row.Shares[place] >= Labelled ? Russian.Number(row.Shares[place] * 100, 0) : ""),
                textposition = "inside",
                insidetextanchor = "middle",
                textangle = 0,
                insidetextfont = new { size = 12, color = rows.Select(row => row.IsSmall ? "var(--text-2)" : $"var(--on-m{mark})") },
                marker = new
                {
                    color = rows.Select(row => row.IsSmall ? "var(--surface-2)" : $"var(--m{mark})"),
                    line = new { width = 1, color = "var(--surface)" },
                    pattern = new { fillmode = "overlay", bgcolor = "var(--surface-2)", shape = rows.Select(row => row.IsSmall ? "/" : ""), fgcolor = "var(--hatch-line)", size = 6, solidity = 0.2 },
                },
                hovertext = rows.Select(row => $"{ChartLook.Plain(row.Label)}: «{mark}» {Russian.Percent(row.Shares[place])}, n\u00a0{Russian.Number(row.Participants)}"),
                hovertemplate = "%{hovertext}<extra></extra>",
            });
        }

        var longest = rows.Select(row => ChartLook.WidthOf(row.Label, 7.4)).DefaultIfEmpty(0).Max();
        var layout = ChartLook.Layout(Math.Clamp(longest + 8, 60, 260), 56, 26, 6);
        layout["barmode"] = "stack";
        layout["bargap"] = 0.22;
        layout["xaxis"] = Bare(0, 100);
        var vertical = Bare(rows.Count - 0.5, -0.5);
        vertical["showticklabels"] = true;
        vertical["tickvals"] = names;
        vertical["ticktext"] = rows.Select(row => ChartLook.Plain(row.Label)).ToList();
        layout["yaxis"] = vertical;
        layout["annotations"] = Annotations(rows);
        return new ChartSpec(traces, layout, (rows.Count * 24) + 32, 300);
    }

    public static TableTwin Twin(IReadOnlyList<MarksRow> rows) => new(
        ["", "«2», %", "«3», %", "«4», %", "«5», %", "n"],
        [.. rows.Select(row => (IReadOnlyList<string>)[row.Label, .. row.Shares.Select(share => Russian.PercentValue(share)), Russian.Number(row.Participants)])])
    {
        Numbers = [.. rows.Select(row => (IReadOnlyList<double?>)[null, .. row.Shares.Select(share => (double?)share), row.Participants])],
    };

    public static string Summary(IReadOnlyList<MarksRow> rows) => rows.Count == 0
        ? "Отметки: данных нет."
        : "Отметки, % участников. " + string.Join("; ", rows.Select(row =>
            $"{row.Label}: {string.Join(", ", row.Shares.Select((share, i) => $"«{i + 2}» {Russian.Percent(share, 0)}"))}, n {Russian.Number(row.Participants)}")) + ".";

    private static Dictionary<string, object?> Bare(double from, double to)
    {
        var axis = ChartLook.HiddenAxis(from, to);
        axis["showline"] = false;
        return axis;
    }

    private static List<object> Annotations(IReadOnlyList<MarksRow> rows)
    {
        var labels = new List<object>();
        for (var mark = 2; mark <= 5; mark++)
        {
            labels.Add(ChartLook.Label($"<span style=\"color:var(--m{mark})\">■</span> «{mark}»", 0, 1, "var(--text-2)", "left", "bottom", (mark - 2) * 52, 4, xRef: "paper", yRef: "paper"));
        }

        labels.Add(ChartLook.Label("n", 1, 1, "var(--text-3)", "right", "bottom", 52, 4, xRef: "paper", yRef: "paper"));
        labels.AddRange(rows.Select((row, i) => ChartLook.Label(Russian.Number(row.Participants), 1, i, "var(--text-3)", "right", "middle", 52, 0, xRef: "paper")));
        return labels;
    }
}
