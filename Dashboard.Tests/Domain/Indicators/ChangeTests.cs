using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Xunit;

namespace Dashboard.Tests.Domain.Indicators;

public sealed class ChangeTests
{
    /// <summary>Marks «2» and others of two years.</summary>
    [Theory]
    [InlineData(48, 80, 14, 70, ChangeVerdict.Better, "60 % to 20 %: nobody would call it chance")]
    [InlineData(14, 70, 48, 80, ChangeVerdict.Worse, "the same backwards")]
    [InlineData(6, 20, 4, 20, ChangeVerdict.Indistinguishable, "two pupils of twenty come and go")]
    [InlineData(10, 50, 10, 50, ChangeVerdict.Indistinguishable, "nothing changed")]
    [InlineData(9, 9, 0, 9, ChangeVerdict.Indistinguishable, "nine pupils are never judged, whatever the interval says")]
    [InlineData(10, 10, 0, 10, ChangeVerdict.Better, "ten are")]
    public void The_share_of_low_results_is_judged_by_its_interval(int before, int beforeOf, int after, int afterOf, ChangeVerdict verdict, string reason)
    {
        var change = Between(Indicator.LowResults, Marks(before, beforeOf), Marks(after, afterOf));
        Assert.True(change!.Verdict == verdict, $"{reason}: {change}");
        Assert.Equal(((double)after / afterOf) - ((double)before / beforeOf), change.Difference, 12);
    }

    [Fact]
    public void What_is_better_depends_on_the_indicator()
    {
        Assert.Equal(ChangeVerdict.Better, Between(Indicator.LowResults, Marks(48, 80), Marks(14, 70))!.Verdict);
        Assert.Equal(ChangeVerdict.Better, Between(Indicator.PassRate, Marks(48, 80), Marks(14, 70))!.Verdict);
        Assert.True(Between(Indicator.PassRate, Marks(48, 80), Marks(14, 70))!.Difference > 0);
    }

    [Fact]
    public void A_mean_without_a_published_spread_is_not_judged()
    {
        var change = Between(Indicator.MeanScore, new ResultValues(100, MeanScore: 40), new ResultValues(100, MeanScore: 60));
        Assert.Equal(20, change!.Difference, 12);
        Assert.Null(change.Interval);
        Assert.Equal(ChangeVerdict.Indistinguishable, change.Verdict);
    }

    [Fact]
    public void A_year_without_a_value_has_no_change()
    {
        Assert.Null(Between(Indicator.PassRate, new ResultValues(20), Marks(2, 20)));
        Assert.Null(Between(Indicator.PassRate, Marks(2, 20), new ResultValues(20)));
    }

    private static ResultValues Marks(int mark2, int of) => new(of, mark2, of - mark2, 0, 0);

    private static Change? Between(Indicator indicator, ResultValues earlier, ResultValues later) =>
        Change.Between(indicator, indicator.Compute(ResultSums.Of(earlier)), indicator.Compute(ResultSums.Of(later)));
}
