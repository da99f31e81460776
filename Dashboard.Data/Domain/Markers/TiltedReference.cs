namespace Dashboard.Data.Domain.Markers;

/// <summary>
/// How the region's pupils would be distributed if they were on the level of one school: the region's shares times
/// exp(a·score + b·score²), with a and b such that mean and variance are the school's. A strong school has fewer pupils below any
/// boundary than the region, and a uniform one falls off more steeply, without anybody having helped: only what remains after
/// this is a jump. What the region itself does at a boundary stays in.
/// </summary>
internal static class TiltedReference
{
    private const int Steps = 40;
    /// <summary>In standard deviations: far below what a school of any size can tell.</summary>
    private const double Precision = 1e-5;

    /// <summary>Weights bend at most this much over one standard deviation: a school of one single score has no finite answer.</summary>
    private const double Steepest = 12;

    /// <summary>Shares 0..1 by score.</summary>
    /// <param name="reference">Pupils of the region by score, at least one.</param>
    /// <param name="mean">Mean score of the school.</param>
    /// <param name="variance">Variance of its scores.</param>
    public static double[] Of(IReadOnlyList<int> reference, double mean, double variance)
    {
        var (centre, spread) = Moments(reference);
        var weights = reference.Select(count => (double)count).ToArray();
        if (spread <= 0)
        {
            return Scaled(weights);
        }

        var deviation = Math.Sqrt(spread);
        var places = Enumerable.Range(0, weights.Length).Select(score => (score - centre) / deviation).ToArray();
        var wanted = ((mean - centre) / deviation, variance / spread);
        var (first, second) = (0.0, 0.0);
        var shares = Scaled(weights);
        for (var step = 0; step < Steps; step++)
        {
            var (m1, m2, m3, m4) = PowerSums(shares, places);
            var (gap1, gap2) = (wanted.Item1 - m1, wanted.Item2 + (wanted.Item1 * wanted.Item1) - m2);
            var (v11, v12, v22) = (m2 - (m1 * m1), m3 - (m1 * m2), m4 - (m2 * m2));
            var determinant = (v11 * v22) - (v12 * v12);
            if (Math.Abs(gap1) + Math.Abs(gap2) < Precision || determinant < 1e-9)
            {
                break;
            }

            // Newton's step on a concave likelihood; shortened, because far from the answer the curvature misleads.
            var (move1, move2) = (((v22 * gap1) - (v12 * gap2)) / determinant, ((v11 * gap2) - (v12 * gap1)) / determinant);
            var shorten = Math.Min(1, 1 / Math.Max(Math.Abs(move1), Math.Abs(move2)));
            first = Math.Clamp(first + (shorten * move1), -Steepest, Steepest);
            second = Math.Clamp(second + (shorten * move2), -Steepest, Steepest);
            shares = Tilted(weights, places, first, second);
        }

        return shares;
    }

    /// <summary>Mean and variance of the scores of at least one pupil.</summary>
    public static (double Mean, double Variance) Moments(IReadOnlyList<int> counts)
    {
        var (all, sum, squares) = (0L, 0.0, 0.0);
        for (var score = 0; score < counts.Count; score++)
        {
            all += counts[score];
            sum += (double)counts[score] * score;
            squares += (double)counts[score] * score * score;
        }

        var mean = sum / all;
        return (mean, Math.Max(0, (squares / all) - (mean * mean)));
    }

    private static double[] Tilted(double[] weights, double[] places, double first, double second)
    {
        var tilted = new double[weights.Length];
        var greatest = double.NegativeInfinity;
        for (var score = 0; score < weights.Length; score++)
        {
            tilted[score] = places[score] * (first + (second * places[score]));
            greatest = weights[score] > 0 ? Math.Max(greatest, tilted[score]) : greatest;
        }

        for (var score = 0; score < weights.Length; score++)
        {
            tilted[score] = weights[score] > 0 ? weights[score] * Math.Exp(tilted[score] - greatest) : 0;
        }

        return Scaled(tilted);
    }

    private static double[] Scaled(double[] weights)
    {
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    private static (double First, double Second, double Third, double Fourth) PowerSums(double[] shares, double[] places)
    {
        var (m1, m2, m3, m4) = (0.0, 0.0, 0.0, 0.0);
        for (var score = 0; score < shares.Length; score++)
        {
            var place = places[score];
            var square = place * place;
            m1 += shares[score] * place;
            m2 += shares[score] * square;
            m3 += shares[score] * square * place;
            m4 += shares[score] * square * square;
        }

        return (m1, m2, m3, m4);
    }
}
