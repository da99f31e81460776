using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class ShrinkageProperties
{
    [Fact]
    public void Every_school_is_drawn_towards_the_mean_and_not_beyond() =>
        Prop.ForAll(Pupils.Schools, groups =>
        {
            var shrunk = OfShares(groups);
            return groups.Zip(shrunk.Estimates).All(pair => pair.Second.Lambda is >= 0 and <= 1
                && Math.Abs(pair.Second.Value - shrunk.Mean) <= Math.Abs(pair.First.Share - shrunk.Mean) + 1e-9
                && pair.Second.Value >= -1e-9 && pair.Second.Value <= 1 + 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_school_keeps_more_of_its_own_number() =>
        Prop.ForAll(Pupils.Schools, groups =>
        {
            var bySize = groups.Zip(OfShares(groups).Estimates).OrderBy(pair => pair.First.Total).Select(pair => pair.Second.Lambda).ToList();
            return bySize.Zip(bySize.Skip(1)).All(pair => pair.First <= pair.Second + 1e-12);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_schools_does_not_matter() =>
        Prop.ForAll(Pupils.Schools, groups =>
        {
            var (there, back) = (OfShares(groups), OfShares([.. groups.Reverse()]));
            return there.Estimates.Zip(back.Estimates.Reverse()).All(pair => Pupils.Same(pair.First.Value, pair.Second.Value));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "nobody anywhere")]
    [InlineData(1, "everybody everywhere")]
    public void Where_all_schools_are_alike_nothing_tells_them_apart(int share, string reason)
    {
        var shrunk = Shrinkage.OfShares([5 * share, 20 * share], [5, 20]);
        Assert.True(!shrunk.TellsApart && shrunk.Estimates.All(one => one.Value.Equals(share)), reason);
    }

    [Fact]
    public void Schools_that_differ_beyond_chance_are_told_apart() => Assert.True(Shrinkage.OfShares([5, 95], [100, 100], BetweenVariance.Reml).TellsApart);

    private static Shrunk OfShares(PupilGroup[] groups) => Shrinkage.OfShares(Pupils.Counts(groups), Pupils.Totals(groups));
}
