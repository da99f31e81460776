using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Web.Auth;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Web.Features;

/// <summary>
/// A page that reads its address, asks and shows. It asks anew when the address changes and when an import was applied or
/// undone, so that nobody looks at numbers that are no longer in force.
/// </summary>
public abstract class AskingPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly CancellationToken _left;
    private (string Address, ResultFacts Facts)? _answered;
    private Task _lastAsk = Task.CompletedTask;
    private int _asksUnderWay;
    private bool _disposed;

    protected AskingPage() => _left = _leaving.Token;

    [Inject]
    protected FactsSource Source { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    /// <summary>The address with its filters.</summary>
    protected Query Address { get; private set; } = Query.To("/");

    /// <summary>The facts that the answer shown was asked of.</summary>
    protected ResultFacts Facts { get; private set; } = ResultFacts.Empty;

    /// <summary>The school year that the address names, else the newest with results; null while nothing is loaded.</summary>
    protected SchoolYear? Year =>
        Address.Number(Links.Year) is { } start ? new SchoolYear(start)
        : Facts.Assessments.Count > 0 ? Facts.Assessments.Max(assessment => assessment.Year)
        : null;

    /// <summary>The start year as it stands in addresses; null where the address leaves it out, so that links do the same.</summary>
    protected int? YearKey => Address.Number(Links.Year);

    /// <summary>The municipality that the address narrows the page to; null for the region and for a number that is no municipality.</summary>
    protected TerritoryFact? Municipality =>
        Address.Number(Links.Territory) is { } id && Facts.Territory(id) is { Level: TerritoryLevel.Municipality } municipality ? municipality : null;

    protected AccessScope Scope => Current.Value;

    /// <summary>Also of a page that was left while it asked: what it still asks is cancelled, and is no fault of the page that came after it.</summary>
    protected CancellationToken Leaving => _left;

    /// <summary>False until the first answer: a skeleton is shown.</summary>
    protected bool IsAnswered => _answered is not null;

    /// <summary>Asks everything that the page shows, one asking after another; called with <see cref="Address"/> and <see cref="Facts"/> up to date.</summary>
    protected abstract Task AskAsync();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    // While the page asks anew its fields belong partly to the old answer: what was drawn stays until all of them are there.
    protected override bool ShouldRender() => _asksUnderWay == 0;

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
        {
            return;
        }

        _disposed = true;
        Source.Changed -= OnFactsChanged;
        Navigation.LocationChanged -= OnLocationChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override void OnInitialized()
    {
        Source.Changed += OnFactsChanged;
        Navigation.LocationChanged += OnLocationChanged;
    }

    protected override async Task OnParametersSetAsync()
    {
        try
        {
            await AskIfNeededAsync();
        }
        catch (Exception) when (_disposed)
        {
            // The page was left while it asked: whatever became of its question, the page that came after it is shown.
        }
    }

    // The address, the frame and an import may ask at once: one waits for the other, so that answers are never mixed.
    private async Task AskIfNeededAsync()
    {
        var (before, done) = (_lastAsk, new TaskCompletionSource());
        _lastAsk = done.Task;
        _asksUnderWay++;
        try
        {
            await before;
            await AskOnceAsync();
        }
        finally
        {
            _asksUnderWay--;
            done.SetResult();
        }
    }

    private async Task AskOnceAsync()
    {
        var facts = await Source.GetAsync(Leaving);
        if (_answered is { } last && last.Address == Navigation.Uri && ReferenceEquals(last.Facts, facts))
        {
            return;
        }

        var address = Navigation.Uri;
        Address = Query.Parse(address);
        Facts = facts;
        await AskAsync();
        _answered = (address, facts);
    }

    private void OnFactsChanged(object? sender, EventArgs e) => AskLater();

    // A move to another page also passes here, before this one is left; a change of the path brings new parameters by itself.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (Query.Parse(e.Location).Path == Address.Path)
        {
            AskLater();
        }
    }

    private void AskLater() => _ = InvokeAsync(async () =>
    {
        if (_disposed)
        {
            return;
        }

        try
        {
            await AskIfNeededAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_disposed)
        {
            // The page was left while it asked.
        }
        catch (Exception fault)
        {
            // Nobody awaits this: without handing it on, the page would keep old numbers in silence.
            await DispatchExceptionAsync(fault);
        }
    });
}
