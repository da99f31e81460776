using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class PowerProperties
{
    [Fact]
    public void Power_is_a_probability_and_does_not_depend_on_direction_or_on_what_is_counted() =>
        Prop.ForAll(Shares, Shares, Sizes, (first, second, size) =>
        {
            var power = Power.OfShares(first, second, size);
            return power is >= 0 and <= 1 && Pupils.Same(power, Power.OfShares(second, first, size)) && Pupils.Same(power, Power.OfShares(1 - first, 1 - second, size));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_pupils_notice_more() =>
        Prop.ForAll(Shares, Shares, Sizes, (first, second, size) => Power.OfShares(first, second, size) <= Power.OfShares(first, second, size * 2) + 1e-9).QuickCheckThrowOnFailure();

    [Fact]
    public void The_least_share_is_noticed_with_the_power_it_was_asked_for() =>
        Prop.ForAll(Shares, Sizes, Gen.Elements(true, false).ToArbitrary(), (first, size, above) =>
        {
            var least = Power.LeastShare(first, size, 0.8, above);
            return double.IsNaN(least)
                ? Power.OfShares(first, above ? 1 : 0, size) < 0.8
                : (above ? least >= first : least <= first) && (Math.Abs(Power.OfShares(first, least, size) - 0.8) < 0.001 || least is 0 or 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_pupils_need_a_smaller_change() =>
        Prop.ForAll(Shares, Sizes, (first, size) =>
            double.IsNaN(Power.LeastShare(first, size)) || Power.LeastShare(first, size * 4) <= Power.LeastShare(first, size) + 1e-9).QuickCheckThrowOnFailure();

    [Fact]
    public void Three_pupils_notice_nothing() => Assert.True(double.IsNaN(Power.LeastShare(0.5, 3)));

    [Fact]
    public void A_wider_error_needs_a_larger_difference() =>
        Prop.ForAll(Shares, error => Pupils.Same(Power.LeastDifference(2 * error), 2 * Power.LeastDifference(error))
            && Power.LeastDifference(error, 0.9) >= Power.LeastDifference(error)).QuickCheckThrowOnFailure();

    private static Arbitrary<double> Shares { get; } = Gen.Choose(0, 100).Select(number => number / 100.0).ToArbitrary();

    private static Arbitrary<int> Sizes { get; } = Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(1, 3000)).ToArbitrary();
}
