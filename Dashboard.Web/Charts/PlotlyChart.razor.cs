using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Charts;

/// <summary>A picture by plotly. The library is fetched only where one of these stands on the page.</summary>
public sealed partial class PlotlyChart : ScriptedComponent
{
    private DotNetObjectReference<PlotlyChart>? _self;
    private ElementReference _place;
    private ChartSpec? _drawn;

    [Parameter, EditorRequired]
    public ChartSpec Spec { get; set; } = null!;

    /// <summary>What the picture says, in a sentence, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public string Summary { get; set; } = "";

    /// <summary>A click on a point tells its <c>customdata</c>.</summary>
    [Parameter]
    public EventCallback<string> OnPoint { get; set; }

    [CascadingParameter]
    private ChartFrame? Frame { get; set; }

    protected override string ScriptName => "Charts/PlotlyChart.razor.js";

    /// <summary>Saves the picture as a file in the browser.</summary>
    /// <param name="format">png or svg.</param>
    /// <param name="fileName">With its ending.</param>
    /// <param name="title">Drawn above the picture.</param>
    /// <param name="subtitle">Drawn under the title: n, period, source.</param>
    public Task SaveAsync(string format, string fileName, string title, string? subtitle) => CallAsync("save", _place, format, fileName, title, subtitle);

    /// <summary>Puts the picture on the clipboard; false when the browser does not allow it.</summary>
    public Task<bool> CopyAsync(string title, string? subtitle) => AskScriptAsync<bool>("copy", _place, title, subtitle);

    [JSInvokable]
    public Task Point(string key) => OnPoint.InvokeAsync(key);

    protected override void OnLeft()
    {
        Frame?.Leave(this);
        _self?.Dispose();
    }

    protected override Task CleanUpAsync() => CallAsync("forget", _place);

    protected override void OnInitialized() => Frame?.Hold(this);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(_drawn, Spec))
        {
            return;
        }

        _drawn = Spec;
        _self ??= DotNetObjectReference.Create(this);
        await CallAsync("draw", _place, Assets["lib/plotly-cartesian.min.js"], Spec.Data, Spec.Layout, OnPoint.HasDelegate ? _self : null);
    }
}
