using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class RegressionToTheMeanProperties
{
    [Fact]
    public void The_expected_rise_is_not_below_nothing_and_less_the_more_years_were_pooled() =>
        Prop.ForAll(Schools, schools =>
        {
            var rises = Enumerable.Range(1, 4).Select(years => RegressionToTheMean.ExpectedRise(schools.Within, schools.Between, 0.5, schools.CutOff, years)).ToList();
            return rises.All(rise => rise >= 0 && double.IsFinite(rise)) && rises.Zip(rises.Skip(1)).All(pair => pair.First >= pair.Second - Pupils.Dust);
        }).QuickCheckThrowOnFailure();

    /// <summary>The mean of those below the border lies z·C(z) below the mean of all; a rise cannot reach further than back to it.</summary>
    [Fact]
    public void A_stricter_border_promises_a_larger_rise() =>
        Prop.ForAll(Schools, schools =>
            RegressionToTheMean.ExpectedRise(schools.Within, schools.Between, 0.5, schools.CutOff)
            <= RegressionToTheMean.ExpectedRise(schools.Within, schools.Between, 0.5, schools.CutOff - 0.05) + Pupils.Dust).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_all_is_chance_the_chosen_rise_back_to_the_mean() =>
        Assert.Equal(30 + (1 / 30.0), RegressionToTheMean.ExpectedRise(1, 0, 30, 0), 3);

    [Fact]
    public void The_far_end_joins_the_formula() =>
        Assert.Equal(RegressionToTheMean.ExpectedRise(1, 0, 29.999, 0), RegressionToTheMean.ExpectedRise(1, 0, 30.001, 0) - 0.002, 3);

    [Fact]
    public void Schools_that_do_not_vary_do_not_regress() => Assert.Equal(0, RegressionToTheMean.ExpectedRise(0, 1, 0.5, 0.4));

    [Fact]
    public void A_correlation_lies_between_opposite_and_alike_and_does_not_depend_on_order_or_unit() =>
        Prop.ForAll(Pupils.Numbers, Pupils.Numbers, (first, second) =>
        {
            var (earlier, later) = (first.Take(second.Length).ToArray(), second.Take(first.Length).ToArray());
            var rho = RegressionToTheMean.Correlation(earlier, later);
            return double.IsNaN(rho)
                || (rho is >= -1 and <= 1
                    && Pupils.Same(rho, RegressionToTheMean.Correlation(later, earlier))
                    && Pupils.Same(rho, RegressionToTheMean.Correlation([.. earlier.Reverse()], [.. later.Reverse()]))
                    && Pupils.Same(-rho, RegressionToTheMean.Correlation(earlier, [.. later.Select(value => 3 - (2 * value))])));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new double[0], new double[0], "no schools")]
    [InlineData(new double[] { 1, 2 }, new double[] { 2, 1 }, "two schools always lie on a line")]
    [InlineData(new double[] { 0.1, 0.1, 0.1 }, new double[] { 1, 2, 3 }, "a year in which all were alike")]
    public void A_correlation_without_meaning_is_none(double[] earlier, double[] later, string reason) =>
        Assert.True(double.IsNaN(RegressionToTheMean.Correlation(earlier, later)), reason);

    private static Arbitrary<(double Within, double Between, double CutOff)> Schools { get; } =
        (from within in Gen.Choose(0, 100)
         from between in Gen.Choose(0, 100)
         from border in Gen.Choose(-50, 150)
         select (within / 1000.0, between / 1000.0, border / 100.0)).ToArbitrary();
}
