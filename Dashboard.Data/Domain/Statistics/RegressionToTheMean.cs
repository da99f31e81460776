using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// A school was chosen because its year was bad: part of the next year's rise comes by itself (Barnett, van der Pols and Dobson,
/// Int. J. Epidemiol. 2005;34:215–220). Example: mean 60, standard deviation 15, half of the variance within, all below 40 chosen: they rise
/// by 13.5 without any measures.
/// </summary>
public static class RegressionToTheMean
{
    /// <summary>Beyond this both φ and 1 − Φ vanish; the ratio is then z + 1/z to eleven digits.</summary>
    private const double Far = 30;

    private const int FewestPairs = 3;

    /// <summary>
    /// Expected rise of those below a border, without any effect: σ_w²/m / √(σ_b² + σ_w²/m) · C(z) with C(z) = φ(z)/(1 − Φ(z)) and
    /// z = (μ − c)/√(σ_b² + σ_w²/m), in the unit of the mean. For those above a border turn the signs of mean and border.
    /// </summary>
    /// <param name="withinVariance">σ_w²: of one school from year to year, not below 0; (1 − ρ) of the variance of all.</param>
    /// <param name="betweenVariance">σ_b²: between schools, not below 0; ρ of the variance of all.</param>
    /// <param name="mean">Of all schools from which the bad ones were chosen.</param>
    /// <param name="cutOff">Chosen were those below it.</param>
    /// <param name="baselineYears">Over how many years, pooled, they were judged.</param>
    public static double ExpectedRise(double withinVariance, double betweenVariance, double mean, double cutOff, int baselineYears = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(withinVariance);
        ArgumentOutOfRangeException.ThrowIfNegative(betweenVariance);
        ArgumentOutOfRangeException.ThrowIfLessThan(baselineYears, 1);
        var within = withinVariance / baselineYears;
        if (within <= 0)
        {
            return 0;
        }

        var deviation = Math.Sqrt(betweenVariance + within);
        var z = (mean - cutOff) / deviation;
        var chosen = z > Far ? z + (1 / z) : Normal.PDF(0, 1, z) / Normal.CDF(0, 1, -z);
        return within / deviation * chosen;
    }

    /// <summary>
    /// ρ of Pearson between two years of the same schools. NaN where it has no meaning: fewer than three schools (two always lie on a line),
    /// or all alike in a year.
    /// </summary>
    /// <param name="earlier">One number a school.</param>
    /// <param name="later">The same schools in the same order.</param>
    public static double Correlation(IReadOnlyList<double> earlier, IReadOnlyList<double> later)
    {
        Group.SameLength(earlier.Count, later.Count);
        if (earlier.Count < FewestPairs || earlier.Max() <= earlier.Min() || later.Max() <= later.Min())
        {
            return double.NaN;
        }

        return Math.Clamp(MathNet.Numerics.Statistics.Correlation.Pearson(earlier, later), -1, 1);
    }
}
