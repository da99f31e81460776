using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using DumbbellRow = Dashboard.Data.Queries.Reports.DumbbellRow;

namespace Dashboard.Web.Slides;

/// <summary>Charts of own HTML: before and after, lines of time and heatmaps become shapes and tables.</summary>
public static class ShapesOnSlide
{
    /// <summary>More marks than this have no room for their words.</summary>
    private const int MostNamed = 12;

    public static DumbbellBody Dumbbell(DumbbellData data, string altText)
    {
        var isShare = data.Scale == ValueScale.Share;
        return new DumbbellBody(isShare ? "%" : null, isShare, [.. data.Rows.Where(row => row is { Before: not null, After: not null }).Select(Row)], altText);

        static DumbbellRow Row(Charts.DumbbellRow row) => new(
            row.Name, $"{Russian.Number(row.Before!.Participants)} и\u00a0{Russian.Count(row.After!.Participants, "участник", "участника", "участников")}", row.Before.Value, row.After.Value,
            Around(row.Before), Around(row.After), string.Join('\u00a0', new[] { row.Change ?? Russian.Dash, row.Interval }.OfType<string>()), row.Word, row.Role == DumbbellRole.Reference);

        static Interval? Around(DumbbellPoint point) => point is { Low: { } low, High: { } high } ? new Interval(low, high) : null;
    }

    /// <summary>A lane of the page whose marks carry their words becomes a lane a mark: on a slide nobody can point at one.</summary>
    public static TimelineBody Time(TimeLineData data, string altText) => new(
        data.From, data.To,
        [
            .. data.Lanes.Select(lane => lane with { Marks = [.. lane.Marks.Where(data.Shows)] }).Where(lane => lane.Marks.Count > 0).SelectMany(lane => lane.IsLabelled && lane.Marks.Count <= MostNamed
                ? lane.Marks.Select(mark => new TimelineLane(mark.Label, [(mark.Start, mark.End)], lane.Title, mark.Tone == TimeLineTone.Overdue))
                : [new TimelineLane(lane.Title, [.. lane.Marks.Select(mark => (mark.Start, mark.End))], Russian.Number(lane.Marks.Count), lane.Marks.Any(mark => mark.Tone == TimeLineTone.Overdue))]),
        ],
        altText);

    /// <summary>Cells keep their numbers, shades and hatching; what a shade means the notes say.</summary>
    public static TableBody Heatmap(string rowTitle, IReadOnlyList<HeatmapColumnGroup> groups, IReadOnlyList<HeatmapRow> rows, string altText) => new(
        [new(rowTitle), .. groups.SelectMany(group => group.Columns.Select(column => new SlideColumn(string.IsNullOrEmpty(group.Title) ? column.Title : $"{group.Title} {column.Title}", IsNumber: true)))],
        [.. rows.Select(row => (IReadOnlyList<SlideCell>)[new(row.Title), .. row.Cells.Select(Cell)])],
        altText);

    private static SlideCell Cell(HeatmapCell cell) => new(
        cell.Text + (cell.IsFramed ? "\u00a0!" : ""), Number(cell.Text), cell.Kind == HeatmapCellKind.Value ? cell.Step : null, cell.Kind == HeatmapCellKind.SmallSample);

    private static double? Number(string text) =>
        double.TryParse(text.Replace("\u00a0", "", StringComparison.Ordinal).TrimEnd('%'), System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.GetCultureInfo("ru-RU"), out var number)
            ? number : null;
}
