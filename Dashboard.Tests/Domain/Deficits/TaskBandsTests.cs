using Dashboard.Data.Domain.Deficits;
using Xunit;

namespace Dashboard.Tests.Domain.Deficits;

public sealed class TaskBandsTests
{
    [Theory]
    [InlineData(TaskLevel.Basic, 0.5699, Attainment.Insufficient, "just below 57 % of the recommendations of 2026")]
    [InlineData(TaskLevel.Basic, 0.57, Attainment.Uncertain, "57 % begins the zone: a boundary belongs to the zone")]
    [InlineData(TaskLevel.Basic, 0.60, Attainment.Uncertain, "the boundary itself lies in the middle of the zone")]
    [InlineData(TaskLevel.Basic, 0.63, Attainment.Uncertain, "63 % ends the zone")]
    [InlineData(TaskLevel.Basic, 0.6301, Attainment.Sufficient, "above the zone")]
    [InlineData(TaskLevel.Advanced, 0.2849, Attainment.Insufficient, "advanced tasks are judged by 30 ± 1,5")]
    [InlineData(TaskLevel.Advanced, 0.285, Attainment.Uncertain, "28,5 % begins the zone")]
    [InlineData(TaskLevel.Advanced, 0.32, Attainment.Sufficient, "what a basic task would fail is enough for an advanced one")]
    [InlineData(TaskLevel.High, 0.28, Attainment.Insufficient, "high tasks share the band of advanced ones")]
    [InlineData(TaskLevel.Basic, 0, Attainment.Insufficient, "nobody earned a point")]
    [InlineData(TaskLevel.Basic, 1, Attainment.Sufficient, "everybody earned all points")]
    public void A_task_is_judged_by_the_band_of_its_level(TaskLevel level, double share, Attainment expected, string reason) =>
        Assert.True(TaskBands.Recommended.Judge(level, share) == expected, reason);

    [Fact]
    public void Fifty_seven_percent_read_from_text_is_not_a_deficit_by_a_bit_of_floating_point() =>
        Assert.Equal(Attainment.Uncertain, TaskBands.Recommended.Judge(TaskLevel.Basic, 57.0 / 100 - 1e-12));

    [Theory]
    [InlineData(1, 1, false, "of one task every failure is the majority")]
    [InlineData(1, 2, false, "half is no majority")]
    [InlineData(2, 2, true, "both")]
    [InlineData(2, 3, true, "two of three")]
    [InlineData(2, 4, false, "half again")]
    [InlineData(0, 3, false, "none")]
    public void A_deficit_is_systemic_when_the_majority_of_the_tasks_of_a_skill_fails(int insufficient, int tasks, bool expected, string reason) =>
        Assert.True(TaskBands.Recommended.IsSystemic(insufficient, tasks) == expected, reason);

    [Fact]
    public void The_criterion_is_said_in_words()
    {
        Assert.Equal("выполнено меньше чем на 57\u00a0% от наибольшего балла (базовый уровень)", TaskBands.Recommended.Criterion(TaskLevel.Basic));
        Assert.Equal("выполнено меньше чем на 28,5\u00a0% от наибольшего балла (повышенный уровень)", TaskBands.Recommended.Criterion(TaskLevel.Advanced));
    }

    [Fact]
    public void Another_band_of_a_ministry_is_obeyed()
    {
        var own = TaskBands.Recommended with { Basic = new TaskBand(0.5, 0) };
        Assert.Equal(Attainment.Insufficient, own.Judge(TaskLevel.Basic, 0.49));
        Assert.Equal(Attainment.Sufficient, own.Judge(TaskLevel.Basic, 0.51));
    }

    [Theory]
    [InlineData("3(1)", "3.1", "«Достижение планируемых результатов» writes parts in brackets")]
    [InlineData("1K2", "1К2", "Latin K of an exporter")]
    [InlineData("1к2", "1К2", "small letter typed by hand")]
    [InlineData(" 3,1 ", "3.1", "a comma that Excel made of a dot")]
    [InlineData("10(К1)", "10К1", "a criterion in brackets")]
    [InlineData("12.", "12", "the dot of a list")]
    public void Numbers_of_tasks_have_one_spelling(string written, string expected, string reason) =>
        Assert.True(TaskCode.Normalise(written) == expected, $"{reason}: {TaskCode.Normalise(written)}");

    [Fact]
    public void Tasks_stand_in_the_order_of_the_work()
    {
        List<string> codes = ["10", "2", "1К2", "12.1", "1К1", "3.2", "3.1"];
        codes.Sort(TaskCode.Compare);
        Assert.Equal(["1К1", "1К2", "2", "3.1", "3.2", "10", "12.1"], codes);
    }

    [Theory]
    [InlineData("12.1", "12")]
    [InlineData("1К2", "1")]
    [InlineData("7", "7")]
    [InlineData("А3", "А3")]
    public void The_whole_task_is_its_leading_number(string code, string whole) => Assert.Equal(whole, TaskCode.Whole(code));
}
