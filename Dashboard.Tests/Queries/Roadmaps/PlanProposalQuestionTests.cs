using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class PlanProposalQuestionTests
{
    private static readonly DateSpan Next = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));

    [Fact]
    public async Task Where_a_school_is_low_what_was_done_in_the_subject_before_is_proposed_for_it_in_the_days_of_the_new_plan()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(Past(stored));
        var low = stored.Schools[0][0];
        await ResultGapsQuestionTests.LowInMathematics(stored, low, stored.Schools[1][0]);

        var municipal = await Ask(stored, stored.Municipalities[0]);
        var proposed = Assert.Single(municipal.Activities);
        Assert.Equal(("Математика", "Занятия по математике", Addressee.ChosenSchools), (proposed.Section, proposed.Title, proposed.Addressee));
        Assert.Equal([low], proposed.SchoolIds);
        Assert.Equal([low], municipal.Schools);
        Assert.Equal(new DateOnly(2027, 3, 31), proposed.Deadline.End);

        var own = Assert.Single((await Ask(stored, low)).Activities);
        Assert.Equal((Addressee.Territory, 0), (own.Addressee, own.SchoolIds.Count));
        Assert.Equal(2, (await Ask(stored, stored.RegionId)).Schools.Count);
    }

    [Fact]
    public async Task A_low_subject_that_no_plan_of_the_past_knows_is_named_and_a_territory_without_low_results_gets_nothing()
    {
        using var stored = await StoredPlans.Create();
        await ResultGapsQuestionTests.LowInMathematics(stored, stored.Schools[0][0]);

        var view = await Ask(stored, stored.Municipalities[0]);
        Assert.Equal((0, "Математика"), (view.Activities.Count, Assert.Single(view.Untried)));
        Assert.Empty((await Ask(stored, stored.Municipalities[1])).Schools);
    }

    /// <summary>A plan that was over before the low results, so that it answers none of them.</summary>
    private static PlanDraft Past(StoredPlans stored)
    {
        var deadline = StoredPlans.Once(new DateOnly(2024, 3, 31)) with { Text = "март 2024" };
        return stored.Draft(StoredPlans.Activity("1", "Занятия по математике", deadline) with { Subject = "Математика" }, StoredPlans.Activity("2", "Совещание", deadline)) with
        {
            Period = new DateSpan(new DateOnly(2023, 9, 1), new DateOnly(2024, 8, 31)),
        };
    }

    private static Task<PlanProposalView> Ask(StoredPlans stored, int territory) =>
        new PlanProposalQuestion(stored.Source, new ResultGapsQuestion(stored.Zone, stored.Store), new ActivityBankQuestion(stored.Store))
            .AskAsync(new PlanProposalFilter(new SchoolYear(2024), territory, Next), AccessScope.Region);
}
