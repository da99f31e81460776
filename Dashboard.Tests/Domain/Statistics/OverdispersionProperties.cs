using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class OverdispersionProperties
{
    [Fact]
    public void The_band_stands_in_order_around_the_target_and_is_never_narrower_than_chance() =>
        Prop.ForAll(Pupils.Schools, Pupils.School, (groups, group) =>
        {
            var spread = Of(groups);
            var band = spread.Band(group.Total);
            var chance = (spread with { TauSquared = 0 }).Band(group.Total);
            return band.Low998 >= 0 && band.Low998 <= band.Low95 && band.Low95 <= spread.Target && spread.Target <= band.High95
                && band.High95 <= band.High998 && band.High998 <= 1 && band.Low95 <= chance.Low95 && band.High95 >= chance.High95;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_schools_does_not_matter() =>
        Prop.ForAll(Pupils.Schools, groups =>
            Pupils.Same(Of(groups).Phi, Of([.. groups.Reverse()]).Phi) && Pupils.Same(Of(groups).TauSquared, Of([.. groups.Reverse()]).TauSquared)).QuickCheckThrowOnFailure();

    [Fact]
    public void One_unusual_school_among_many_hardly_widens_the_band()
    {
        int[] counts = [.. Enumerable.Repeat(20, 19), 100];
        int[] totals = [.. Enumerable.Repeat(100, 20)];
        Assert.True(Overdispersion.Of(counts, totals).Phi < Overdispersion.Of(counts, totals, 0).Phi / 10);
    }

    [Fact]
    public void A_single_school_does_not_vary() => Assert.Equal(0, Overdispersion.Of([3], [10]).TauSquared);

    [Fact]
    public void Where_nobody_has_it_nothing_varies() => Assert.Equal(new Overdispersion(0, 0, 0), Overdispersion.Of([0, 0], [10, 20]));

    private static Overdispersion Of(PupilGroup[] groups) => Overdispersion.Of(Pupils.Counts(groups), Pupils.Totals(groups));
}
