using System.Globalization;
using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>The part of a chart: its caches are the cells of <see cref="ChartWorkbook"/>.</summary>
internal static class ChartXml
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public const string WorkbookLink = "rId1";

    /// <summary>Left and right edge of the plot as shares of the chart's width: what is drawn below a chart of years has the same axis.</summary>
    public const double PlotFrom = 0.07, PlotTo = 0.98;
    /// <summary>With a space that does not break, as Russians write it.</summary>
    internal const string Percent = "0\u00a0%";
    internal const string Grid = "E3E9E8";
    private const string Category = "10", Value = "20";

    public static XElement Make(NativeChart chart) => chart switch
    {
        ChartContent content => Space(new XElement(C + "plotArea", Layout(content), Drawing(content), CategoryAxis(content), ValueAxis(content)), content.Series.Count > 1),
        ScatterContent content => ScatterXml.Make(content),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "No such chart."),
    };

    internal static XElement Space(XElement plot, bool hasLegend) => new(
        C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
        Val("date1904", 0), Val("lang", "ru-RU"), Val("roundedCorners", 0),
        new XElement(
            C + "chart", Val("autoTitleDeleted", 1), plot,
            hasLegend ? new XElement(C + "legend", Val("legendPos", "t"), Val("overlay", 0), Words(12, "tx1")) : null,
            Val("plotVisOnly", 1), Val("dispBlanksAs", "gap")),
        new XElement(C + "spPr", new XElement(A + "noFill"), Line(null)),
        Words(11, "tx1"),
        new XElement(C + "externalData", new XAttribute(R + "id", WorkbookLink), Val("autoUpdate", 0)));

    internal static XElement Val(string name, object value) => new(C + name, new XAttribute("val", value));

    internal static XElement Words(double size, string colour) => new(
        C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("lang", "ru-RU"), new XAttribute("sz", (int)(size * 100)), new XAttribute("b", 0), Fill(colour))), new XElement(A + "endParaRPr", new XAttribute("lang", "ru-RU"))));

    /// <summary>A head of the workbook as a name in the chart.</summary>
    internal static XElement Head(NativeChart chart, int column) => Reference("strRef", column, 1, [chart.Columns[column].Head]);

    /// <summary>A column of the workbook below its head.</summary>
    internal static XElement Cells(NativeChart chart, int column)
    {
        var cells = chart.Columns[column];
        return cells.Words.Count > 0 || cells.Head is null
            ? Reference("strRef", column, 2, cells.Words)
            : Reference("numRef", column, 2, [.. cells.Numbers.Select(value => value is { } number ? Text(number) : null)], cells.IsShare ? "0.00%" : "General");
    }

    private static XElement Layout(ChartContent chart) => chart.Look is ChartLook.Lines or ChartLook.Columns
        ? new XElement(C + "layout", new XElement(
            C + "manualLayout", Val("layoutTarget", "inner"), Val("xMode", "edge"), Val("yMode", "edge"),
            Val("x", Text(PlotFrom)), Val("y", chart.Series.Count > 1 ? "0.12" : "0.04"), Val("w", Text(PlotTo - PlotFrom)), Val("h", chart.Series.Count > 1 ? "0.74" : "0.82")))
        : new XElement(C + "layout");

    private static XElement Drawing(ChartContent chart)
    {
        var series = chart.Series.Select((_, place) => Series(chart, place));
        var axes = new[] { Val("axId", Category), Val("axId", Value) };
        return chart.Look == ChartLook.Lines
            ? new XElement(C + "lineChart", Val("grouping", "standard"), Val("varyColors", 0), series, Val("marker", 1), axes)
            : new XElement(
                C + "barChart", Val("barDir", chart.Look == ChartLook.Columns ? "col" : "bar"),
                Val("grouping", chart.Look == ChartLook.Stacked ? "percentStacked" : "clustered"), Val("varyColors", 0), series,
                Val("gapWidth", IsDisjoint(chart) ? 25 : 45), chart.Look == ChartLook.Stacked || IsDisjoint(chart) ? Val("overlap", 100) : null, axes);
    }

    private static XElement Series(ChartContent chart, int place)
    {
        var series = chart.Series[place];
        var isLine = chart.Look == ChartLook.Lines;
        return new XElement(
            C + "ser", Val("idx", place), Val("order", place),
            new XElement(C + "tx", Head(chart, place + 1)),
            isLine ? new XElement(C + "spPr", Line(series.Colour, 2.5)) : new XElement(C + "spPr", Fill(series.Colour), Line(chart.Look == ChartLook.Stacked ? "FFFFFF" : null)),
            isLine ? new XElement(C + "marker", Val("symbol", "circle"), Val("size", 7), new XElement(C + "spPr", Fill(series.Colour), Line("FFFFFF"))) : Val("invertIfNegative", 0),
            Labels(chart, series),
            ErrorBars(chart, place),
            new XElement(C + "cat", Cells(chart, 0)),
            new XElement(C + "val", Cells(chart, place + 1)),
            isLine ? Val("smooth", 0) : null);
    }

    private static XElement? Labels(ChartContent chart, ChartSeries series)
    {
        var many = chart.Look != ChartLook.Stacked && chart.Categories.Count * chart.Series.Count > 30;
        if (many || chart.Series.Any(each => each.Minus is not null) || (chart is { Look: ChartLook.Lines, Series.Count: > 1 }))
        {
            // With error bars or a second line the number would lie on them; a histogram has no room for numbers. The axis says them.
            return null;
        }

        var position = chart.Look switch { ChartLook.Stacked => "ctr", ChartLook.Lines => "t", _ => "outEnd" };
        return new XElement(
            C + "dLbls", new XElement(C + "numFmt", new XAttribute("formatCode", LabelFormat(chart)), new XAttribute("sourceLinked", 0)),
            new XElement(C + "spPr", new XElement(A + "noFill"), Line(null)), Words(11, chart.Look == ChartLook.Stacked ? series.OnColour : "tx1"), Val("dLblPos", position),
            Val("showLegendKey", 0), Val("showVal", 1), Val("showCatName", 0), Val("showSerName", 0), Val("showPercent", 0), Val("showBubbleSize", 0));
    }

    // A share of a few percent has no room for its number inside the bar.
    private static string LabelFormat(ChartContent chart) => chart switch
    {
        { Look: ChartLook.Stacked, IsShare: true } => "[<0.04]\"\";" + Percent,
        { IsShare: true } => Percent,
        _ => "General",
    };

    private static XElement? ErrorBars(ChartContent chart, int place)
    {
        if (chart.Series[place].Minus is null)
        {
            return null;
        }

        var first = 1 + chart.Series.Count + (2 * chart.Series.Take(place).Count(series => series.Minus is not null));
        return new XElement(
            C + "errBars", chart.Look == ChartLook.Lines ? Val("errDir", "y") : null, Val("errBarType", "both"), Val("errValType", "cust"), Val("noEndCap", 0),
            new XElement(C + "plus", Cells(chart, first + 1)), new XElement(C + "minus", Cells(chart, first)),
            new XElement(C + "spPr", Line("15201F", 1.25)));
    }

    private static XElement CategoryAxis(ChartContent chart) => new(
        C + "catAx", Val("axId", Category), new XElement(C + "scaling", Val("orientation", IsLying(chart) ? "maxMin" : "minMax")), Val("delete", 0), Val("axPos", IsLying(chart) ? "l" : "b"),
        new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)), Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"),
        new XElement(C + "spPr", Line("7B8B88")), Words(11, "tx1"), Val("crossAx", Value), Val("crosses", "autoZero"), Val("auto", 0), Val("lblAlgn", "ctr"), Val("lblOffset", 100), Val("noMultiLvlLbl", 1));

    private static XElement ValueAxis(ChartContent chart) => new(
        C + "valAx", Val("axId", Value), new XElement(C + "scaling", Val("orientation", "minMax"), Top(chart), chart.Look is ChartLook.Lines ? null : Val("min", 0)), Val("delete", 0), Val("axPos", IsLying(chart) ? "b" : "l"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", Line(Grid))),
        new XElement(C + "numFmt", new XAttribute("formatCode", chart.IsShare || chart.Look == ChartLook.Stacked ? Percent : "General"), new XAttribute("sourceLinked", 0)),
        Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"), new XElement(C + "spPr", Line(null)), Words(11, "465553"),
        Val("crossAx", Category), Val("crosses", IsLying(chart) ? "max" : "autoZero"), Val("crossBetween", "between"));

    /// <summary>An axis left to itself ends at the largest bar and cuts the intervals.</summary>
    private static XElement? Top(ChartContent chart)
    {
        var ends = chart.Series.Where(series => series.Plus is not null).SelectMany(series => series.Values.Select((value, place) => value + series.Plus![place])).Max();
        if (ends is not > 0)
        {
            return null;
        }

        var step = Math.Pow(10, Math.Floor(Math.Log10(ends.Value)));
        var part = step / (ends.Value / step < 5 ? 2 : 1);
        return Val("max", Text(Math.Round(Math.Ceiling(Math.Round(ends.Value / part, 6)) * part, 9)));
    }

    /// <summary>Columns of one distribution in several colours: beside one another they would be thin and off their places.</summary>
    private static bool IsDisjoint(ChartContent chart) => chart is { Look: ChartLook.Columns, Series.Count: > 1 }
        && Enumerable.Range(0, chart.Categories.Count).All(place => chart.Series.Count(series => series.Values[place] is not null) <= 1);

    private static bool IsLying(ChartContent chart) => chart.Look is ChartLook.Stacked or ChartLook.Bars;

    private static XElement Reference(string kind, int column, int from, IReadOnlyList<string?> values, string? format = null)
    {
        var (letter, to) = (ChartWorkbook.Column(column), from + values.Count - 1);
        return new XElement(
            C + kind,
            new XElement(C + "f", string.Create(CultureInfo.InvariantCulture, $"'{ChartWorkbook.Sheet}'!${letter}${from}") + (from == to ? "" : string.Create(CultureInfo.InvariantCulture, $":${letter}${to}"))),
            new XElement(
                C + (format is null ? "strCache" : "numCache"), format is null ? null : new XElement(C + "formatCode", format), Val("ptCount", values.Count),
                values.Select((value, place) => value is null ? null : new XElement(C + "pt", new XAttribute("idx", place), new XElement(C + "v", XmlText.Clean(value))))));
    }
}
