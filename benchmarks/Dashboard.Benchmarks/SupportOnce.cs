using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Benchmarks;

/// <summary>
/// Who needs support, over a region of 310,000 results whose 1,100 schools have a profile of 13 factors: the heatmap of risks, the lists and the first
/// screen, as the first asker after an import and as later ones get them; processor time of the process beside the wall clock.
/// </summary>
internal static class SupportOnce
{
    private const int Runs = 9, ProfileYear = 2025;

    public static async Task<int> RunAsync()
    {
        using var importing = new Importing();
        await importing.CreateAsync();
        await importing.ImportAsync(ScaleFiles.Csv);
        var (source, statements) = (importing.Source, importing.Statements);
        var factors = (await statements.GetAsync()).Factors;
        var schools = (await source.GetAsync()).Schools.ToList();
        var levels = from school in schools
                     from factor in factors.Select((factor, place) => (factor.Code, Place: place))
                     select (school.Id, new StatementKey(StatementKind.RiskLevel, ProfileYear, StatementTopic.Risk(ProfileSource.Regional, factor.Code)),
                         (SchoolStatement?)new RiskLevelStatement((RiskLevel)(((school.Id * 7) + (factor.Place * 5)) % 4)));
        await importing.Pipeline.StateAsync([.. levels], StatementForm.RiskProfile, "benchmark", AccessScope.Region);

        var calculated = new CalculatedLists(source, statements);
        var plans = new PlanStore(source, importing.Plans, importing.Database, TimeProvider.System);
        var zones = new SupportZone(source, statements, calculated);
        var risks = new RisksQuestion(source, statements, plans);
        var needs = new NeedsQuestion(zones, risks, new ResultGapsQuestion(zones, plans));
        var lists = new ListsQuestion(source, statements, calculated);
        var year = source.Current.Assessments.Max(assessment => assessment.Year);
        await MeasureAsync("heatmap of risks, 1,100 schools × 13 factors", () => risks.AskAsync(new RisksFilter(), AccessScope.Region));
        await MeasureAsync("lists with flow and calibration of all years", () => lists.AskAsync(new ListsFilter(), AccessScope.Region));
        await MeasureAsync("needs of the first screen", () => needs.AskAsync(new NeedsFilter(year), AccessScope.Region));
        await AddDistributionsAsync(importing, year.StartYear);
        var markers = new MarkersSource(source, statements, new DetailStore(importing.Database, source), importing.Database);
        var signs = new MarkersQuestion(source, statements, markers);
        await MeasureAsync("signs of the newest year, every school and work with its distribution", () => signs.AskAsync(new MarkersFilter(year.StartYear), AccessScope.Region));
        await AddDistributionsAsync(importing, year.StartYear - 1);
        await source.ReloadAsync();
        Clock.Tell("signs of a year whose every distribution is new, in a process that runs", [await Clock.TimeAsync(() => signs.AskAsync(new MarkersFilter(year.StartYear - 1), AccessScope.Region))]);
        return 0;

        async Task MeasureAsync(string what, Func<Task> ask)
        {
            var (first, later) = (new List<(double Wall, double Processor)>(), new List<(double Wall, double Processor)>());
            Clock.Tell(what + ", the first of the process", [await Clock.TimeAsync(ask)]);
            for (var run = 0; run < Runs; run++)
            {
                // New facts: what is kept for a version of the data is not there yet, as after an import.
                await source.ReloadAsync();
                first.Add(await Clock.TimeAsync(ask));
                later.Add(await Clock.TimeAsync(ask));
            }

            Clock.Tell(what + ", first asker after an import", first);
            Clock.Tell(what + ", later askers", later);
        }
    }

    /// <summary>A distribution of primary scores for every school and ВПР of the year, made of its marks.</summary>
    private static async Task AddDistributionsAsync(Importing importing, int year)
    {
        var facts = importing.Source.Current;
        await using var context = importing.Database.CreateDbContext();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var added = 0;
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            if (facts.Assessments[index] is not { Procedure: Procedure.Vpr } work || work.Year.StartYear != year)
            {
                continue;
            }

            var (start, end) = (facts.RowsOf(index).Start.Value, facts.RowsOf(index).End.Value);
            for (var place = start; place < end; place++)
            {
                var values = facts.ValuesAt(place);
                double[] marks = [values.Mark2 ?? 0, values.Mark3 ?? 0, values.Mark4 ?? 0, values.Mark5 ?? 0];
                var all = Math.Max(1, marks.Sum());
                context.Details.Add(new StoredDetail
                {
                    AssessmentId = facts.AssessmentId(index), TerritoryId = facts.TerritoryIds[place], Kind = DetailKind.ScoreDistribution, Group = ParticipantGroup.All, ImportFileId = facts.FileIds[place],
                    // Five scores a mark, «3» from 5.
                    Payload = DetailPayload.Write(new ScoreDistribution([.. Enumerable.Range(0, 20).Select(score => marks[score / 5] / 5 / all)])),
                });
                added++;
            }

            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{added} distributions"));
    }
}
