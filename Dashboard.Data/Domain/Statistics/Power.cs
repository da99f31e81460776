using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// What could be noticed at all, at 5 % two-sided: power = Φ((√n·|Δ| − z·√((p1 + p2)(1 − (p1 + p2)/2))) / √(p1q1 + p2q2)), n in each of two
/// groups (Fleiss, Statistical Methods for Rates and Proportions, 1981; R's power.prop.test). Example: 50 pupils each, from 50 to 75 %:
/// noticed with probability 0.74; with 0.90 only a rise to 80.3 % would be.
/// </summary>
public static class Power
{
    /// <summary>The customary power: four of five true changes of this size are noticed.</summary>
    public const double Customary = 0.8;

    private const int Halvings = 60;

    /// <summary>Probability that a true change from the first share to the second is noticed.</summary>
    /// <param name="first">0..1.</param>
    /// <param name="second">0..1.</param>
    /// <param name="perGroup">Pupils in each of the groups, at least 1.</param>
    public static double OfShares(double first, double second, int perGroup)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perGroup, 1);
        CheckShare(first);
        CheckShare(second);
        if (first.Equals(second))
        {
            return Normal.CDF(0, 1, -Interval.Z);
        }

        var sum = first + second;
        var reach = (Math.Sqrt(perGroup) * Math.Abs(second - first)) - (Interval.Z * Math.Sqrt(sum * (1 - (sum / 2))));
        var spread = Math.Sqrt((first * (1 - first)) + (second * (1 - second)));
        return spread > 0 ? Normal.CDF(0, 1, reach / spread) : reach > 0 ? 1 : 0;
    }

    /// <summary>The nearest second share that would be noticed with this power; NaN where even 1 (or 0) would not be.</summary>
    /// <param name="first">0..1.</param>
    /// <param name="perGroup">Pupils in each of the groups, at least 1.</param>
    /// <param name="power">Above 0.025, below 1.</param>
    /// <param name="above">Look for a rise, or else for a fall.</param>
    public static double LeastShare(double first, int perGroup, double power = Customary, bool above = true)
    {
        CheckPower(power);
        var (missed, noticed) = (first, above ? 1.0 : 0.0);
        if (OfShares(first, noticed, perGroup) < power)
        {
            return double.NaN;
        }

        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (missed + noticed) / 2;
            (missed, noticed) = OfShares(first, middle, perGroup) < power ? (middle, noticed) : (missed, middle);
        }

        return noticed;
    }

    /// <summary>
    /// (z(0.975) + z(power))·SE: the least true difference that an estimate with this error would show (Bloom, Eval. Rev. 1995;19:547–556).
    /// Example: an error of 5 points needs 14 points.
    /// </summary>
    /// <param name="standardError">Of the estimate, not below 0; the answer has its unit.</param>
    /// <param name="power">Above 0.025, below 1.</param>
    public static double LeastDifference(double standardError, double power = Customary)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(standardError);
        CheckPower(power);
        return (Interval.Z + Normal.InvCDF(0, 1, power)) * standardError;
    }

    private static void CheckShare(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
    }

    private static void CheckPower(double power)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(power, 0.025);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(power, 1);
    }
}
