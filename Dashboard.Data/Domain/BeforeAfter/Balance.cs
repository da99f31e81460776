namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>
/// What a difference of two groups before the intervention means, by the bounds of the What Works Clearinghouse (Procedures and
/// Standards Handbook 5.0, 2022, ch. II: baseline equivalence).
/// </summary>
public enum BalanceBound
{
    /// <summary>Not known of both groups.</summary>
    Unknown,

    /// <summary>Up to 0.05 standard deviations.</summary>
    Alike,

    /// <summary>Up to 0.25: comparable when the difference is taken into account.</summary>
    ToAdjust,

    /// <summary>Above 0.25: not comparable.</summary>
    NotComparable,
}

/// <summary>How alike participants and comparable schools were before in one trait.</summary>
/// <param name="Participants">Mean; null where unknown of all.</param>
/// <param name="Others">Mean of the comparable schools.</param>
/// <param name="Deviations">Difference of the means in pooled standard deviations; null where it cannot be told.</param>
public sealed record Balance(double? Participants, double? Others, double? Deviations)
{
    private const double AlikeBound = 0.05, AdjustBound = 0.25;

    public BalanceBound Bound => Deviations is not { } known ? BalanceBound.Unknown
        : Math.Abs(known) <= AlikeBound ? BalanceBound.Alike
        : Math.Abs(known) <= AdjustBound ? BalanceBound.ToAdjust
        : BalanceBound.NotComparable;

    /// <summary>Standardised mean difference with the variances of both groups pooled by their degrees of freedom (WWC, ibid.).</summary>
    public static Balance Of(IEnumerable<double?> participants, IEnumerable<double?> others)
    {
        var (own, theirs) = (participants.OfType<double>().ToList(), others.OfType<double>().ToList());
        double? mean = own.Count > 0 ? own.Average() : null;
        double? other = theirs.Count > 0 ? theirs.Average() : null;
        if (mean is not { } first || other is not { } second || own.Count + theirs.Count < 3)
        {
            return new Balance(mean, other, null);
        }

        var squares = own.Sum(value => (value - first) * (value - first)) + theirs.Sum(value => (value - second) * (value - second));
        var deviation = Math.Sqrt(squares / (own.Count + theirs.Count - 2));
        return new Balance(mean, other, deviation > 1e-12 ? (first - second) / deviation : Math.Abs(first - second) < 1e-12 ? 0 : null);
    }
}
