namespace Dashboard.Data.Domain.Statistics;

/// <summary>A test of a rise or fall over years.</summary>
/// <param name="Z">Above 0 where the share rises; NaN where nothing could rise.</param>
/// <param name="PValue">Two-sided, 0..1; NaN where nothing was tested.</param>
public readonly record struct TrendTest(double Z, double PValue);
