namespace Dashboard.Data.Domain.Statistics;

/// <summary>A difference between two groups of schools, each school counted once whatever its size.</summary>
/// <param name="Value">Mean of the first group less that of the second.</param>
/// <param name="StandardError">From the spread between schools.</param>
/// <param name="Interval">By t with these degrees of freedom.</param>
/// <param name="DegreesOfFreedom">Schools of both groups less two.</param>
/// <param name="PValue">Two-sided; NaN where all schools changed alike within their group: there is no spread to measure with.</param>
public sealed record SchoolEstimate(double Value, double StandardError, Interval Interval, int DegreesOfFreedom, double PValue);
