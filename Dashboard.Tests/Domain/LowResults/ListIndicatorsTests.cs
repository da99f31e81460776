using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Xunit;

namespace Dashboard.Tests.Domain.LowResults;

/// <summary>Worked out by hand: the counts stand in the lines.</summary>
public sealed class ListIndicatorsTests
{
    private static readonly WrittenWorks Works = WrittenWorks.Of(
        "1 vpr МА 5 2023 20/40", "1 vpr РУ 5 2023 10/40", "1 vpr МА 5 2024 6/40", "1 vpr РУ 5 2024 8/40", "1 vpr РУ 6 2024 30/40",
        "2 vpr МА 5 2023 4/20", "2 vpr МА 5 2024 4/20", "2 vpr РУ 5 2024 3/5",
        "3 vpr МА 5 2024 1/100",
        "4 vpr МА 5 2023 5/20", "4 vpr МА 5 2024 4/20",
        "5 vpr МА 5 2023 2/20", "5 vpr РУ 5 2024 ?/20");

    private static readonly MembershipList Listed = new(new SchoolYear(2024), new HashSet<int> { 1, 2, 4, 5, 9 });

    private static CalculatedList Now => Works.Judge();

    private static CalculatedList Before => Works.Judge(year: new SchoolYear(2023));

    [Fact]
    public void Pupils_are_added_and_shares_are_not()
    {
        var all = ListIndicators.Of(Listed, Now);
        Assert.Equal(new CountedShare(4, 5), all.Listed);
        Assert.Equal(new CountedShare(55, 165), all.LowInListed);
        Assert.Equal(new CountedShare(1, 100), all.LowInOthers);
        Assert.Equal(new CountedShare(56, 265), all.LowInAll);
        Assert.Equal((56.0 / 265) - (55.0 / 165), all.Gap!.Value, 12);
    }

    [Fact]
    public void A_municipality_without_listed_schools_has_no_gap()
    {
        var others = ListIndicators.Of(Listed, Now, school => school == 3);
        Assert.Equal(new CountedShare(0, 1), others.Listed);
        Assert.Null(others.LowInListed.Value);
        Assert.Null(others.Gap);
        Assert.Equal(0.01, others.LowInOthers.Value!.Value, 12);
        Assert.Null(ListIndicators.Of(Listed, Now, _ => false).Listed.Value);
    }

    /// <summary>School 1 fell from 30/80 to 14/80 in common works, РУ 6 is new; 2 stayed; 4 fell by one pupil; 5 has no common work; 9 no result.</summary>
    [Fact]
    public void Dynamics_are_over_common_works()
    {
        Assert.Equal(new PositiveDynamics(new CountedShare(2, 3), 1, 2), ListIndicators.Dynamics(Listed, Before, Now));
        Assert.Equal(new CountedShare(1, 3), ListIndicators.Dynamics(Listed, Before, Now, leastDrop: 0.051m).Improved);
        Assert.Equal(new CountedShare(2, 3), ListIndicators.Dynamics(Listed, Before, Now, leastDrop: 0.05m).Improved);
        Assert.Equal(new PositiveDynamics(new CountedShare(0, 1), 0, 0), ListIndicators.Dynamics(Listed, Before, Now, asked: school => school == 2));
        Assert.Null(ListIndicators.Dynamics(Listed, Before, Now, asked: school => school == 5).Improved.Value);
    }

    [Fact]
    public void A_rule_that_counts_no_low_marks_has_no_such_shares()
    {
        var rule = LowResultRule.Default with
        {
            Metric = LowResultMetric.QualityShare, When = LowWhen.AtMost, Works = [.. LowResultRule.DefaultWorks.Where(work => work.Procedure == Procedure.Vpr)],
        };
        var all = ListIndicators.Of(Listed, Works.Judge(rule));
        Assert.Equal((new CountedShare(4, 5), null), (all.Listed, all.LowInAll.Value));
        Assert.Equal(new PositiveDynamics(default, 0, 5), ListIndicators.Dynamics(Listed, Works.Judge(rule, new SchoolYear(2023)), Works.Judge(rule)));
    }
}
