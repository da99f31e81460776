using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>Quantiles of χ² as limits of a count: χ²(q; 2x)/2 and χ²(q; 2x + 2)/2. Both the funnel and the ratio stand on them.</summary>
internal static class PoissonLimits
{
    public static double Low(double count, double level) => count <= 0 ? 0 : Gamma.InvCDF(count, 1, level);

    // χ² with 2a degrees of freedom is twice a gamma of shape a; MathNet's own inverse of χ² is that of gamma.
    public static double High(double count, double level) => Gamma.InvCDF(count + 1, 1, level);
}
