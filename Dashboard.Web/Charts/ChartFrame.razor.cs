using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Charts;

/// <summary>
/// The frame of every chart: a title that says what is seen, a subtitle with n, period and source, the picture or
/// its table, the sentence of what may and may not be concluded, and a menu to take it away.
/// </summary>
public sealed partial class ChartFrame : ScriptedComponent
{
    private ElementReference _frame;
    private Download? _download;
    private PlotlyChart? _chart;
    private bool _table;
    private string? _said;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Procedure, indicator, n, what the band is, source, date.</summary>
    [Parameter]
    public string? Subtitle { get; set; }

    /// <summary>What the picture allows to say.</summary>
    [Parameter]
    public string? CanSay { get; set; }

    /// <summary>What it does not allow to say.</summary>
    [Parameter]
    public string? CannotSay { get; set; }

    /// <summary>The same numbers as a table.</summary>
    [Parameter]
    public TableTwin? Twin { get; set; }

    /// <summary>The chart is drawn by the script of charts and can be saved as a picture; one of own HTML is printed instead.</summary>
    [Parameter]
    public bool HasPicture { get; set; } = true;

    /// <summary>Name of saved files, without an ending.</summary>
    [Parameter]
    public string FileName { get; set; } = "opora";

    /// <summary>Selects beside the tabs.</summary>
    [Parameter]
    public RenderFragment? Controls { get; set; }

    /// <summary>Further buttons of the menu; this frame is handed to them.</summary>
    [Parameter]
    public RenderFragment? MenuLines { get; set; }

    /// <summary>One chart of this folder.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override string ScriptName => "Charts/ChartFrame.razor.js";

    internal void Hold(PlotlyChart chart) => _chart = chart;

    internal void Leave(PlotlyChart chart)
    {
        if (ReferenceEquals(_chart, chart))
        {
            _chart = null;
        }
    }

    private async Task Save(string format)
    {
        if (_chart is not null)
        {
            await _chart.SaveAsync(format, FileName + "." + format, Title, Subtitle);
        }
    }

    private async Task Copy() => _said = _chart is not null && await _chart.CopyAsync(Title, Subtitle)
        ? "Картинка скопирована"
        : "Браузер не разрешил скопировать картинку: сохраните её как PNG";

    private async Task SaveCsv()
    {
        if (Twin is not null && _download is not null)
        {
            await _download.SaveAsync(FileName + ".csv", new MemoryStream(CsvText.Encode(CsvText.Write(Twin.Heads, Twin.Rows))));
        }
    }

    private Task Enlarge() => CallAsync("enlarge", _frame);
}
