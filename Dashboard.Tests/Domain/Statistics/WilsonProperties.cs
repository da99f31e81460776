using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class WilsonProperties
{
    [Fact]
    public void Wilson_stays_between_nobody_and_everybody_and_holds_the_share() =>
        Prop.ForAll(Pupils.Groups, group =>
        {
            var interval = Wilson.Of(group.Count, group.Total);
            return interval.Low >= 0 && interval.High <= 1 && interval.Low < interval.High && interval.Contains(group.Share);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wilson_of_those_who_did_mirrors_those_who_did_not() =>
        Prop.ForAll(Pupils.Groups, group =>
        {
            var did = Wilson.Of(group.Count, group.Total);
            var didNot = Wilson.Of(group.Total - group.Count, group.Total);
            return Math.Abs(did.Low - (1 - didNot.High)) < Pupils.Dust && Math.Abs(did.High - (1 - didNot.Low)) < Pupils.Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wilson_rises_with_the_count() =>
        Prop.ForAll(Pupils.Any.Where(group => group.Count < group.Total).ToArbitrary(), group =>
        {
            var less = Wilson.Of(group.Count, group.Total);
            var more = Wilson.Of(group.Count + 1, group.Total);
            return less.Low <= more.Low && less.High <= more.High;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wilson_narrows_when_the_group_grows_at_the_same_share() =>
        Prop.ForAll(Pupils.Groups, group => Wilson.Of(group.Count, group.Total).HalfWidth > Wilson.Of(group.Count * 4, group.Total * 4).HalfWidth).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, "an empty group has no share")]
    [InlineData(-1, 10, "a count below zero")]
    [InlineData(11, 10, "more than there are")]
    public void A_count_outside_its_group_is_a_fault_of_the_caller(int count, int total, string reason) =>
        Assert.True(Record.Exception(() => Wilson.Of(count, total)) is ArgumentOutOfRangeException, reason);
}
