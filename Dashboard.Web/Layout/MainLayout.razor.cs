using System.Reflection;
using Dashboard.Data.Domain.Wording;
using Dashboard.Web.Components;
using Dashboard.Web.Slides;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Web.Layout;

/// <summary>The frame around every page: rail, strip of the demonstration, top bar, content.</summary>
public sealed partial class MainLayout : LayoutComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly PageStamp _stamp = new();
    private ErrorBoundary? _boundary;
    private ShellState _state = ShellState.Empty;
    private ShellContext _context = ShellContext.At(ShellState.Empty, "/");

    [Inject]
    private IShellData Data { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TrayDesk Tray { get; set; } = null!;

    [CascadingParameter]
    private Microsoft.AspNetCore.Components.RouteData? Route { get; set; }

    private bool IsSlim => Route?.PageType.GetCustomAttribute<WorkDensityAttribute>() is not null;

    private (int? Territory, int? Year) Chosen => ShellContext.Chosen(Navigation.Uri);

    public void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        Tray.Changed -= Recount;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Follow;
        Tray.Changed += Recount;
        await Reload();
    }

    private async Task Reload()
    {
        _state = await Data.LoadAsync(_leaving.Token);
        _context = ShellContext.At(_state, Navigation.Uri);
        var territory = _context.Territory is { } id ? _state.Territories.FirstOrDefault(each => each.Id == id)?.Name : null;
        var data = _state.FreshOn is { } day ? $"данные на {Russian.Date(day)}, версия {Russian.Number(_state.DataVersion)}" : "данных ещё нет";
        _stamp.Stand(
            string.Join("; ", new[] { "Опора", _state.RegionName, _state.IsDemonstration ? "демонстрационные данные" : null, data }.OfType<string>()),
            [
                .. (territory ?? _state.RegionName) is { } place ? [("Территория", place)] : Array.Empty<(string, string)>(),
                .. _context.Year is { } year ? [("Учебный год", Russian.SchoolYear(year))] : Array.Empty<(string, string)>(),
                ("Данные", data),
                .. _state.IsDemonstration ? [("Регион", "демонстрационный, вымышлен")] : Array.Empty<(string, string)>(),
            ],
            PaperSize is not null);
    }

    // «a4» or «a3» where the page is shown as it is printed.
    private string? PaperSize => Query.Parse(Navigation.Uri).Value(Links.Paper) is "a4" or "a3" ? Query.Parse(Navigation.Uri).Value(Links.Paper) : null;

    // A new address may follow an applied import: the state is asked again; all of it but the count of the tray is in memory.
    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        _boundary?.Recover();
        Tray.Hide();
        Recount(sender, change);
    }

    private void Recount(object? sender, EventArgs change) =>
        _ = InvokeAsync(async () =>
        {
            if (!_leaving.IsCancellationRequested)
            {
                await Reload();
                StateHasChanged();
            }
        });

    private void Recover() => _boundary?.Recover();
}
