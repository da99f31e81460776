using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class FunnelProperties
{
    private static readonly FunnelBand Band = new(0.05, 0.1, 0.3, 0.4);

    [Theory]
    [InlineData(0.2, FunnelPlace.Within, "between the inner limits")]
    [InlineData(0.3, FunnelPlace.Within, "on the limit is inside")]
    [InlineData(0.301, FunnelPlace.Above, "beyond 95 %")]
    [InlineData(0.4, FunnelPlace.Above, "on the outer limit is not beyond it")]
    [InlineData(0.41, FunnelPlace.FarAbove, "beyond 99.8 %")]
    [InlineData(0.1, FunnelPlace.Within, "on the lower limit")]
    [InlineData(0.06, FunnelPlace.Below, "below 95 %")]
    [InlineData(0.0, FunnelPlace.FarBelow, "below 99.8 %")]
    public void A_place_is_told_by_the_limits(double value, FunnelPlace place, string reason) => Assert.True(Band.PlaceOf(value) == place, reason);

    [Fact]
    public void Around_a_target_of_their_own_schools_differ_as_around_the_pooled_one() =>
        Assert.Equal(Overdispersion.Of([10, 20, 30, 40], [50, 50, 50, 50]), Overdispersion.Of([10, 20, 30, 40], [50, 50, 50, 50], target: 0.5));

    [Fact]
    public void Schools_that_all_lie_off_a_foreign_target_widen_its_funnel() =>
        Assert.True(Overdispersion.Of([20, 20, 20, 20], [50, 50, 50, 50], target: 0.2).TauSquared > 0);

    [Fact]
    public void Without_the_widening_the_limits_are_the_exact_ones() =>
        Assert.Equal(FunnelLimits.Binomial(0.3, 25), new Funnel(0.3, null).Band(25));

    [Fact]
    public void The_widening_never_makes_a_funnel_narrower() =>
        Prop.ForAll(Regions.ToArbitrary(), region =>
        {
            var (wide, narrow) = (new Funnel(region.Target, Overdispersion.Of(region.Counts, region.Totals, target: region.Target)).Band(region.Size), new Funnel(region.Target, null).Band(region.Size));
            return wide.Low95 <= narrow.Low95 && wide.High95 >= narrow.High95 && wide.Low998 <= narrow.Low998 && wide.High998 >= narrow.High998
                && region.Target >= narrow.Low998 && region.Target <= narrow.High998;
        }).QuickCheckThrowOnFailure();

    private static Gen<(double Target, int Size, int[] Counts, int[] Totals)> Regions =>
        from target in Gen.Choose(0, 100)
        from size in Gen.Choose(1, 400)
        from totals in Gen.ArrayOf(Gen.Choose(1, 120), 14)
        from parts in Gen.ArrayOf(Gen.Choose(0, 100), 14)
        select (target / 100.0, size, parts.Select((part, place) => totals[place] * part / 100).ToArray(), totals);
}
