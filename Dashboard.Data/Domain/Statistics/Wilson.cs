namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Wilson's score interval for a share (Wilson 1927; Newcombe, Statistics in Medicine 1998;17:857–872, method 3).
/// Unlike the textbook p ± z·√(p(1−p)/n) it stays inside 0..1 and is honest for small groups: 0 of 20 gives 0..0.161.
/// </summary>
public static class Wilson
{
    /// <param name="count">Pupils with the property, 0..<paramref name="total"/>.</param>
    /// <param name="total">Pupils in the group, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is empty or the count lies outside it.</exception>
    public static Interval Of(int count, int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
        const double z2 = Interval.Z * Interval.Z;
        double n = total;
        var p = count / n;
        var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Interval.Z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n))) / (1 + (z2 / n));
        return new Interval(count == 0 ? 0 : Math.Max(0, centre - half), count == total ? 1 : Math.Min(1, centre + half));
    }
}
