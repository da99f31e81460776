using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class PlanStoreTests
{
    private static readonly DateOnly Due = new(2025, 6, 25);

    [Fact]
    public async Task The_regions_plan_is_read_by_everybody_and_a_municipal_one_by_its_own()
    {
        using var plans = await StoredPlans.Create();
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)) with { TerritoryId = plans.RegionId, Title = "Края", Schools = [] });
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)) with { Title = "Ольховецкого" });
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)) with { TerritoryId = plans.Schools[0][0], Title = "Школы", Schools = [] });
        async Task<string> Seen(AccessScope scope) => string.Join(',', (await plans.Store.AllAsync(null, scope)).Select(plan => plan.Head.Title).Order(StringComparer.Ordinal));
        Assert.Equal("Края,Ольховецкого,Школы", await Seen(AccessScope.Region));
        Assert.Equal("Края,Ольховецкого,Школы", await Seen(AccessScope.Municipality(plans.Municipalities[0])));
        Assert.Equal("Края", await Seen(AccessScope.Municipality(plans.Municipalities[1])));
        Assert.Equal("Края,Ольховецкого,Школы", await Seen(AccessScope.Schools(new HashSet<int> { plans.Schools[0][0] })));
        Assert.Equal("Края,Ольховецкого", await Seen(AccessScope.Schools(new HashSet<int> { plans.Schools[0][1] })));
    }

    [Fact]
    public async Task A_head_and_a_curator_are_named_only_to_those_who_see_the_school()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)));
        var seen = (await plans.Store.FindAsync(plan, AccessScope.Schools(new HashSet<int> { plans.Schools[0][1] })))!;
        Assert.Equal([plans.Schools[0][1]], seen.Schools.Select(school => school.Id));
        Assert.All(seen.Activities.SelectMany(activity => activity.Units), unit => Assert.Equal(plans.Schools[0][1], unit.TerritoryId));
    }

    [Fact]
    public async Task Addressees_are_the_schools_of_the_plan_the_chosen_ones_or_the_territory()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(
            StoredPlans.Activity("1", "Всем", Due),
            StoredPlans.Activity("2", "Одной", Due, Addressee.ChosenSchools) with { SchoolIds = [plans.Schools[0][2]] },
            StoredPlans.Activity("3", "Управлению", Due, Addressee.Territory)));
        Assert.Equal([plans.Schools[0], [plans.Schools[0][2]], [plans.Municipalities[0]]], (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities.Select(activity => activity.Addressees));
    }

    [Fact]
    public async Task A_plan_that_names_no_school_speaks_to_its_territory()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Всем", Due)) with { Schools = [] });
        Assert.Equal([plans.Municipalities[0]], (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities.Single().Addressees);
    }

    [Fact]
    public async Task In_a_draft_and_in_a_plan_that_is_over_nothing_is_overdue()
    {
        using var plans = await StoredPlans.Create();
        var passed = StoredPlans.Activity("1", "Семинар", new DateOnly(2025, 5, 1));
        var running = await plans.AddAsync(plans.Draft(passed));
        var draft = await plans.AddAsync(plans.Draft(passed) with { State = RoadmapState.Draft });
        async Task<Timing> TimingOf(int plan) => (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities.Single().Summary().Timing;
        Assert.Equal((Timing.Overdue, Timing.Unfulfilled), (await TimingOf(running), await TimingOf(draft)));
        plans.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(Timing.Unfulfilled, await TimingOf(running));
    }

    [Fact]
    public async Task Plans_of_a_school_are_those_that_name_it_choose_it_or_are_its_own()
    {
        using var plans = await StoredPlans.Create();
        var school = plans.Schools[0][0];
        var named = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)));
        var chosen = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due, Addressee.ChosenSchools) with { SchoolIds = [school] }) with { Schools = [] });
        var own = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)) with { TerritoryId = school, Schools = [] });
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)) with { TerritoryId = plans.Municipalities[1], Schools = [] });
        Assert.Equal([named, chosen, own], (await plans.Store.OfSchoolAsync(school, AccessScope.Region)).Select(plan => plan.Head.Id));
    }
}
