using Dashboard.Data.Domain.Statistics;
using Values = System.Collections.Generic.Dictionary<string, double>;

namespace Dashboard.Tests.Domain.Statistics;

/// <summary>How a row of published numbers is put to each method, and the answer's parts by name.</summary>
internal static class PublishedMethods
{
    public static IReadOnlyDictionary<string, Func<PublishedExample, Values>> All { get; } = new Dictionary<string, Func<PublishedExample, Values>>(StringComparer.Ordinal)
    {
        ["Wilson.Of"] = row => Limits(Wilson.Of(row.Whole("count"), row.Whole("total"))),
        ["Wilson.OfShare"] = row => Limits(Wilson.OfShare(row.Number("share"), row.Whole("total"))),
        ["ClopperPearson.Of"] = row => Limits(ClopperPearson.Of(row.Whole("count"), row.Whole("total"))),
        ["Newcombe.Difference"] = row => Limits(Newcombe.Difference(row.Whole("count1"), row.Whole("total1"), row.Whole("count2"), row.Whole("total2"))),
        ["Newcombe.PairedDifference"] = row => Limits(Newcombe.PairedDifference(
            row.Whole("both"), row.Whole("onlyFirst"), row.Whole("onlySecond"), row.Whole("neither"))),
        ["DifferenceInDifferences.OfShares"] = row => Parts(DifferenceInDifferences.OfShares(
            row.Whole("afterCount"),
            row.Whole("afterTotal"),
            row.Whole("beforeCount"),
            row.Whole("beforeTotal"),
            row.Whole("otherAfterCount"),
            row.Whole("otherAfterTotal"),
            row.Whole("otherBeforeCount"),
            row.Whole("otherBeforeTotal"))),
        ["DifferenceInDifferences.OfMeans"] = row => Parts(DifferenceInDifferences.OfMeans(
            Mean(row, "after"), Mean(row, "before"), Mean(row, "otherAfter"), Mean(row, "otherBefore"))),
        ["DifferenceInDifferences.OfChanges"] = row => Parts(DifferenceInDifferences.OfChanges(
            new Measured(row.Number("value"), row.Number("error")), new Measured(row.Number("otherValue"), row.Number("otherError")))),
        ["DifferenceInDifferences.OfSchools"] = row => Schools(DifferenceInDifferences.OfSchools(row.Numbers("changes"), row.Numbers("otherChanges"))!),
        ["RandomEffects.Of"] = row => Pooled(RandomEffects.Of(row.Numbers("values"), Squares(row.Numbers("errors")), Between(row))),
        ["Shrinkage.Of"] = row => Shrunk(Shrinkage.Of(row.Numbers("values"), Squares(row.Numbers("errors")), Between(row))),
        ["Shrinkage.OfShares"] = row => Shrunk(Shrinkage.OfShares(row.Wholes("counts"), row.Wholes("totals"), Between(row))),
        ["EfronMorris.Factor"] = Batters,
        ["FunnelLimits.Binomial"] = row => Band(FunnelLimits.Binomial(row.Number("target"), row.Whole("total"))),
        ["FunnelLimits.Poisson"] = row => Band(FunnelLimits.Poisson(row.Number("expected"))),
        ["StandardisedRatio.Of"] = row => Parts(StandardisedRatio.Of(row.Whole("observed"), row.Number("expected"))),
        ["Overdispersion.Of"] = row => Spread(Overdispersion.Of(
            row.Wholes("counts"), row.Wholes("totals"), row.Has("tail") ? row.Number("tail") : Overdispersion.Tail)),
        ["OwnRange.Of"] = row => Range(OwnRange.Of(row.Wholes("counts"), row.Wholes("totals"), row.Whole("size"))!.Value),
        ["RegressionToTheMean.ExpectedRise"] = row => new Values
        {
            ["rise"] = RegressionToTheMean.ExpectedRise(
                row.Number("within"), row.Number("between"), row.Number("mean"), row.Number("cutOff"), row.Whole("years")),
        },
        ["RegressionToTheMean.Correlation"] = row => Correlated(RegressionToTheMean.Correlation(row.Numbers("earlier"), row.Numbers("later"))),
        ["Power.OfShares"] = row => new Values { ["power"] = Power.OfShares(row.Number("first"), row.Number("second"), row.Whole("perGroup")) },
        ["Power.LeastShare"] = row => new Values { ["share"] = Power.LeastShare(row.Number("first"), row.Whole("perGroup"), row.Number("power")) },
        ["Power.LeastDifference"] = row => new Values { ["difference"] = Power.LeastDifference(row.Number("standardError"), row.Number("power")) },
        ["CochranArmitage.Trend"] = row => Tested(CochranArmitage.Trend(row.Wholes("counts"), row.Wholes("totals"), row.Numbers("scores"))),
        ["MantelHaenszel.RiskDifference"] = row => Parts(MantelHaenszel.RiskDifference(
            [.. row.Groups("strata").Select(one => new Stratum((int)one[0], (int)one[1], (int)one[2], (int)one[3]))])!.Value),
        ["Quantiles.R7"] = row => new Values { ["quantile"] = Quantiles.R7(row.Numbers("values"), row.Number("q")) },
        ["Clustering.IntraclassCorrelation"] = row => new Values { ["rho"] = Clustering.IntraclassCorrelation(row.Groups("groups")) },
        ["Clustering.IntraclassCorrelationOfShares"] = row => new Values
        {
            ["rho"] = Clustering.IntraclassCorrelation(row.Wholes("counts"), row.Wholes("totals")),
        },
        ["Clustering.DesignEffect"] = row => new Values { ["effect"] = Clustering.DesignEffect(row.Wholes("sizes"), row.Number("rho")) },
        ["FalseDiscovery.Reject"] = row => new Values { ["rejected"] = FalseDiscovery.Reject(row.Numbers("pValues"), row.Number("q")).Count(one => one) },
        ["FalseDiscovery.Adjust"] = row => Adjusted(FalseDiscovery.Adjust(row.Numbers("pValues"))),
        ["FalseDiscovery.ShareIsAbove"] = row => new Values
        {
            ["pValue"] = FalseDiscovery.ShareIsAbove(row.Whole("count1"), row.Whole("total1"), row.Whole("count2"), row.Whole("total2")),
        },
    };

    private static Values Limits(Interval interval) => new() { ["low"] = interval.Low, ["high"] = interval.High };

    private static Values Parts(Estimate estimate)
    {
        var error = estimate.Interval.HalfWidth / Interval.Z;
        return new(Limits(estimate.Interval)) { ["value"] = estimate.Value, ["standardError"] = error, ["z"] = estimate.Value / error };
    }

    private static Values Schools(SchoolEstimate estimate) => new(Limits(estimate.Interval))
    {
        ["value"] = estimate.Value,
        ["standardError"] = estimate.StandardError,
        ["degreesOfFreedom"] = estimate.DegreesOfFreedom,
        ["pValue"] = estimate.PValue,
    };

    private static Values Pooled(PooledMean pooled) => new()
    {
        ["mean"] = pooled.Mean,
        ["meanError"] = pooled.MeanError,
        ["q"] = pooled.Q,
        ["tauSquared"] = pooled.TauSquared,
        ["low"] = pooled.Mean - (Interval.Z * pooled.MeanError),
        ["high"] = pooled.Mean + (Interval.Z * pooled.MeanError),
    };

    private static Values Shrunk(Shrunk shrunk) => new(Pooled(new PooledMean(shrunk.Mean, shrunk.MeanError, shrunk.Q, shrunk.TauSquared)))
    {
        ["first"] = shrunk.Estimates[0].Value,
        ["firstError"] = shrunk.Estimates[0].StandardError,
        ["firstLambda"] = shrunk.Estimates[0].Lambda,
    };

    /// <summary>Hits of equally many turns; the variance is that of the mean share.</summary>
    private static Values Batters(PublishedExample row)
    {
        var values = row.Wholes("counts").Select(count => count / row.Number("size")).ToArray();
        var mean = values.Average();
        var factor = EfronMorris.Factor(values, mean * (1 - mean) / row.Number("size"));
        return new Values { ["mean"] = mean, ["factor"] = factor, ["first"] = mean + (factor * (values[0] - mean)) };
    }

    private static Values Band(FunnelBand band) => new()
    {
        ["low998"] = band.Low998,
        ["low95"] = band.Low95,
        ["high95"] = band.High95,
        ["high998"] = band.High998,
    };

    private static Values Spread(Overdispersion spread) => new() { ["target"] = spread.Target, ["phi"] = spread.Phi, ["tauSquared"] = spread.TauSquared };

    private static Values Range(OwnRange range) => new(Limits(range.Limits)) { ["centre"] = range.Centre };

    private static Values Correlated(double rho) => new() { ["correlation"] = rho, ["squared"] = rho * rho };

    private static Values Tested(TrendTest test) => new() { ["z"] = test.Z, ["square"] = test.Z * test.Z, ["pValue"] = test.PValue };

    private static Values Adjusted(double[] values) => new() { ["smallest"] = values[0], ["fourth"] = values[3], ["fifth"] = values[4] };

    private static double[] Squares(double[] errors) => [.. errors.Select(error => error * error)];

    private static Measured Mean(PublishedExample row, string name) => new(row.Numbers(name)[0], row.Numbers(name)[1]);

    private static BetweenVariance Between(PublishedExample row) => row.Has("reml") ? BetweenVariance.Reml : BetweenVariance.DerSimonianLaird;
}
