namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// The factor of Stein's estimator towards the grand mean for groups of one size: c = 1 − (k − 3)·σ²/Σ(y − ȳ)², estimate ȳ + c·(y − ȳ)
/// (Efron and Morris, Scientific American 1977;236(5):119–127). A second look at <see cref="Shrinkage"/> where all groups are equally large.
/// Example: eighteen batters after 45 turns, ȳ = 0.265, c = 0.212: the best, 0.400, becomes 0.294.
/// </summary>
public static class EfronMorris
{
    /// <summary>0 (all become the mean) .. 1 (all stay); not below 0, where the schools differ less than chance would have them.</summary>
    /// <param name="values">One a group; with fewer than four the factor would exceed what the theorem allows: NaN.</param>
    /// <param name="variance">Sampling variance of a value, the same for all.</param>
    public static double Factor(IReadOnlyList<double> values, double variance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variance);
        if (values.Count < 4)
        {
            return double.NaN;
        }

        var mean = values.Average();
        var spread = values.Sum(value => (value - mean) * (value - mean));
        return spread > 0 ? Math.Max(0, 1 - ((values.Count - 3) * variance / spread)) : 0;
    }
}
