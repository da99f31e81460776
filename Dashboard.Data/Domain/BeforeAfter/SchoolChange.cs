using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>What may be said of a change.</summary>
public enum StudyVerdict
{
    /// <summary>Under ten pupils on a side: numbers are shown, nothing is said of them.</summary>
    TooFew,

    /// <summary>Too few years or schools are known to say what is ordinary.</summary>
    NoMeasure,

    /// <summary>«неотличимо от обычных колебаний».</summary>
    Indistinguishable,

    /// <summary>The change is distinguishable, but what is left of it beyond the expected one is not.</summary>
    AsExpected,

    /// <summary>Better than was to be expected, beyond what is ordinary.</summary>
    Better,

    /// <summary>Worse than was to be expected, beyond what is ordinary.</summary>
    Worse,
}

/// <summary>A change and its parts: change = common + regression + beyond.</summary>
/// <param name="Before">Pooled window «до».</param>
/// <param name="After">Pooled window «после».</param>
/// <param name="Interval">95 % interval of the change with what is ordinary between cohorts in it; null where no spread is known.</param>
/// <param name="Parts">Null where it is not known what is ordinary.</param>
/// <param name="Verdict">What may be said.</param>
public sealed record MeasuredChange(Reading Before, Reading After, Interval? Interval, ChangeParts? Parts, StudyVerdict Verdict)
{
    public double Change => After.Value - Before.Value;
}

/// <param name="Common">How the level of the others changed.</param>
/// <param name="Regression">What the return to the usual level would bring by itself.</param>
/// <param name="Beyond">What is left: the change beyond the expected one.</param>
/// <param name="Interval">95 % interval of <paramref name="Beyond"/>.</param>
/// <param name="Error">Standard error of <paramref name="Beyond"/> if nothing were there but what is ordinary.</param>
/// <param name="PValue">Two-sided, of the same hypothesis.</param>
/// <param name="Noticeable">The least change beyond the expected one that would be noticed in four cases of five.</param>
public sealed record ChangeParts(double Common, double Regression, double Beyond, Interval Interval, double Error, double PValue, double Noticeable)
{
    /// <summary>What was to be expected without any measures.</summary>
    public double Expected => Common + Regression;
}

/// <param name="School">Key of the school.</param>
/// <param name="Group">Which group of <see cref="StudyOfChange"/> it is in.</param>
/// <param name="Change">Its change; null where it has no result on one side.</param>
public sealed record SchoolChange(int School, int Group, MeasuredChange? Change);
