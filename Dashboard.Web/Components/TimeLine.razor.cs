using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>
/// Lanes of bands and points over one axis of time, in plain HTML: it prints, scales and is walked by arrows. Marks that would
/// cover one another are laid in rows; the page gives the same as a table.
/// </summary>
public sealed partial class TimeLine : ScriptedComponent
{
    private const int RowHeight = 22;

    // Labels are measured in percent of a line of this many pixels: a narrower one is scrolled, a wider one has room to spare.
    private const double Width = 860, Letter = 6.6, Gap = 20;

    private IReadOnlyList<(TimeLineLane Lane, List<List<Placed>> Rows)> _lanes = [];
    private TimeLineMark? _first;
    private ElementReference _frame;

    [Parameter, EditorRequired]
    public TimeLineData Data { get; set; } = null!;

    /// <summary>What it is, for a screen reader.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    protected override string ScriptName => "Components/Heatmap.razor.js";

    private ExportTable Export => new(
        Label,
        ["Строка", "Начало", "Конец", "Что", "Подробно"],
        [
            .. Data.Lanes.SelectMany(lane => lane.Marks.Where(Data.Shows).Select(mark => (IReadOnlyList<ExportCell>)
                [ExportCell.Of(lane.Title), ExportCell.Shown(Russian.Date(mark.Start)), ExportCell.Shown(Russian.Date(mark.End)), ExportCell.Of(mark.Label), ExportCell.Of(mark.Words)])),
        ]);

    protected override void OnParametersSet()
    {
        _lanes = [.. Data.Lanes.Select(lane => (lane, Rows: Pack(lane))).Where(lane => lane.Rows.Count > 0)];
        _first = _lanes.Count > 0 ? _lanes[0].Rows[0][0].Mark : null;
    }

    // The same walk by arrows as in a heatmap.
    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? CallAsync("walk", _frame) : Task.CompletedTask;

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Each mark in the first row in which it covers nothing.</summary>
    private List<List<Placed>> Pack(TimeLineLane lane)
    {
        var rows = new List<List<Placed>>();
        foreach (var mark in lane.Marks.Where(Data.Shows).OrderBy(mark => mark.Start))
        {
            var placed = Place(mark, lane.IsLabelled);
            var row = rows.Find(each => each.TrueForAll(other => placed.First >= other.Last || placed.Last <= other.First));
            if (row is null)
            {
                rows.Add(row = []);
            }

            row.Add(placed);
        }

        return rows;
    }

    private Placed Place(TimeLineMark mark, bool isLabelled)
    {
        var (left, right) = (Data.At(mark.Start), Data.At(mark.End));
        var label = isLabelled ? ((Math.Min(mark.Label.Length, 46) * Letter) + Gap) / Width * 100 : 0;
        // The words of a band begin in it and may run beyond; where the line ends they stand before it.
        var end = mark.IsPoint ? right + label : Math.Max(right, left + label);
        var isFlipped = end > 100 && left - label > 0;
        var half = mark.IsPoint ? 0.8 : 0.2;
        return new Placed(mark, left, Math.Max(right - left, 0.6), isFlipped, (isFlipped ? left - label : left) - half, (isFlipped ? right : end) + half);
    }

    /// <param name="Mark">What is placed.</param>
    /// <param name="Left">Percent.</param>
    /// <param name="Width">Percent; of a band.</param>
    /// <param name="IsFlipped">The words stand before it.</param>
    /// <param name="First">Where it begins with its words, percent.</param>
    /// <param name="Last">Where it ends with its words, percent.</param>
    private sealed record Placed(TimeLineMark Mark, double Left, double Width, bool IsFlipped, double First, double Last);
}
