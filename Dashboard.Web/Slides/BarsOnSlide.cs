using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;

namespace Dashboard.Web.Slides;

/// <summary>Marks, primary scores and points with intervals as native bars and columns.</summary>
public static class BarsOnSlide
{
    public static ChartBody Marks(IReadOnlyList<MarksRow> rows) => new(
        ChartKind.StackedBars, [.. rows.Select(row => row.Label)],
        [.. Enumerable.Range(0, 4).Select(step => new SlideSeries($"«{step + 2}»", [.. rows.Select(row => (double?)row.Shares[step])], null, step + 2))],
        IsShare: true, [], MarksDrawing.Summary(rows));

    public static ChartBody Scores(ScoreHistogramData data)
    {
        var shares = data.Counts.Select(count => data.Participants == 0 ? null : (double?)count / data.Participants).ToList();
        IReadOnlyList<SlideSeries> series = data.Boundaries.Count > 0
            ? [.. Enumerable.Range(2, 4).Select(mark => new SlideSeries($"«{mark}»", [.. shares.Select((share, score) => data.MarkOf(score) == mark ? share : null)], null, mark))]
            : data.Reference is { } reference
                ? [new SlideSeries(data.Name, shares), new SlideSeries(data.ReferenceName ?? "территория выше", [.. reference.Select(share => (double?)share)])]
                : [new SlideSeries(data.Name, shares)];
        return new ChartBody(ChartKind.Columns, [.. data.Counts.Select((_, score) => Russian.Number(score))], series, IsShare: true, [], ScoreHistogramDrawing.Summary(data));
    }

    /// <summary>Schools in the order of the page, what they are compared with below them.</summary>
    public static ChartBody Intervals(IntervalData data) => new(
        ChartKind.Bars, [.. data.Rows.Select(row => row.Name), .. data.References.Select(line => line.Name)],
        [
            new SlideSeries(
                data.Indicator, [.. data.Rows.Select(row => (double?)row.Value), .. data.References.Select(line => (double?)line.Value)],
                [.. data.Rows.Select(row => row is { Low: { } low, High: { } high } ? new Interval(low, high) : (Interval?)null), .. data.References.Select(_ => (Interval?)null)]),
        ],
        data.Scale == ValueScale.Share, [], IntervalDrawing.Summary(data));
}
