using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Watching;

namespace Dashboard.Web;

/// <summary>Watches; every morning before the daily letter too: an activity becomes overdue without anybody writing anything.</summary>
internal sealed class WatchAhead(FactsSource source, WatchRound round, TimeProvider clock, ILogger<WatchAhead> log) : AfterEveryChange(source, log)
{
    private static readonly TimeOnly At = new(6, 0);

    protected override string Failed => "What deviates could not be found.";

    protected override Task WorkAsync(CancellationToken token) => round.RunAsync(AccessScope.Region, token);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(base.ExecuteAsync(stoppingToken), RingEveryMorningAsync(stoppingToken));

    private async Task RingEveryMorningAsync(CancellationToken token)
    {
        while (true)
        {
            var now = clock.GetLocalNow();
            await Task.Delay(Morning.NextAfter(now, At, clock.LocalTimeZone) - now, clock, token);
            Ring();
        }
    }
}
