using Distributions = MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Limits of the funnel plot (Spiegelhalter, Statistics in Medicine 2005;24:1185–1202), at 2.5 and 97.5 % and at 0.1 and 99.9 %.
/// Example: target 0.5, 10 pupils: 0.132..0.868, beyond which lie 0, 1, 9 and 10 of ten.
/// </summary>
public static class FunnelLimits
{
    /// <summary>
    /// Exact binomial limits of a share, interpolated between whole pupils: r = F⁻¹(q; n, θ), α = (F(r) − q)/(F(r) − F(r − 1)), limit
    /// (r − α)/n, never below 0 (appendix of the article). The article takes the same formula for the upper limits; there it falls a
    /// pupil short, so that 1 of 1 would always be an alarm. Here the upper limit is one less the lower of those without the property:
    /// whoever lies beyond a limit is there with a probability of at most 2.5 % (0.1 %), on either side.
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
            : new FunnelBand(Low(0.001, target, total), Low(0.025, target, total), 1 - Low(0.025, 1 - target, total), 1 - Low(0.001, 1 - target, total));
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

    private static double Low(double level, double target, int total)
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
        count < 0 ? 0 : count >= total ? 1 : Distributions.Binomial.CDF(share, total, count);
}
