namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// The funnel of many groups around one target: exact limits of a share, widened by what groups usually differ (<see cref="Overdispersion"/>).
/// The widened limits are normal ones, which for small groups can fall inside the exact ones where the share is near 0 or 1; of both the
/// outer is taken, so that the widening never calls unusual what chance alone explains.
/// </summary>
/// <param name="Target">The share 0..1 that the funnel stands around.</param>
/// <param name="Spread">How much groups differ beyond chance; null where only chance is asked about, or groups are too few to tell.</param>
public sealed record Funnel(double Target, Overdispersion? Spread)
{
    /// <summary>Fewer groups than this say nothing of how groups usually differ: of ten, winsorising draws in one at either end.</summary>
    public const int LeastGroups = 10;

    /// <summary>The funnel is wider than chance alone makes it.</summary>
    public bool IsWidened => Spread is { TauSquared: > 0 };

    /// <param name="total">Pupils of a group, at least 1.</param>
    public FunnelBand Band(int total)
    {
        var exact = FunnelLimits.Binomial(Target, total);
        return Spread is { TauSquared: > 0 } spread ? exact.Around(spread.Band(total)) : exact;
    }
}
