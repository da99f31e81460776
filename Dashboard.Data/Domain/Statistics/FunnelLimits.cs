using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Limits of the funnel plot (Spiegelhalter, Statistics in Medicine 2005;24:1185–1202), at 2.5 and 97.5 % and at 0.1 and 99.9 %.
/// Example: target 0.5, 10 pupils: 0.168..0.832 instead of the normal 0.190..0.810.
/// </summary>
public static class FunnelLimits
{
    /// <summary>
    /// Exact binomial limits of a share, interpolated between whole pupils: r = F⁻¹(q; n, θ), α = (F(r) − q)/(F(r) − F(r − 1)), limit
    /// (r − α)/n, never below 0 (appendix A.1.1 of the article).
    /// </summary>
    /// <param name="target">The share 0..1 of all groups together.</param>
    /// <param name="total">Pupils of the group, at least 1.</param>
    public static FunnelBand Binomial(double target, int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, 1);
        return target is 0 or 1
            ? new FunnelBand(target, target, target, target)
            : new FunnelBand(Limit(0.001, target, total), Limit(0.025, target, total), Limit(0.975, target, total), Limit(0.999, target, total));
    }

    /// <summary>
    /// Limits of a standardised ratio, observed by expected, where 1 is «as expected»: χ²(q; 2E)/2E and χ²(1 − q; 2E + 2)/2E (the relation of
    /// Poisson and χ², Garwood, Biometrika 1936;28:437–442). Example: 10 expected: 0.480..1.839.
    /// </summary>
    /// <param name="expected">How many were expected, above 0.</param>
    public static FunnelBand Poisson(double expected)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expected);
        return new FunnelBand(
            PoissonLimits.Low(expected, 0.001) / expected,
            PoissonLimits.Low(expected, 0.025) / expected,
            PoissonLimits.High(expected, 0.975) / expected,
            PoissonLimits.High(expected, 0.999) / expected);
    }

    private static double Limit(double level, double target, int total)
    {
        // The least r with F(r) ≥ level: F rises, so the answer is bisected.
        var (below, least) = (-1, total);
        while (least - below > 1)
        {
            var middle = below + ((least - below) / 2);
            if (Cumulative(target, total, middle) >= level)
            {
                least = middle;
            }
            else
            {
                below = middle;
            }
        }

        var reached = Cumulative(target, total, least);
        var step = reached - Cumulative(target, total, least - 1);
        return Math.Max(0, (least - ((reached - level) / step)) / total);
    }

    private static double Cumulative(double share, int total, int count) =>
        count < 0 ? 0 : count >= total ? 1 : MathNet.Numerics.Distributions.Binomial.CDF(share, total, count);
}
