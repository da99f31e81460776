using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Domain.Wording;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.StatusChange;

public sealed class StatusPlaceTests
{
    [Theory]
    [InlineData(200, 1000, 200, 1000, StatusStep.Middle, StatusStep.Middle, StatusWord.Unchanged, "as the region, as before")]
    [InlineData(300, 1000, 200, 1000, StatusStep.Worse, StatusStep.FarWorse, StatusWord.Support, "worse than the region and worse than before")]
    [InlineData(300, 1000, 300, 1000, StatusStep.Worse, StatusStep.Middle, StatusWord.Watch, "as bad as before")]
    [InlineData(400, 1000, 400, 1000, StatusStep.FarWorse, StatusStep.Middle, StatusWord.Support, "far from the region, and stays there")]
    [InlineData(400, 1000, 480, 1000, StatusStep.FarWorse, StatusStep.Better, StatusWord.Watch, "a step to the better does not hide where it stands")]
    [InlineData(400, 1000, 600, 1000, StatusStep.FarWorse, StatusStep.FarBetter, StatusWord.Improving, "a large one is said")]
    [InlineData(200, 1000, 270, 1000, StatusStep.Middle, StatusStep.Better, StatusWord.Improving, "as the region, better than before")]
    [InlineData(100, 1000, 100, 1000, StatusStep.Better, StatusStep.Middle, StatusWord.Steady, "better than the region, as before")]
    [InlineData(100, 1000, 30, 1000, StatusStep.Better, StatusStep.Worse, StatusWord.Watch, "better than the region, but going down")]
    [InlineData(230, 1000, 200, 1000, StatusStep.Middle, StatusStep.Middle, StatusWord.Unchanged, "three points under the threshold, however sure")]
    [InlineData(5, 20, 2, 20, StatusStep.Middle, StatusStep.Middle, StatusWord.Unchanged, "fifteen points of twenty pupils are what happens by chance")]
    [InlineData(250, 1000, 250, 1000, StatusStep.Worse, StatusStep.Middle, StatusWord.Watch, "exactly on the threshold is beyond it")]
    public void A_step_needs_the_threshold_and_a_difference_beyond_chance(int now, int nowOf, int then, int thenOf, StatusStep level, StatusStep change, StatusWord word, string reason)
    {
        var (place, unknown) = StatusPlace.Of(Indicator.LowResults, Share(now, nowOf), Share(then, thenOf), Share(2000, 10000), StatusChangeRule.Default);

        Assert.True(unknown is null && place == new StatusPlace(level, change) && place.Value.Word == word, $"{reason}: {place}");
    }

    [Fact]
    public void Where_more_is_better_a_rise_is_to_the_better()
    {
        var (place, _) = StatusPlace.Of(Indicator.Quality, Share(700, 1000), Share(500, 1000), Share(5000, 10000), StatusChangeRule.Default);

        Assert.Equal(new StatusPlace(StatusStep.FarBetter, StatusStep.FarBetter), place);
    }

    [Fact]
    public void Sides_may_have_thresholds_of_their_own()
    {
        var rule = StatusChangeRule.Default with { ChangeWorse = 0.02, ChangeBetter = 0.09 };

        Assert.Equal(StatusStep.Worse, Change(240, 200, rule));
        Assert.Equal(StatusStep.Middle, Change(200, 280, rule));

        static StatusStep Change(int now, int then, StatusChangeRule rule) =>
            StatusPlace.Of(Indicator.LowResults, Share(now, 1000), Share(then, 1000), Share(2000, 10000), rule).Place!.Value.Change;
    }

    [Theory]
    [InlineData(9, 30, true, true, StatusUnknown.SmallNow, "nine now")]
    [InlineData(30, 9, true, true, StatusUnknown.SmallThen, "nine then")]
    [InlineData(30, 30, false, true, StatusUnknown.NoEarlierYear, "it did not write the work then")]
    [InlineData(30, 30, true, false, StatusUnknown.NoRegion, "nothing to hold the level against")]
    [InlineData(9, 30, false, false, StatusUnknown.SmallNow, "the reason nearest to today is told")]
    public void What_cannot_be_placed_has_a_reason_and_no_cell(int now, int then, bool hasThen, bool hasRest, StatusUnknown unknown, string reason)
    {
        var answer = StatusPlace.Of(Indicator.LowResults, Share(3, now), hasThen ? Share(3, then) : null, hasRest ? Share(20, 100) : null, StatusChangeRule.Default);

        Assert.True(answer.Place is null && answer.Unknown == unknown, reason);
    }

    [Fact]
    public void A_mean_has_no_place() =>
        Assert.Equal(StatusUnknown.NotCounted, StatusPlace.Of(Indicator.MeanMark, new IndicatorValue(3.4, 100, null, null), null, null, StatusChangeRule.Default).Unknown);

    [Fact]
    public void Along_either_axis_a_word_never_turns_to_the_worse()
    {
        foreach (var level in StatusWords.Steps)
        {
            for (var change = StatusStep.Worse; change <= StatusStep.FarBetter; change++)
            {
                Assert.True(new StatusPlace(level, change).Word >= new StatusPlace(level, change - 1).Word, $"{level}, {change}");
                Assert.True(new StatusPlace(change, level).Word >= new StatusPlace(change - 1, level).Word, $"{change}, {level}");
            }
        }
    }

    [Fact]
    public void All_five_words_are_used() =>
        Assert.Equal(StatusWords.All, StatusWords.Steps.SelectMany(level => StatusWords.Steps.Select(change => new StatusPlace(level, change).Word)).Distinct().Order());

    [Fact]
    public void A_smaller_change_never_gets_a_farther_step() =>
        Prop.ForAll(Gen.Choose(0, 300).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (one, other) => Step(Math.Min(one, other)) <= Step(Math.Max(one, other))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0.1, "zero makes everybody differ")]
    [InlineData(0.1, 0.05, "far is nearer than near")]
    [InlineData(0.1, 1, "a hundred points cannot be passed")]
    [InlineData(double.NaN, 0.1, "no number")]
    public void Thresholds_that_mean_nothing_are_refused(double near, double far, string reason)
    {
        Assert.True((StatusChangeRule.Default with { ChangeWorse = near, ChangeFarWorse = far }).Problems().Count == 1, reason);
        Assert.Empty(StatusChangeRule.Default.Problems());
    }

    private static StatusStep Step(int fewer) =>
        StatusPlace.Of(Indicator.LowResults, Share(300 - fewer, 1000), Share(300, 1000), Share(2000, 10000), StatusChangeRule.Default).Place!.Value.Change;

    private static IndicatorValue Share(int count, int of) => new((double)count / of, of, count, Wilson.Of(count, of));
}
