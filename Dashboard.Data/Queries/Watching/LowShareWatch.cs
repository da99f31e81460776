using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Watching;

/// <summary>Lays each work beside the same work of its previous year: two sorted columns walked together, whatever the size of the region.</summary>
internal static class LowShareWatch
{
    /// <summary>There was no ОГЭ in 2020 and no ВПР in the spring of 2022: one year may be missing between the two, more make another comparison.</summary>
    private const int LongestGap = 2;

    internal static IReadOnlyList<WatchFinding> Find(WatchRule rule, ResultFacts facts)
    {
        var works = Enumerable.Range(0, facts.Assessments.Count).Where(index => facts.Assessments[index] is { Procedure: not Procedure.Own, Wave: not Wave.Additional }).ToList();
        if (works.Count == 0)
        {
            return [];
        }

        var newest = works.Max(index => facts.Assessments[index].Year);
        var compared = new List<WorkInTwoYears>();
        foreach (var work in works.GroupBy(index => YearlyWork.Of(facts.Assessments[index])))
        {
            // A work that was not held for two years is history.
            if (Pair(facts, [.. work]) is var (earlier, later) && facts.Assessments[later].Year >= newest.Previous)
            {
                Compare(facts, earlier, later, compared);
            }
        }

        return ShareOfTwosRose.Find(rule, compared);
    }

    /// <summary>The newest sheet of a work and the same sheet before it: the main period where both years have it, else with retakes. Sheets before and after retakes are different facts.</summary>
    private static (int Earlier, int Later)? Pair(ResultFacts facts, List<int> sheets)
    {
        var last = sheets.Max(index => facts.Assessments[index].Year);
        foreach (var wave in sheets.GroupBy(index => facts.Assessments[index].Wave).OrderBy(group => group.Key))
        {
            var years = wave.OrderByDescending(index => facts.Assessments[index].Year).ToList();
            var before = years.FindIndex(index => facts.Assessments[index].Year < last);
            if (facts.Assessments[years[0]].Year == last && before > 0 && last.StartYear - facts.Assessments[years[before]].Year.StartYear <= LongestGap)
            {
                return (years[before], years[0]);
            }
        }

        return null;
    }

    private static void Compare(ResultFacts facts, int earlier, int later, List<WorkInTwoYears> compared)
    {
        var map = TerritoryMap.Of(facts);
        var ids = facts.TerritoryIds;
        var region = RegionChange(facts, earlier, later);
        var (before, lastBefore) = TerritoryRows.Ends(facts, earlier);
        var (now, lastNow) = TerritoryRows.Ends(facts, later);
        for (; now < lastNow; now++)
        {
            while (before < lastBefore && ids[before] < ids[now])
            {
                before++;
            }

            if (before < lastBefore && ids[before] == ids[now] && map.Level(ids[now]) == TerritoryLevel.School)
            {
                compared.Add(new WorkInTwoYears(ids[now], facts.Assessments[earlier], facts.Assessments[later], Value(facts, before), Value(facts, now), region, facts.FileIds[now]));
            }
        }
    }

    private static IndicatorValue? Value(ResultFacts facts, int place)
    {
        var sums = default(ResultSums);
        facts.AddTo(ref sums, place);
        return Indicator.LowResults.Compute(sums);
    }

    private static double? RegionChange(ResultFacts facts, int earlier, int later) =>
        TerritoryMap.RegionOf(facts) is { } region && TerritoryRows.Find(facts, earlier, region) is { } before && TerritoryRows.Find(facts, later, region) is { } now
            ? Indicator.LowResults.Compute(now.Sums)?.Value - Indicator.LowResults.Compute(before.Sums)?.Value
            : null;
}
