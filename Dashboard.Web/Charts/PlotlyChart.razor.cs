using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Charts;

/// <summary>A picture by plotly. The library is fetched only where one of these stands on the page.</summary>
public sealed partial class PlotlyChart : ComponentBase, IAsyncDisposable
{
    private DotNetObjectReference<PlotlyChart>? _self;
    private bool _left;
    private ElementReference _place;
    private IJSObjectReference? _module;
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

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>Saves the picture as a file in the browser.</summary>
    /// <param name="format">png or svg.</param>
    /// <param name="fileName">With its ending.</param>
    /// <param name="title">Drawn above the picture.</param>
    /// <param name="subtitle">Drawn under the title: n, period, source.</param>
    public async Task SaveAsync(string format, string fileName, string title, string? subtitle)
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("save", _place, format, fileName, title, subtitle);
        }
    }

    /// <summary>Puts the picture on the clipboard; false when the browser does not allow it.</summary>
    public async Task<bool> CopyAsync(string title, string? subtitle) =>
        _module is not null && await _module.InvokeAsync<bool>("copy", _place, title, subtitle);

    [JSInvokable]
    public Task Point(string key) => OnPoint.InvokeAsync(key);

    public async ValueTask DisposeAsync()
    {
        _left = true;
        Frame?.Leave(this);
        if (_module is not null)
        {
            try
            {
                await _module.InvokeVoidAsync("forget", _place);
                await _module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The tab was closed first.
            }
        }

        _self?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Frame?.Hold(this);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            await DrawAsync(firstRender);
        }
        catch (Exception fault) when (_left && fault is (JSException or ObjectDisposedException))
        {
            // The page was left while the script or the picture was on its way: there is no place to draw any more.
        }
    }

    private async Task DrawAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charts/PlotlyChart.razor.js"]);
        }

        if (_module is not null && !ReferenceEquals(_drawn, Spec))
        {
            _drawn = Spec;
            await _module.InvokeVoidAsync("draw", _place, Assets["lib/plotly-cartesian.min.js"], Spec.Data, Spec.Layout, OnPoint.HasDelegate ? _self : null);
        }
    }
}
