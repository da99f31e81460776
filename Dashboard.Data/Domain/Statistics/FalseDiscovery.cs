using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Benjamini–Hochberg control of the false discovery rate (J. R. Statist. Soc. B 1995;57:289–300): of many cells compared at
/// once, at most a share <c>q</c> of those marked are marked by chance.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>Which of the hypotheses are rejected at rate <paramref name="q"/>; the answer keeps the order of the input.</summary>
    /// <param name="pValues">0..1 each; NaN means "not tested" and is never rejected nor counted.</param>
    /// <param name="q">0..1, 0.05 by default.</param>
    public static bool[] Reject(IReadOnlyList<double> pValues, double q = 0.05)
    {
        var order = Enumerable.Range(0, pValues.Count).Where(index => !double.IsNaN(pValues[index])).OrderBy(index => pValues[index]).ToArray();
        var rejected = new bool[pValues.Count];
        var last = -1;
        for (var rank = 0; rank < order.Length; rank++)
        {
            if (pValues[order[rank]] <= (rank + 1) * q / order.Length)
            {
                last = rank;
            }
        }

        for (var rank = 0; rank <= last; rank++)
        {
            rejected[order[rank]] = true;
        }

        return rejected;
    }

    /// <summary>
    /// One-sided p-value of the hypothesis that the first share is not above the second: the normal tail of the score
    /// statistic with pooled variance. NaN where a group is empty.
    /// </summary>
    public static double ShareIsAbove(int count1, int total1, int count2, int total2)
    {
        if (total1 <= 0 || total2 <= 0)
        {
            return double.NaN;
        }

        var pooled = (double)(count1 + count2) / (total1 + total2);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / total1) + (1.0 / total2)));
        if (error == 0)
        {
            return 1;
        }

        var z = (((double)count1 / total1) - ((double)count2 / total2)) / error;
        return 1 - Normal.CDF(0, 1, z);
    }
}
