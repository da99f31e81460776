using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Benchmarks;

/// <summary>One hundred schools before and after, compared with the other thousand of a region of 310,000 results: matched, judged and put into words.</summary>
internal static class BeforeAfterOnce
{
    private const int Runs = 9, Participants = 100;

    public static async Task<int> RunAsync()
    {
        using var importing = new Importing();
        await importing.CreateAsync();
        await importing.ImportAsync(ScaleFiles.Csv);
        var (source, database, statements) = (importing.Source, importing.Database, importing.Statements);
        var markers = new MarkersSource(source, statements, new DetailStore(database, source), database);
        var question = new BeforeAfterQuestion(new PlanStore(source, importing.Plans, database, TimeProvider.System), source, statements, markers, database);
        var facts = await source.GetAsync();
        var years = facts.Assessments.Where(work => work is { Procedure: Procedure.Vpr, Season: Season.Spring }).Select(work => work.CalendarYear).Distinct().Order().ToList();
        var filter = new BeforeAfterFilter
        {
            From = new DateOnly(years[^2], 6, 1),
            To = new DateOnly(years[^1], 2, 1),
            Schools = [.. facts.Schools.Take(Participants).Select(school => school.Id)],
            Procedure = Procedure.Vpr,
            Subject = "Математика",
        };
        var (first, again) = (new List<(double Wall, double Processor)>(), new List<(double Wall, double Processor)>());
        BeforeAfterView? view = null;
        for (var run = 0; run < Runs; run++)
        {
            // New facts: what is kept for a version of the data is not there yet, the signs of both years among it; a site works those out ahead.
            await source.ReloadAsync();
            first.Add(await Clock.TimeAsync(async () => view = await question.AskAsync(filter, AccessScope.Region)));
            again.Add(await Clock.TimeAsync(async () => view = await question.AskAsync(filter, AccessScope.Region)));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{facts.Count} results, {facts.Schools.Count()} schools; {view!.Answer?.Sentence ?? view.Refusal}"));
        Console.Out.WriteLine(view.Answer?.Comparison?.Sentence);
        Clock.Tell("after an import, signs worked out too", first[1..]);
        Clock.Tell("later askers", again[1..]);
        return 0;
    }
}
