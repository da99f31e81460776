using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class MantelHaenszelProperties
{
    [Fact]
    public void The_difference_lies_among_those_of_the_strata_and_in_its_interval() =>
        Prop.ForAll(Strata, strata =>
        {
            var estimate = MantelHaenszel.RiskDifference(strata)!.Value;
            var apart = strata.Select(one => ((double)one.Count / one.Total) - ((double)one.OtherCount / one.OtherTotal)).ToList();
            return estimate.Interval.Low <= estimate.Value && estimate.Interval.High >= estimate.Value
                && estimate.Value >= apart.Min() - 1e-9 && estimate.Value <= apart.Max() + 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_turns_over_with_the_groups() =>
        Prop.ForAll(Strata, strata =>
        {
            var there = MantelHaenszel.RiskDifference(strata)!.Value;
            var back = MantelHaenszel.RiskDifference([.. strata.Select(one => new Stratum(one.OtherCount, one.OtherTotal, one.Count, one.Total))])!.Value;
            return Pupils.Same(there.Value, -back.Value) && Math.Abs(there.Interval.Low + back.Interval.High) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_strata_and_those_with_one_group_only_do_not_matter() =>
        Prop.ForAll(Strata, strata => Pupils.Same(
            MantelHaenszel.RiskDifference(strata)!.Value.Interval.High,
            MantelHaenszel.RiskDifference([new Stratum(0, 0, 3, 9), .. strata.Reverse()])!.Value.Interval.High)).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_stratum_of_both_groups_there_is_no_answer() => Assert.Null(MantelHaenszel.RiskDifference([new Stratum(3, 9, 0, 0)]));

    private static Arbitrary<Stratum[]> Strata { get; } =
        (from groups in Pupils.Schools.Generator
         select groups.Zip(groups.Reverse(), (first, second) => new Stratum(first.Count, first.Total, second.Count, second.Total)).ToArray()).ToArbitrary();
}
