using System.Threading.Channels;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Watching;

namespace Dashboard.Web;

/// <summary>
/// Watches when the site starts, after every import and undoing, and every morning before the daily letter: an activity becomes overdue
/// without anybody writing anything. Nobody waits for it: an import only rings.
/// </summary>
internal sealed class WatchAhead(FactsSource source, WatchRound round, TimeProvider clock, ILogger<WatchAhead> log) : BackgroundService
{
    private static readonly TimeOnly At = new(6, 0);

    // One ring waits at most: whoever is rung twice while watching watches once more.
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        source.Changed += Ring;
        Ring(this, EventArgs.Empty);
        try
        {
            await Task.WhenAll(WatchAsync(stoppingToken), RingEveryMorningAsync(stoppingToken));
        }
        finally
        {
            source.Changed -= Ring;
        }
    }

    private void Ring(object? sender, EventArgs e) => _rings.Writer.TryWrite(true);

    private async Task RingEveryMorningAsync(CancellationToken token)
    {
        while (true)
        {
            var now = clock.GetLocalNow();
            await Task.Delay(Morning.NextAfter(now, At, clock.LocalTimeZone) - now, clock, token);
            Ring(this, EventArgs.Empty);
        }
    }

    private async Task WatchAsync(CancellationToken token)
    {
        await foreach (var _ in _rings.Reader.ReadAllAsync(token))
        {
            try
            {
                await round.RunAsync(AccessScope.Region, token);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next import or the next morning watches again; the site goes on.
                log.LogWarning(fault, "What deviates could not be found.");
            }
        }
    }
}
