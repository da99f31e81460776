using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Features;

/// <summary>
/// How a verdict on before and after looks wherever it is shown: blue is a change that is told, grey is what cannot be told.
/// No colour says good or bad, for the change may have many reasons.
/// </summary>
internal static class StudyLook
{
    /// <summary>The change is more than what is ordinary and expected.</summary>
    public static bool IsTold(StudyVerdict verdict) => verdict is StudyVerdict.Better or StudyVerdict.Worse;

    /// <summary>▲ or ▼ where the change is told, ≈ where it cannot be told, nothing where it is not judged.</summary>
    public static string Sign(StudyVerdict verdict, double change) => verdict switch
    {
        StudyVerdict.Better or StudyVerdict.Worse => change < 0 ? "▼" : "▲",
        StudyVerdict.Indistinguishable or StudyVerdict.AsExpected => "≈",
        _ => "",
    };

    /// <summary>«интервал от −23,1 до −3,0 п.п.».</summary>
    public static string IntervalWords(Indicator indicator, Interval interval) =>
        $"интервал от\u00a0{IndicatorWords.DifferenceNumber(indicator, interval.Low)} до\u00a0{IndicatorWords.Difference(indicator, interval.High)}";
}
