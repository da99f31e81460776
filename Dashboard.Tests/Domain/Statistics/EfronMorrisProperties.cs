using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class EfronMorrisProperties
{
    [Fact]
    public void The_factor_lies_between_all_alike_and_all_as_they_are() =>
        Prop.ForAll(Pupils.Numbers, Variances, (values, variance) =>
            EfronMorris.Factor(values, variance) is var factor && (values.Length < 4 ? double.IsNaN(factor) : factor is >= 0 and <= 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void More_chance_in_a_number_leaves_less_of_it() =>
        Prop.ForAll(Pupils.Numbers, Variances, (values, variance) =>
            values.Length < 4 || EfronMorris.Factor(values, variance * 2) <= EfronMorris.Factor(values, variance)).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_that_are_all_alike_stay_at_their_mean() => Assert.Equal(0, EfronMorris.Factor([2, 2, 2, 2], 0));

    private static Arbitrary<double> Variances { get; } = Gen.Choose(0, 5000).Select(number => number / 10.0).ToArbitrary();
}
