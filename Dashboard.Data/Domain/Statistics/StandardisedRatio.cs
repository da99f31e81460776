namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Observed by expected with exact Poisson limits: χ²(0.025; 2O)/2E and χ²(0.975; 2O + 2)/2E (Garwood, Biometrika 1936;28:437–442; Ulm,
/// Am. J. Epidemiol. 1990;131:373–375). Example: 10 seen where 10 were expected: 1, interval 0.480..1.839.
/// </summary>
public static class StandardisedRatio
{
    /// <param name="observed">How many there are, not below 0.</param>
    /// <param name="expected">How many there would be at the rates of all, above 0.</param>
    public static Estimate Of(int observed, double expected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(observed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expected);
        return new Estimate(
            observed / expected, new Interval(PoissonLimits.Low(observed, 0.025) / expected, PoissonLimits.High(observed, 0.975) / expected));
    }
}
