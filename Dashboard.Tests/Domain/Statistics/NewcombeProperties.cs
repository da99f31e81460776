using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class NewcombeProperties
{
    [Fact]
    public void Newcombe_stays_in_bounds_and_holds_the_difference() =>
        Prop.ForAll(Pupils.Groups, Pupils.Groups, (first, second) =>
        {
            var interval = Newcombe.Difference(first.Count, first.Total, second.Count, second.Total);
            var difference = first.Share - second.Share;
            return interval.Low >= -1 - Pupils.Dust && interval.High <= 1 + Pupils.Dust && interval.Low <= difference + Pupils.Dust && interval.High >= difference - Pupils.Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Newcombe_turns_over_with_the_groups() =>
        Prop.ForAll(Pupils.Groups, Pupils.Groups, (first, second) =>
        {
            var there = Newcombe.Difference(first.Count, first.Total, second.Count, second.Total);
            var back = Newcombe.Difference(second.Count, second.Total, first.Count, first.Total);
            return Math.Abs(there.Low + back.High) < Pupils.Dust && Math.Abs(there.High + back.Low) < Pupils.Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_group_does_not_differ_from_itself() =>
        Prop.ForAll(Pupils.Groups, group => Newcombe.Difference(group.Count, group.Total, group.Count, group.Total).Contains(0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Answers_of_the_same_pupils_stay_in_bounds_and_hold_the_difference() =>
        Prop.ForAll(Pupils.Twice, table =>
        {
            var interval = Newcombe.PairedDifference(table[0], table[1], table[2], table[3]);
            var difference = (double)(table[1] - table[2]) / table.Sum();
            return interval.Low >= -1 - Pupils.Dust && interval.High <= 1 + Pupils.Dust && interval.Low <= difference && interval.High >= difference;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Answers_of_the_same_pupils_turn_over() =>
        Prop.ForAll(Pupils.Twice, table =>
        {
            var there = Newcombe.PairedDifference(table[0], table[1], table[2], table[3]);
            var back = Newcombe.PairedDifference(table[0], table[2], table[1], table[3]);
            var denied = Newcombe.PairedDifference(table[3], table[2], table[1], table[0]);
            return Math.Abs(there.Low + back.High) < Pupils.Dust && Math.Abs(there.Low + denied.High) < Pupils.Dust;
        }).QuickCheckThrowOnFailure();

    /// <summary>Twenty pupils of whom each answered the same twice tell more about the change than forty strangers.</summary>
    [Fact]
    public void Alike_answers_narrow_the_interval()
    {
        var pupils = Newcombe.PairedDifference(10, 0, 0, 10);
        Assert.True(pupils.HalfWidth < Newcombe.Difference(10, 20, 10, 20).HalfWidth);
        Assert.True(Newcombe.PairedDifference(1, 9, 9, 1).HalfWidth > pupils.HalfWidth);
    }
}
