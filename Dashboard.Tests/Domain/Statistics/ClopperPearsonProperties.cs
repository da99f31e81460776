using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class ClopperPearsonProperties
{
    [Fact]
    public void It_stays_between_nobody_and_everybody_and_holds_the_share() =>
        Prop.ForAll(Pupils.Groups, group =>
        {
            var interval = ClopperPearson.Of(group.Count, group.Total);
            return interval.Low >= 0 && interval.High <= 1 && interval.Low < interval.High && interval.Contains(group.Share);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Those_who_did_mirror_those_who_did_not() =>
        Prop.ForAll(Pupils.Groups, group =>
        {
            var did = ClopperPearson.Of(group.Count, group.Total);
            var didNot = ClopperPearson.Of(group.Total - group.Count, group.Total);
            return Math.Abs(did.Low - (1 - didNot.High)) < 1e-9 && Math.Abs(did.High - (1 - didNot.Low)) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_rises_with_the_count() =>
        Prop.ForAll(Pupils.Any.Where(group => group.Count < group.Total).ToArbitrary(), group =>
        {
            var less = ClopperPearson.Of(group.Count, group.Total);
            var more = ClopperPearson.Of(group.Count + 1, group.Total);
            return less.Low < more.Low + Pupils.Dust && less.High < more.High + Pupils.Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_exact_interval_is_the_wider_one_between_nobody_and_everybody() =>
        Prop.ForAll(Pupils.School, group => group.Share is 0 or 1
            || ClopperPearson.Of(group.Count, group.Total).HalfWidth > Wilson.Of(group.Count, group.Total).HalfWidth - 1e-9)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_of_one_may_still_be_nearly_everybody() => Assert.Equal(0.975, ClopperPearson.Of(0, 1).High, 9);
}
