using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Benchmarks;

/// <summary>Slides of the conference over a region of 310,000 results, asked and written: the first of a process, the first after an import, later ones; and each kind of slide by itself.</summary>
internal static class DeckOnce
{
    private const int Runs = 9;

    public static async Task<int> RunAsync()
    {
        await using var region = new ReportRegion();
        await region.CreateAsync();
        var (source, question) = (region.Source, region.Of<DeckQuestion>());
        var municipality = source.Current.Municipalities.First().Id;
        foreach (var (name, filter) in new[] { ("region", new DeckFilter()), ("municipality", new DeckFilter { TerritoryId = municipality }) })
        {
            Clock.Tell($"{name}, the first of the process", [await Clock.TimeAsync(() => MakeAsync(filter))]);
            var (first, later, asked) = (new List<(double Wall, double Processor)>(), new List<(double Wall, double Processor)>(), new List<(double Wall, double Processor)>());
            for (var run = 0; run < Runs; run++)
            {
                // New facts: what is kept for a version of the data is not there yet, as after an import.
                await source.ReloadAsync();
                first.Add(await Clock.TimeAsync(() => MakeAsync(filter)));
                later.Add(await Clock.TimeAsync(() => MakeAsync(filter)));
                asked.Add(await Clock.TimeAsync(() => question.AskAsync(filter, AccessScope.Region)));
            }

            var (slides, bytes) = await MakeAsync(filter);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {slides} slides, {bytes / 1024} KB"));
            Clock.Tell($"{name}, first after an import", first);
            Clock.Tell($"{name}, later ones", later);
            Clock.Tell($"{name}, later ones, questions alone", asked);
            foreach (var kind in Enum.GetValues<SlideKind>())
            {
                Clock.Tell($"  {name}, {kind}", [await Clock.TimeAsync(() => question.AskAsync(filter with { Entries = [new DeckEntry(kind)] }, AccessScope.Region))]);
            }
        }

        return 0;

        async Task<(int Slides, long Bytes)> MakeAsync(DeckFilter filter)
        {
            var deck = (await question.AskAsync(filter, AccessScope.Region))!;
            using var file = new MemoryStream();
            DeckWriter.Write(deck, DeckFormat.Wide, file);
            return (deck.Slides.Count, file.Length);
        }
    }
}
