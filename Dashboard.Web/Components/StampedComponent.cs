using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>A component that tells the stamp of its page what it stands for, as long as it stands there.</summary>
public abstract class StampedComponent : ComponentBase, IDisposable
{
    [CascadingParameter]
    protected PageStamp? Stamp { get; private set; }

    /// <summary>Null while there is nothing to tell.</summary>
    protected abstract (StampPart Part, string Name, string Text)? Said { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Stamp?.Say(this, default, "", null);

    protected override void OnParametersSet()
    {
        var said = Said;
        Stamp?.Say(this, said?.Part ?? default, said?.Name ?? "", said?.Text);
    }
}
