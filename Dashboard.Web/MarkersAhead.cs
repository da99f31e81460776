using System.Threading.Channels;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Markers;

namespace Dashboard.Web;

/// <summary>
/// Asks for the signs of all years when the site starts and after every import, so that the first visitor does not wait for them. The
/// import is not held up: it only rings.
/// </summary>
internal sealed class MarkersAhead(FactsSource source, MarkersQuestion question, ILogger<MarkersAhead> log) : BackgroundService
{
    // One ring waits at most: whoever is rung twice while computing computes once more.
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        source.Changed += Ring;
        Ring(this, EventArgs.Empty);
        try
        {
            await foreach (var _ in _rings.Reader.ReadAllAsync(stoppingToken))
            {
                await AskAsync(stoppingToken);
            }
        }
        finally
        {
            source.Changed -= Ring;
        }
    }

    private void Ring(object? sender, EventArgs e) => _rings.Writer.TryWrite(true);

    private async Task AskAsync(CancellationToken token)
    {
        try
        {
            await question.AskAsync(new MarkersFilter(), AccessScope.Region, token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The page asks again and shows the fault to the one who needs the answer; the site goes on.
            log.LogWarning(fault, "The signs could not be computed ahead.");
        }
    }
}
