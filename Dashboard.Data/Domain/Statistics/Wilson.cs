namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Wilson's score interval for a share (Wilson, J. Am. Stat. Assoc. 1927;22:209; Newcombe, Statistics in Medicine 1998;17:857–872,
/// method 3): centre (p + z²/2n) / (1 + z²/n), half-width z·√(p(1 − p)/n + z²/4n²) / (1 + z²/n). Unlike the textbook p ± z·√(p(1−p)/n) it stays inside 0..1 and is honest for small groups: 0 of 20 gives 0..0.161.
/// </summary>
public static class Wilson
{
    /// <param name="count">Pupils with the property, 0..<paramref name="total"/>.</param>
    /// <param name="total">Pupils in the group, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is empty or the count lies outside it.</exception>
    public static Interval Of(int count, int total)
    {
        Group.Check(count, total);
        return OfShare((double)count / total, total);
    }

    /// <summary>The same for a share that is known without its count, or that speaks of fewer pupils than it was counted over.</summary>
    /// <param name="share">0..1.</param>
    /// <param name="total">Pupils in the group, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is empty or the share is none.</exception>
    public static Interval OfShare(double share, int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        const double z2 = Interval.Z * Interval.Z;
        double n = total;
        var centre = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Interval.Z * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n))) / (1 + (z2 / n));
        return new Interval(share <= 0 ? 0 : Math.Max(0, centre - half), share >= 1 ? 1 : Math.Min(1, centre + half));
    }
}
