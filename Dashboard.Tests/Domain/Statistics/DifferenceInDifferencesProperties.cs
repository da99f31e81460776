using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class DifferenceInDifferencesProperties
{
    [Fact]
    public void It_stays_in_bounds_and_holds_the_difference() =>
        Prop.ForAll(Pupils.Groups, Pupils.Groups, Pupils.Schools, (after, before, others) =>
        {
            var estimate = OfShares(after, before, others[0], others[1]);
            return estimate.Interval.Low >= -2 - Pupils.Dust && estimate.Interval.High <= 2 + Pupils.Dust
                && estimate.Interval.Low <= estimate.Value && estimate.Interval.High >= estimate.Value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_turns_over_with_the_groups_and_with_the_years() =>
        Prop.ForAll(Pupils.Groups, Pupils.Groups, Pupils.Schools, (after, before, others) =>
        {
            var there = OfShares(after, before, others[0], others[1]);
            var groups = OfShares(others[0], others[1], after, before);
            var years = OfShares(before, after, others[1], others[0]);
            return Pupils.Same(there.Interval.Low, -groups.Interval.High) && Pupils.Same(there.Interval.High, -years.Interval.Low);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_second_group_makes_it_less_certain() =>
        Prop.ForAll(Pupils.Groups, Pupils.Groups, Pupils.Schools, (after, before, others) =>
            OfShares(after, before, others[0], others[1]).Interval.HalfWidth
                > Newcombe.Difference(after.Count, after.Total, before.Count, before.Total).HalfWidth - Pupils.Dust).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_schools_does_not_matter() =>
        Prop.ForAll(Pupils.Numbers, Pupils.Numbers, (changes, others) =>
        {
            var there = DifferenceInDifferences.OfSchools(changes, others);
            var back = DifferenceInDifferences.OfSchools([.. changes.Reverse()], [.. others.Reverse()]);
            return there is null == back is null && (there is null || (Pupils.Same(there.Value, back!.Value) && Pupils.Same(there.StandardError, back.StandardError)));
        }).QuickCheckThrowOnFailure();

    /// <summary>What happened to all schools alike is no difference.</summary>
    [Fact]
    public void A_rise_of_everybody_changes_nothing() =>
        Prop.ForAll(Pupils.Numbers, Pupils.Numbers, (changes, others) =>
        {
            var before = DifferenceInDifferences.OfSchools(changes, others);
            var after = DifferenceInDifferences.OfSchools([.. changes.Select(change => change + 7)], [.. others.Select(change => change + 7)]);
            return before is null || (Pupils.Same(before.Value, after!.Value) && Pupils.Same(before.StandardError, after.StandardError));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_p_value_below_five_per_cent_is_an_interval_without_zero() =>
        Prop.ForAll(Pupils.Numbers, Pupils.Numbers, (changes, others) =>
            DifferenceInDifferences.OfSchools(changes, others) is not { } estimate || double.IsNaN(estimate.PValue)
            || Math.Abs(estimate.PValue - 0.05) < 1e-9 || estimate.PValue < 0.05 == !estimate.Interval.Contains(0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 1, "one school a side leaves no degree of freedom")]
    [InlineData(5, 0, "nobody to compare with")]
    [InlineData(0, 5, "nobody who changed")]
    [InlineData(0, 0, "nobody at all")]
    public void Without_schools_to_spare_there_is_no_answer(int own, int others, string reason) =>
        Assert.True(DifferenceInDifferences.OfSchools(new double[own], new double[others]) is null, reason);

    [Fact]
    public void Schools_that_all_changed_alike_have_no_p_value()
    {
        var estimate = DifferenceInDifferences.OfSchools([0.1, 0.1, 0.1], [0, 0])!;
        Assert.Equal(3, estimate.DegreesOfFreedom);
        Assert.True(double.IsNaN(estimate.PValue));
    }

    private static Estimate OfShares(PupilGroup after, PupilGroup before, PupilGroup otherAfter, PupilGroup otherBefore) =>
        DifferenceInDifferences.OfShares(
            after.Count, after.Total, before.Count, before.Total, otherAfter.Count, otherAfter.Total, otherBefore.Count, otherBefore.Total);
}
