using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Queries.Series;

/// <summary>
/// The axis of years under a chart of dynamics: a spring work of 2025 stands at 2025, so the school year 2024/2025 lies
/// from 2024.4 (1 September) to 2025.4.
/// </summary>
internal static class TimeAxis
{
    private const double DaysOfYear = 366.0, FirstOfSeptember = -0.6;

    /// <summary>Place of a day, in calendar years.</summary>
    internal static double PositionOf(DateOnly day)
    {
        var year = SchoolYear.Of(day);
        return year.EndYear + ((day.DayNumber - new DateOnly(year.StartYear, 9, 1).DayNumber) / DaysOfYear) + FirstOfSeptember;
    }
}
