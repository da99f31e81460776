using Dashboard.Data.Domain.BeforeAfter;
using Xunit;

namespace Dashboard.Tests.Domain.BeforeAfter;

public sealed class BalanceTests
{
    [Theory]
    [InlineData(0, BalanceBound.Alike, "no difference")]
    [InlineData(0.04, BalanceBound.Alike, "up to 0.05 standard deviations")]
    [InlineData(0.2, BalanceBound.ToAdjust, "up to 0.25")]
    [InlineData(-0.2, BalanceBound.ToAdjust, "the sign does not matter")]
    [InlineData(0.3, BalanceBound.NotComparable, "above 0.25")]
    public void A_difference_is_told_in_standard_deviations(double shift, BalanceBound expected, string reason)
    {
        // Each group is −1, 0, 1: a standard deviation of 1.
        var balance = Balance.Of([-1 + shift, shift, 1 + shift], [-1, 0, 1]);
        Assert.Equal(shift, balance.Deviations!.Value, 12);
        Assert.True(balance.Bound == expected, reason);
    }

    [Theory]
    [InlineData(new double[0], new[] { 1.0, 2.0, 3.0 }, "one group is unknown")]
    [InlineData(new[] { 1.0 }, new[] { 2.0 }, "two schools have no spread")]
    [InlineData(new[] { 1.0, 1.0 }, new[] { 2.0, 2.0 }, "no spread, and a difference: infinitely many deviations are none")]
    public void Where_it_cannot_be_told_it_is_not(double[] own, double[] others, string reason) =>
        Assert.True(Balance.Of(own.Select(value => (double?)value), others.Select(value => (double?)value)).Bound == BalanceBound.Unknown, reason);
}
