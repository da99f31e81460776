using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Watching;
using Dashboard.Data.Records;

namespace Dashboard.Benchmarks;

/// <summary>A round of watching over a region of 310,000 results: after an import, when its lists have to be worked out too, and when nothing is new; by the wall clock.</summary>
internal static class WatchOnce
{
    private const int Runs = 9;

    public static async Task<int> RunAsync()
    {
        using var importing = new Importing();
        await importing.CreateAsync();
        await importing.ImportAsync(ScaleFiles.Csv);
        var (source, database, statements) = (importing.Source, importing.Database, importing.Statements);
        var first = new List<double>();
        var again = new List<double>();
        var (told, standing) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            // New facts and lists of nobody: what an import leaves behind.
            await source.ReloadAsync();
            var markers = new MarkersSource(source, statements, new DetailStore(database, source), database);
            var plans = new PlanStore(source, importing.Plans, database, TimeProvider.System);
            var findings = new WatchFindingsQuestion(source, statements, new CalculatedLists(source, statements), markers, plans, TimeProvider.System);
            var round = new WatchRound(findings, new WatchRecords(database, TimeProvider.System));
            first.Add(await TimeAsync(async () => told += await round.RunAsync(AccessScope.Region) ?? 0));
            again.Add(await TimeAsync(async () => standing = await round.RunAsync(AccessScope.Region) ?? 0));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source.Current.Count} results, {told} hits, {standing} told again"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first of all, every hit is new: {first[0]:0} ms"));
        Tell("after an import, lists worked out too", first[1..]);
        Tell("nothing is new", again);
        return 0;
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Tell(string name, List<double> times)
    {
        times.Sort();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {times[times.Count / 2]:0} ms ({times[0]:0}–{times[^1]:0})"));
    }
}
