namespace Dashboard.Data.Domain.Markers;

/// <summary>M4: the share of «4» and «5» of the same children changes abruptly, up or down, from one ВПР to the next year's.</summary>
public static class CohortQualityBreaks
{
    public static MarkerFinding Of(CohortMarks cohort, MarkerRule rule) =>
        CohortComparison.Of(Marker.CohortBreak, cohort, change => Math.Abs(change) > rule.CohortBreak, rule);
}
