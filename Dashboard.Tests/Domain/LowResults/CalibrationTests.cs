using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Xunit;

namespace Dashboard.Tests.Domain.LowResults;

public sealed class CalibrationTests
{
    private const string Low = "9/22", Doubtful = "5/22", Good = "0/22", Small = "9/9";

    /// <summary>МА 5 and РУ 5 of 2023, then of 2024.</summary>
    private static readonly WrittenWorks Works = WrittenWorks.Of(Enumerable.ToArray<(string, string, string, string)>(
    [
        (Low, Low, Low, Low),
        (Low, Low, Low, Good),
        (Low, Low, Low, Small),
        (Low, Doubtful, Low, Low),
        (Good, Good, Good, Good),
        (Good, Good, Low, Low),
        (Good, Good, Small, Small),
        (Small, Small, Low, Low),
    ]).SelectMany((school, place) => new[]
    {
        $"{place + 1} vpr МА 5 2023 {school.Item1}", $"{place + 1} vpr РУ 5 2023 {school.Item2}", $"{place + 1} vpr МА 5 2024 {school.Item3}", $"{place + 1} vpr РУ 5 2024 {school.Item4}",
    }));

    [Theory]
    [InlineData(CalculatedLevel.NotNear, 1, 2, 1, "two good years and a bad one; the small groups of the seventh school tell nothing")]
    [InlineData(CalculatedLevel.Near, 1, 1, 0, "one low work and one in doubt")]
    [InlineData(CalculatedLevel.OneSubRule, 1, 2, 1, "one is low again, one has МА only: a run of years, but not two works; of the third one work cannot be judged")]
    [InlineData(CalculatedLevel.BothSubRules, 0, 0, 0, "the first year has no year before it")]
    public void A_level_is_followed_by_the_next_year(CalculatedLevel level, int low, int of, int without, string reason)
    {
        var calibration = Calibration.Of([Year(2024), Year(2023)]);
        var row = calibration.Rows.Single(each => each.Level == level);
        Assert.True((row.LowNextYear, row.WithoutNextYear) == (new CountedShare(low, of), without), $"{reason}: {row}");
        Assert.Equal(of > 0, row.Interval is not null);
        Assert.Equal(1, calibration.Unjudged);
    }

    [Fact]
    public void The_share_carries_its_interval()
    {
        var interval = Calibration.Of([Year(2023), Year(2024)]).Rows[0].Interval!.Value;
        Assert.Equal((0.0945, 0.9055), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Years_that_do_not_follow_one_another_foretell_nothing()
    {
        Assert.All(Calibration.Of([Year(2022), Year(2024)]).Rows, row => Assert.Equal(default, row.LowNextYear));
        Assert.Equal(0, Calibration.Of([Year(2024)]).Unjudged);
    }

    /// <summary>Levels from the lowest, each once, whatever is known.</summary>
    [Fact]
    public void Every_level_has_its_row() => Assert.Equal(Enum.GetValues<CalculatedLevel>(), Calibration.Of([]).Rows.Select(row => row.Level));

    private static CalculatedList Year(int year) => Works.Judge(year: new SchoolYear(year));
}
