using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class ActivityQuestionTests
{
    [Fact]
    public async Task Every_time_and_school_says_who_wrote_what_and_when_and_what_proves_it()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("2.3", "Посещение уроков", StoredPlans.Monthly(new DateOnly(2025, 5, 1), 2), section: "Второй")));
        var activity = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities.Single();
        await plans.Records.SetAsync([activity.Units[0].Key], new StatusChange(ActivityStatus.Done), AccessScope.Region);
        await plans.Evidence.AddAddressAsync([activity.Units[0].Key, activity.Units[1].Key], "Новость", "https://school.example/1", AccessScope.Region);
        var view = (await Question(plans).AskAsync(new ActivityFilter(plan, activity.Id), AccessScope.Region))!;
        Assert.Equal([3, 3], view.Times.Select(time => time.Units.Count));
        Assert.Equal(("Муниципальный координатор", plans.Clock.GetUtcNow().UtcDateTime), (view.Times[0].Units[0].Person, view.Times[0].Units[0].ChangedAt!.Value));
        Assert.Null(view.Times[1].Units[0].Person);
        Assert.Equal("Второй", view.Section);
        Assert.Equal(2, Assert.Single(view.Documents).Units.Count);

        // Another school sees neither the mark nor what proves it.
        var other = (await Question(plans).AskAsync(new ActivityFilter(plan, activity.Id), AccessScope.Schools(new HashSet<int> { plans.Schools[0][2] })))!;
        Assert.Empty(other.Documents);
        Assert.All(other.Times.SelectMany(time => time.Units), unit => Assert.Null(unit.Person));
        Assert.Equal([plans.Schools[0][2]], other.Writable);
    }

    [Fact]
    public async Task A_point_and_what_carries_it_out_know_each_other_as_far_as_they_may_be_seen()
    {
        using var plans = await StoredPlans.Create();
        var region = await plans.AddAsync(plans.Draft(StoredPlans.Activity("7", "Поддержать школы", new DateOnly(2025, 6, 25))) with { TerritoryId = plans.RegionId, Title = "Края", Schools = [] });
        var point = (await plans.Store.FindAsync(region, AccessScope.Region))!.Activities.Single();
        var municipal = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", new DateOnly(2025, 6, 25)) with { CarriesOutId = point.Id }));
        var carrying = (await plans.Store.FindAsync(municipal, AccessScope.Region))!.Activities.Single();
        Assert.Equal("7", (await Question(plans).AskAsync(new ActivityFilter(municipal, carrying.Id), AccessScope.Region))!.CarriesOut!.Number);
        Assert.Equal([carrying.Id], (await Question(plans).AskAsync(new ActivityFilter(region, point.Id), AccessScope.Region))!.CarriedOutBy.Select(below => below.ActivityId));
        Assert.Empty((await Question(plans).AskAsync(new ActivityFilter(region, point.Id), AccessScope.Municipality(plans.Municipalities[1])))!.CarriedOutBy);
    }

    [Fact]
    public async Task An_activity_of_another_plan_is_not_found_under_this_one()
    {
        using var plans = await StoredPlans.Create();
        var first = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", new DateOnly(2025, 6, 25))));
        var second = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Курсы", new DateOnly(2025, 6, 25))));
        var activity = (await plans.Store.FindAsync(second, AccessScope.Region))!.Activities.Single();
        Assert.Null(await Question(plans).AskAsync(new ActivityFilter(first, activity.Id), AccessScope.Region));
        Assert.Null(await Question(plans).AskAsync(new ActivityFilter(second, activity.Id), AccessScope.Municipality(plans.Municipalities[1])));
    }

    private static ActivityQuestion Question(StoredPlans plans) => new(plans.Store, plans.Source, plans.Database);
}
