namespace Dashboard.Data.Domain.Statistics;

/// <summary>A number with its 95 % interval, both in the unit of what was asked: a share, a difference of shares, a ratio.</summary>
public readonly record struct Estimate(double Value, Interval Interval)
{
    /// <summary>A value with a normal error: <c>value ± z·SE</c>.</summary>
    internal static Estimate Normal(double value, double standardError) =>
        new(value, new Interval(value - (Interval.Z * standardError), value + (Interval.Z * standardError)));
}
