using Dashboard.Data.Domain.Indicators;

namespace Dashboard.Data.Queries.Series;

/// <summary>
/// The five fixed shades of a heatmap for an indicator: the same shade means the same value in every year and place, so the
/// bounds never follow quantiles. The bounds of low results are those of the design; the others are chosen so that the
/// usual range of Russian regions fills the scale.
/// </summary>
/// <param name="Bounds">Lower bounds of shades 0–4 in the indicator's unit; empty where scales of works differ and no shade is honest.</param>
/// <param name="IsPositive">More is better: the blue-green ramp.</param>
public sealed record ShadeScale(IReadOnlyList<double> Bounds, bool IsPositive)
{
    public static ShadeScale Of(Indicator indicator) => indicator.Code switch
    {
        "low" or "below-threshold" => new([0, 0.05, 0.10, 0.15, 0.20], false),
        "pass" => new([0, 0.80, 0.85, 0.90, 0.95], true),
        "quality" => new([0, 0.30, 0.40, 0.50, 0.60], true),
        "high-scores" => new([0, 0.05, 0.10, 0.20, 0.30], true),
        "sou" => new([0, 0.40, 0.45, 0.50, 0.60], true),
        "mean-mark" => new([2, 3.2, 3.4, 3.6, 3.8], true),
        _ => new([], indicator.HigherIsBetter),
    };

    /// <summary>Shade 0–4.</summary>
    public int Step(double value)
    {
        var step = 0;
        while (step + 1 < Bounds.Count && value >= Bounds[step + 1] - 1e-9)
        {
            step++;
        }

        return step;
    }
}
