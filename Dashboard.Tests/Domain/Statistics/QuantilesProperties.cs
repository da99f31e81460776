using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class QuantilesProperties
{
    [Fact]
    public void A_quantile_lies_among_the_values_and_rises() =>
        Prop.ForAll(Pupils.Numbers, Shares, Shares, (values, first, second) =>
        {
            var (lower, upper) = (Quantiles.R7(values, Math.Min(first, second)), Quantiles.R7(values, Math.Max(first, second)));
            return lower >= values.Min() && upper <= values.Max() && lower <= upper + Pupils.Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_values_does_not_matter() =>
        Prop.ForAll(Pupils.Numbers, Shares, (values, q) => Quantiles.R7(values, q).Equals(Quantiles.R7([.. values.Reverse()], q))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_mirror_image_has_the_opposite_quantile() =>
        Prop.ForAll(Pupils.Numbers, Shares, (values, q) => Pupils.Same(Quantiles.R7(values, q), -Quantiles.R7([.. values.Select(value => -value)], 1 - q))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new double[] { 5 }, 0.3, 5, "one value is every quantile")]
    [InlineData(new double[] { 3, 1, 2 }, 0.5, 2, "the middle of three")]
    [InlineData(new double[] { 4, 1, 2, 3 }, 0.5, 2.5, "half way between the middle two")]
    [InlineData(new double[0], 0.5, double.NaN, "no values")]
    public void The_median_is_the_middle(double[] values, double q, double expected, string reason) =>
        Assert.True(Quantiles.R7(values, q).Equals(expected), reason);

    private static Arbitrary<double> Shares { get; } = Gen.Choose(0, 100).Select(number => number / 100.0).ToArbitrary();
}
