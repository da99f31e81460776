namespace Dashboard.Data.Domain.Assessments;

/// <summary>From which primary score each mark begins in one work.</summary>
/// <param name="FirstOf3">Lowest primary score of «3».</param>
/// <param name="FirstOf4">Lowest primary score of «4».</param>
/// <param name="FirstOf5">Lowest primary score of «5».</param>
/// <param name="Source">Where it comes from, as the user reads it.</param>
/// <param name="Max">Greatest primary score; null where no source confirms it.</param>
/// <param name="IsEstimated">Found in the data and not in a published scale: «оценено по данным».</param>
public sealed record MarkScale(int FirstOf3, int FirstOf4, int FirstOf5, string Source, int? Max = null, bool IsEstimated = false)
{
    // Shares are published with two decimals: sums of a few dozen of them may be off by this much.
    private const double Rounding = 0.004;

    /// <summary>
    /// Where no scale is known, the data may tell it: a mark begins at the score below which lies exactly the share of the lower
    /// marks. Said only when all three boundaries are found and each at one score alone.
    /// </summary>
    public static MarkScale? Estimate(IReadOnlyList<double> shares, MarkCounts marks)
    {
        if (marks.Sum == 0)
        {
            return null;
        }

        var found = new int[3];
        double[] wanted = [marks.Mark2, marks.Mark2 + marks.Mark3, marks.Mark2 + marks.Mark3 + marks.Mark4];
        for (var boundary = 0; boundary < 3; boundary++)
        {
            var share = wanted[boundary] / marks.Sum;
            var (below, places) = (0.0, new List<int>());
            for (var score = 0; score <= shares.Count; score++)
            {
                if (Math.Abs(below - share) <= Rounding)
                {
                    places.Add(score);
                }

                below += score < shares.Count ? shares[score] : 0;
            }

            if (places.Count != 1)
            {
                return null;
            }

            found[boundary] = places[0];
        }

        return found[0] < found[1] && found[1] < found[2]
            ? new MarkScale(found[0], found[1], found[2], "границы найдены по данным: доли отметок и баллов края совпадают", IsEstimated: true)
            : null;
    }
}
