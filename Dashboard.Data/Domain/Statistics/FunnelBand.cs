namespace Dashboard.Data.Domain.Statistics;

/// <summary>Where a group of one size would lie by chance alone, as shares or ratios: 95 % «attention», 99.8 % «alarm».</summary>
public readonly record struct FunnelBand(double Low998, double Low95, double High95, double High998);
