namespace Dashboard.Web.Charts;

/// <summary>
/// What plotly is asked to draw. Colours are written as <c>var(--token)</c>; the browser puts in the value of the
/// theme that is shown, and draws anew when the theme changes.
/// </summary>
/// <param name="Data">Traces.</param>
/// <param name="Layout">Axes, shapes, annotations.</param>
/// <param name="Height">Height of the picture, px.</param>
/// <param name="MinimumWidth">Narrower than this the picture scrolls sideways, px.</param>
public sealed record ChartSpec(IReadOnlyList<object> Data, IReadOnlyDictionary<string, object?> Layout, int Height, int MinimumWidth = 0);
