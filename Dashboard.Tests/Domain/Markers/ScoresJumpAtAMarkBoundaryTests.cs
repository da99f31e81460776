using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Markers;

public sealed class ScoresJumpAtAMarkBoundaryTests
{
    private static readonly MarkScale Scale = new(7, 11, 15, "шкала", 20);

    /// <summary>1,000 pupils; around «3» 150 below and 190 above: a jump of 4 points that the whole region makes.</summary>
    private static readonly int[] Others = [5, 10, 20, 35, 50, 70, 80, 95, 95, 95, 90, 85, 75, 60, 45, 35, 25, 15, 8, 5, 2];

    /// <summary>40 works: twelve on 7 and 8, none on 5 and 6, the rest where the region has them.</summary>
    private static readonly int[] Jumping = [0, 0, 1, 3, 4, 0, 0, 6, 6, 3, 3, 3, 3, 2, 2, 2, 1, 1, 0, 0, 0];

    [Fact]
    public void A_planted_jump_is_told_with_its_numbers()
    {
        var finding = Of(Jumping, Others, Scale);

        Assert.Equal(MarkerState.Fired, finding.State);
        Assert.Equal(
            "На границе «3»: 7–8 баллов — 12 работ из 40, 5–6 баллов — ни одной; разрыв +30,0 п.п., в регионе +4,0 п.п.",
            Plain(finding.Sentence));
        Assert.Equal(0.26, finding.Size!.Value, 12);
        Assert.Equal([3], finding.Boundaries.Where(boundary => boundary.Fired).Select(boundary => boundary.Mark));
    }

    /// <summary>Mean 10, variance (75·(5² + 4²) + 95·(3² + 2²)) / 340 = 12.68: nothing has to be tilted.</summary>
    [Fact]
    public void A_school_on_the_level_of_the_region_is_compared_with_the_region_as_it_is()
    {
        int[] region = [0, 0, 0, 0, 0, 75, 75, 95, 95, 0, 0, 0, 95, 95, 75, 75];

        var shares = TiltedReference.Of(region, 10, ((75 * (25 + 16)) + (95 * (9 + 4))) / 340.0);

        Assert.Equal(95 / 680.0, shares[7], 6);
        Assert.Equal(75 / 680.0, shares[15], 6);
    }

    [Theory]
    [InlineData(12.0, 9.0, "a strong school")]
    [InlineData(6.0, 9.0, "a weak school")]
    [InlineData(8.4, 2.0, "a uniform school")]
    [InlineData(9.0, 40.0, "a school of two worlds")]
    public void The_tilted_region_has_the_mean_and_the_spread_of_the_school(double mean, double variance, string reason)
    {
        var shares = TiltedReference.Of(Others, mean, variance);
        var found = shares.Select((share, score) => share * score).Sum();
        var spread = shares.Select((share, score) => share * score * score).Sum() - (found * found);

        Assert.True(Math.Abs(found - mean) < 1e-3 && Math.Abs(spread - variance) < 1e-2, $"{reason}: {found}, {spread}");
    }

    [Theory]
    [InlineData(15, MarkerState.Quiet, "exactly 15 points above the region: the threshold is strict")]
    [InlineData(16, MarkerState.Fired, "16 points above the region")]
    public void The_threshold_of_size_is_strict(int above, MarkerState expected, string reason)
    {
        // The region has no jump: 50 on each of the four scores.
        int[] region = [200, 0, 0, 0, 0, 50, 50, 50, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 200];
        int[] school = [40, 0, 0, 0, 0, 0, 0, above, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60 - above];

        Assert.True(Of(school, region, Scale).State == expected, reason);
    }

    [Fact]
    public void A_large_jump_that_may_be_chance_does_not_fire_and_says_so()
    {
        // Four of twenty on 7 and none below: 20 points, but four of four come by chance in one school of ten.
        int[] school = [2, 1, 1, 1, 1, 0, 0, 4, 0, 2, 2, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0];

        var finding = Of(school, Others, Scale);

        Assert.Equal(MarkerState.Quiet, finding.State);
        Assert.EndsWith("Это больше порога, но среди 3 проверок за год такое бывает и случайно.", Plain(finding.Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_school_says_the_largest_it_has() => Assert.StartsWith(
        "Скачка на границах отметок нет: наибольшее превышение над регионом", Plain(Of([.. Others.Select(count => count / 5)], Others, Scale).Sentence), StringComparison.Ordinal);

    [Theory]
    [InlineData(19, MarkerState.TooFew, "one short of twenty")]
    [InlineData(20, MarkerState.Quiet, "twenty are enough")]
    [InlineData(0, MarkerState.TooFew, "nobody wrote")]
    public void Too_few_works_are_a_state_of_their_own(int works, MarkerState expected, string reason)
    {
        int[] school = [0, 0, 0, 0, 0, 0, 0, 0, 0, works, 0];

        Assert.True(Of(school, Others, Scale).State == expected, reason);
    }

    [Fact]
    public void Without_a_scale_nothing_is_judged()
    {
        var finding = Of(Jumping, Others, null);

        Assert.Equal((MarkerState.NotAssessed, "Не проверялось. Шкала перевода баллов в отметки неизвестна."), (finding.State, Plain(finding.Sentence)));
    }

    [Fact]
    public void A_scale_found_in_the_data_is_said()
    {
        var finding = Of(Jumping, Others, Scale with { IsEstimated = true });

        Assert.True(finding.ScaleIsEstimated);
        Assert.EndsWith("Границы отметок оценены по данным.", Plain(finding.Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_school_of_a_region_has_nothing_to_be_compared_with() =>
        Assert.Equal(MarkerState.NotAssessed, Assert.Single(Year(new WorkScores(1, Scale, [new SchoolScores(1, Jumping)]))).State);

    /// <summary>A region row contains the school: adding the school to the row changes nothing.</summary>
    [Fact]
    public void A_school_is_compared_with_the_region_without_itself()
    {
        var added = Assert.Single(Year(new WorkScores(1, Scale, [new SchoolScores(1, Jumping)], Region(Jumping, Others))));
        var summed = Year(new WorkScores(1, Scale, [new SchoolScores(1, Jumping), new SchoolScores(2, Others)]))[0];

        Assert.Equal(summed.Boundaries, added.Boundaries);
    }

    [Fact]
    public void A_boundary_at_the_end_of_the_scale_looks_no_further_than_the_scores_go()
    {
        var finding = Of(Jumping, Others, new MarkScale(1, 11, 20, "шкала", 20));

        Assert.Equal((0, 1), (finding.Boundaries[0].Below, finding.Boundaries[0].Above));
        Assert.Equal((0, 0), (finding.Boundaries[2].Below, finding.Boundaries[2].Above));
    }

    [Fact]
    public void A_school_where_everybody_has_one_score_gets_an_answer()
    {
        int[] same = [0, 0, 0, 0, 0, 0, 0, 30];

        var finding = Of(same, Others, Scale);

        Assert.All(finding.Boundaries, boundary => Assert.True(double.IsNaN(boundary.PValue) || boundary.PValue is >= 0 and <= 1));
    }

    private static MarkerFinding Of(int[] school, int[] others, MarkScale? scale) =>
        Assert.Single(Year(new WorkScores(1, scale, [new SchoolScores(1, school)], Region(school, others))));

    private static IReadOnlyList<MarkerFinding> Year(WorkScores work) => ScoresJumpAtAMarkBoundary.OverYear([work], MarkerRule.Default);

    private static int[] Region(int[] school, int[] others) => [.. others.Select((count, score) => count + (score < school.Length ? school[score] : 0))];

    private static string Plain(string sentence) => PlainText.Of(sentence);
}
