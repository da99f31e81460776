namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Quantiles by definition 7 of Hyndman and Fan (Am. Stat. 1996;50:361–365), the one of Excel's PERCENTILE.INC: the user checks our median
/// there. With values in rising order and h = (n − 1)·q: the value at place h, between two places in proportion.
/// Example: of 1, 2, 3, 4 the 30 % quantile is 1.9.
/// </summary>
public static class Quantiles
{
    /// <param name="values">In any order; none gives NaN.</param>
    /// <param name="q">0 (the least) .. 1 (the largest); 0.5 is the median.</param>
    public static double R7(IReadOnlyList<double> values, double q)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(q);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(q, 1);
        if (values.Count == 0)
        {
            return double.NaN;
        }

        var sorted = values.Order().ToArray();
        var place = (sorted.Length - 1) * q;
        var lower = (int)place;
        var upper = Math.Min(lower + 1, sorted.Length - 1);
        return sorted[lower] + ((place - lower) * (sorted[upper] - sorted[lower]));
    }
}
