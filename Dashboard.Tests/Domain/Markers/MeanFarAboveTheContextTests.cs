using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using MathNet.Numerics.Distributions;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Markers;

public sealed class MeanFarAboveTheContextTests
{
    private static readonly MarkScale Scale = new(7, 11, 15, "шкала", 20);

    /// <summary>Nine schools on 9, 10 and 11, and one on 16.</summary>
    private static readonly int[] Means = [9, 9, 9, 10, 10, 10, 11, 11, 11, 16];

    /// <summary>
    /// Mean 10.6, sum of squares 38.4, so sd = √(38.4/9) = 2.0656 and z = 5.4/2.0656 = 2.6142. For chance: the other nine have
    /// mean 10 and variance 0.75, of which 20/19/20 is within schools; a new school of 20 pupils has the variance 0.75, the mean
    /// of nine 0.75/9: t = 6/√(0.8333) on 8 degrees of freedom.
    /// </summary>
    [Fact]
    public void A_school_far_above_the_others_is_told_with_its_numbers()
    {
        var finding = Year([.. Means.Select((mean, place) => School(place + 1, mean))])[9];

        Assert.Equal(MarkerState.Fired, finding.State);
        Assert.True(finding.IsStrong);
        Assert.Equal(5.4 / Math.Sqrt(38.4 / 9), finding.Size!.Value, 9);
        Assert.Equal(1 - StudentT.CDF(0, 1, 8, 6 / Math.Sqrt(5 / 6.0)), finding.PValue!.Value, 9);
        Assert.Equal(
            "Средний балл 16,0 (80,0 % от наибольшего), в среднем по 10 школам региона — 10,6: +2,6 стандартного отклонения.",
            PlainText.Of(finding.Sentence));
        Assert.Null(finding.Caution);
    }

    [Fact]
    public void The_others_are_quiet() => Assert.All(
        Year([.. Means.Select((mean, place) => School(place + 1, mean))]).Take(9), finding => Assert.Equal(MarkerState.Quiet, finding.State));

    [Fact]
    public void Strong_is_a_word_only_from_its_threshold_on()
    {
        var rule = MarkerRule.Default with { StrongMeanZ = 2.7 };
        var finding = MeanFarAboveTheContext.OverYear([new WorkScores(1, Scale, [.. Means.Select((mean, place) => School(place + 1, mean))])], rule)[9];

        Assert.Equal((MarkerState.Fired, false), (finding.State, finding.IsStrong));
    }

    [Fact]
    public void A_school_that_far_below_is_no_sign() =>
        Assert.Equal(MarkerState.Quiet, Year([.. Means.Select((mean, place) => School(place + 1, 20 - mean))])[9].State);

    [Fact]
    public void Nine_schools_are_too_few_to_compare_with() =>
        Assert.All(Year([.. Means.Skip(1).Select((mean, place) => School(place + 1, mean))]), finding => Assert.Equal(MarkerState.NotAssessed, finding.State));

    [Fact]
    public void A_small_school_is_neither_judged_nor_compared_with()
    {
        var findings = Year([.. Means.Select((mean, place) => School(place + 1, mean)), new SchoolScores(11, [.. Enumerable.Repeat(0, 20), 19])]);

        Assert.Equal(MarkerState.TooFew, findings[10].State);
        Assert.Equal(5.4 / Math.Sqrt(38.4 / 9), findings[9].Size!.Value, 9);
    }

    [Fact]
    public void Village_schools_are_compared_with_village_schools_where_there_are_ten()
    {
        var villages = Means.Select((mean, place) => School(place + 1, mean, "село"));
        var towns = Enumerable.Range(11, 4).Select(school => School(school, 17, "город"));

        var findings = Year([.. villages, .. towns]);

        Assert.Contains("по 10 школам (село)", PlainText.Of(findings[9].Sentence), StringComparison.Ordinal);
        Assert.Equal(MarkerState.Fired, findings[9].State);
        Assert.Contains("по 14 школам региона", PlainText.Of(findings[10].Sentence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Лицей", true, "chooses its pupils")]
    [InlineData("гимназия", true, "chooses its pupils")]
    [InlineData("СОШ с углублённым изучением математики", true, "teaches more")]
    [InlineData("СОШ", false, "takes everybody")]
    [InlineData(null, false, "nothing is known")]
    public void What_kind_of_school_it_is_stands_beside_the_marker(string? kind, bool cautious, string reason)
    {
        var findings = Year([.. Means.Take(9).Select((mean, place) => School(place + 1, mean)), School(10, 16) with { Kind = kind }]);

        Assert.True((findings[9].Caution is not null) == cautious, reason);
    }

    [Fact]
    public void Schools_that_do_not_differ_at_all_are_quiet() =>
        Assert.All(Year([.. Enumerable.Range(1, 12).Select(school => School(school, 10))]), finding => Assert.Equal(MarkerState.Quiet, finding.State));

    /// <summary>Twenty pupils, half one point below and half one point above the mean.</summary>
    private static SchoolScores School(int school, int mean, string? locality = null)
    {
        var counts = new int[21];
        counts[mean - 1] = 10;
        counts[mean + 1] = 10;
        return new SchoolScores(school, counts, locality);
    }

    private static IReadOnlyList<MarkerFinding> Year(IReadOnlyList<SchoolScores> schools) =>
        MeanFarAboveTheContext.OverYear([new WorkScores(1, Scale, schools)], MarkerRule.Default);
}
