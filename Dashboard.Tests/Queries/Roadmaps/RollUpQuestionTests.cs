using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class RollUpQuestionTests
{
    private static readonly DateOnly Past = new(2025, 3, 1), Future = new(2025, 7, 1);

    [Fact]
    public async Task A_municipality_without_a_plan_stands_first_when_sorted_by_need()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Regional(StoredPlans.Activity("1.1", "Пункт", Past, section: "Условия")));
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));

        var need = await Ask(stored);

        Assert.Equal(["Берёзовский район", "Ольховецкий МО"], need.Rows.Select(row => row.Municipality.Label.Replace('\u00a0', ' ')));
        Assert.Equal((1, 0), (need.Rows[0].Total.WithoutPlan, need.Rows[0].Plans.Count));
        Assert.Null(need.Rows[0].UpdatedAt);
        Assert.Equal(1, need.Total.WithoutPlan);
        Assert.Equal((3, 3, 1), (need.Total.Fulfilment.Due, need.Total.Fulfilment.Overdue, need.Total.OverdueActivities));
    }

    [Fact]
    public async Task Sections_of_the_regional_plan_count_the_activities_that_carry_out_their_points()
    {
        using var stored = await StoredPlans.Create();
        var regional = await stored.AddAsync(stored.Regional(
            StoredPlans.Activity("1.1", "Нормативная база", Past, section: "Условия"), StoredPlans.Activity("2.1", "Курсы", Past, section: "Кадры"), StoredPlans.Activity("3.1", "Вне раздела", Past)));
        var points = (await stored.Store.FindAsync(regional, AccessScope.Region))!.Activities;
        var id = await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Приказ", Past) with { CarriesOutId = points[0].Id },
            StoredPlans.Activity("2", "Положение", Future) with { CarriesOutId = points[0].Id },
            StoredPlans.Activity("3", "Своё", Past)));
        var first = (await stored.Store.FindAsync(id, AccessScope.Region))!.Activities[0];
        await stored.Records.SetAsync([first.Units[0].Key], new StatusChange(ActivityStatus.Done, Past), AccessScope.Region);

        var view = await Ask(stored);

        Assert.Equal(["Условия", "Кадры", "Без раздела"], view.Sections.Select(section => section.Title));
        var row = view.Rows.Single(each => each.Plans.Count > 0);
        Assert.Equal((id, 2, 3, 1, 3), (row.Sections[0]!.PlanId, row.Sections[0]!.Activities, row.Sections[0]!.Fulfilment.Due, row.Sections[0]!.Fulfilment.Fulfilled, row.Sections[0]!.Fulfilment.Ahead));
        Assert.Equal([null, null], row.Sections.Skip(1));
        Assert.Equal((3, 2), (view.Activities, view.Linked));
    }

    [Fact]
    public async Task Without_links_there_are_no_columns_of_sections()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Regional(StoredPlans.Activity("1.1", "Пункт", Past, section: "Условия")));
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));

        Assert.Empty((await Ask(stored)).Sections);
    }

    [Fact]
    public async Task Without_a_regional_plan_the_plans_of_the_newest_school_year_count()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Давно", Past)) with
        {
            TerritoryId = stored.Municipalities[1], Period = new DateSpan(new DateOnly(2021, 2, 1), new DateOnly(2021, 12, 31)), Schools = [],
        });

        var view = await Ask(stored);

        Assert.Null(view.Regional);
        Assert.Equal(new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)), view.Period);
        Assert.Equal(1, view.Total.WithoutPlan);
    }

    [Fact]
    public async Task A_draft_is_a_plan_that_nothing_is_asked_of()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)) with { State = RoadmapState.Draft });

        var row = (await Ask(stored)).Rows.Single(each => each.Plans.Count > 0);

        Assert.True(row.IsDraft);
        Assert.Equal((0, 0), (row.Total.Fulfilment.Overdue, row.Total.WithoutPlan));
    }

    [Fact]
    public async Task A_municipality_sees_its_own_row_alone()
    {
        using var stored = await StoredPlans.Create();
        var view = await new RollUpQuestion(stored.Source, stored.Store).AskAsync(new RollUpFilter(), AccessScope.Municipality(stored.Municipalities[1]));

        Assert.Equal([stored.Municipalities[1]], view.Rows.Select(row => row.Municipality.Id));
    }

    private static Task<RollUpView> Ask(StoredPlans stored) => new RollUpQuestion(stored.Source, stored.Store).AskAsync(new RollUpFilter(), AccessScope.Region);
}
