using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>What a rule looks at. The numbers are stored: never renumber.</summary>
public enum LowResultMetric : byte
{
    /// <summary>Share of «2», in ЕГЭ of those below the minimum: the metric of the act of 2025.</summary>
    LowShare = 1,

    /// <summary>Share of «4» and «5».</summary>
    QualityShare = 2,

    MeanMark = 3,

    /// <summary>Mean test score: of ЕГЭ only, because primary scores of other works have scales of their own.</summary>
    MeanScore = 4,
}

/// <summary>On which side of the threshold a result is low. The numbers are stored: never renumber.</summary>
public enum LowWhen : byte
{
    AtLeast = 1,
    MoreThan = 2,
    AtMost = 3,
    LessThan = 4,
}

/// <summary>How the two sub-rules make one answer. The numbers are stored: never renumber.</summary>
public enum RuleCombination : byte
{
    /// <summary>One of the two is enough.</summary>
    Either = 1,

    /// <summary>Both are needed.</summary>
    Both = 2,

    SeveralWorksOnly = 3,
    SameWorkOnly = 4,
}

/// <summary>
/// By which rule a school gets the «расчётный признак» of low results. The default is the rule that an inspection act of 2025
/// quotes (domain reference §4.1, read from news of the act): at least 30 % of the participants below the minimum in two or
/// more works of a year, and also in the same work of two years; how the two join, and the list of works, are not confirmed.
/// A calculated flag is no status of a school: the status is the order of the authority.
/// </summary>
/// <remarks>Stored as JSON. Two rules are equal when they judge alike: the order of the works does not matter.</remarks>
public sealed record LowResultRule
{
    /// <summary>ВПР of 2020–2022 took grades 5–6, later 4–8, since 2025 also 10: a grade that was not written judges nobody (§4.1, from memory).</summary>
    public static IReadOnlyList<RuleWork> DefaultWorks { get; } = Ordered(
    [
        .. from subject in new[] { Subject.Russian.Name, Subject.Mathematics.Name }
           from grade in new[] { 4, 5, 6, 7, 8, 10 }
           select new RuleWork(Procedure.Vpr, subject, grade),
        .. from subject in new[] { Subject.Russian.Name, Subject.Mathematics.Name }
           from exam in new[] { Procedure.Oge, Procedure.Ege }
           select new RuleWork(exam, subject),
    ]);

    public static LowResultRule Default { get; } = new();

    public LowResultMetric Metric { get; init; } = LowResultMetric.LowShare;

    public LowWhen When { get; init; } = LowWhen.AtLeast;

    /// <summary>In the unit of the metric: a share 0..1, a mark 2..5, a test score 0..100. Decimal, so that 3 of 10 is exactly 30 %.</summary>
    public decimal Threshold { get; init; } = 0.30m;

    /// <summary>Works that count, in a fixed order and without repetitions.</summary>
    public IReadOnlyList<RuleWork> Works { get; init => field = Ordered(value); } = DefaultWorks;

    /// <summary>Which state of an exam is judged; where a school has only the other sheet, that is taken and marked.</summary>
    public Wave Wave { get; init; } = Wave.Main;

    /// <summary>Smaller groups are «малая выборка»: named, never judged. The act names no minimum; 10 is the ФИОКО's for group analysis.</summary>
    public int LeastGroup { get; init; } = Indicator.SmallGroup;

    /// <summary>K: from how many low works of one year <see cref="LowInSeveralWorksOfOneYear"/> holds.</summary>
    public int WorksInYear { get; init; } = 2;

    /// <summary>M: in how many years running, of those in which it was held, the same work must be low.</summary>
    public int YearsRunning { get; init; } = 2;

    /// <summary>
    /// Within how many school years, the judged one included, these years must lie. Four bridge the longest break on record:
    /// ЕГЭ in base mathematics was held in neither 2020 nor 2021.
    /// </summary>
    public int YearsWindow { get; init; } = 4;

    public RuleCombination Combination { get; init; } = RuleCombination.Either;

    internal bool UsesSeveralWorks => Combination != RuleCombination.SameWorkOnly;

    internal bool UsesSameWork => Combination != RuleCombination.SeveralWorksOnly;

    /// <summary>It looks at shares of pupils, not at means.</summary>
    public bool CountsPupils => Metric is LowResultMetric.LowShare or LowResultMetric.QualityShare;

    internal LowThreshold Limit => new(When, Threshold);

    public bool Covers(AssessmentSeries series) => Works.Any(work => work.Covers(series));

    /// <summary>The indicator whose value is compared with the threshold.</summary>
    public static Indicator IndicatorOf(LowResultMetric metric) => metric switch
    {
        LowResultMetric.LowShare => Indicator.LowResults,
        LowResultMetric.QualityShare => Indicator.Quality,
        LowResultMetric.MeanMark => Indicator.MeanMark,
        LowResultMetric.MeanScore => Indicator.MeanScore,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No such metric."),
    };

    public bool Equals(LowResultRule? other) => other is not null && Judging == other.Judging && Works.SequenceEqual(other.Works);

    public override int GetHashCode() => HashCode.Combine(Judging, Works.Count);

    private (LowResultMetric, LowWhen, decimal, Wave, int, int, int, int, RuleCombination) Judging =>
        (Metric, When, Threshold, Wave, LeastGroup, WorksInYear, YearsRunning, YearsWindow, Combination);

    private static IReadOnlyList<RuleWork> Ordered(IReadOnlyList<RuleWork>? works) =>
    [
        .. (works ?? []).Where(work => work is not null).Distinct()
            .OrderBy(work => work.Procedure)
            .ThenBy(work => work.Subject, StringComparer.Ordinal)
            .ThenBy(work => work.Grade)
            .ThenBy(work => work.Profile)
            .ThenBy(work => work.Title, StringComparer.Ordinal),
    ];
}
