using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Schools differ more than pupils drawn by lot would: the funnel has to be widened by what is usual between schools, or half of them lie
/// outside (Spiegelhalter, Statistics in Medicine 2005;24:1185–1202). z = (y − θ)/s with s² = θ(1 − θ)/n, the tenth part at either
/// end drawn in to the 10 % and 90 % quantiles (R7) so that the unusual do not hide themselves; φ = Σz²/k; where kφ > k − 1,
/// τ² = (kφ − (k − 1))/(Σw − Σw²/Σw), w = 1/s². Example: 10, 20, 30 and 40 of 50: θ = 0.5, φ = 6.76, τ² = 0.040.
/// </summary>
/// <param name="Target">Pooled share 0..1, or the one given.</param>
/// <param name="Phi">About 1 where only chance tells the schools apart; 0 where nothing varies.</param>
/// <param name="TauSquared">Variance between schools beyond chance, of shares.</param>
public sealed record Overdispersion(double Target, double Phi, double TauSquared)
{
    /// <summary>A tenth at either end, the article's choice.</summary>
    public const double Tail = 0.1;

    private static readonly double Z998 = Normal.InvCDF(0, 1, 0.999);

    /// <summary>How far a school usually lies from the target without any cause, one standard deviation.</summary>
    public double Tau => Math.Sqrt(TauSquared);

    /// <param name="counts">Pupils with the property, one number a school.</param>
    /// <param name="totals">Pupils of each school, at least 1.</param>
    /// <param name="tail">What part at either end is drawn in, 0 (none) .. 0.5.</param>
    /// <param name="target">A share that was found elsewhere (the region's published row, where only some of its schools are known); null for the pooled one.</param>
    /// <exception cref="ArgumentOutOfRangeException">No schools, an empty school, a count outside its school, or a target that is no share.</exception>
    public static Overdispersion Of(IReadOnlyList<int> counts, IReadOnlyList<int> totals, double tail = Tail, double? target = null)
    {
        Group.Check(counts, totals);
        ArgumentOutOfRangeException.ThrowIfZero(counts.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(target ?? 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target ?? 0, 1);
        var centre = target ?? Group.PooledShare(counts, totals);
        var spread = centre * (1 - centre);
        if (spread <= 0)
        {
            return new Overdispersion(centre, 0, 0);
        }

        var z = counts.Select((count, place) => (((double)count / totals[place]) - centre) / Math.Sqrt(spread / totals[place])).ToArray();
        var (low, high) = (Quantiles.R7(z, tail), Quantiles.R7(z, 1 - tail));
        var squares = z.Sum(value => Math.Clamp(value, low, high) * Math.Clamp(value, low, high));
        var excess = squares - (z.Length - 1);
        if (z.Length < 2 || excess <= 0)
        {
            return new Overdispersion(centre, squares / z.Length, 0);
        }

        var (w, w2) = (totals.Sum(total => total / spread), totals.Sum(total => total / spread * (total / spread)));
        return new Overdispersion(centre, squares / z.Length, excess / (w - (w2 / w)));
    }

    /// <summary>θ ± z·√(s² + τ²), inside 0..1.</summary>
    /// <param name="total">Pupils of the school, at least 1.</param>
    public FunnelBand Band(int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        var error = Math.Sqrt((Target * (1 - Target) / total) + TauSquared);
        return new FunnelBand(
            Math.Max(0, Target - (Z998 * error)),
            Math.Max(0, Target - (Interval.Z * error)),
            Math.Min(1, Target + (Interval.Z * error)),
            Math.Min(1, Target + (Z998 * error)));
    }
}
