using Dashboard.Data.Domain.Statistics;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

/// <summary>Numbers that somebody else computed and published; to four decimals, as printed.</summary>
public sealed class PublishedNumbersTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662, "Newcombe, Stat Med 1998;17:857, Table I, method 3")]
    [InlineData(15, 148, 0.0624, 0.1605, "the same table")]
    [InlineData(0, 20, 0.0000, 0.1611, "the same table: nobody of twenty")]
    [InlineData(1, 29, 0.0061, 0.1718, "the same table: one of twenty nine")]
    [InlineData(0, 32, 0.0000, 0.1072, "a small group without a failure; recomputed")]
    [InlineData(32, 32, 0.8928, 1.0000, "its mirror image")]
    public void Wilson_gives_the_published_limits(int count, int total, double low, double high, string source)
    {
        var interval = Wilson.Of(count, total);
        Assert.True(Math.Abs(interval.Low - low) <= 0.0001 && Math.Abs(interval.High - high) <= 0.0001, $"{source}: {interval}");
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339, "Newcombe, Stat Med 1998;17:873, Table II, method 10, example a")]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090, "example b")]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775, "nobody in both groups, of different size")]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775, "nobody in both groups")]
    public void Newcombe_gives_the_published_limits(int count1, int total1, int count2, int total2, double low, double high, string source)
    {
        var interval = Newcombe.Difference(count1, total1, count2, total2);
        Assert.True(Math.Abs(interval.Low - low) <= 0.0001 && Math.Abs(interval.High - high) <= 0.0001, $"{source}: {interval}");
    }

    /// <summary>Benjamini and Hochberg 1995: fifteen comparisons of two treatments of infarction, four rejected at 0.05.</summary>
    [Fact]
    public void Benjamini_and_Hochberg_reject_four_of_their_fifteen()
    {
        double[] published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000];
        Assert.Equal([true, true, true, true, false, false, false, false, false, false, false, false, false, false, false], FalseDiscovery.Reject(published));
        Assert.Equal(3, published.Count(value => value <= 0.05 / published.Length));
    }

    [Fact]
    public void The_normal_point_is_the_one_of_95_per_cent() =>
        Assert.Equal(0.975, MathNet.Numerics.Distributions.Normal.CDF(0, 1, Interval.Z), 12);
}
