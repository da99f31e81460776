namespace Dashboard.Data.Domain.Statistics;

/// <summary>Where a group of one size would lie by chance alone, as shares or ratios: 95 % «attention», 99.8 % «alarm».</summary>
public readonly record struct FunnelBand(double Low998, double Low95, double High95, double High998)
{
    /// <summary>Of groups that only chance tells apart, at most this part lies outside the inner limits.</summary>
    public const double OutsideByChance = 0.05;

    /// <summary>On a limit is inside: a group is called unusual only where it is beyond doubt of rounding.</summary>
    public FunnelPlace PlaceOf(double value) =>
        value > High998 ? FunnelPlace.FarAbove
        : value > High95 ? FunnelPlace.Above
        : value < Low998 ? FunnelPlace.FarBelow
        : value < Low95 ? FunnelPlace.Below
        : FunnelPlace.Within;

    /// <summary>The outer of both limits on either side.</summary>
    public FunnelBand Around(FunnelBand other) => new(
        Math.Min(Low998, other.Low998), Math.Min(Low95, other.Low95), Math.Max(High95, other.High95), Math.Max(High998, other.High998));
}

/// <summary>Where a group lies by its value alone; which side is the better one, the measure decides.</summary>
public enum FunnelPlace
{
    Within,

    /// <summary>Between the 95 % and the 99.8 % limit.</summary>
    Above,

    /// <summary>Beyond the 99.8 % limit.</summary>
    FarAbove,
    Below,
    FarBelow,
}
