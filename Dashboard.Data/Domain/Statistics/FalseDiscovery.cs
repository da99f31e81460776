using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Benjamini–Hochberg control of the false discovery rate (J. R. Statist. Soc. B 1995;57:289–300): of many cells compared at
/// once, at most a share <c>q</c> of those marked are marked by chance. The p-values in rising order, p(i) against i·q/m: rejected is
/// everything up to the last that does not lie above. Example: of 0.01, 0.02, 0.03 and 0.5 the first three are rejected at 0.05.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>Expected counts below this are left to the exact test (Cochran, Biometrics 1954;10:417 asks for 5; ours is stricter).</summary>
    private const double NormalFrom = 10;

    /// <summary>Which of the hypotheses are rejected at rate <paramref name="q"/>; the answer keeps the order of the input.</summary>
    /// <param name="pValues">0..1 each; NaN means "not tested" and is never rejected nor counted.</param>
    /// <param name="q">0..1, 0.05 by default.</param>
    public static bool[] Reject(IReadOnlyList<double> pValues, double q = 0.05)
    {
        var tested = 0;
        for (var index = 0; index < pValues.Count; index++)
        {
            tested += double.IsNaN(pValues[index]) ? 0 : 1;
        }

        // The line rises with the rank: what lies above its last point is never rejected, and need not be sorted.
        var (values, order) = (new List<double>(), new List<int>());
        for (var index = 0; index < pValues.Count; index++)
        {
            if (pValues[index] <= tested * q / tested)
            {
                values.Add(pValues[index]);
                order.Add(index);
            }
        }

        CollectionsMarshal.AsSpan(values).Sort(CollectionsMarshal.AsSpan(order));
        var rejected = new bool[pValues.Count];
        var last = -1;
        for (var rank = 0; rank < order.Count; rank++)
        {
            if (values[rank] <= (rank + 1) * q / tested)
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
    /// The p-values as they are once all questions are counted: the least rate q at which each would be rejected,
    /// min over j ≥ i of p(j)·m/j (Yekutieli and Benjamini, J. Statist. Plann. Inference 1999;82:171). NaN stays NaN and is not counted.
    /// Example: 0.01, 0.02 and 0.03 all become 0.03.
    /// </summary>
    /// <param name="pValues">0..1 each; NaN means "not tested".</param>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        var order = Enumerable.Range(0, pValues.Count).Where(index => !double.IsNaN(pValues[index])).OrderBy(index => pValues[index]).ToArray();
        var adjusted = pValues.ToArray();
        var least = 1.0;
        for (var rank = order.Length; rank > 0; rank--)
        {
            least = Math.Min(least, pValues[order[rank - 1]] * ((double)order.Length / rank));
            adjusted[order[rank - 1]] = least;
        }

        return adjusted;
    }

    /// <summary>
    /// One-sided p-value of the hypothesis that the first share is not above the second. Fisher's exact test where a count is
    /// expected to be small (Fisher 1935: 3 of 4 against 1 of 4 gives 17/70), else the normal tail of the score statistic with
    /// pooled variance: one «2» in a district of 200 is no news in a region with seven of 20,000. NaN where a group is empty.
    /// </summary>
    public static double ShareIsAbove(int count1, int total1, int count2, int total2)
    {
        if (total1 <= 0 || total2 <= 0)
        {
            return double.NaN;
        }

        var (count, total) = (count1 + count2, total1 + total2);
        if (count1 == 0 || count == total)
        {
            return 1;
        }

        var pooled = (double)count / total;
        var least = Math.Min(pooled, 1 - pooled) * Math.Min(total1, total2);
        if (least < NormalFrom)
        {
            return Math.Clamp(1 - Hypergeometric.CDF(total, count, total1, count1 - 1), 0, 1);
        }

        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / total1) + (1.0 / total2)));
        return 1 - Normal.CDF(0, 1, (((double)count1 / total1) - ((double)count2 / total2)) / error);
    }
}
