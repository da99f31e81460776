using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Indicators;

public sealed class IndicatorTests
{
    private static readonly ResultValues Class = new(20, Mark2: 2, Mark3: 8, Mark4: 6, Mark5: 4);

    private static readonly Gen<ResultValues> Rows =
        from mark2 in Gen.Choose(0, 40)
        from mark3 in Gen.Choose(0, 40)
        from mark4 in Gen.Choose(0, 40)
        from mark5 in Gen.Choose(0, 40)
        from score in Gen.Choose(0, 1000)
        let size = mark2 + mark3 + mark4 + mark5
        from below in Gen.Choose(0, size)
        select new ResultValues(size, mark2, mark3, mark4, mark5, MeanScore: score / 10.0, BelowThreshold: below, HighScores: size - below);

    public static TheoryData<string> Codes => [.. Indicator.All.Select(indicator => indicator.Code)];

    private static Arbitrary<ResultValues[]> Groups => Rows.NonEmptyListOf().Select(rows => rows.ToArray()).ToArbitrary();

    [Theory]
    [InlineData("low", 0.10, "2 of 20")]
    [InlineData("pass", 0.90, "18 of 20, one less the share of «2»")]
    [InlineData("quality", 0.50, "10 of 20")]
    [InlineData("mean-mark", 3.60, "(2·2 + 3·8 + 4·6 + 5·4) / 20 = 72 / 20")]
    [InlineData("sou", 0.552, "(4 + 0,64·6 + 0,36·8 + 0,16·2) / 20 = 11,04 / 20")]
    public void A_class_of_twenty_gives_what_a_calculator_gives(string code, double expected, string reason) =>
        Assert.True(Math.Abs(Value(code, Class) - expected) < 1e-12, reason);

    [Theory]
    [InlineData("low", 0.08, "in ЕГЭ low is below the threshold: 4 of 50")]
    [InlineData("pass", 0.92, "the others passed")]
    [InlineData("below-threshold", 0.08, "4 of 50")]
    [InlineData("high-scores", 0.14, "7 of 50")]
    [InlineData("mean-score", 61.5, "as published")]
    public void An_exam_without_marks_gives_its_own_indicators(string code, double expected, string reason) =>
        Assert.True(Math.Abs(Value(code, new ResultValues(50, MeanScore: 61.5, BelowThreshold: 4, HighScores: 7)) - expected) < 1e-12, reason);

    [Theory]
    [InlineData("quality", "marks are not published")]
    [InlineData("mean-mark", "neither marks nor their mean is published")]
    [InlineData("sou", "marks are not published")]
    [InlineData("high-scores", "not published")]
    [InlineData("mean-score", "not published")]
    [InlineData("low", "neither marks nor a threshold is published")]
    public void What_the_sheet_does_not_say_is_no_value(string code, string reason) =>
        Assert.True(Indicator.Find(code)!.Compute(ResultSums.Of(new ResultValues(50))) is null, reason);

    /// <summary>
    /// Simpson: each school passes better in the second year, and the municipality worse, because the weak school has grown. An
    /// average of percentages would hide it (0.75 against 0.55); pupils do not.
    /// </summary>
    [Fact]
    public void A_municipality_is_its_pupils_and_not_the_average_of_its_schools()
    {
        ResultValues[] before = [new(90, 9, 81, 0, 0), new(10, 8, 2, 0, 0)];
        ResultValues[] after = [new(10, 0, 10, 0, 0), new(90, 45, 45, 0, 0)];
        Assert.Equal(0.83, Value("pass", before), 12);
        Assert.Equal(0.55, Value("pass", after), 12);
        Assert.True(Value("pass", after[0]) > Value("pass", before[0]) && Value("pass", after[1]) > Value("pass", before[1]));
        Assert.True(after.Average(school => Value("pass", school)) > before.Average(school => Value("pass", school)));
    }

    [Fact]
    public void Means_are_weighed_by_participants() =>
        Assert.Equal(((60.0 * 10) + (40.0 * 90)) / 100, Value("mean-score", new ResultValues(10, MeanScore: 60), new ResultValues(90, MeanScore: 40)), 12);

    [Fact]
    public void A_published_mean_mark_joins_counted_marks_by_its_pupils() =>
        Assert.Equal(((3.6 * 20) + (4.1 * 10)) / 30, Value("mean-mark", Class, new ResultValues(10, MeanMark: 4.1)), 12);

    [Fact]
    public void A_row_that_does_not_say_joins_no_denominator()
    {
        var value = Indicator.BelowThreshold.Compute(Sum([new(50, BelowThreshold: 5), new(50)]));
        Assert.Equal(50, value!.Participants);
        Assert.Equal(0.1, value.Value, 12);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_indicator_of_a_group_lies_between_those_of_its_rows(string code)
    {
        var indicator = Indicator.Find(code)!;
        Prop.ForAll(Groups, rows =>
        {
            var whole = indicator.Compute(Sum(rows));
            var parts = rows.Select(row => indicator.Compute(ResultSums.Of(row))).OfType<IndicatorValue>().Select(part => part.Value).ToList();
            return parts.Count == 0 ? whole is null : whole!.Value >= parts.Min() - 1e-9 && whole.Value <= parts.Max() + 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_order_of_rows_does_not_matter(string code)
    {
        var indicator = Indicator.Find(code)!;
        Prop.ForAll(Groups, rows =>
        {
            var there = indicator.Compute(Sum(rows));
            var back = indicator.Compute(Sum(rows.Reverse()));
            return there?.Participants == back?.Participants && Math.Abs((there?.Value ?? 0) - (back?.Value ?? 0)) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Those_who_passed_and_those_who_did_not_are_all() =>
        Prop.ForAll(Groups, rows => Sum(rows).Marked == 0 || Math.Abs(Value("low", rows) + Value("pass", rows) - 1) < 1e-12).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_share_carries_its_count_and_interval_and_a_mean_does_not(string code)
    {
        var indicator = Indicator.Find(code)!;
        var value = indicator.Compute(ResultSums.Of(Class with { MeanScore = 12.5, BelowThreshold = 2, HighScores = 4 }))!;
        var counted = indicator.Unit == IndicatorUnit.Share && indicator != Indicator.LearningDegree;
        Assert.Equal(counted, value.Count is not null);
        Assert.Equal(counted, value.Interval is not null);
        Assert.True(value.Interval is null || value.Interval.Value.Contains(value.Value));
    }

    [Theory]
    [InlineData(9, true, "one pupil is more than ten points")]
    [InlineData(10, false, "the smallest group that is judged")]
    public void A_small_group_says_so(int participants, bool small, string reason) =>
        Assert.True(Indicator.PassRate.Compute(ResultSums.Of(new ResultValues(participants, 0, participants, 0, 0)))!.IsSmallGroup == small, reason);

    [Fact]
    public void Codes_differ_and_find_their_indicator()
    {
        Assert.Equal(Indicator.All.Count, Indicator.All.Select(indicator => indicator.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Indicator.All, indicator => Assert.Same(indicator, Indicator.Find(indicator.Code)));
        Assert.Null(Indicator.Find("no-such"));
        Assert.Null(Indicator.Find(null));
    }

    private static double Value(string code, params ResultValues[] rows) => Indicator.Find(code)!.Compute(Sum(rows))!.Value;

    private static ResultSums Sum(IEnumerable<ResultValues> rows)
    {
        var sums = default(ResultSums);
        foreach (var row in rows)
        {
            sums.Add(row);
        }

        return sums;
    }
}
