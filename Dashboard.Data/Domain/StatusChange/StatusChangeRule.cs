using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.StatusChange;

/// <summary>
/// From which size on a level differs from the region's and a change is a change. Data and not constants, and the two sides need not be alike:
/// of California's dashboard, whose grid of five by five this follows, «increased significantly» of one measure began at 3.1 points and
/// «declined significantly» at 3.0. A change of 10 п.п. is what ФИОКО's recommendations of 2026 call «отрицательная динамика» (domain
/// reference §5.4); the other numbers are our own. Stored as JSON. Differences of shares, 0..1, this or more.
/// </summary>
public sealed record StatusChangeRule
{
    public static StatusChangeRule Default { get; } = new();

    /// <summary>Differs from the rest of the region to the worse.</summary>
    public double LevelWorse { get; init; } = 0.05;

    public double LevelFarWorse { get; init; } = 0.15;

    public double LevelBetter { get; init; } = 0.05;

    public double LevelFarBetter { get; init; } = 0.15;

    /// <summary>Changed since the year compared with, to the worse.</summary>
    public double ChangeWorse { get; init; } = 0.05;

    public double ChangeFarWorse { get; init; } = 0.10;

    public double ChangeBetter { get; init; } = 0.05;

    public double ChangeFarBetter { get; init; } = 0.10;

    /// <summary>Why the thresholds cannot be used, in sentences for the person who writes them; none for good ones.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Pair(LevelWorse, LevelFarWorse, "Уровень хуже региона"),
        .. Pair(LevelBetter, LevelFarBetter, "Уровень лучше региона"),
        .. Pair(ChangeWorse, ChangeFarWorse, "Изменение к худшему"),
        .. Pair(ChangeBetter, ChangeFarBetter, "Изменение к лучшему"),
    ];

    /// <summary>The step of a difference that is turned so that above zero is better.</summary>
    internal StatusStep LevelOf(double better) => Step(better, LevelWorse, LevelFarWorse, LevelBetter, LevelFarBetter);

    /// <inheritdoc cref="LevelOf"/>
    internal StatusStep ChangeOf(double better) => Step(better, ChangeWorse, ChangeFarWorse, ChangeBetter, ChangeFarBetter);

    // Shares come by division: 0.35 − 0.30 is a hair under 0.05, and a threshold of 5 п.п. means it.
    private static StatusStep Step(double better, double worse, double farWorse, double good, double farGood) =>
        -better >= farWorse - 1e-9 ? StatusStep.FarWorse
        : -better >= worse - 1e-9 ? StatusStep.Worse
        : better >= farGood - 1e-9 ? StatusStep.FarBetter
        : better >= good - 1e-9 ? StatusStep.Better
        : StatusStep.Middle;

    private static string[] Pair(double near, double far, string name) =>
        !(near is > 0 and < 1) || !(far is > 0 and < 1) ? [Russian.Bind($"{name}: пороги — числа больше 0 и меньше 100 п.п.")]
        : far < near ? [Russian.Bind($"{name}: порог «значительно» не меньше первого порога.")]
        : [];
}
