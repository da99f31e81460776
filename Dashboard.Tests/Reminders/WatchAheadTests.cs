using Dashboard.Data.Queries.Watching;
using Dashboard.Tests.Queries.Watching;
using Dashboard.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dashboard.Tests.Reminders;

public sealed class WatchAheadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_start_of_the_site_and_every_import_are_watched_without_being_asked()
    {
        using var region = await WatchedRegion.Create();
        using var ahead = new WatchAhead(region.Installation.Facts, region.Parts.Round, region.Installation.Clock, NullLogger<WatchAhead>.Instance);

        var atStart = Told(region.Parts.Round);
        await ahead.StartAsync(CancellationToken.None);
        await atStart.WaitAsync(Patience);
        Assert.Single(await region.Parts.LinesAsync());

        var afterImport = Told(region.Parts.Round);
        await region.ImportLaterAsync("исправлено.csv", lowInYelovskaya: 5);
        await afterImport.WaitAsync(Patience);
        Assert.Single(await region.Parts.LinesAsync(WatchState.Ended));
        await ahead.StopAsync(CancellationToken.None);
    }

    private static Task Told(WatchRound round)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        round.Told += (_, _) => told.TrySetResult();
        return told.Task;
    }
}
