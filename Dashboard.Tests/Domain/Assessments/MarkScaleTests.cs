using Dashboard.Data.Domain.Assessments;
using Xunit;

namespace Dashboard.Tests.Domain.Assessments;

public sealed class MarkScaleTests
{
    [Fact]
    public void Boundaries_are_found_where_the_shares_of_marks_and_scores_meet()
    {
        var scale = MarkScale.Estimate([0.05, 0.05, 0.20, 0.20, 0.25, 0.15, 0.10], new MarkCounts(10, 40, 40, 10));

        Assert.Equal((2, 4, 6), (scale!.FirstOf3, scale.FirstOf4, scale.FirstOf5));
        Assert.True(scale.IsEstimated);
    }

    [Fact]
    public void A_boundary_that_fits_two_scores_is_not_guessed() =>
        Assert.Null(MarkScale.Estimate([0.10, 0.0, 0.40, 0.40, 0.10], new MarkCounts(10, 40, 40, 10)));

    [Fact]
    public void Marks_that_meet_no_score_give_no_boundaries() =>
        Assert.Null(MarkScale.Estimate([0.5, 0.5], new MarkCounts(10, 40, 40, 10)));

    [Fact]
    public void Nobody_marked_gives_no_boundaries() => Assert.Null(MarkScale.Estimate([1], default));

    [Fact]
    public void Whole_pupils_add_up_to_all_of_them() => Assert.Equal([1, 1, 1], new ScoreDistribution([0.3333, 0.3333, 0.3333]).Counts(3));
}
