using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Queries.ResultList;

namespace Dashboard.Benchmarks;

/// <summary>Which of 310,000 results the public is shown: the list of all results for the own scope, for the public after an import, and for the public again.</summary>
internal static class DisclosureOnce
{
    private const int Runs = 9;

    public static async Task<int> RunAsync()
    {
        using var importing = new Importing();
        await importing.CreateAsync();
        await importing.ImportAsync(ScaleFiles.Csv);
        var question = new ResultListQuestion(importing.Source);
        var (own, first, again) = (new List<(double, double)>(), new List<(double, double)>(), new List<(double, double)>());
        IReadOnlyList<ResultListRow> rows = [];
        for (var run = 0; run < Runs; run++)
        {
            // New facts: what is kept for a version of the data is not there yet, as after an import.
            await importing.Source.ReloadAsync();
            await importing.Source.GetAsync();
            own.Add(await Clock.TimeAsync(async () => rows = await question.AskAsync(Audience.Own, AccessScope.Region)));
            first.Add(await Clock.TimeAsync(async () => rows = await question.AskAsync(Audience.Public, AccessScope.Region)));
            again.Add(await Clock.TimeAsync(async () => rows = await question.AskAsync(Audience.Public, AccessScope.Region)));
        }

        var kinds = rows.CountBy(row => row.Disclosure).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} results: {string.Join(", ", kinds)}"));
        Clock.Tell("own scope", own);
        Clock.Tell("public, after an import", first);
        Clock.Tell("public, again", again);
        return 0;
    }
}
