namespace Dashboard.Web.Charts;

/// <summary>The hand in which all charts are drawn: fonts, grids, labels; colours are tokens of the theme.</summary>
internal static class ChartLook
{
    public static Dictionary<string, object?> Layout(int left, int right, int top, int bottom) => new()
    {
        ["margin"] = new { l = left, r = right, t = top, b = bottom, pad = 0 },
        ["paper_bgcolor"] = "rgba(0,0,0,0)",
        ["plot_bgcolor"] = "rgba(0,0,0,0)",
        ["font"] = new { family = "Inter, sans-serif", size = 12, color = "var(--text-2)" },
        ["separators"] = ",\u202f",
        ["showlegend"] = false,
        ["dragmode"] = false,
        ["hovermode"] = "closest",
        ["hoverdistance"] = -1,
        ["hoverlabel"] = new
        {
            align = "left",
            bgcolor = "var(--surface)",
            bordercolor = "var(--line-2)",
            font = new { family = "Inter, sans-serif", size = 13, color = "var(--text)" },
        },
    };

    public static Dictionary<string, object?> HiddenAxis(double from, double to) => new()
    {
        ["range"] = new[] { from, to },
        ["showgrid"] = false,
        ["showticklabels"] = false,
        ["zeroline"] = false,
        ["fixedrange"] = true,
        ["linecolor"] = "var(--axis)",
        ["linewidth"] = 1,
        ["showline"] = true,
    };

    public static Dictionary<string, object?> ValueAxis(IReadOnlyList<double> ticks, IReadOnlyList<string> labels, double from, double to) => new()
    {
        ["range"] = new[] { from, to },
        ["tickvals"] = ticks,
        ["ticktext"] = labels,
        ["gridcolor"] = "var(--grid)",
        ["zeroline"] = false,
        ["fixedrange"] = true,
        ["tickfont"] = new { color = "var(--text-3)", size = 12 },
        ["ticklabelstandoff"] = 4,
    };

    /// <summary>A word on the picture. <paramref name="x"/> is in data, <paramref name="y"/> in data or, on «paper», 0..1 of the height.</summary>
    public static Dictionary<string, object?> Label(
        string text,
        object x,
        object y,
        string colour = "var(--text-2)",
        string xAnchor = "center",
        string yAnchor = "middle",
        double xShift = 0,
        double yShift = 0,
        int size = 12,
        string xRef = "x",
        string yRef = "y") => new()
    {
        ["text"] = text,
        ["x"] = x,
        ["y"] = y,
        ["xref"] = xRef,
        ["yref"] = yRef,
        ["xanchor"] = xAnchor,
        ["yanchor"] = yAnchor,
        ["xshift"] = xShift,
        ["yshift"] = yShift,
        ["showarrow"] = false,
        ["font"] = new { size, color = colour },
        ["align"] = xAnchor,
    };

    /// <summary>Width of a label by its letters, good enough to leave room for it, px.</summary>
    public static int WidthOf(string text, double perLetter = 7) => (int)Math.Ceiling(text.Length * perLetter);

    /// <summary>Plotly reads a few tags inside texts: names of schools must not become them.</summary>
    public static string Plain(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
