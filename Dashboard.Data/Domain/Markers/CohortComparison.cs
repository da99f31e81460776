using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>
/// Quality of the same children in two works, as M4 and M5 need it. The region must know both works and stay near its own
/// quality: where the whole region changed, the works differ in difficulty. Newcombe's interval, the program's one method of
/// significance, must leave zero out: large changes of small groups are chance.
/// </summary>
internal static class CohortComparison
{
    /// <param name="marker">Who asks.</param>
    /// <param name="cohort">The two works.</param>
    /// <param name="isLarge">Is this change, later minus earlier, beyond the threshold?</param>
    /// <param name="rule">Thresholds.</param>
    public static MarkerFinding Of(Marker marker, CohortMarks cohort, Func<double, bool> isLarge, MarkerRule rule)
    {
        var (earlier, later) = (cohort.Earlier, cohort.Later);
        var fewer = Math.Min(earlier.Sum, later.Sum);
        if (fewer < rule.MinimumParticipants)
        {
            return MarkerSentences.TooFew(marker, cohort.School, cohort.Work, fewer, rule);
        }

        if (cohort is not { RegionEarlier: { Sum: > 0 } regionEarlier, RegionLater: { Sum: > 0 } regionLater })
        {
            return MarkerSentences.NotAssessed(marker, cohort.School, cohort.Work, "Качество по региону в этих работах неизвестно: сравнить не с чем.");
        }

        var region = Quality(regionLater) - Quality(regionEarlier);
        if (Math.Abs(region) >= rule.RegionGap)
        {
            return MarkerSentences.NotAssessed(
                marker, cohort.School, cohort.Work, $"Качество по всему региону изменилось на {Russian.PercentagePoints(region)}: работы разной трудности.");
        }

        var change = Quality(later) - Quality(earlier);
        var interval = Newcombe.Difference(High(later), later.Sum, High(earlier), earlier.Sum);
        var fired = isLarge(change) && !interval.Contains(0);
        return new MarkerFinding(marker, cohort.School, cohort.Work, fired ? MarkerState.Fired : MarkerState.Quiet, Russian.Bind(
            $"Качество одной параллели: {cohort.EarlierName} — {Words(earlier)}, {cohort.LaterName} — {Words(later)}; "
            + $"изменение {Russian.PercentagePoints(change)} {Russian.DifferenceInterval(interval.Low, interval.High)}, по региону {Russian.PercentagePoints(region)}"))
        {
            Size = change,
        };
    }

    private static string Words(MarkCounts marks) => $"{Russian.Percent(Quality(marks))} ({Russian.OutOf(High(marks), marks.Sum)})";

    private static int High(MarkCounts marks) => marks.Mark4 + marks.Mark5;

    private static double Quality(MarkCounts marks) => (double)High(marks) / marks.Sum;
}
