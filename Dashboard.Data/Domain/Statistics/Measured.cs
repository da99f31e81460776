namespace Dashboard.Data.Domain.Statistics;

/// <summary>A mean, or a change of means, as it was measured.</summary>
/// <param name="Value">In the unit of the measure.</param>
/// <param name="StandardError">In the same unit, not below 0.</param>
public readonly record struct Measured(double Value, double StandardError)
{
    /// <summary>This less the other, measured independently: errors add as squares.</summary>
    public Measured Less(Measured other) =>
        new(Value - other.Value, Math.Sqrt((StandardError * StandardError) + (other.StandardError * other.StandardError)));
}
