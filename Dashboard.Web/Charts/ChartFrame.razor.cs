using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Charts;

/// <summary>
/// The frame of every chart: a title that says what is seen, a subtitle with n, period and source, the picture or
/// its table, the sentence of what may and may not be concluded, and a menu to take it away.
/// </summary>
public sealed partial class ChartFrame : ScriptedComponent
{
    private ElementReference _frame, _content;
    private TakeAway? _take;
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

    private IReadOnlyList<string> Notes => [.. new[] { Subtitle, CanSay is null ? null : "Можно сказать: " + CanSay, CannotSay is null ? null : "Нельзя: " + CannotSay }.OfType<string>()];

    // A chart by plotly draws itself; one of own HTML is drawn as it stands.
    private Task Save(string format) => _chart is not null
        ? _chart.SaveAsync(format, FileName + "." + format, Title, Subtitle)
        : _take!.SavePicture(format, _content, Title, Subtitle);

    private async Task Copy() => _said = await (_chart is not null ? _chart.CopyAsync(Title, Subtitle) : _take!.CopyPicture(_content, Title, Subtitle))
        ? "Картинка скопирована"
        : "Браузер не разрешил скопировать картинку: сохраните её как PNG";

    private Task SaveTable(string format) => _take!.SaveTable(format);

    private Task Enlarge() => CallAsync("enlarge", _frame);
}
