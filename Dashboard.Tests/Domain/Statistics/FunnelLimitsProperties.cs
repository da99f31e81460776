using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class FunnelLimitsProperties
{
    [Fact]
    public void The_limits_stand_in_order_around_the_target() =>
        Prop.ForAll(Pupils.Groups, Targets, (group, target) =>
        {
            var band = FunnelLimits.Binomial(target, group.Total);
            return band.Low998 >= 0 && band.Low998 <= band.Low95 && band.Low95 <= target && target <= band.High95
                && band.High95 <= band.High998 && band.High998 <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Those_who_did_mirror_those_who_did_not() =>
        Prop.ForAll(Pupils.Groups, Targets, (group, target) =>
        {
            var did = FunnelLimits.Binomial(target, group.Total);
            var didNot = FunnelLimits.Binomial(1 - target, group.Total);
            return Pupils.Same(did.Low95, 1 - didNot.High95) && Pupils.Same(did.High998, 1 - didNot.Low998);
        }).QuickCheckThrowOnFailure();

    /// <summary>The promise of the limits, on both sides: chance alone puts a school beyond one as rarely as it says.</summary>
    [Fact]
    public void Who_lies_beyond_a_limit_is_there_as_seldom_as_it_says() =>
        Prop.ForAll(Pupils.School, Targets, (group, target) =>
        {
            var band = FunnelLimits.Binomial(target, group.Total);
            var below = MathNet.Numerics.Distributions.Binomial.CDF(target, group.Total, group.Count);
            var above = 1 - (group.Count == 0 ? 0 : MathNet.Numerics.Distributions.Binomial.CDF(target, group.Total, group.Count - 1));
            return (group.Share >= band.Low95 || below < 0.025 + 1e-9) && (group.Share <= band.High95 || above < 0.025 + 1e-9)
                && (group.Share >= band.Low998 || below < 0.001 + 1e-9) && (group.Share <= band.High998 || above < 0.001 + 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Limits_of_a_large_school_come_near_to_the_normal_ones()
    {
        var band = FunnelLimits.Binomial(0.2, 1_500_000);
        var error = Math.Sqrt(0.2 * 0.8 / 1_500_000);
        Assert.Equal(0.2 - (Dashboard.Data.Domain.Statistics.Interval.Z * error), band.Low95, 5);
        Assert.Equal(0.2 + (Dashboard.Data.Domain.Statistics.Interval.Z * error), band.High95, 5);
    }

    [Fact]
    public void Limits_of_a_ratio_stand_around_one_and_narrow_with_what_is_expected() =>
        Prop.ForAll(Gen.Choose(1, 100_000).Select(number => number / 10.0).ToArbitrary(), expected =>
        {
            var (band, larger) = (FunnelLimits.Poisson(expected), FunnelLimits.Poisson(expected * 2));
            return band.Low998 >= 0 && band.Low998 <= band.Low95 && band.Low95 < 1 && band.High95 > 1 && band.High95 <= band.High998
                && larger.High95 - larger.Low95 < band.High95 - band.Low95;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "where nobody has it a single pupil is news")]
    [InlineData(1, "where everybody has it one without is news")]
    public void A_target_without_chance_has_no_width(double target, string reason) =>
        Assert.True(FunnelLimits.Binomial(target, 10) == new FunnelBand(target, target, target, target), reason);

    [Fact]
    public void One_pupil_is_never_beyond_a_limit() =>
        Assert.Equal(new FunnelBand(0, 0, 1, 1), FunnelLimits.Binomial(0.3, 1));

    private static Arbitrary<double> Targets { get; } = Gen.Choose(1, 999).Select(number => number / 1000.0).ToArbitrary();
}
