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
