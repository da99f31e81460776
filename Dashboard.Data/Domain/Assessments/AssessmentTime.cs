using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Domain.Assessments;

/// <summary>
/// Between which days a work was surely written. Sheets name a year and a season and seldom a day, so this is the widest time
/// of the federal schedules: ВПР in spring from 1 March to 31 May, in autumn from 14 September to 31 October, ОГЭ and ЕГЭ from
/// 20 May to 10 July, with the additional wave to 30 September. An own work without a day may have been written at any time of its year.
/// </summary>
public static class AssessmentTime
{
    public static DateSpan Of(Assessment assessment)
    {
        var (start, end) = (assessment.Year.StartYear, assessment.Year.EndYear);
        return assessment switch
        {
            { Date: { } day } => new DateSpan(day, day),
            { Procedure: Procedure.Vpr, Season: Season.Autumn } => Days(start, 9, 14, start, 10, 31),
            { Procedure: Procedure.Vpr } => Days(end, 3, 1, end, 5, 31),
            { Procedure: Procedure.Oge or Procedure.Ege, Wave: Wave.Main } => Days(end, 5, 20, end, 7, 10),
            { Procedure: Procedure.Oge or Procedure.Ege } => Days(end, 5, 20, end, 9, 30),
            _ => Days(start, 9, 1, end, 8, 31),
        };
    }

    private static DateSpan Days(int firstYear, int firstMonth, int firstDay, int lastYear, int lastMonth, int lastDay) =>
        new(new DateOnly(firstYear, firstMonth, firstDay), new DateOnly(lastYear, lastMonth, lastDay));
}
