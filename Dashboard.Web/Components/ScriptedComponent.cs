using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Components;

/// <summary>
/// A component with a script of its own. The script is fetched when it is first called; a page that was left, or a tab that was
/// closed, while a call was on its way has no place for it any more, and that is no fault of the page that came after it.
/// </summary>
public abstract class ScriptedComponent : ComponentBase, IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;
    private bool _left;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>Address of the script among the assets: «Components/Heatmap.razor.js».</summary>
    protected abstract string ScriptName { get; }

    public async ValueTask DisposeAsync()
    {
        _left = true;
        OnLeft();
        try
        {
            if (_module is not null && await _module is { } module)
            {
                await CleanUpAsync();
                await module.DisposeAsync();
            }
        }
        catch (Exception fault) when (IsOver(fault))
        {
            // The tab was closed first, or its page went away with the script.
        }

        GC.SuppressFinalize(this);
    }

    protected async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(function, arguments);
        }
        catch (Exception fault) when (IsOver(fault))
        {
            // There is nothing left to call it for.
        }
    }

    /// <summary>The script's answer; the default where the page was left before it came.</summary>
    protected async Task<TAnswer?> AskScriptAsync<TAnswer>(string function, params object?[] arguments)
    {
        try
        {
            return await (await ModuleAsync()).InvokeAsync<TAnswer>(function, arguments);
        }
        catch (Exception fault) when (IsOver(fault))
        {
            return default;
        }
    }

    /// <summary>Told as soon as the component leaves the page.</summary>
    protected virtual void OnLeft()
    {
    }

    /// <summary>What the script keeps is given back, while it can still be called.</summary>
    protected virtual Task CleanUpAsync() => Task.CompletedTask;

    // A script that could not be fetched is asked for again by the next call.
    private Task<IJSObjectReference> ModuleAsync() =>
        _module is { IsFaulted: false, IsCanceled: false } ? _module : _module = Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets[ScriptName]).AsTask();

    private bool IsOver(Exception fault) => fault is JSDisconnectedException || (_left && fault is JSException or ObjectDisposedException or OperationCanceledException);
}
