using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Benchmarks;

/// <summary>
/// The heatmaps of all years of a region of 310,000 results, and that of one year as a page asks it: as the first asker after an
/// import gets them, and as every later one does, against a plain loop over all the rows. Medians of many runs in a warm process, by the wall clock.
/// </summary>
internal static class QuestionOnce
{
    private const int Runs = 41;

    public static async Task<int> RunAsync()
    {
        using var importing = new Importing();
        await importing.CreateAsync();
        await importing.ImportAsync(ScaleFiles.Csv);
        var facts = await importing.Source.GetAsync();
        var filters = facts.Assessments.Select(assessment => assessment.Year).Distinct().Order()
            .Select(year => new YearGridFilter(null, year, Indicator.LowResults, WorkChoice.All)).ToArray();
        var question = new YearGridQuestion(importing.Source);
        var plain = new PlainColumns(facts, null);
        var rows = 0;
        var loop = Median(() => { }, () => rows += (int)(plain.Sum() & 1));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{plain.Rows} rows, {filters.Length} heatmaps"));
        Tell("plain loop", loop, loop);
        // New facts of the same content: what is kept for a version of the data is not there yet.
        Tell("all years, first asker", Median(() => importing.Source.Publish(Anew(facts)), () => Ask(filters)), loop);
        Tell("all years, later askers", Median(() => { }, () => Ask(filters)), loop);
        // What a page asks: the last year, out of all the rows.
        Tell("one year, first asker", Median(() => importing.Source.Publish(Anew(facts)), () => Ask(filters[^1..])), loop);
        Tell("one year, later askers", Median(() => { }, () => Ask(filters[^1..])), loop);
        // The schools of the work that most of them wrote, and the heatmap of a municipality with the smoothed shares of all its works.
        var widest = Enumerable.Range(0, facts.Assessments.Count).MaxBy(index => facts.RowsOf(index).End.Value - facts.RowsOf(index).Start.Value);
        var funnel = new FunnelFilter(facts.AssessmentId(widest), Indicator.LowResults);
        var scatter = new FunnelQuestion(importing.Source);
        Tell("scatter of schools", Median(() => { }, () => rows += scatter.AskAsync(funnel, AccessScope.Region).AsTask().GetAwaiter().GetResult()!.Schools.Count), loop);
        var change = new StatusChangeQuestion(importing.Source, importing.Statements);
        var status = new StatusChangeFilter(funnel.WorkId, Indicator.LowResults, TerritoryLevel.School);
        Tell("level and change of schools", Median(() => { }, () => rows += change.AskAsync(status, AccessScope.Region).AsTask().GetAwaiter().GetResult()!.Rows.Count), loop);
        Tell("heatmap of a municipality", Median(() => { }, () => Ask([filters[^1] with { MunicipalityId = facts.Municipalities.First().Id, Smoothed = true }])), loop);
        return 0;

        void Ask(YearGridFilter[] asked)
        {
            foreach (var filter in asked)
            {
                rows += question.AskAsync(filter, AccessScope.Region).AsTask().GetAwaiter().GetResult().Rows.Count;
            }
        }
    }

    private static ResultFacts Anew(ResultFacts facts) => facts.With(
        facts.Installation,
        facts.Territories,
        facts.Assessments.Select((assessment, index) => (assessment, id: facts.AssessmentId(index))).ToDictionary(pair => pair.id, pair => pair.assessment),
        []);

    private static void Tell(string name, double milliseconds, double loop) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {milliseconds:0.000} ms, {milliseconds / loop:0.0} of the loop"));

    private static double Median(Action prepare, Action run)
    {
        var times = new double[Runs];
        for (var time = -10; time < Runs; time++)
        {
            prepare();
            var start = Stopwatch.GetTimestamp();
            run();
            if (time >= 0)
            {
                times[time] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        return times[Runs / 2];
    }
}
