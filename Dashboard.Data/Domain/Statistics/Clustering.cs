namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Pupils of a school are alike, so that a hundred pupils of two schools tell less than a hundred of fifty (Kish, Survey Sampling, 1965;
/// Donner and Klar, Design and Analysis of Cluster Randomization Trials, 2000). Example: 20 pupils a school, ρ = 0.05: variances are 1.95 times larger.
/// </summary>
public static class Clustering
{
    /// <summary>
    /// Intraclass correlation by one-way analysis of variance: ρ = (MSB − MSW)/(MSB + (n0 − 1)·MSW), n0 = (N − Σn²/N)/(k − 1). May fall below
    /// 0 where groups are more alike than chance would have them. NaN with fewer than two groups, no pupils to spare, or no variance at all.
    /// Empty groups are left out.
    /// </summary>
    public static double IntraclassCorrelation(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        var present = groups.Where(group => group.Count > 0).ToList();
        if (present.Count < 2 || present.Max(group => group.Max()) <= present.Min(group => group.Min()))
        {
            return double.NaN;
        }

        double all = present.Sum(group => group.Count);
        var mean = present.Sum(group => group.Sum()) / all;
        var (between, within) = (0.0, 0.0);
        foreach (var group in present)
        {
            var own = group.Average();
            between += group.Count * (own - mean) * (own - mean);
            within += group.Sum(value => (value - own) * (value - own));
        }

        return OfSquares(between, within, [.. present.Select(group => group.Count)]);
    }

    /// <summary>The same for shares: a pupil with the property counts 1, one without 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A group is empty or a count lies outside its group.</exception>
    public static double IntraclassCorrelation(IReadOnlyList<int> counts, IReadOnlyList<int> totals)
    {
        Group.Check(counts, totals);
        var share = Group.PooledShare(counts, totals);
        var (between, within) = (0.0, 0.0);
        for (var place = 0; place < counts.Count; place++)
        {
            var own = (double)counts[place] / totals[place];
            between += totals[place] * (own - share) * (own - share);
            within += counts[place] * (1 - own);
        }

        return OfSquares(between, within, totals);
    }

    /// <summary>
    /// deff = 1 + (m − 1)·ρ, m = Σm²/Σm: how many times larger the variance of a mean is than with as many pupils drawn singly. A ρ below 0,
    /// chance as a rule, is taken as 0; with no pupils 1.
    /// </summary>
    /// <param name="sizes">Pupils of each group.</param>
    /// <param name="rho">Intraclass correlation, up to 1.</param>
    public static double DesignEffect(IReadOnlyList<int> sizes, double rho)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rho, 1);
        double all = sizes.Sum(size => (long)size);
        return all > 0 ? 1 + (((sizes.Sum(size => (double)size * size) / all) - 1) * Math.Max(0, rho)) : 1;
    }

    private static double OfSquares(double between, double within, IReadOnlyList<int> sizes)
    {
        double all = sizes.Sum(size => (long)size);
        var (groups, spare) = (sizes.Count, all - sizes.Count);
        if (groups < 2 || spare < 1 || between + within <= 0)
        {
            return double.NaN;
        }

        var size = (all - (sizes.Sum(one => (double)one * one) / all)) / (groups - 1);
        var (meanBetween, meanWithin) = (between / (groups - 1), within / spare);
        return (meanBetween - meanWithin) / (meanBetween + ((size - 1) * meanWithin));
    }
}
