using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.LowResults;
using Xunit;

namespace Dashboard.Tests.Domain.LowResults;

public sealed class DecisionTests
{
    private static readonly LowResultRule Usual = LowResultRule.Default;

    [Theory]
    [InlineData(LowResultState.Flagged, "vpr МА 5 2024 3/10,vpr РУ 5 2024 3/10", "two works at the threshold")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 3/10,vpr РУ 5 2024 2/10", "one work is one work")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 3/10,vpr РУ 5 2024 9/9", "nine pupils are named and not judged")]
    [InlineData(LowResultState.Flagged, "vpr МА 7 2024 3/10 basic,vpr МА 7 2024 3/10 advanced", "base and advanced are two works")]
    [InlineData(LowResultState.Flagged, "vpr МА 5 2024 3/10,vpr МА 5 2024 3/10 autumn", "autumn and spring are two works")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 3/10,vpr МА 5 2023 3/10 autumn", "and no run: they test different years' programmes")]
    [InlineData(LowResultState.Flagged, "vpr МА 5 2024 3/10,vpr МА 5 2023 3/10", "the same work two years running")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 3/10,vpr МА 5 2023 2/10", "a better year before breaks the run")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 2/10,vpr МА 5 2023 3/10", "so does a better year now")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 6 2024 3/10,vpr МА 5 2023 3/10", "another grade is another work, though the children are the same")]
    [InlineData(LowResultState.Flagged, "oge МА 9 2020 3/10,oge МА 9 2018 3/10", "no ОГЭ was held in 2019/2020: the previous one is of 2018/2019", 2020)]
    [InlineData(LowResultState.NotFlagged, "oge МА 9 2020 3/10,oge МА 9 2018 3/10,0 oge МА 9 2019 0/10", "had the region held it, the school's gap would break the run", 2020)]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 3/10,vpr МА 5 2020 3/10", "five school years are outside the window of four")]
    [InlineData(LowResultState.Flagged, "vpr МА 5 2024 3/10,vpr МА 5 2021 3/10", "four are inside")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 3/10,vpr МА 5 2023 9/9,vpr МА 5 2022 3/10", "a small group in between proves nothing and is not stepped over")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 3/10,vpr МА 5 2023 ?/10,vpr МА 5 2022 3/10", "nor is a year without counts")]
    [InlineData(LowResultState.NotFlagged, "vpr МА 5 2024 2/10,vpr РУ 5 2023 3/10,vpr МА 5 2023 3/10", "two low works of last year flag last year")]
    [InlineData(LowResultState.NoWorks, "vpr МА 5 2023 9/10,oge ФИ 9 2024 9/10", "another year and another subject: nothing to judge")]
    [InlineData(LowResultState.OnlySmallGroups, "vpr МА 5 2024 9/9,vpr РУ 5 2024 ?/20", "no work can be judged, one of them for its size")]
    [InlineData(LowResultState.Untold, "vpr МА 5 2024 ?/20,vpr РУ 5 2024 =3.1/20", "means alone do not say who failed")]
    [InlineData(LowResultState.Untold, "vpr МА 5 2024 21/20", "more «2» than pupils is a misread sheet, not a low result")]
    [InlineData(LowResultState.NotFlagged, "ege МА 11 2024 3/10 basic,ege РУ 11 2024 3/10 additional", "in September sit those who failed before: their sheet replaces nothing")]
    [InlineData(LowResultState.Flagged, "ege МА 11 2024 3/10 basic,ege РУ 11 2024 3/10 retakes", "without the main sheet that with retakes is taken")]
    [InlineData(LowResultState.NotFlagged, "ege МА 11 2024 3/10 basic,ege РУ 11 2024 1/10,ege РУ 11 2024 9/10 retakes", "with it that is not looked at")]
    [InlineData(LowResultState.Flagged, "vpr МА 5 2024 1/5,vpr МА 5 2024 2/5,vpr РУ 5 2024 3/10", "rows of one work are added: 3 of 10")]
    public void A_year_is_judged(LowResultState state, string lines, string reason, int year = 2024)
    {
        var decision = Judge(Usual, lines, year);
        Assert.True(decision.State == state, $"{reason}: {decision.State}");
        Assert.Equal(state is LowResultState.Flagged or LowResultState.NotFlagged, decision.Level is not null);
    }

    [Theory]
    [InlineData(RuleCombination.Either, true, true, true, "one is enough")]
    [InlineData(RuleCombination.Both, false, false, true, "both are needed")]
    [InlineData(RuleCombination.SeveralWorksOnly, true, false, true, "years are not looked at")]
    [InlineData(RuleCombination.SameWorkOnly, false, true, true, "nor works of the year")]
    public void Sub_rules_are_combined(RuleCombination combination, bool several, bool running, bool both, string reason)
    {
        var rule = Usual with { Combination = combination };
        Assert.True(Judge(rule, "vpr МА 5 2024 3/10,vpr РУ 5 2024 3/10").IsFlagged == several, reason);
        Assert.True(Judge(rule, "vpr МА 5 2024 3/10,vpr МА 5 2023 3/10").IsFlagged == running, reason);
        Assert.True(Judge(rule, "vpr МА 5 2024 3/10,vpr МА 5 2023 3/10,vpr РУ 5 2024 3/10").IsFlagged == both, reason);
    }

    [Theory]
    [InlineData(CalculatedLevel.NotNear, "vpr МА 5 2024 0/30,vpr РУ 5 2024 0/30", "nothing low, nothing in doubt")]
    [InlineData(CalculatedLevel.NotNear, "vpr МА 5 2024 5/22,vpr РУ 5 2024 5/22", "in doubt twice, but two works are missing")]
    [InlineData(CalculatedLevel.NotNear, "vpr МА 5 2024 9/22,vpr РУ 5 2024 0/22", "one work is missing, and the other is surely not low: 0 to 15 %")]
    [InlineData(CalculatedLevel.Near, "vpr МА 5 2024 9/22,vpr РУ 5 2024 5/22", "one work is missing, and 5 of 22 may be one: 10 to 43 %")]
    [InlineData(CalculatedLevel.NotNear, "vpr МА 5 2024 9/22,vpr РУ 5 2024 2/9", "a small group is no work")]
    [InlineData(CalculatedLevel.Near, "vpr МА 5 2024 5/22,vpr МА 5 2023 9/22", "low last year, in doubt this year")]
    [InlineData(CalculatedLevel.NotNear, "vpr МА 5 2024 0/22,vpr МА 5 2023 9/22", "low last year, surely not this year")]
    [InlineData(CalculatedLevel.OneSubRule, "vpr МА 5 2024 9/22,vpr РУ 5 2024 9/22", "two works of a year")]
    [InlineData(CalculatedLevel.OneSubRule, "vpr МА 5 2024 9/22,vpr МА 5 2023 9/22", "one work in two years")]
    [InlineData(CalculatedLevel.BothSubRules, "vpr МА 5 2024 9/22,vpr МА 5 2023 9/22,vpr РУ 5 2024 9/22", "both")]
    public void A_judged_school_has_a_level(CalculatedLevel level, string lines, string reason)
    {
        Assert.True(Judge(Usual, lines).Level == level, $"{reason}: {Judge(Usual, lines).Level}");
        Assert.True(Judge(Usual with { Combination = RuleCombination.Both }, lines).Level == level, "levels count sub-rules, however they are combined");
    }

    [Fact]
    public void A_ground_names_exact_works_years_and_counts()
    {
        var decision = Judge(Usual, "vpr МА 6 2024 9/22,vpr МА 6 2023 8/20,vpr РУ 5 2024 8/24,vpr РУ 4 2024 2/9,vpr МА 4 2024 ?/25");
        Assert.Equal([SubRule.SeveralWorksOfOneYear, SubRule.SameWorkYearsRunning], decision.Grounds.Select(ground => ground.SubRule));
        Assert.Equal(["МА 6 2024 9/22", "РУ 5 2024 8/24"], decision.Grounds[0].Values.Select(Written));
        Assert.Equal(["МА 6 2023 8/20", "МА 6 2024 9/22"], decision.Grounds[1].Values.Select(Written));
        Assert.Equal(["РУ 4 2024 2/9"], decision.WorksThatAre(WorkState.SmallGroup).Select(Written));
        Assert.Equal(["МА 4 2024 /25"], decision.WorksThatAre(WorkState.Untold).Select(Written));
        var interval = decision.Grounds[0].Values[0].Interval!.Value;
        Assert.Equal((0.2326, 0.6127), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
        Assert.Equal(0, decision.Grounds[0].Values[0].Source);
        Assert.Equal(1, decision.Grounds[1].Values[0].Source);
    }

    [Theory]
    [InlineData("=2.79/20", true, "under 2.8")]
    [InlineData("=2.8/20", false, "2.8 is not under 2.8, in decimal too")]
    [InlineData("=2.1/9", false, "a small group")]
    [InlineData("5/20", false, "a count is no mean")]
    public void A_rule_of_means_judges_means(string value, bool low, string reason)
    {
        var rule = Usual with { Metric = LowResultMetric.MeanMark, When = LowWhen.LessThan, Threshold = 2.8m, WorksInYear = 1, Works = [new(Procedure.Vpr, "Математика", 5)] };
        Assert.True(Judge(rule, "vpr МА 5 2024 " + value).IsFlagged == low, reason);
    }

    [Fact]
    public void A_row_takes_from_the_sums_what_its_metric_needs()
    {
        var year = new SchoolYear(2024);
        var marks = ResultSums.Of(new ResultValues(20, 5, 7, 6, 2));
        Assert.Equal((20, 5), Taken(LowResultMetric.LowShare, marks));
        Assert.Equal((20, 8), Taken(LowResultMetric.QualityShare, marks));
        Assert.Equal(3.25, SchoolWork.Of(1, 0, year, Wave.Main, LowResultMetric.MeanMark, marks).Mean);
        Assert.Equal((12, 4), Taken(LowResultMetric.LowShare, ResultSums.Of(new ResultValues(12, BelowThreshold: 4))));
        Assert.Equal((12, null), Taken(LowResultMetric.LowShare, ResultSums.Of(new ResultValues(12, MeanScore: 40))));
        Assert.Equal(40, SchoolWork.Of(1, 0, year, Wave.Main, LowResultMetric.MeanScore, ResultSums.Of(new ResultValues(12, MeanScore: 40))).Mean);

        (int, int?) Taken(LowResultMetric metric, ResultSums sums)
        {
            var row = SchoolWork.Of(1, 0, year, Wave.Main, metric, sums);
            return (row.Participants, row.Count);
        }
    }

    [Fact]
    public void A_school_without_any_row_has_a_decision_too()
    {
        var works = WrittenWorks.Of("1 vpr МА 5 2024 3/10");
        var list = CalculatedList.Judge(Usual, SchoolResults.Of(LowResultMetric.LowShare, works.Calendar, works.Rows), new SchoolYear(2024), [7, 1, 7]);
        Assert.Equal([1, 7], list.Decisions.Select(decision => decision.SchoolId));
        Assert.Equal(LowResultState.NoWorks, list.Find(7)!.State);
        Assert.Null(list.Find(8));
    }

    [Fact]
    public void Results_of_another_metric_are_refused()
    {
        var works = WrittenWorks.Of("1 vpr МА 5 2024 3/10");
        Assert.Throws<ArgumentException>(() => CalculatedList.Judge(Usual, SchoolResults.Of(LowResultMetric.QualityShare, works.Calendar, works.Rows), new SchoolYear(2024), [1]));
    }

    /// <summary>Lines without a number are of school 1.</summary>
    private static LowResultDecision Judge(LowResultRule rule, string lines, int year = 2024) => WrittenWorks
        .Of(lines.Split(',').Select(line => char.IsDigit(line[0]) ? line : "1 " + line))
        .Judge(rule, new SchoolYear(year)).Find(1)!;

    private static string Written(WorkValue value) => $"{WrittenWorks.ShortName(value)} {value.Year.StartYear} {value.Count}/{value.Participants}";
}
