namespace Dashboard.Data.Domain.Disclosure;

/// <summary>Thresholds of what may be shown outside a person's own scope. Data and not constants: no law sets them.</summary>
public sealed record DisclosureRule
{
    public static DisclosureRule Default { get; } = new();

    /// <summary>
    /// Fewer participants are hidden, and so few may not be left over when the shown parts are taken from a total. Ten is what ФИОКО's
    /// recommendations of 2026 ask of a group that is analysed (domain reference §8).
    /// </summary>
    public int SmallestShown { get; init; } = 10;

    /// <summary>
    /// How far the participants left over must stay from the least and from the most that the hidden cells can hold: with 2 the size of
    /// every hidden cell has at least three possible values. Our own number.
    /// </summary>
    public int Slack { get; init; } = 2;
}
