using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>
/// A grid of numbers on five fixed shades. It is a table of real links, so it prints, searches and reads out;
/// a small module beside it moves the focus by arrows, Home and End.
/// </summary>
public sealed partial class Heatmap : UnfoldingComponent
{
    // A screen shows about 24 rows; a longer grid scrolls inside its own frame so that its heads stay.
    private const int TallFrom = 24;

    // Above this the browser's own table would cost more than it shows.
    private const int VirtualFrom = 200;

    private const int FirstPaint = 40;

    private readonly List<HeatmapColumn> _columns = [];
    private List<GridLine> _lines = [];
    private ElementReference _frame, _picture;

    [Parameter, EditorRequired]
    public IReadOnlyList<HeatmapColumnGroup> Groups { get; set; } = [];

    /// <summary>Totals first, then rows by need or by name; rows of one group stand together.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<HeatmapRow> Rows { get; set; } = [];

    [Parameter, EditorRequired]
    public HeatmapLegend Legend { get; set; } = null!;

    /// <summary>The name of the grid for a screen reader.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Head above the names of rows; usually empty.</summary>
    [Parameter]
    public string? RowTitle { get; set; }

    /// <summary>Width of the names' column, px.</summary>
    [Parameter]
    public int HeadWidth { get; set; } = 150;

    /// <summary>A narrower column than this cannot hold «100,0», px.</summary>
    [Parameter]
    public int ColumnWidth { get; set; } = 38;

    /// <summary>Heads are long words: they stand upright.</summary>
    [Parameter]
    public bool TallHeads { get; set; }

    /// <summary>The legend stands above the grid, where a long one is read before it.</summary>
    [Parameter]
    public bool LegendFirst { get; set; }

    private string? PictureNote => _lines.Count > TakeAway.PictureRows ? $"Первые {TakeAway.PictureRows} строк из {_lines.Count}; все — в таблице XLSX" : null;

    private string? Ramp => Legend.Ramp switch
    {
        HeatmapRamp.Positive => "positive",
        HeatmapRamp.Risk => "risk",
        _ => null,
    };

    private int CellsWidth => _columns.Count * (ColumnWidth + 2);

    protected override void OnParametersSet()
    {
        _columns.Clear();
        _columns.AddRange(Groups.SelectMany(group => group.Columns));
        _lines = new List<GridLine>(Rows.Count);
        for (var place = 0; place < Rows.Count; place++)
        {
            var group = Rows[place].Group;
            if (group is not null && (place == 0 || Rows[place - 1].Group != group))
            {
                _lines.Add(new GridLine(group, null, 0));
            }

            _lines.Add(new GridLine(null, Rows[place], place + 1));
        }
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? CallAsync("walk", _frame) : Task.CompletedTask;

    private static string Colour(HeatmapCell cell) => Ground(cell) + (cell.IsFramed ? " framed" : "") + (cell.IsChosen ? " chosen" : "");

    private static string Ground(HeatmapCell cell) => cell.Kind switch
    {
        HeatmapCellKind.Value => $"q{cell.Step}" + (cell.IsAboveRest ? " hi" : ""),
        HeatmapCellKind.SmallSample => "small hatch",
        HeatmapCellKind.Plain => "plain" + (cell.IsAboveRest ? " worse" : ""),
        HeatmapCellKind.Missing => "missing",
        _ => "na hatch",
    };

    private bool Has(HeatmapCellKind kind) => Rows.Any(row => row.Cells.Any(cell => cell.Kind == kind));

    private string Sentence(HeatmapRow row, HeatmapCell cell, int place)
    {
        var where = $"{row.Title}, {_columns[place].FullTitle}: ";
        return cell.Kind switch
        {
            HeatmapCellKind.NotHeld => where + (cell.Description ?? Legend.NotHeld ?? "нет данных"),
            HeatmapCellKind.SmallSample => where + Words(cell) + ", малая выборка",
            _ => where + Words(cell) + (cell.IsFramed ? ", " + Legend.Framed : "") + (cell.IsAboveRest ? ", " + (Legend.AboveRest ?? "выше остальных") : ""),
        };
    }

    private static string Words(HeatmapCell cell) => cell.Description is null ? cell.Text : cell.Text + ", " + cell.Description;

    /// <summary>A line of the grid, all of one height: the head of a group, or a row with its number from 1.</summary>
    private readonly record struct GridLine(string? Group, HeatmapRow? Row, int Number);
}
