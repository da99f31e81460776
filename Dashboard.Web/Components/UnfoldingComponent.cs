using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>
/// A long table or grid of which only what is scrolled to is drawn: on paper, and while a file or a picture is taken of it, it is drawn
/// whole. A grid is also walked by arrows; the script for it is fetched where it is called.
/// </summary>
public abstract class UnfoldingComponent : ScriptedComponent
{
    [CascadingParameter]
    private PageStamp? Stamp { get; set; }

    /// <summary>A file or a picture is being taken.</summary>
    protected bool IsUnfolded { get; private set; }

    // On paper and in a picture nothing is scrolled to.
    protected bool IsWhole => IsUnfolded || Stamp?.IsPaper == true;

    protected sealed override string ScriptName => "Components/Heatmap.razor.js";

    protected async Task UnfoldAsync(bool unfolded)
    {
        IsUnfolded = unfolded;

        // Drawn at once and not when the click is over: the script that measures is called next.
        await Task.Yield();
        StateHasChanged();
    }
}
