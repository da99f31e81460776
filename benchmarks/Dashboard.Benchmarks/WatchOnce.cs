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
            first.Add(await Clock.TimeAsync(async () => told += await round.RunAsync(AccessScope.Region) ?? 0));
            again.Add(await Clock.TimeAsync(async () => standing = await round.RunAsync(AccessScope.Region) ?? 0));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source.Current.Count} results, {told} hits, {standing} told again"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first of all, every hit is new: {first[0].Wall:0} ms, processor {first[0].Processor:0} ms"));
        var kinds = (await findings.AskAsync(null, AccessScope.Region)).Findings.CountBy(finding => finding.Kind).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}");
        Console.Out.WriteLine(string.Join(", ", kinds));
        Clock.Tell("after an import, lists worked out too", first[1..]);
        Clock.Tell("nothing is new", again);
        return 0;
    }
}
