using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Benchmarks;

/// <summary>Questions over all plans of a region, each as the first asker after a change gets it and as later ones do; by the wall clock.</summary>
internal static class PlansOnce
{
    private const int Runs = 15;

    public static async Task<int> RunAsync()
    {
        using var region = new PlansOfRegion();
        await region.CreateAsync();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{region.Units} units, {region.Records} records"));
        using var rows = new PlanRowsSource(region.Database);
        var store = new PlanStore(region.Source, rows, region.Database, new StandingClock());
        await TellAsync("all plans, kept", async () => (await store.AllAsync(null, AccessScope.Region)).Count);
        var rollUp = new RollUpQuestion(region.Source, store);
        await TellAsync("roll-up", async () => (await rollUp.AskAsync(new RollUpFilter(), AccessScope.Region)).Rows.Count);
        await TellAsync("roll-up after somebody has written", async () =>
        {
            await region.WriteAsync();
            return (await rollUp.AskAsync(new RollUpFilter(), AccessScope.Region)).Rows.Count;
        });
        var plans = new PlansQuestion(store);
        await TellAsync("list of plans", async () => (await plans.AskAsync(new PlansFilter(), AccessScope.Region)).Shown);
        var deadlines = new DeadlinesQuestion(region.Source, store);
        await TellAsync("deadlines", async () => (await deadlines.AskAsync(new DeadlinesFilter(), AccessScope.Region)).Overdue.Count);
        var titles = new PlanTitlesQuestion(store);
        await TellAsync("titles for search", async () => (await titles.AskAsync(AccessScope.Region)).Count);
        return 0;
    }

    private static async Task TellAsync(string name, Func<Task<int>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var count = await ask();
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            start = Stopwatch.GetTimestamp();
            count = await ask();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: first {first:0} ms, median of {Runs} {times[Runs / 2]:0} ms ({times[0]:0}–{times[^1]:0}), {count}"));
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => PlansOfRegion.Now;
    }
}
