using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Reports;
using Dashboard.Web.Charts;

namespace Dashboard.Web.Slides;

/// <summary>Lines over years as a native chart: a break of the series is an empty place on the axis, which no line crosses.</summary>
public static class DynamicsOnSlide
{
    private const string AfterBreak = " ";

    public static ChartBody Body(DynamicsData data)
    {
        var axis = new List<int?>();
        for (var place = 0; place < data.Periods.Count; place++)
        {
            if (data.Periods[place] is { BreakBefore: not null, IsApart: false } && axis.Count > 0)
            {
                axis.Add(null);
            }

            axis.Add(place);
        }

        return new ChartBody(
            ChartKind.Lines, [.. axis.Select(place => place is { } at ? data.Periods[at].Label : AfterBreak)], [.. data.Series.SelectMany(series => Lines(data, series, axis))],
            data.Scale == ValueScale.Share,
            [.. data.Activities.SelectMany(lane => lane.Spans.Select(span => new SlideBand(lane.Name, Place(data, axis, span.From), Place(data, axis, span.To))))],
            DynamicsWords.Summary(data));
    }

    // An autumn work was written by the next grade: it stands beside the line, as on the page.
    private static IEnumerable<SlideSeries> Lines(DynamicsData data, DynamicsSeries series, List<int?> axis)
    {
        var hasIntervals = series.Role is SeriesRole.Own or SeriesRole.Partner;
        if (series.Values.Where((value, place) => value is not null && !data.Periods[place].IsApart).Any())
        {
            yield return Line(series.Name, false);
        }

        if (series.Values.Where((value, place) => value is not null && data.Periods[place].IsApart).Any())
        {
            yield return Line($"{series.Name}, осень, следующий класс", true);
        }

        SlideSeries Line(string name, bool isApart)
        {
            var values = axis.Select(place => place is { } at && data.Periods[at].IsApart == isApart ? series.Values[at] : null).ToList();
            return new SlideSeries(name, [.. values.Select(value => value?.Value)], hasIntervals ? [.. values.Select(Around)] : null);
        }
    }

    private static Interval? Around(DynamicsValue? value) => value is { Low: { } low, High: { } high } ? new Interval(low, high) : null;

    /// <summary>Calendar years become places between categories: a year without a work has no category.</summary>
    private static double Place(DynamicsData data, List<int?> axis, double position)
    {
        var known = axis.Select((place, at) => (place, at)).Where(pair => pair.place is not null).Select(pair => (data.Periods[pair.place!.Value].Position, pair.at)).ToList();
        for (var place = 1; place < known.Count; place++)
        {
            var (left, right) = (known[place - 1], known[place]);
            if (position <= right.Position)
            {
                return left.at + ((Math.Max(position, left.Position) - left.Position) / (right.Position - left.Position) * (right.at - left.at));
            }
        }

        return known.Count == 0 ? 0 : known[^1].at;
    }
}
