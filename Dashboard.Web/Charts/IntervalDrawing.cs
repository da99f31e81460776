using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Charts;

/// <summary>Draws <see cref="IntervalData"/>: one line a school, its interval as a bar, references as vertical lines.</summary>
public static class IntervalDrawing
{
    private const int RowHeight = 24;

    public static ChartSpec Draw(IntervalData data)
    {
        var places = Enumerable.Range(0, data.Rows.Count).ToList();
        var highest = data.Rows.Select(row => row.High ?? row.Value).Concat(data.References.Select(line => line.Value)).DefaultIfEmpty(0).Max();
        var ticks = data.Scale.Ticks(data.Scale.Shown(highest));
        var traces = new List<object>
        {
            Points(data, [.. places.Where(i => data.Rows[i] is { IsSmall: false, IsOwn: false })], "var(--text-3)", false, "var(--line-2)"),
            Points(data, [.. places.Where(i => data.Rows[i] is { IsSmall: true, IsOwn: false })], "var(--text-3)", true, "var(--line)"),
            Points(data, [.. places.Where(i => data.Rows[i].IsOwn)], "var(--c-own)", data.Rows.Any(row => row is { IsOwn: true, IsSmall: true }), "var(--c-own)"),
        };
        var top = Math.Max(8, data.References.Count * 15) + 4;
        var longest = data.Rows.Select(row => ChartLook.WidthOf(Cut(row.Name), 7.4)).DefaultIfEmpty(0).Max();
        var layout = ChartLook.Layout(Math.Clamp(longest + 10, 80, 310), 60, top, 28);
        var value = ChartLook.ValueAxis(ticks, data.Scale.TickLabels(ticks), ticks[0], ticks[^1]);
        value.Remove("ticklabelstandoff");
        layout["xaxis"] = value;
        var vertical = ChartLook.HiddenAxis(data.Rows.Count - 0.5, -0.5);
        vertical["showticklabels"] = true;
        vertical["tickvals"] = places;
        vertical["ticktext"] = data.Rows.Select(row => row.IsOwn ? $"<b>{ChartLook.Plain(Cut(row.Name))}</b>" : ChartLook.Plain(Cut(row.Name))).ToList();
        vertical["ticklabelstandoff"] = 4;
        layout["yaxis"] = vertical;
        layout["shapes"] = data.References.Select(Line).ToList();
        layout["annotations"] = Labels(data);
        return new ChartSpec(traces, layout, (data.Rows.Count * RowHeight) + top + 28, 520);

        object Line(IntervalReference reference) => new
        {
            type = "line",
            xref = "x",
            yref = "paper",
            x0 = data.Scale.Shown(reference.Value),
            x1 = data.Scale.Shown(reference.Value),
            y0 = 0,
            y1 = 1,
            layer = "below",
            line = new { color = Colour(reference.Role), width = 1.6, dash = reference.Role == SeriesRole.Municipality ? "dash" : "dot" },
        };
    }

    public static TableTwin Twin(IntervalData data) => new(
        ["", data.Indicator, "Интервал 95\u00a0%", "n", "Замечание"],
        [
            .. data.Rows.Select(row => (IReadOnlyList<string>)[row.Name, data.Scale.Text(row.Value), data.Scale.Interval(row.Low, row.High), Russian.Number(row.Participants), row.IsSmall ? "малая выборка" : ""]),
            .. data.References.Select(line => (IReadOnlyList<string>)[line.Name, data.Scale.Text(line.Value), Russian.Dash, Russian.Dash, "для сравнения"]),
        ])
    {
        Numbers = [.. data.Rows.Select(row => (IReadOnlyList<double?>)[null, row.Value]), .. data.References.Select(line => (IReadOnlyList<double?>)[null, line.Value])],
    };

    public static string Summary(IntervalData data)
    {
        if (data.Rows.Count == 0)
        {
            return $"{data.Indicator}: данных нет.";
        }

        var own = data.Rows.FirstOrDefault(row => row.IsOwn);
        return $"{data.Indicator}: {Russian.Count(data.Rows.Count, "строка", "строки", "строк")}, от {data.Scale.Text(data.Rows.Min(row => row.Value))} до {data.Scale.Text(data.Rows.Max(row => row.Value))}."
            + (own is null ? "" : $" {own.Name}: {data.Scale.Text(own.Value)} {data.Scale.Interval(own.Low, own.High)}, n {Russian.Number(own.Participants)}.")
            + string.Concat(data.References.Select(line => $" {Russian.Capitalised(line.Name)}: {data.Scale.Text(line.Value)}."));
    }

    private static string Colour(SeriesRole role) => role == SeriesRole.Municipality ? "var(--c-mun)" : role == SeriesRole.Region ? "var(--c-reg)" : "var(--c-own)";

    private static string Cut(string name) => name.Length <= 40 ? name : name[..39].TrimEnd() + "…";

    private static object Points(IntervalData data, IReadOnlyList<int> places, string colour, bool hollow, string whisker) => new
    {
        type = "scatter",
        mode = "markers",
        x = places.Select(i => data.Scale.Shown(data.Rows[i].Value)),
        y = places,
        customdata = places.Select(i => data.Rows[i].Address),
        error_x = new
        {
            type = "data",
            symmetric = false,
            array = places.Select(i => data.Scale.Shown((data.Rows[i].High ?? data.Rows[i].Value) - data.Rows[i].Value)),
            arrayminus = places.Select(i => data.Scale.Shown(data.Rows[i].Value - (data.Rows[i].Low ?? data.Rows[i].Value))),
            color = whisker,
            thickness = 4,
            width = 0,
        },
        marker = new { size = 9, color = hollow ? "var(--surface)" : colour, line = new { width = hollow ? 1.8 : 1, color = hollow ? colour : "var(--surface)" } },
        text = places.Select(i => Hover(data, data.Rows[i])),
        hovertemplate = "%{text}<extra></extra>",
    };

    private static string Hover(IntervalData data, IntervalRow row) =>
        $"<b>{ChartLook.Plain(row.Name)}</b><br>{data.Scale.Text(row.Value)} {data.Scale.Interval(row.Low, row.High)}, n\u00a0{Russian.Number(row.Participants)}"
        + (row.IsSmall ? "<br>малая выборка" : "")
        + string.Concat(data.References.Select(line => $"<br>{ChartLook.Plain(line.Name)} {data.Scale.Text(line.Value)}"));

    // References lie close to each other as a rule: their names stand one above the other.
    private static List<object> Labels(IntervalData data)
    {
        var lines = data.References.OrderBy(line => line.Value).ToList();
        var labels = lines.Select((line, i) => (object)ChartLook.Label(
            ChartLook.Plain($"{line.Name} {data.Scale.Text(line.Value)}"),
            data.Scale.Shown(line.Value),
            1,
            Colour(line.Role),
            "left",
            "bottom",
            2,
            1 + (15 * (lines.Count - 1 - i)),
            yRef: "paper")).ToList();
        labels.AddRange(data.Rows.Select((row, i) => ChartLook.Label("n\u00a0" + Russian.Number(row.Participants), 1, i, "var(--text-3)", "right", "middle", 56, 0, xRef: "paper")));
        return labels;
    }
}
