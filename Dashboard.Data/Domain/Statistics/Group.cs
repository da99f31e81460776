namespace Dashboard.Data.Domain.Statistics;

/// <summary>A count belongs to a group with somebody in it: anything else is a fault of the caller, not an unusual school.</summary>
internal static class Group
{
    public static void Check(int count, int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
    }

    /// <summary>Counts and totals of the same groups, as many of the one as of the other.</summary>
    public static void Check(IReadOnlyList<int> counts, IReadOnlyList<int> totals)
    {
        SameLength(counts.Count, totals.Count);
        for (var place = 0; place < counts.Count; place++)
        {
            Check(counts[place], totals[place]);
        }
    }

    /// <summary>Counts are added, shares are not averaged.</summary>
    public static double PooledShare(IReadOnlyList<int> counts, IReadOnlyList<int> totals) =>
        (double)counts.Sum(count => (long)count) / totals.Sum(total => (long)total);

    public static void SameLength(int first, int second) => ArgumentOutOfRangeException.ThrowIfNotEqual(second, first);
}
