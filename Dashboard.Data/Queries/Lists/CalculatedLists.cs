using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Lists;

/// <summary>
/// Calculated lists, worked out once for a version of the data, a rule and a year. A list of the school year Y speaks of the results of
/// the year before it, with the rule that was in force for these results. After an import the newest ones are worked out beside the
/// requests, before anybody asks.
/// </summary>
public sealed class CalculatedLists
{
    private readonly ConditionalWeakTable<ResultFacts, Kept> _kept = [];
    private readonly FactsSource _source;
    private readonly StatementsSource _statements;

    public CalculatedLists(FactsSource source, StatementsSource statements)
    {
        (_source, _statements) = (source, statements);
        // Both live as long as the program. Whatever goes wrong here is met again, and told, by whoever asks.
        source.Changed += (_, _) => _ = Task.Run(PrepareAsync);
    }

    private async Task PrepareAsync()
    {
        var facts = await _source.GetAsync();
        var known = await _statements.GetAsync();
        foreach (var year in Years(facts).Take(2))
        {
            _ = Of(facts, Settings(known, year).Rule, year);
        }
    }

    /// <summary>School years with results that a rule may judge, the newest first.</summary>
    internal static IReadOnlyList<SchoolYear> Years(ResultFacts facts) =>
        [.. facts.Assessments.Where(assessment => assessment.Procedure != Procedure.Own).Select(assessment => assessment.Year).Distinct().OrderDescending()];

    internal static LowResultSettings Settings(SchoolStatements known, SchoolYear results) => known.RuleFor(RuleKind.LowResults, results.StartYear, LowResultSettings.Default);

    internal CalculatedList Of(ResultFacts facts, LowResultRule rule, SchoolYear results)
    {
        var kept = _kept.GetValue(facts, _ => new Kept());
        return kept.Lists.GetOrAdd((rule, results), key => CalculatedList.Judge(key.Rule, kept.Results.GetOrAdd(key.Rule.Metric, metric => Read(facts, metric)), key.Year, facts.Schools.Select(school => school.Id)));
    }

    private static SchoolResults Read(ResultFacts facts, LowResultMetric metric)
    {
        var calendar = WorkCalendar.Of(facts.Assessments);
        return SchoolResults.Of(metric, calendar, Rows(facts, calendar, metric));
    }

    private static IEnumerable<SchoolWork> Rows(ResultFacts facts, WorkCalendar calendar, LowResultMetric metric)
    {
        var map = TerritoryMap.Of(facts);
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var assessment = facts.Assessments[index];
            var work = calendar.KeyOf(YearlyWork.Of(assessment));
            var (start, end) = TerritoryRows.Ends(facts, index);
            for (var place = start; place < end; place++)
            {
                var school = facts.TerritoryIds[place];
                if (map.Level(school) == TerritoryLevel.School)
                {
                    var sums = default(ResultSums);
                    facts.AddTo(ref sums, place);
                    yield return SchoolWork.Of(school, work, assessment.Year, assessment.Wave, metric, sums, place);
                }
            }
        }
    }

    private sealed class Kept
    {
        public ConcurrentDictionary<LowResultMetric, SchoolResults> Results { get; } = [];

        public ConcurrentDictionary<(LowResultRule Rule, SchoolYear Year), CalculatedList> Lists { get; } = [];
    }
}
