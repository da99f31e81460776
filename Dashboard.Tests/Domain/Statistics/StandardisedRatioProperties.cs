using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class StandardisedRatioProperties
{
    [Fact]
    public void The_interval_holds_the_ratio_and_does_not_fall_below_nothing() =>
        Prop.ForAll(Observed, Expected, (observed, expected) =>
            StandardisedRatio.Of(observed, expected) is var ratio && ratio.Interval.Low >= 0 && ratio.Interval.Contains(ratio.Value)).QuickCheckThrowOnFailure();

    [Fact]
    public void It_rises_with_what_is_seen_and_falls_with_what_was_expected() =>
        Prop.ForAll(Observed, Expected, (observed, expected) =>
            StandardisedRatio.Of(observed, expected).Interval.High < StandardisedRatio.Of(observed + 1, expected).Interval.High
            && StandardisedRatio.Of(observed, expected).Interval.High > StandardisedRatio.Of(observed, expected + 1).Interval.High).QuickCheckThrowOnFailure();

    private static Arbitrary<int> Observed { get; } = Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 5000)).ToArbitrary();

    private static Arbitrary<double> Expected { get; } = Gen.Choose(1, 50_000).Select(number => number / 10.0).ToArbitrary();
}
