namespace Dashboard.Data.Domain.Statistics;

/// <summary>What several groups say together when each of them may be truly different.</summary>
/// <param name="Mean">Weighted by 1/(v + τ²).</param>
/// <param name="MeanError">Its standard error.</param>
/// <param name="Q">Cochran's Q; about the number of groups less one where only chance tells them apart.</param>
/// <param name="TauSquared">Variance between the groups beyond chance.</param>
public readonly record struct PooledMean(double Mean, double MeanError, double Q, double TauSquared);
