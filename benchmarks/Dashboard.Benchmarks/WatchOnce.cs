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

/// <summary>A round of watching over a region of 310,000 results: after an import, when its lists have to be worked out too, and when nothing is new; by the wall clock, and the processor seconds of the process beside it.</summary>
internal static class WatchOnce
{
    private const int Runs = 9;

    public static async Task<int> RunAsync()
    {
        using var importing = new Importing();
        await importing.CreateAsync();
        await importing.ImportAsync(ScaleFiles.Csv);
        var (source, database, statements) = (importing.Source, importing.Database, importing.Statements);
        var markers = new MarkersSource(source, statements, new DetailStore(database, source), database);
        var plans = new PlanStore(source, importing.Plans, database, TimeProvider.System);
        var findings = new WatchFindingsQuestion(source, statements, new CalculatedLists(source, statements), markers, plans, TimeProvider.System);
        var round = new WatchRound(findings, new WatchRecords(database, TimeProvider.System));
        var first = new List<(double Wall, double Processor)>();
        var again = new List<(double Wall, double Processor)>();
        var (told, standing) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            // New facts: what is kept for a version of the data is not there yet, as after an import.
            await source.ReloadAsync();
            first.Add(await TimeAsync(async () => told += await round.RunAsync(AccessScope.Region) ?? 0));
            again.Add(await TimeAsync(async () => standing = await round.RunAsync(AccessScope.Region) ?? 0));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source.Current.Count} results, {told} hits, {standing} told again"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first of all, every hit is new: {first[0].Wall:0} ms, processor {first[0].Processor:0} ms"));
        var kinds = (await findings.AskAsync(null, AccessScope.Region)).Findings.CountBy(finding => finding.Kind).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}");
        Console.Out.WriteLine(string.Join(", ", kinds));
        Tell("after an import, lists worked out too", first[1..]);
        Tell("nothing is new", again);
        return 0;
    }

    private static async Task<(double Wall, double Processor)> TimeAsync(Func<Task> run)
    {
        using var process = Process.GetCurrentProcess();
        var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await run();
        process.Refresh();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (process.TotalProcessorTime - before).TotalMilliseconds);
    }

    private static void Tell(string name, List<(double Wall, double Processor)> times)
    {
        times.Sort();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: median {times[times.Count / 2].Wall:0} ms ({times[0].Wall:0}–{times[^1].Wall:0}), processor {times.Select(time => time.Processor).Order().ElementAt(times.Count / 2):0} ms"));
    }
}
