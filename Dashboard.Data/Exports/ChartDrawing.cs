using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Data.Exports;

/// <summary>A chart of a view as a native chart: the same on a slide and on paper.</summary>
internal static class ChartDrawing
{
    /// <param name="body">The chart.</param>
    /// <param name="shown">Places of the categories that are drawn.</param>
    /// <param name="lettersOfLine">Of a name beside a lying bar, which may take two lines.</param>
    public static ChartContent Content(ChartBody body, IReadOnlyList<int> shown, int lettersOfLine = 35)
    {
        var letters = IsLying(body) ? 2 * lettersOfLine : Math.Max(12, 160 / Math.Max(1, body.Categories.Count));
        return new ChartContent(
            body.Kind switch { ChartKind.StackedBars => ChartLook.Stacked, ChartKind.Columns => ChartLook.Columns, ChartKind.Bars => ChartLook.Bars, _ => ChartLook.Lines },
            [.. shown.Select(place => Short(body.Categories[place], letters))],
            [.. body.Series.Select((_, place) => Series(body, place, shown))],
            body.IsShare);
    }

    public static bool IsLying(ChartBody body) => body.Kind is ChartKind.StackedBars or ChartKind.Bars;

    private static ChartSeries Series(ChartBody body, int place, IReadOnlyList<int> shown)
    {
        var series = body.Series[place];
        var (colour, onColour) = series.Mark is { } mark ? DeckColours.OfMark(mark)
            : body.Kind == ChartKind.StackedBars ? DeckColours.OfPart(place)
            : (body.Kind != ChartKind.Lines && series.Intervals is not null ? DeckColours.OfPaleSeries(place) : DeckColours.OfSeries(place), "FFFFFF");
        var values = shown.Select(each => series.Values[each]).ToList();
        if (series.Intervals is not { } intervals)
        {
            return new ChartSeries(series.Name, values, colour, onColour);
        }

        return new ChartSeries(
            series.Name, values, colour, onColour,
            [.. shown.Select(each => series.Values[each] - intervals[each]?.Low)],
            [.. shown.Select(each => intervals[each]?.High - series.Values[each])]);
    }

    // The cell of the workbook says the same as the axis.
    private static string Short(string name, int letters) => name.Length <= letters ? name : name[..(letters - 1)].TrimEnd() + "…";
}
