namespace Dashboard.Data.Domain.Statistics;

/// <summary>Estimates of groups, each drawn to the common mean as far as its own number is uncertain.</summary>
/// <param name="Mean">The common mean.</param>
/// <param name="MeanError">Its standard error.</param>
/// <param name="Q">Cochran's Q.</param>
/// <param name="TauSquared">Variance between the groups beyond chance.</param>
/// <param name="Estimates">One a group, in the order of the input.</param>
public sealed record Shrunk(double Mean, double MeanError, double Q, double TauSquared, IReadOnlyList<ShrunkEstimate> Estimates)
{
    /// <summary>False: the differences between the groups cannot be told from chance, and no ranking of them means anything.</summary>
    public bool TellsApart => TauSquared > 0;
}

/// <summary>One group's estimate.</summary>
/// <param name="Value">λ·own + (1 − λ)·mean.</param>
/// <param name="StandardError">√(λ·v + (1 − λ)²·SE²(mean)).</param>
/// <param name="Lambda">0..1: how much of the group's own number is kept.</param>
public readonly record struct ShrunkEstimate(double Value, double StandardError, double Lambda)
{
    /// <summary>Value ± z·error of a share, inside 0..1.</summary>
    public Interval ShareInterval => new(Math.Max(0, Value - (Interval.Z * StandardError)), Math.Min(1, Value + (Interval.Z * StandardError)));
}
