namespace Dashboard.Data.Domain.Assessments;

/// <summary>
/// What is known of one territory's result in one assessment. Counts of pupils, never shares, so that municipalities and
/// regions add up; a sheet that publishes percentages is turned into counts by <see cref="MarkCounts.FromShares"/>.
/// Null means "the sheet does not say", zero means none.
/// </summary>
/// <param name="Participants">Pupils with a valid result, 0 or more.</param>
/// <param name="Mark2">Pupils with mark «2».</param>
/// <param name="Mark3">Pupils with mark «3».</param>
/// <param name="Mark4">Pupils with mark «4».</param>
/// <param name="Mark5">Pupils with mark «5».</param>
/// <param name="MeanMark">Mean mark as published, 2..5.</param>
/// <param name="MeanScore">Mean primary or test score as published, 0 or more.</param>
/// <param name="BelowThreshold">Pupils below the minimum score (ЕГЭ) or not having passed (ОГЭ).</param>
/// <param name="HighScores">Pupils with a high test score (81–100 by default).</param>
/// <param name="FullScores">Pupils with 100 points or the greatest possible score.</param>
public readonly record struct ResultValues(
    int? Participants,
    int? Mark2 = null,
    int? Mark3 = null,
    int? Mark4 = null,
    int? Mark5 = null,
    double? MeanMark = null,
    double? MeanScore = null,
    int? BelowThreshold = null,
    int? HighScores = null,
    int? FullScores = null)
{
    public bool HasMarks => Mark2 is not null && Mark3 is not null && Mark4 is not null && Mark5 is not null;

    public bool IsEmpty => this == default;
}

/// <summary>Counts of marks 2–5 in a group of pupils.</summary>
public readonly record struct MarkCounts(int Mark2, int Mark3, int Mark4, int Mark5)
{
    public int Sum => Mark2 + Mark3 + Mark4 + Mark5;

    /// <summary>How far from 1 the shares of a row may add up by rounding alone.</summary>
    public const double RoundingTolerance = 0.005;

    /// <summary>
    /// Counts from published shares by largest remainders, so that they add up to the participants whenever the shares add up
    /// to one. A share rounded to 0.01 % gives the true count for every group under 5,000 pupils. Shares that miss one by more
    /// than <see cref="RoundingTolerance"/> are not mended: the sum of the counts shows what is wrong.
    /// </summary>
    /// <param name="participants">0 or more.</param>
    /// <param name="share2">Share 0..1 of mark «2».</param>
    /// <param name="share3">Share 0..1 of mark «3».</param>
    /// <param name="share4">Share 0..1 of mark «4».</param>
    /// <param name="share5">Share 0..1 of mark «5».</param>
    public static MarkCounts FromShares(int participants, double share2, double share3, double share4, double share5)
    {
        var total = share2 + share3 + share4 + share5;
        Span<double> exact = [share2 * participants, share3 * participants, share4 * participants, share5 * participants];
        Span<int> counts = stackalloc int[4];
        var left = participants - Floor(exact, counts);
        if (left is < 0 or > 4 && Math.Abs(total - 1) <= RoundingTolerance)
        {
            // In a group of thousands coarse rounding adds up to more than a pupil a mark: only then are the shares scaled to
            // one, because scaling moves large counts and smaller groups are exact without it.
            for (var mark = 0; mark < exact.Length; mark++)
            {
                exact[mark] /= total;
            }

            left = participants - Floor(exact, counts);
        }

        for (; left is > 0 and <= 4; left--)
        {
            var next = 0;
            for (var mark = 1; mark < exact.Length; mark++)
            {
                if (exact[mark] - counts[mark] > exact[next] - counts[next])
                {
                    next = mark;
                }
            }

            counts[next]++;
        }

        return new MarkCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    /// <summary>Whole pupils of each mark, and their sum; a product that misses a whole number by arithmetic is that number.</summary>
    private static int Floor(ReadOnlySpan<double> exact, Span<int> counts)
    {
        var sum = 0;
        for (var mark = 0; mark < exact.Length; mark++)
        {
            counts[mark] = (int)Math.Floor(exact[mark] + 1e-9);
            sum += counts[mark];
        }

        return sum;
    }
}
