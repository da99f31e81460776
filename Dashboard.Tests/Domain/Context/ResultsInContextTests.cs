using Dashboard.Data.Domain.Context;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Context;

public sealed class ResultsInContextTests
{
    [Theory]
    [InlineData(50, 30, 50, ContextQuadrant.Prosperous, "60 % against 50 %")]
    [InlineData(40, 25, 50, ContextQuadrant.Prosperous, "both borders belong to the better side")]
    [InlineData(39.9, 25, 50, ContextQuadrant.DifficultConditions, "just below the threshold, as good as the region")]
    [InlineData(40, 24, 50, ContextQuadrant.LowResults, "one pupil short of the region")]
    [InlineData(30, 10, 50, ContextQuadrant.DifficultConditionsAndLowResults, "20 % in difficult conditions")]
    public void A_school_has_its_quadrant(double index, int high, int total, ContextQuadrant expected, string reason) =>
        Assert.True(Of(index, high, total)!.Quadrant == expected, reason);

    /// <summary>35 of 50: Wilson 56.2–80.9 %; 30 of 50: 46.2–72.4 %, which holds the region's 50 %.</summary>
    [Theory]
    [InlineData(30, 35, 50, true, "70 % in difficult conditions, beyond chance")]
    [InlineData(30, 30, 50, false, "60 %, but chance can do that")]
    [InlineData(50, 35, 50, false, "70 % in ordinary conditions")]
    [InlineData(30, 9, 9, false, "all nine: a small group is never judged")]
    [InlineData(30, 10, 50, false, "certainly low")]
    public void A_resilient_school_is_good_in_difficult_conditions_beyond_chance(double index, int high, int total, bool resilient, string reason) =>
        Assert.True(Of(index, high, total)!.IsResilient == resilient, reason);

    [Theory]
    [InlineData(30, 0, 0, 0.5, "nobody was marked")]
    [InlineData(30, 3, 2, 0.5, "more than there are")]
    [InlineData(30, 1, 2, double.NaN, "the region is unknown")]
    [InlineData(double.NaN, 1, 2, 0.5, "no index")]
    public void Where_something_is_missing_there_is_no_place(double index, int high, int total, double region, string reason) =>
        Assert.True(ResultsInContext.Of(index, high, total, total, region, SocialIndexRule.Default) is null, reason);

    [Fact]
    public void The_place_is_said_in_words()
    {
        Assert.Equal("сложные условия, результаты не ниже региона; резильентная школа", PlainText.Of(Of(30, 35, 50)!.InWords));
        Assert.Equal("обычные условия, результаты ниже региона; от региона неотличимо", PlainText.Of(Of(50, 24, 50)!.InWords));
        Assert.Equal("сложные условия, результаты ниже региона", PlainText.Of(Of(30, 10, 50)!.InWords));
    }

    /// <summary>70 % of 200 works: Wilson over works 63.3–75.9 %, over the 20 pupils who wrote them 48.1–85.5 %, which holds the region's 50 %.</summary>
    [Theory]
    [InlineData(200, true, "every work by another pupil")]
    [InlineData(50, true, "four works a pupil: 56.2–80.9 %")]
    [InlineData(20, false, "ten works a pupil are one pupil ten times")]
    [InlineData(9, false, "nine pupils are a small group, however many works they wrote")]
    public void Works_of_one_pupil_count_once(int pupils, bool certain, string reason)
    {
        var place = ResultsInContext.Of(30, 140, 200, pupils, 0.5, SocialIndexRule.Default)!;

        Assert.True(place.IsCertain == certain && place.IsSmall == pupils < 10, reason);
        Assert.Equal((0.7, 0.2), (place.Share, Math.Round(place.Difference, 9)));
    }

    private static ResultsInContext? Of(double index, int high, int total) => ResultsInContext.Of(index, high, total, total, 0.5, SocialIndexRule.Default);
}
