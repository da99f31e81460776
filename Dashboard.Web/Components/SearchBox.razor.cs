using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Web.Components;

/// <summary>A field that finds by a part of a name, with the found lines under it.</summary>
public sealed partial class SearchBox : ComponentBase, IDisposable
{
    private const string ListId = "search-found";
    private CancellationTokenSource? _search;
    private IReadOnlyList<FoundLine> _lines = [];
    private string _text = "";
    private int _chosen = -1;
    private bool _searched;
    private bool _open;

    /// <summary>Answers what was typed; asked anew at each letter, the earlier question is cancelled.</summary>
    [Parameter, EditorRequired]
    public Func<string, CancellationToken, Task<IReadOnlyList<FoundLine>>> Find { get; set; } = null!;

    [Parameter]
    public string Placeholder { get; set; } = "Школа, муниципалитет, мероприятие";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsOpen => _open && _searched && _text.Length > 0;

    public void Dispose()
    {
        _search?.Cancel();
        _search?.Dispose();
    }

    private static string LineId(int place) => ListId + "-" + place.ToString(CultureInfo.InvariantCulture);

    private async Task Type(string? typed)
    {
        _text = typed ?? "";
        _open = true;
        await (_search?.CancelAsync() ?? Task.CompletedTask);
        _search?.Dispose();
        _search = new CancellationTokenSource();
        var mine = _search.Token;
        var wanted = _text.Trim();
        if (wanted.Length == 0)
        {
            (_lines, _chosen, _searched) = ([], -1, false);
            return;
        }

        try
        {
            var found = await Find(wanted, mine);
            if (!mine.IsCancellationRequested)
            {
                (_lines, _chosen, _searched) = (found, found.Count > 0 ? 0 : -1, true);
            }
        }
        catch (OperationCanceledException)
        {
            // A newer letter asked a newer question.
        }
    }

    private void Move(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when _lines.Count > 0:
                _open = true;
                _chosen = (_chosen + 1) % _lines.Count;
                break;
            case "ArrowUp" when _lines.Count > 0:
                _chosen = (_chosen + _lines.Count - 1) % _lines.Count;
                break;
            case "Enter" when IsOpen && _chosen >= 0:
                var address = _lines[_chosen].Address;
                Clear();
                Navigation.NavigateTo(address);
                break;
            case "Escape":
                Clear();
                break;
        }
    }

    private void Open() => _open = true;

    private void Close() => _open = false;

    private void Clear() => (_text, _lines, _chosen, _searched, _open) = ("", [], -1, false, false);
}
