using Dashboard.Data.Domain.Assessments;
using Xunit;

namespace Dashboard.Tests.Domain.Assessments;

public sealed class AssessmentTests
{
    private static readonly Assessment Spring = new(new SchoolYear(2020), Procedure.Vpr, "Математика", 5, 5);

    /// <summary>Each row changes one part of the identity of a result.</summary>
    public static TheoryData<Assessment, string> Others => new()
    {
        { Spring with { Year = new SchoolYear(2021) }, "another year" },
        { Spring with { Subject = "Русский язык" }, "another subject" },
        { Spring with { ProgrammeGrade = 6 }, "another programme" },
        { Spring with { TakerGrade = 6 }, "written by the next grade" },
        { Spring with { Profile = TestProfile.Advanced }, "углублённый" },
        { Spring with { Form = TestForm.Computer }, "at a computer" },
        { Spring with { Season = Season.Autumn }, "in autumn" },
        { Spring with { Wave = Wave.WithRetakes }, "after retakes" },
        { Spring with { Procedure = Procedure.Own, Title = "Диагностическая работа" }, "an own work" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_work_that_differs_in_one_part_is_another_work(Assessment other, string reason) => Assert.False(Spring == other, reason);

    [Fact]
    public void The_same_work_is_one_work() => Assert.Equal(Spring, Spring with { });

    [Theory]
    [InlineData(Season.Spring, 2021, "spring of 2020/2021")]
    [InlineData(Season.Autumn, 2020, "autumn of 2020/2021")]
    public void The_calendar_year_follows_the_season(Season season, int year, string reason) =>
        Assert.True((Spring with { Season = season }).CalendarYear == year, reason);

    [Fact]
    public void The_day_of_an_own_work_tells_its_calendar_year() =>
        Assert.Equal(2020, (Spring with { Procedure = Procedure.Own, Date = new DateOnly(2020, 10, 14) }).CalendarYear);

    [Fact]
    public void A_series_runs_over_years_seasons_and_waves() =>
        Assert.Equal(Spring.Series, (Spring with { Year = new SchoolYear(2022), Season = Season.Autumn, TakerGrade = 6, Wave = Wave.WithRetakes }).Series);

    [Theory]
    [InlineData(Procedure.Vpr, Season.Spring, TestForm.Paper, false, "the usual work")]
    [InlineData(Procedure.Vpr, Season.Autumn, TestForm.Paper, true, "written half a year later by the next grade")]
    [InlineData(Procedure.Vpr, Season.Spring, TestForm.Computer, true, "other tasks")]
    [InlineData(Procedure.Own, Season.Autumn, TestForm.Paper, false, "an own work is written when it is written")]
    public void A_series_breaks_where_works_cannot_be_compared(Procedure procedure, Season season, TestForm form, bool breaks, string reason) =>
        Assert.True((Spring with { Procedure = procedure, Season = season, Form = form }).BreaksSeries == breaks, reason);
}
