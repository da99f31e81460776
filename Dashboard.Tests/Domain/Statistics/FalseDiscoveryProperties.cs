using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class FalseDiscoveryProperties
{
    private static readonly Arbitrary<double[]> PValues = Gen.Choose(0, 10_000).Select(number => number / 10_000.0).ArrayOf().ToArbitrary();

    [Fact]
    public void Nothing_is_rejected_where_nothing_was_asked() => Assert.Empty(FalseDiscovery.Reject([]));

    [Fact]
    public void A_test_that_was_not_made_is_neither_rejected_nor_counted() =>
        Assert.Equal([false, true, false], FalseDiscovery.Reject([double.NaN, 0.04, double.NaN]));

    /// <summary>The step-up looks for the last p-value under its line, so that an earlier one above its own line is rejected too.</summary>
    [Fact]
    public void A_small_p_value_is_carried_by_a_later_one() => Assert.Equal([true, true], FalseDiscovery.Reject([0.03, 0.05]));

    [Fact]
    public void The_order_of_the_questions_does_not_matter() =>
        Prop.ForAll(PValues, values => FalseDiscovery.Reject(values).Reverse().SequenceEqual(FalseDiscovery.Reject([.. values.Reverse()]))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_smaller_than_a_rejected_one_is_rejected() =>
        Prop.ForAll(PValues, values =>
        {
            var rejected = FalseDiscovery.Reject(values);
            var largest = values.Where((_, index) => rejected[index]).DefaultIfEmpty(-1).Max();
            return values.Where((_, index) => !rejected[index]).All(kept => kept > largest);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_rejects_at_least_what_Bonferroni_does_and_no_more_than_single_tests() =>
        Prop.ForAll(PValues, values =>
        {
            var rejected = FalseDiscovery.Reject(values);
            return values.Select((value, index) => (value, index)).All(item =>
                (item.value > 0.05 / values.Length || rejected[item.index]) && (item.value <= 0.05 || !rejected[item.index]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stricter_rate_rejects_no_more() =>
        Prop.ForAll(PValues, values => FalseDiscovery.Reject(values, 0.01).Zip(FalseDiscovery.Reject(values)).All(pair => !pair.First || pair.Second)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_adjusted_p_value_below_the_rate_is_what_is_rejected() =>
        Prop.ForAll(PValues, values =>
        {
            // 0.0501: no p-value of four digits times a count by a rank falls on it, so rounding cannot decide.
            const double rate = 0.0501;
            var adjusted = FalseDiscovery.Adjust(values);
            return FalseDiscovery.Reject(values, rate).Zip(adjusted, (rejected, p) => rejected == p <= rate || Math.Abs(p - rate) < 1e-9).All(same => same);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adjusting_raises_p_values_to_one_at_most_and_keeps_their_order() =>
        Prop.ForAll(PValues, values =>
        {
            var adjusted = FalseDiscovery.Adjust(values);
            var inOrder = adjusted.Zip(values).OrderBy(pair => pair.Second).ThenBy(pair => pair.First).Select(pair => pair.First).ToList();
            return adjusted.Zip(values).All(pair => pair.First >= pair.Second && pair.First <= 1) && inOrder.SequenceEqual(inOrder.Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_not_tested_stays_so() => Assert.Equal([double.NaN, 0.04, double.NaN], FalseDiscovery.Adjust([double.NaN, 0.04, double.NaN]));

    /// <summary>56 of 70 against 48 of 80: pooled share 104/150, z = 0.2 / √(0.6933·0.3067·(1/70+1/80)) = 2.6502, one-sided 0.0040.</summary>
    [Fact]
    public void A_share_that_is_above_has_a_small_p_value()
    {
        Assert.Equal(0.0040, FalseDiscovery.ShareIsAbove(56, 70, 48, 80), 4);
        Assert.Equal(0.9960, FalseDiscovery.ShareIsAbove(48, 80, 56, 70), 4);
    }

    [Theory]
    [InlineData(50, 100, 100, 200, 0.5, "equal shares: as likely above as below")]
    [InlineData(3, 4, 1, 4, 17 / 70.0, "the lady tasting tea, Fisher 1935: small counts are answered exactly")]
    [InlineData(1, 4, 3, 4, 69 / 70.0, "the other way round: only the table with no cup right is left out")]
    [InlineData(0, 10, 0, 20, 1, "nobody anywhere: nothing is above")]
    [InlineData(10, 10, 20, 20, 1, "everybody everywhere: nothing is above")]
    public void Shares_that_do_not_differ_are_not_above(int count1, int total1, int count2, int total2, double expected, string reason) =>
        Assert.True(Math.Abs(FalseDiscovery.ShareIsAbove(count1, total1, count2, total2) - expected) < 1e-9, reason);

    /// <summary>One «2» among 216 pupils of a district beside six among the region's other 20,071: 1 − (1 − 216/20287)^7 ≈ 0.072.</summary>
    [Fact]
    public void One_pupil_in_a_district_is_no_news() => Assert.InRange(FalseDiscovery.ShareIsAbove(1, 216, 6, 20071), 0.07, 0.075);

    [Fact]
    public void An_empty_group_was_not_tested() => Assert.True(double.IsNaN(FalseDiscovery.ShareIsAbove(0, 0, 1, 2)));
}
