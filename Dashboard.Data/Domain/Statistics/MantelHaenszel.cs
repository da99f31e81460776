namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Difference of two shares compared within strata: δ = Σ(a·n2 − c·n1)/N / Σn1·n2/N (Greenland and Robins, Biometrics 1985;41:55–68) with
/// Sato's variance, right for few large and for many small strata: (δΣP + ΣQ)/(Σn1·n2/N)²,
/// P = (n1²c − n2²a + n1n2(n2 − n1)/2)/N², Q = (a(n2 − c) + c(n1 − a))/2N (Sato, Biometrics 1989;45:1323–1324).
/// Example: one stratum, 15 of 20 against 10 of 20: 0.25, interval −0.04..0.54.
/// </summary>
public static class MantelHaenszel
{
    /// <summary>Null where no stratum has pupils of both groups.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count lies outside its group.</exception>
    public static Estimate? RiskDifference(IReadOnlyList<Stratum> strata)
    {
        var (weight, along, p, q) = (0.0, 0.0, 0.0, 0.0);
        foreach (var stratum in strata.Where(stratum => stratum is { Total: > 0, OtherTotal: > 0 }))
        {
            Group.Check(stratum.Count, stratum.Total);
            Group.Check(stratum.OtherCount, stratum.OtherTotal);
            var (a, n1, c, n2) = ((double)stratum.Count, (double)stratum.Total, (double)stratum.OtherCount, (double)stratum.OtherTotal);
            var all = n1 + n2;
            weight += n1 * n2 / all;
            along += ((a * n2) - (c * n1)) / all;
            p += ((n1 * n1 * c) - (n2 * n2 * a) + (n1 * n2 * (n2 - n1) / 2)) / (all * all);
            q += ((a * (n2 - c)) + (c * (n1 - a))) / (2 * all);
        }

        if (weight <= 0)
        {
            return null;
        }

        var difference = along / weight;
        return Estimate.Normal(difference, Math.Sqrt(Math.Max(0, (difference * p) + q)) / weight);
    }
}
