using Dashboard.Data.Domain.Assessments;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Assessments;

public sealed class MarkCountsTests
{
    /// <summary>Groups in which a share rounded to 0.01 % still tells the true count.</summary>
    private static readonly Arbitrary<MarkCounts> Groups = (
        from size in Gen.OneOf(Gen.Choose(1, 12), Gen.Choose(1, 120), Gen.Choose(1, 4999))
        from first in Gen.Choose(0, size)
        from second in Gen.Choose(0, size - first)
        from third in Gen.Choose(0, size - first - second)
        select new MarkCounts(first, second, third, size - first - second - third)).ToArbitrary();

    [Theory]
    [InlineData(11, 0.0909, 0.4545, 0.3636, 0.0909, 1, 5, 4, 1, "a village class: 9,09 % is one pupil")]
    [InlineData(3, 0.3333, 0.3333, 0.3333, 0, 1, 1, 1, 0, "thirds add up to 0,9999")]
    [InlineData(7, 0.1429, 0.2857, 0.4286, 0.1429, 1, 2, 3, 1, "sevenths add up to 1,0001")]
    [InlineData(1, 0, 0, 1, 0, 0, 0, 1, 0, "one pupil")]
    [InlineData(40, 0.125, 0.5, 0.25, 0.125, 5, 20, 10, 5, "shares that are exact")]
    [InlineData(30, 0.1, 0.3, 0.4, 0.2, 3, 9, 12, 6, "0,1 × 30 is a little more than 3 to a computer, 0,3 × 30 a little less than 9")]
    [InlineData(1000, 0.101, 0.301, 0.401, 0.2, 101, 300, 400, 199, "a thousand pupils and shares of 0,1 %: 1,003 is rounding, and nobody is added")]
    [InlineData(0, 0, 0, 0, 0, 0, 0, 0, 0, "nobody wrote")]
    public void Published_shares_become_pupils(int participants, double share2, double share3, double share4, double share5, int mark2, int mark3, int mark4, int mark5, string reason)
    {
        var counts = MarkCounts.FromShares(participants, share2, share3, share4, share5);
        Assert.True(counts == new MarkCounts(mark2, mark3, mark4, mark5), $"{reason}: {counts}");
    }

    [Fact]
    public void Shares_rounded_to_a_hundredth_of_a_per_cent_give_the_true_counts() =>
        Prop.ForAll(Groups, group => MarkCounts.FromShares(group.Sum, Share(group.Mark2, group.Sum, 4), Share(group.Mark3, group.Sum, 4), Share(group.Mark4, group.Sum, 4), Share(group.Mark5, group.Sum, 4)) == group)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_add_up_to_the_participants_however_coarse_the_shares_and_large_the_group()
    {
        var sizes = Gen.OneOf(Gen.Choose(1, 500), Gen.Choose(1, 2_000_000)).ToArbitrary();
        Prop.ForAll(Groups, sizes, (group, size) =>
        {
            double share2 = Share(group.Mark2, group.Sum, 3), share3 = Share(group.Mark3, group.Sum, 3), share4 = Share(group.Mark4, group.Sum, 3), share5 = Share(group.Mark5, group.Sum, 3);
            var counts = MarkCounts.FromShares(size, share2, share3, share4, share5);
            return counts.Sum == size && counts.Mark2 >= 0 && counts.Mark3 >= 0 && counts.Mark4 >= 0 && counts.Mark5 >= 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_count_is_never_further_from_its_share_than_rounding_can_bring_it() =>
        Prop.ForAll(Groups, group =>
        {
            var counts = MarkCounts.FromShares(group.Sum, Share(group.Mark2, group.Sum, 3), Share(group.Mark3, group.Sum, 3), Share(group.Mark4, group.Sum, 3), Share(group.Mark5, group.Sum, 3));
            var slack = 1 + (0.0025 * group.Sum);
            return Math.Abs(counts.Mark2 - group.Mark2) <= slack && Math.Abs(counts.Mark5 - group.Mark5) <= slack;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(100, 0.2, 0.2, 0.2, 0.2, 80, "a mark is missing")]
    [InlineData(100, 0.3, 0.3, 0.3, 0.3, 120, "a mark too many")]
    public void Shares_that_do_not_add_up_are_left_to_show_it(int participants, double share2, double share3, double share4, double share5, int sum, string reason) =>
        Assert.True(MarkCounts.FromShares(participants, share2, share3, share4, share5).Sum == sum, reason);

    private static double Share(int count, int of, int digits) => Math.Round((double)count / of, digits, MidpointRounding.AwayFromZero);
}
