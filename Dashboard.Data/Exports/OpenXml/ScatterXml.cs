using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.ChartXml;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>The part of a chart of points; its caches are the cells of <see cref="ChartWorkbook"/>.</summary>
internal static class ScatterXml
{
    private const string Along = "10", Upward = "20";
    private static readonly string[] Dashes = ["dash", "sysDot", "lgDashDot"];

    public static XElement Make(ScatterContent chart) => Space(
        new XElement(
            C + "plotArea", new XElement(C + "layout"),
            new XElement(C + "scatterChart", Val("scatterStyle", "lineMarker"), Val("varyColors", 0), chart.Series.Select((_, place) => Series(chart, place)), Val("axId", Along), Val("axId", Upward)),
            Axis(chart.X, Along, Upward, "b"), Axis(chart.Y, Upward, Along, "l")),
        chart.Series.Count > 1);

    private static XElement Series(ScatterContent chart, int place)
    {
        var (series, first) = (chart.Series[place], place * ScatterContent.ColumnsEach);
        return new XElement(
            C + "ser", Val("idx", place), Val("order", place),
            new XElement(C + "tx", Head(chart, first)),
            new XElement(C + "spPr", series.IsLine ? Dashed(series.Colour, chart.Series.Take(place).Count(each => each.IsLine)) : Line(null)),
            series.IsLine ? new XElement(C + "marker", Val("symbol", "none")) : new XElement(C + "marker", Val("symbol", "circle"), Val("size", 7), new XElement(C + "spPr", Fill(series.Colour), Line("FFFFFF"))),
            Labels(series),
            new XElement(C + "xVal", Cells(chart, first + 1)), new XElement(C + "yVal", Cells(chart, first + 2)), Val("smooth", 0));
    }

    private static XElement Dashed(string colour, int place)
    {
        var line = Line(colour, 1.5);
        line.Add(new XElement(A + "prstDash", new XAttribute("val", Dashes[place % Dashes.Length])));
        return line;
    }

    /// <summary>Names of the points that have one; the others have no number beside them.</summary>
    private static XElement? Labels(ScatterLine series)
    {
        var named = series.Points.Select((point, place) => (point.Label, place)).Where(point => !string.IsNullOrWhiteSpace(point.Label)).ToList();
        return named.Count == 0 ? null : new XElement(
            C + "dLbls",
            named.Select(point => new XElement(
                C + "dLbl", Val("idx", point.place),
                new XElement(C + "tx", Rich(point.Label!, 11)), Val("dLblPos", "r"), Shows(true))),
            Shows(false));
    }

    private static IEnumerable<XElement> Shows(bool value) =>
        new[] { "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize" }.Select(name => Val(name, value && name == "showVal" ? 1 : 0));

    private static XElement Axis(ScatterAxis axis, string id, string other, string position) => new(
        C + "valAx", Val("axId", id), new XElement(C + "scaling", Val("orientation", "minMax")), Val("delete", 0), Val("axPos", position),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", Line(Grid))),
        new XElement(C + "title", new XElement(C + "tx", Rich(axis.Title, 12)), Val("overlay", 0)),
        new XElement(C + "numFmt", new XAttribute("formatCode", axis.IsShare ? Percent : "General"), new XAttribute("sourceLinked", 0)),
        Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"), new XElement(C + "spPr", Line("7B8B88")), Words(11, "465553"),
        Val("crossAx", other), Val("crosses", "min"), Val("crossBetween", "midCat"));

    private static XElement Rich(string text, double size) => new(
        C + "rich", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", RunProperties("defRPr", new TextLook(size, "tx1"))), new XElement(A + "r", RunProperties("rPr", new TextLook(size, "tx1")), new XElement(A + "t", XmlText.Clean(text)))));
}
