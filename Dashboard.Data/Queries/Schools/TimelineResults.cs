using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Schools;

/// <summary>
/// A school's results as points of its line of time: works of one procedure in one year and season added up as counts. Own
/// assessments have scales of their own and are left out; so are sheets with retakes beside the main period.
/// </summary>
internal static class TimelineResults
{
    internal static IEnumerable<TimelineItem> Of(ResultFacts facts, int school)
    {
        var rows = new List<(Assessment Work, ResultValues Values)>();
        foreach (var place in facts.RowsOfTerritory(school))
        {
            rows.Add((facts.Assessments[facts.AssessmentIndexAt(place)], facts.ValuesAt(place)));
        }

        return rows.Where(row => row.Work.Wave == Wave.Main && row.Work.Procedure != Procedure.Own)
            .GroupBy(row => (row.Work.Procedure, row.Work.Year, row.Work.Season))
            .Select(group => Item(group.Key.Procedure, group.Key.Year, group.Key.Season, [.. group.Select(row => row.Values)]));
    }

    private static TimelineItem Item(Procedure procedure, SchoolYear year, Season season, List<ResultValues> works)
    {
        var sums = works.Aggregate(default(ResultSums), (all, values) =>
        {
            all.Add(values);
            return all;
        });
        var low = Indicator.LowResults.Compute(sums);
        var day = DayOf(procedure, year, season);
        var count = Russian.Count(works.Count, "работа", "работы", "работ");
        var share = low is { Count: { } twos }
            ? $"{(procedure == Procedure.Ege ? "ниже порога" : "«2»")} — {Russian.OutOf(twos, low.Participants)}{(procedure == Procedure.Ege ? "" : " отметок")}" + (low.IsSmallGroup ? ", малая выборка" : $" ({Russian.Percent(low.Value)})")
            : "долю «2» таблицы не называют";
        return new TimelineItem(
            TimelineKind.Result, AssessmentWords.Name(procedure), new DateSpan(day, day), Russian.SchoolYear(year.StartYear) + (season == Season.Autumn ? ", осень" : ""),
            $"{count}; {share}", null, false, null, year.StartYear, low?.Value, low?.Participants ?? 0);
    }

    // Sheets name a year and not a day: ВПР in spring is written from March to May, exams begin at the end of May.
    private static DateOnly DayOf(Procedure procedure, SchoolYear year, Season season) =>
        season == Season.Autumn ? new DateOnly(year.StartYear, 10, 1) : procedure == Procedure.Vpr ? new DateOnly(year.EndYear, 4, 15) : new DateOnly(year.EndYear, 6, 10);
}
