using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class ActivityBandsQuestionTests
{
    private static readonly DateOnly September = new(2024, 9, 1), May = new(2025, 5, 30);

    [Theory]
    [InlineData(2025, 4, 20, 2025.03, "a spring work of 2025 stands at 2025, an activity of the same week beside it")]
    [InlineData(2020, 9, 25, 2020.47, "an autumn work stands at .45")]
    [InlineData(2024, 9, 1, 2024.4, "the school year begins between its springs")]
    public void A_day_has_its_place_on_the_axis_of_years(int year, int month, int day, double place, string why) =>
        Assert.True(Math.Abs(TimeAxis.PositionOf(new DateOnly(year, month, day)) - place) < 0.01, why);

    [Fact]
    public async Task A_long_activity_is_a_band_clipped_to_the_view_and_a_short_one_a_point()
    {
        using var plans = await StoredPlans.Create();
        await plans.AddAsync(plans.Draft(
            StoredPlans.Activity("1", "Мониторинг", StoredPlans.Monthly(September, 9)),
            StoredPlans.Activity("2", "Семинар", StoredPlans.Once(May) with { Occurrences = [new(May.AddDays(-3), May)] })));
        var view = await Ask(plans, plans.Schools[0][0], 2024.6, 2025.25);
        Assert.Equal(["1 Мониторинг", "2 Семинар"], view.Lanes.Select(lane => lane.Name));
        var band = Assert.Single(view.Lanes[0].Spans);
        Assert.Equal(2024.6, band.From);
        Assert.InRange(band.To, 2025.1, 2025.2);
        var point = Assert.Single(view.Lanes[1].Spans);
        Assert.Equal(point.From, point.To);
    }

    [Fact]
    public async Task Other_subjects_are_left_out_and_general_activities_stay()
    {
        using var plans = await StoredPlans.Create();
        await plans.AddAsync(plans.Draft(
            StoredPlans.Activity("1", "Математика", May) with { Subject = "Математика" },
            StoredPlans.Activity("2", "Русский", May) with { Subject = "Русский язык" },
            StoredPlans.Activity("3", "Общее", May)));
        var view = await Ask(plans, plans.Schools[0][0], 2024, 2026);
        Assert.Equal([("1 Математика", true), ("3 Общее", false)], view.All.Select(activity => (activity.Title, activity.IsOfSubject)));
    }

    [Fact]
    public async Task Many_activities_are_grouped_by_section_but_those_of_the_subject_stay_apart()
    {
        using var plans = await StoredPlans.Create();
        var general = Enumerable.Range(1, 8).Select(number => StoredPlans.Activity($"2.{number}", $"Дело {number}", May, section: number <= 5 ? "Кадры" : "Управление"));
        await plans.AddAsync(plans.Draft([StoredPlans.Activity("1.1", "Математика", May, section: "Учителя") with { Subject = "Математика" }, .. general]));
        var view = await Ask(plans, plans.Schools[0][0], 2024, 2026);
        Assert.Equal(["1.1 Математика", "Кадры (5)", "Управление (3)"], view.Lanes.Select(lane => lane.Name));
        Assert.Equal(9, view.All.Count);
        Assert.Null(view.Lanes[1].ActivityId);
    }

    [Fact]
    public async Task Drafts_other_schools_and_activities_outside_the_view_are_not_drawn()
    {
        using var plans = await StoredPlans.Create();
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Чужая школа", May, Addressee.ChosenSchools) with { SchoolIds = [plans.Schools[0][1]] }));
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Черновик", May)) with { State = RoadmapState.Draft });
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Давно", new DateOnly(2019, 5, 1))));
        Assert.Empty((await Ask(plans, plans.Schools[0][0], 2024, 2026)).All);
    }

    private static Task<ActivityBandsView> Ask(StoredPlans plans, int territory, double from, double to) =>
        new ActivityBandsQuestion(plans.Store, plans.Source).AskAsync(new ActivityBandsFilter(territory, "Математика", from, to), AccessScope.Region);
}
