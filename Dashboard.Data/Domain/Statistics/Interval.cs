namespace Dashboard.Data.Domain.Statistics;

/// <summary>A two-sided 95 % interval, <see cref="Low"/> not above <see cref="High"/>, in the unit of what it surrounds.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The two-sided 95 % point of the standard normal distribution.</summary>
    public const double Z = 1.959963984540054;

    public double HalfWidth => (High - Low) / 2;

    public bool Contains(double value) => value >= Low && value <= High;
}
