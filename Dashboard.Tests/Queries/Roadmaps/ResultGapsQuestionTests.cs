using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class ResultGapsQuestionTests
{
    private static readonly DateOnly Day = new(2025, 3, 1);

    /// <summary>The school of every case is low in mathematics of grades 5 and 6.</summary>
    [Theory]
    [InlineData("Математика", null, Addressee.PlanSchools, GapAnswer.Aimed, "an activity in the subject for all grades")]
    [InlineData("математика", 6, Addressee.PlanSchools, GapAnswer.Aimed, "one of the low grades, and the subject is written otherwise")]
    [InlineData("Математика", 9, Addressee.PlanSchools, GapAnswer.GeneralOnly, "another grade is no answer")]
    [InlineData("Физика", null, Addressee.PlanSchools, GapAnswer.GeneralOnly, "another subject is no answer")]
    [InlineData(null, null, Addressee.PlanSchools, GapAnswer.GeneralOnly, "an activity without a subject is general")]
    [InlineData("Математика", null, Addressee.Territory, GapAnswer.TerritoryOnly, "the office's own deed speaks to no school")]
    public async Task An_activity_answers_by_subject_grade_and_addressee(string? subject, int? grade, Addressee addressee, GapAnswer answer, string reason)
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Общее", Day), StoredPlans.Activity("2", "Предметное", Day, addressee) with { Subject = subject, Grade = grade }));
        await LowInMathematics(stored, stored.Schools[0][0]);

        var gap = Assert.Single((await Ask(stored)).Lines);

        Assert.True(gap.Answer == answer, reason);
        Assert.Equal(("Математика", 2), (gap.Subject, gap.Works.Count));
    }

    [Fact]
    public async Task A_school_that_no_plan_speaks_to_stands_first()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Общее", Day)));
        await LowInMathematics(stored, stored.Schools[0][0], stored.Schools[1][0]);

        var view = await Ask(stored);

        Assert.Equal([GapAnswer.NoPlan, GapAnswer.GeneralOnly], view.Lines.Select(line => line.Answer));
        Assert.Equal((2, 2), (view.Unanswered, view.Schools));
    }

    [Fact]
    public async Task A_plan_that_was_over_before_the_results_does_not_answer_them()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Математика", Day) with { Subject = "Математика" }) with
        {
            Period = new DateSpan(new DateOnly(2023, 9, 1), new DateOnly(2024, 8, 31)),
        });
        await LowInMathematics(stored, stored.Schools[0][0]);

        var view = await Ask(stored);

        Assert.Equal((0, GapAnswer.NoPlan), (view.Plans, view.Lines[0].Answer));
    }

    internal static async Task LowInMathematics(StoredPlans stored, params int[] schools)
    {
        var facts = await stored.Source.GetAsync();
        var works = new Dictionary<int, Assessment> { [1] = Works.Vpr(2025), [2] = Works.Vpr(2025, grade: 6) };
        stored.Source.Publish(facts.With(
            facts.Installation, facts.Territories, works, [.. schools.SelectMany(school => works.Keys.Select(work => new FactRow(work, school, new ResultValues(20, 10, 6, 4, 0), 1, 0, 0, 0)))]));
    }

    private static Task<ResultGapsView> Ask(StoredPlans stored) =>
        new ResultGapsQuestion(stored.Zone, stored.Store).AskAsync(new ResultGapsFilter(new SchoolYear(2024)), AccessScope.Region);
}
