using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class PlansQuestionTests
{
    private static readonly DateOnly Past = new(2025, 3, 1), Future = new(2025, 7, 1);

    [Fact]
    public async Task A_plan_stands_under_the_one_whose_order_it_names()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Regional());
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));

        var group = Assert.Single((await Ask(stored)).Groups);

        Assert.Null(group.MissingOrder);
        Assert.Equal([(RoadmapLevel.Regional, 0), (RoadmapLevel.Municipal, 1)], group.Lines.Select(line => (line.Head.Level, line.Depth)));
        Assert.Equal(1, group.Lines[0].Children);
    }

    [Fact]
    public async Task An_order_that_is_not_loaded_is_named()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));

        Assert.Equal("приказ №\u00a0214 от\u00a020.08.2024, Министерство образования", Assert.Single((await Ask(stored)).Groups).MissingOrder);
    }

    [Theory]
    [InlineData("214", 20, true, "number and day agree")]
    [InlineData(" № 214", 20, true, "the sign of a number is part of the number in some orders")]
    [InlineData("215", 20, false, "another number")]
    [InlineData("214", 21, false, "another day is another order")]
    public async Task A_parent_is_known_by_its_number_and_day(string number, int day, bool isFound, string reason)
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Regional() with { OrderNumber = number, OrderDate = new DateOnly(2024, 8, day) });
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));

        Assert.True((await Ask(stored)).Lines.Any(line => line.Depth == 1) == isFound, reason);
    }

    [Fact]
    public async Task A_plan_whose_parent_the_filter_hides_says_what_it_carries_out()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Regional());
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));

        var line = Assert.Single((await Ask(stored, new PlansFilter(stored.Municipalities[0]))).Lines);

        Assert.Equal(("214", 0), (line.CarriesOut?.OrderNumber, line.Depth));
    }

    [Fact]
    public async Task Progress_is_counted_in_units_of_school_and_time()
    {
        using var stored = await StoredPlans.Create();
        var id = await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Совещание", Past) with { NeedsEvidence = true },
            StoredPlans.Activity("2", "Отчёт", Past, Addressee.Territory),
            StoredPlans.Activity("3", "Курсы", Future)));
        var plan = (await stored.Store.FindAsync(id, AccessScope.Region))!;
        await stored.Records.SetAsync([.. plan.Activities[0].Units.Take(2).Select(unit => unit.Key)], new StatusChange(ActivityStatus.Done, Past), AccessScope.Region);

        var line = Assert.Single((await Ask(stored)).Lines);

        // Three schools of activity 1 and the office's activity 2 are due; two of them are done without a document.
        Assert.Equal((4, 2, 2, 2, 3), (line.Fulfilment.Due, line.Fulfilment.Fulfilled, line.Fulfilment.Overdue, line.Fulfilment.WithoutEvidence, line.Fulfilment.Ahead));
        Assert.Equal((2, 3, 3), (line.OverdueActivities, line.Activities, line.Schools));
    }

    [Fact]
    public async Task Filters_narrow_by_level_stage_year_and_letters()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Regional());
        await stored.AddAsync(stored.Draft() with { State = RoadmapState.Draft });
        await stored.AddAsync(stored.Draft() with
        {
            TerritoryId = stored.Municipalities[1], Title = "Программа поддержки", Period = new DateSpan(new DateOnly(2021, 2, 1), new DateOnly(2021, 12, 31)), OrderNumber = "5-р", Schools = [],
        });

        Assert.Equal([RoadmapLevel.Regional], await Levels(new PlansFilter(Level: RoadmapLevel.Regional)));
        Assert.Equal([PlanStage.Over], (await Ask(stored, new PlansFilter(Stage: PlanStage.Over))).Lines.Select(line => line.Stage));
        Assert.Equal([PlanStage.Draft], (await Ask(stored, new PlansFilter(Stage: PlanStage.Draft))).Lines.Select(line => line.Stage));
        Assert.Equal(["5-р"], await Numbers(new PlansFilter(Year: new SchoolYear(2020))));
        Assert.Equal(["5-р"], await Numbers(new PlansFilter(Text: "берез программ")));
        Assert.Equal(["5-р"], await Numbers(new PlansFilter(Text: "№ 5-Р")));
        var all = await Ask(stored);
        Assert.Equal((3, 3), (all.Shown, all.OutOf));
        Assert.Equal([2024, 2021, 2020], all.Years.Select(year => year.StartYear));

        async Task<IEnumerable<RoadmapLevel>> Levels(PlansFilter filter) => (await Ask(stored, filter)).Lines.Select(line => line.Head.Level);
        async Task<IEnumerable<string?>> Numbers(PlansFilter filter) => (await Ask(stored, filter)).Lines.Select(line => line.Head.OrderNumber);
    }

    [Fact]
    public async Task A_municipality_sees_its_own_plans_and_the_regions()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Regional());
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));

        var view = await new PlansQuestion(stored.Store).AskAsync(new PlansFilter(), AccessScope.Municipality(stored.Municipalities[1]));

        Assert.Equal(["Приозёрный край"], view.Lines.Select(line => line.Head.TerritoryName));
    }

    [Fact]
    public async Task What_somebody_writes_is_seen_by_the_next_who_asks()
    {
        using var stored = await StoredPlans.Create();
        Assert.Equal(0, (await Ask(stored)).OutOf);
        var id = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", Past)));
        Assert.Equal(3, Assert.Single((await Ask(stored)).Lines).Fulfilment.Overdue);

        var unit = (await stored.Store.FindAsync(id, AccessScope.Region))!.Activities[0].Units[0];
        await stored.Records.SetAsync([unit.Key], new StatusChange(ActivityStatus.Done, Past), AccessScope.Region);

        Assert.Equal(2, Assert.Single((await Ask(stored)).Lines).Fulfilment.Overdue);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_counted_without_anybody_writing()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Совещание", new DateOnly(2025, 6, 20))));
        Assert.Equal(0, Assert.Single((await Ask(stored)).Lines).Fulfilment.Overdue);

        stored.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(3, Assert.Single((await Ask(stored)).Lines).Fulfilment.Overdue);
    }

    private static Task<PlansView> Ask(StoredPlans stored, PlansFilter? filter = null) => new PlansQuestion(stored.Store).AskAsync(filter ?? new PlansFilter(), AccessScope.Region);
}
