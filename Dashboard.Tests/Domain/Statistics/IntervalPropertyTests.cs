using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

/// <summary>What holds for every group, from one pupil to a whole country.</summary>
public sealed class IntervalPropertyTests
{
    private const double Dust = 1e-12;

    private static readonly Gen<Group> Any =
        from total in Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(1, 1000), Gen.Choose(1, 1_500_000))
        from count in Gen.OneOf(Gen.Choose(0, total), Gen.Elements(0, total))
        select new Group(count, total);

    private static Arbitrary<Group> Groups => Any.ToArbitrary();

    [Fact]
    public void Wilson_stays_between_nobody_and_everybody_and_holds_the_share() =>
        Prop.ForAll(Groups, group =>
        {
            var interval = Wilson.Of(group.Count, group.Total);
            return interval.Low >= 0 && interval.High <= 1 && interval.Low < interval.High && interval.Contains(group.Share);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wilson_of_those_who_did_mirrors_those_who_did_not() =>
        Prop.ForAll(Groups, group =>
        {
            var did = Wilson.Of(group.Count, group.Total);
            var didNot = Wilson.Of(group.Total - group.Count, group.Total);
            return Math.Abs(did.Low - (1 - didNot.High)) < Dust && Math.Abs(did.High - (1 - didNot.Low)) < Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wilson_rises_with_the_count() =>
        Prop.ForAll(Any.Where(group => group.Count < group.Total).ToArbitrary(), group =>
        {
            var less = Wilson.Of(group.Count, group.Total);
            var more = Wilson.Of(group.Count + 1, group.Total);
            return less.Low <= more.Low && less.High <= more.High;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wilson_narrows_when_the_group_grows_at_the_same_share() =>
        Prop.ForAll(Groups, group => Wilson.Of(group.Count, group.Total).HalfWidth > Wilson.Of(group.Count * 4, group.Total * 4).HalfWidth).QuickCheckThrowOnFailure();

    [Fact]
    public void Newcombe_stays_in_bounds_and_holds_the_difference() =>
        Prop.ForAll(Groups, Groups, (first, second) =>
        {
            var interval = Newcombe.Difference(first.Count, first.Total, second.Count, second.Total);
            var difference = first.Share - second.Share;
            return interval.Low >= -1 - Dust && interval.High <= 1 + Dust && interval.Low <= difference + Dust && interval.High >= difference - Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Newcombe_turns_over_with_the_groups() =>
        Prop.ForAll(Groups, Groups, (first, second) =>
        {
            var there = Newcombe.Difference(first.Count, first.Total, second.Count, second.Total);
            var back = Newcombe.Difference(second.Count, second.Total, first.Count, first.Total);
            return Math.Abs(there.Low + back.High) < Dust && Math.Abs(there.High + back.Low) < Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_group_does_not_differ_from_itself() =>
        Prop.ForAll(Groups, group => Newcombe.Difference(group.Count, group.Total, group.Count, group.Total).Contains(0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, "an empty group has no share")]
    [InlineData(-1, 10, "a count below zero")]
    [InlineData(11, 10, "more than there are")]
    public void A_count_outside_its_group_is_a_fault_of_the_caller(int count, int total, string reason) =>
        Assert.True(Record.Exception(() => Wilson.Of(count, total)) is ArgumentOutOfRangeException, reason);

    public sealed record Group(int Count, int Total)
    {
        public double Share => (double)Count / Total;
    }
}
