using Dashboard.Data.Domain.Statistics;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class OwnRangeTests
{
    [Theory]
    [InlineData(50, 0.0348, 0.3791, "exact binomial limits at 0.1 and 99.9 %, worked out by adding up the distribution")]
    [InlineData(5000, 0.1826, 0.2176, "of thousands the limits are the three errors of the textbook, 0.2 ± 3.09·√(0.16/5000)")]
    public void The_range_is_that_of_the_pooled_share_at_the_size_of_the_year(int size, double low, double high, string reason)
    {
        var range = OwnRange.Of([10, 10, 10, 10, 10], [50, 50, 50, 50, 50], size)!.Value;

        Assert.True(Math.Abs(range.Limits.Low - low) <= 0.0002 && Math.Abs(range.Limits.High - high) <= 0.0002, $"{reason}: {range.Limits}");
    }

    [Fact]
    public void Years_count_by_their_pupils() => Assert.Equal(0.25, OwnRange.Of([0, 0, 0, 0, 25], [10, 10, 10, 10, 60], 30)!.Value.Centre, 6);

    [Fact]
    public void Four_years_draw_no_limits() => Assert.Null(OwnRange.Of([1, 2, 3, 4], [10, 10, 10, 10], 20));
}
