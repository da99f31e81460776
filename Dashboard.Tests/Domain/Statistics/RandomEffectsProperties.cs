using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class RandomEffectsProperties
{
    [Fact]
    public void The_mean_lies_among_the_values_and_the_variance_is_none_or_more() =>
        Prop.ForAll(Measures, Methods, (measures, method) =>
        {
            var pooled = Of(measures, method);
            return pooled.TauSquared >= 0 && pooled.Q >= 0 && pooled.MeanError > 0
                && pooled.Mean >= measures.Min(one => one.Value) - 1e-9 && pooled.Mean <= measures.Max(one => one.Value) + 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_groups_does_not_matter() =>
        Prop.ForAll(Measures, Methods, (measures, method) =>
        {
            var (there, back) = (Of(measures, method), Of([.. measures.Reverse()], method));
            return Pupils.Same(there.Mean, back.Mean) && Math.Abs(there.TauSquared - back.TauSquared) <= 1e-6 * (1 + there.TauSquared);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void In_another_unit_the_answer_is_the_same() =>
        Prop.ForAll(Measures, Methods, (measures, method) =>
        {
            var (shares, percents) = (Of(measures, method), Of([.. measures.Select(one => (100 * one.Value, 10_000 * one.Variance))], method));
            return Pupils.Same(100 * shares.Mean, percents.Mean) && Math.Abs((10_000 * shares.TauSquared) - percents.TauSquared) <= 1e-6 * (1 + percents.TauSquared);
        }).QuickCheckThrowOnFailure();

    /// <summary>Restricted likelihood, up to a constant: no τ² near the answer is likelier.</summary>
    [Fact]
    public void Reml_stands_on_a_top_of_the_likelihood() =>
        Prop.ForAll(Measures, measures =>
        {
            var top = Of(measures, BetweenVariance.Reml).TauSquared;
            var step = 1e-3 * (top + measures.Min(one => one.Variance));
            return Likelihood(measures, top) >= Likelihood(measures, top + step) - 1e-9
                && (top < step || Likelihood(measures, top) >= Likelihood(measures, top - step) - 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_group_is_its_own_mean() => Assert.Equal(new PooledMean(5, 2, 0, 0), RandomEffects.Of([5], [4]));

    [Theory]
    [InlineData(new double[0], new double[0], "no groups")]
    [InlineData(new double[] { 1, 2 }, new double[] { 1 }, "a value without its variance")]
    [InlineData(new double[] { 1, 2 }, new double[] { 1, 0 }, "a value that claims to be certain")]
    public void A_group_without_a_variance_is_a_fault_of_the_caller(double[] values, double[] variances, string reason) =>
        Assert.True(Record.Exception(() => RandomEffects.Of(values, variances)) is ArgumentOutOfRangeException, reason);

    private static Arbitrary<(double Value, double Variance)[]> Measures { get; } =
        (from count in Gen.Choose(2, 25)
         from measures in Gen.Choose(-100, 100).Zip(Gen.Choose(1, 400), (value, variance) => (value / 10.0, variance / 100.0)).ArrayOf(count)
         select measures).ToArbitrary();

    private static Arbitrary<BetweenVariance> Methods { get; } = Gen.Elements(BetweenVariance.DerSimonianLaird, BetweenVariance.Reml).ToArbitrary();

    private static PooledMean Of((double Value, double Variance)[] measures, BetweenVariance method) =>
        RandomEffects.Of([.. measures.Select(one => one.Value)], [.. measures.Select(one => one.Variance)], method);

    private static double Likelihood((double Value, double Variance)[] measures, double between)
    {
        var weights = measures.Select(one => 1 / (one.Variance + between)).ToArray();
        var mean = measures.Zip(weights, (one, weight) => one.Value * weight).Sum() / weights.Sum();
        return 0.5 * (weights.Sum(Math.Log) - Math.Log(weights.Sum())
            - measures.Zip(weights, (one, weight) => weight * (one.Value - mean) * (one.Value - mean)).Sum());
    }
}
