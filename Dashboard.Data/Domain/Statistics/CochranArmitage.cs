using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Trend of a share over ordered groups, years as a rule (Cochran, Biometrics 1954;10:417–451; Armitage, Biometrics 1955;11:375–386):
/// z = Σn(p − p̄)(x − x̄) / √(p̄(1 − p̄)·Σn(x − x̄)²), the means weighted by n. Example: 83 of 86, 90 of 93, 129 of 136 and 70 of 82:
/// z² = 8.22, p = 0.004.
/// </summary>
public static class CochranArmitage
{
    /// <param name="counts">Pupils with the property, one number a year.</param>
    /// <param name="totals">Pupils of each year, at least 1.</param>
    /// <param name="scores">Place of each year on the axis; only their proportions matter.</param>
    public static TrendTest Trend(IReadOnlyList<int> counts, IReadOnlyList<int> totals, IReadOnlyList<double> scores)
    {
        Group.Check(counts, totals);
        Group.SameLength(counts.Count, scores.Count);
        if (counts.Count == 0 || scores.Max() <= scores.Min())
        {
            return new TrendTest(double.NaN, double.NaN);
        }

        double all = totals.Sum(total => (long)total);
        var share = Group.PooledShare(counts, totals);
        var centre = scores.Zip(totals, (score, total) => score * total).Sum() / all;
        var (along, spread) = (0.0, 0.0);
        for (var place = 0; place < counts.Count; place++)
        {
            var distance = scores[place] - centre;
            along += (counts[place] - (totals[place] * share)) * distance;
            spread += totals[place] * distance * distance;
        }

        var variance = share * (1 - share) * spread;
        if (variance <= 0)
        {
            return new TrendTest(double.NaN, double.NaN);
        }

        var z = along / Math.Sqrt(variance);
        return new TrendTest(z, 2 * Normal.CDF(0, 1, -Math.Abs(z)));
    }
}
