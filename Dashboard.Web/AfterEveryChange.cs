using System.Threading.Channels;
using Dashboard.Data.Facts;

namespace Dashboard.Web;

/// <summary>
/// Work that is done when the site starts and after every import and undoing, so that nobody waits for it. The import is not held up: it
/// only rings.
/// </summary>
internal abstract class AfterEveryChange(FactsSource source, ILogger log) : BackgroundService
{
    // One ring waits at most: whoever is rung twice while working works once more.
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>What the journal of the site says when the work failed: the next ring tries again, the site goes on.</summary>
    protected abstract string Failed { get; }

    protected abstract Task WorkAsync(CancellationToken token);

    protected void Ring() => _rings.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        source.Changed += OnChanged;
        Ring();
        try
        {
            await foreach (var _ in _rings.Reader.ReadAllAsync(stoppingToken))
            {
                await TryAsync(stoppingToken);
            }
        }
        finally
        {
            source.Changed -= OnChanged;
        }
    }

    private void OnChanged(object? sender, EventArgs e) => Ring();

    private async Task TryAsync(CancellationToken token)
    {
        try
        {
            await WorkAsync(token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "{What}", Failed);
        }
    }
}
