namespace Dashboard.Data.Domain.Statistics;

/// <summary>How the variance between groups is estimated.</summary>
public enum BetweenVariance
{
    /// <summary>By moments: max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)), w = 1/v (DerSimonian and Laird, Control. Clin. Trials 1986;7:177–188).</summary>
    DerSimonianLaird,

    /// <summary>By restricted maximum likelihood, Fisher's scoring (Viechtbauer, J. Educ. Behav. Stat. 2005;30:261–293).</summary>
    Reml,
}

/// <summary>
/// The random-effects model: y_i = μ + u_i + e_i, Var u = τ² between groups, Var e_i = v_i within, known. The mean is weighted by
/// 1/(v_i + τ²), its error is 1/√Σ of these weights; Q = Σ (y_i − ȳ_w)²/v_i with weights 1/v_i.
/// Example: eight schools (Rubin, J. Educ. Stat. 1981;6:377): mean 7.69, error 4.07, Q 4.71 on 7 degrees of freedom, τ² = 0.
/// </summary>
public static class RandomEffects
{
    private const int MostSteps = 500;

    /// <summary>Mean, its error, Q and τ² of groups.</summary>
    /// <param name="values">One a group, at least one.</param>
    /// <param name="variances">Sampling variance of each value, above 0.</param>
    /// <param name="method">How τ² is estimated; with a single group it is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No groups, lists of different length, or a variance that is not above 0.</exception>
    public static PooledMean Of(IReadOnlyList<double> values, IReadOnlyList<double> variances, BetweenVariance method = BetweenVariance.DerSimonianLaird)
    {
        Group.SameLength(values.Count, variances.Count);
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        foreach (var variance in variances)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance);
        }

        return Of(values as double[] ?? [.. values], variances as double[] ?? [.. variances], method);
    }

    // Arrays: a marker of chance asks this once for every school of every work.
    private static PooledMean Of(double[] values, double[] variances, BetweenVariance method)
    {
        var apart = Sums.Of(values, variances, 0);
        var moments = values.Length < 2 ? 0 : Math.Max(0, (apart.SquaredResiduals - (values.Length - 1)) / apart.Trace);
        var between = method == BetweenVariance.Reml && values.Length > 1 ? Reml(values, variances, moments) : moments;
        var pooled = between > 0 ? Sums.Of(values, variances, between) : apart;
        return new PooledMean(pooled.Mean, 1 / Math.Sqrt(pooled.Weight), apart.SquaredResiduals, between);
    }

    private static double Reml(double[] values, double[] variances, double start)
    {
        var between = start;
        var unit = variances.Min();
        for (var step = 0; step < MostSteps; step++)
        {
            var sums = Sums.Of(values, variances, between);
            var move = (sums.SquaredWeightedResiduals - sums.Trace) / sums.TraceOfSquare;

            // Full steps may swing round a flat top for ever: later ones are halved.
            var next = Math.Max(0, between + (step < MostSteps / 2 ? move : move / 2));
            if (Math.Abs(next - between) <= 1e-12 * (unit + next))
            {
                return next;
            }

            between = next;
        }

        return between;
    }

    /// <summary>Sums with the weights 1/(v + τ²); P is the matrix of the model W − W11'W/Σw.</summary>
    private readonly record struct Sums(
        double Weight, double Mean, double SquaredResiduals, double SquaredWeightedResiduals, double Trace, double TraceOfSquare)
    {
        public static Sums Of(double[] values, double[] variances, double between)
        {
            var (w, w2, w3, wy) = (0.0, 0.0, 0.0, 0.0);
            for (var place = 0; place < values.Length; place++)
            {
                var weight = 1 / (variances[place] + between);
                w += weight;
                w2 += weight * weight;
                w3 += weight * weight * weight;
                wy += weight * values[place];
            }

            var mean = wy / w;
            var (q, q2) = (0.0, 0.0);
            for (var place = 0; place < values.Length; place++)
            {
                var weight = 1 / (variances[place] + between);
                var residual = values[place] - mean;
                q += weight * residual * residual;
                q2 += weight * weight * residual * residual;
            }

            return new Sums(w, mean, q, q2, w - (w2 / w), w2 - (2 * w3 / w) + (w2 / w * (w2 / w)));
        }
    }
}
