using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>
/// A field that narrows the page by a few letters which live in the address. The address comes back later than the next letter
/// is typed: what the field itself sent is known when it returns and is not written over newer letters.
/// </summary>
public sealed partial class FindField : StampedComponent
{
    private readonly Queue<string?> _onTheWay = new();
    private string _typed = "";
    private string? _seen;

    /// <summary>What the address says; null for nothing.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Told at each letter, without the blanks around; null for an empty field.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Placeholder { get; set; }

    protected override (StampPart Part, string Name, string Text)? Said => Value is null ? null : (StampPart.Filter, "Найти", Value);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        if (Value == _seen)
        {
            return;
        }

        _seen = Value;
        if (_onTheWay.Contains(Value))
        {
            while (_onTheWay.Dequeue() != Value)
            {
            }
        }
        else if (_onTheWay.Count == 0 && Value != Wanted(_typed))
        {
            _typed = Value ?? "";
        }
    }

    private static string? Wanted(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private Task Type(string? typed)
    {
        var before = Wanted(_typed);
        _typed = typed ?? "";
        if (Wanted(_typed) == before)
        {
            return Task.CompletedTask;
        }

        _onTheWay.Enqueue(Wanted(_typed));
        return ValueChanged.InvokeAsync(Wanted(_typed));
    }
}
