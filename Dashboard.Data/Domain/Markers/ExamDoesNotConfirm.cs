namespace Dashboard.Data.Domain.Markers;

/// <summary>M5: the share of «4» and «5» in ВПР of grade 8 is far above that of the same children in ОГЭ of grade 9.</summary>
public static class ExamDoesNotConfirm
{
    public static MarkerFinding Of(CohortMarks cohort, MarkerRule rule) =>
        CohortComparison.Of(Marker.ExamDoesNotConfirm, cohort, change => -change > rule.ExamGap, rule);
}
