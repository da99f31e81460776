namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Empirical-Bayes shrinkage of small groups to the common mean: λ = τ²/(τ² + v), estimate λ·y + (1 − λ)·μ, error
/// √(λ·v + (1 − λ)²·SE²(μ)) (Morris, J. Am. Stat. Assoc. 1983;78:47–55; mean and τ² by <see cref="RandomEffects"/>). A large school keeps
/// its number, a small one with an unusual year is drawn to the others. Example: eight schools (Rubin 1981) with τ² = 0 all become 7.69.
/// </summary>
public static class Shrinkage
{
    /// <param name="values">One a group, at least one.</param>
    /// <param name="variances">Sampling variance of each value, above 0.</param>
    /// <param name="method">How τ² is estimated.</param>
    /// <exception cref="ArgumentOutOfRangeException">No groups, lists of different length, or a variance that is not above 0.</exception>
    public static Shrunk Of(IReadOnlyList<double> values, IReadOnlyList<double> variances, BetweenVariance method = BetweenVariance.DerSimonianLaird)
    {
        var pooled = RandomEffects.Of(values, variances, method);
        var estimates = values.Select((value, place) =>
        {
            var lambda = pooled.TauSquared / (pooled.TauSquared + variances[place]);
            var rest = (1 - lambda) * pooled.MeanError;
            return new ShrunkEstimate(
                (lambda * value) + ((1 - lambda) * pooled.Mean), Math.Sqrt((lambda * variances[place]) + (rest * rest)), lambda);
        });
        return new Shrunk(pooled.Mean, pooled.MeanError, pooled.Q, pooled.TauSquared, [.. estimates]);
    }

    /// <summary>
    /// Of shares: v = p̄(1 − p̄)/n with the pooled p̄. A school's own p(1 − p)/n would call 0 of 5 certain. Where nobody or everybody has
    /// the property all schools are alike without error.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No groups, an empty group, or a count outside its group.</exception>
    public static Shrunk OfShares(IReadOnlyList<int> counts, IReadOnlyList<int> totals, BetweenVariance method = BetweenVariance.DerSimonianLaird)
    {
        Group.Check(counts, totals);
        ArgumentOutOfRangeException.ThrowIfZero(counts.Count);
        var pooled = Group.PooledShare(counts, totals);
        if (pooled is 0 or 1)
        {
            return new Shrunk(pooled, 0, 0, 0, [.. counts.Select(_ => new ShrunkEstimate(pooled, 0, 0))]);
        }

        var values = counts.Select((count, place) => (double)count / totals[place]).ToArray();
        return Of(values, [.. totals.Select(total => pooled * (1 - pooled) / total)], method);
    }
}
