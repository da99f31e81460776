using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>Orders in the pipeline, from what was read of them to the stored plan and back.</summary>
public sealed class RoadmapImportTests
{
    private static readonly DateOnly May = new(2025, 5, 30), June = new(2025, 6, 30);
    private static readonly ImportAnswers Accepting = new() { AcceptRoadmaps = true };

    [Fact]
    public async Task An_order_becomes_a_plan_of_the_municipality_and_its_schools()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        var plan = await pipeline.PlanAsync([Order(Parsed(Point("1.1", "Семинар", May, "Руководители ОО")))], Accepting);
        Assert.Equal((1, 0), (plan.Counts.New, plan.Counts.Unanswered));
        await pipeline.ApplyAsync(plan, Accepting);
        var stored = Assert.Single(await plans.Store.AllAsync(null, AccessScope.Region));
        Assert.Equal(plans.Municipalities[0], stored.Head.TerritoryId);
        Assert.Equal(["СОШ № 1", "СОШ № 2"], stored.Schools.Select(school => school.Name));
        Assert.Equal(2, Assert.Single(stored.Activities).Units.Count);
        Assert.Equal("214", stored.Head.Parent!.Number);
    }

    [Fact]
    public async Task A_doubtful_order_waits_until_a_person_accepts_it()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        var doubtful = Parsed(Point("1", "Семинар", May)) with { Doubts = [new RoadmapDoubt("roadmap-test", "Посмотрите.", null)] };
        var waiting = await pipeline.PlanAsync([Order(doubtful)], new ImportAnswers());
        Assert.Equal((0, 1, false), (waiting.Counts.New, waiting.Counts.Unanswered, waiting.ChangesAnything));
        var accepted = await pipeline.PlanAsync([Order(doubtful)], new ImportAnswers { Roadmaps = new Dictionary<string, RoadmapAnswer> { ["приказ.docx"] = new(Accepted: true) } });
        Assert.Equal((1, true), (accepted.Counts.New, accepted.ChangesAnything));
    }

    [Fact]
    public async Task The_same_order_again_changes_nothing()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        await Import(pipeline, Parsed(Point("1", "Семинар", May)));
        var again = await pipeline.PlanAsync([Order(Parsed(Point("1", "Семинар", May)))], Accepting);
        Assert.Equal((0, 0, 1, false), (again.Counts.New, again.Counts.Changed, again.Counts.Unchanged, again.ChangesAnything));
    }

    [Fact]
    public async Task A_changed_order_shows_what_changes_keeps_statuses_and_is_undone()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        await Import(pipeline, Parsed(Point("1", "Семинар для учителей", May), Point("2", "Выезд методистов", May)));
        var before = Assert.Single(await plans.Store.AllAsync(null, AccessScope.Region));
        await plans.Records.SetAsync([before.Activities[0].Units[0].Key], new StatusChange(ActivityStatus.Done, DoneOn: May), AccessScope.Region);
        plans.Clock.Advance(TimeSpan.FromHours(1));

        var run = await Import(pipeline, Parsed(Point("1", "Семинар для учителей", June), Point("3", "Конкурс проектов", June)));
        var changed = Assert.Single(await plans.Store.AllAsync(null, AccessScope.Region));
        Assert.Equal(before.Head.Id, changed.Head.Id);
        Assert.Equal(["Семинар для учителей", "Конкурс проектов"], changed.Activities.Select(activity => activity.Title));
        Assert.Equal((ActivityStatus.Done, June), (changed.Activities[0].Units[0].Standing.Status, changed.Activities[0].Units[0].End));

        Assert.Null(await pipeline.UndoAsync(run));
        var restored = Assert.Single(await plans.Store.AllAsync(null, AccessScope.Region));
        Assert.Equal(["Семинар для учителей", "Выезд методистов"], restored.Activities.Select(activity => activity.Title));
        Assert.Equal((ActivityStatus.Done, May), (restored.Activities[0].Units[0].Standing.Status, restored.Activities[0].Units[0].End));
    }

    [Fact]
    public async Task An_undone_order_leaves_nothing_behind()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        var run = await Import(pipeline, Parsed(Point("1", "Семинар", May)));
        Assert.Null(await pipeline.UndoAsync(run));
        await using var context = plans.Database.CreateDbContext();
        Assert.Equal(0, await context.Roadmaps.CountAsync());
        Assert.Equal(0, await context.RoadmapActivities.CountAsync());
        Assert.Equal(0, await context.ActivityOccurrences.CountAsync());
        Assert.Equal(0, await context.RoadmapSchools.CountAsync());
        Assert.Equal(0, await context.ReplacedRoadmaps.CountAsync());
    }

    [Fact]
    public async Task A_plan_that_people_already_keep_is_not_undone()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        var run = await Import(pipeline, Parsed(Point("1", "Семинар", May)));
        var plan = Assert.Single(await plans.Store.AllAsync(null, AccessScope.Region));
        await plans.Records.SetAsync([plan.Activities[0].Units[0].Key], new StatusChange(ActivityStatus.InProgress), AccessScope.Region);
        Assert.Contains("1 срок", (await pipeline.UndoAsync(run))!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Single(await plans.Store.AllAsync(null, AccessScope.Region));
    }

    [Fact]
    public async Task The_second_version_must_be_undone_before_the_first()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        var first = await Import(pipeline, Parsed(Point("1", "Семинар", May)));
        plans.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await Import(pipeline, Parsed(Point("1", "Семинар", June)));
        Assert.NotNull(await pipeline.UndoAsync(first));
        Assert.Null(await pipeline.UndoAsync(second));
    }

    [Fact]
    public async Task An_order_of_an_unknown_territory_is_not_written_and_says_why()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        var plan = await pipeline.PlanAsync([Order(Parsed(Point("1", "Семинар", May)) with { Territory = "Заречный район" })], Accepting);
        Assert.Contains(plan.Problems, problem => problem.Code == ImportMessages.PlanTerritoryUnknown && problem.Message.Contains("Заречный район", StringComparison.Ordinal));
        Assert.False(plan.ChangesAnything);
        var answered = await pipeline.PlanAsync(
            [Order(Parsed(Point("1", "Семинар", May)) with { Territory = "Заречный район" })],
            new ImportAnswers { Roadmaps = new Dictionary<string, RoadmapAnswer> { ["приказ.docx"] = new(plans.Municipalities[1], Accepted: true) } });
        Assert.Equal(plans.Municipalities[1], answered.Files[0].Roadmap!.Draft!.TerritoryId);
    }

    [Fact]
    public async Task An_order_of_another_region_is_refused()
    {
        using var plans = await StoredPlans.Create();
        await SetRegion(plans);
        using var pipeline = Pipeline(plans);
        var plan = await pipeline.PlanAsync([Order(Parsed(Point("1", "Семинар", May)) with { Territory = "Ольховецкий муниципальный округ, Загорская область" })], Accepting);
        Assert.True(plan.Files[0].TakesNothing);
        Assert.Contains("Загорская область", Assert.Single(plan.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_orders_with_one_number_and_different_days_are_two_plans_and_the_second_says_so()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        await Import(pipeline, Parsed(Point("1", "Семинар", May)));
        var other = Parsed(Point("1", "Конкурс", June)) with { OrderDate = new DateOnly(2025, 1, 15), Title = "План работы с кадрами", Period = DateSpan.Year(2025) };
        var plan = await pipeline.PlanAsync([Order(other)], Accepting);
        Assert.Contains(plan.Problems, problem => problem.Code == ImportMessages.PlanNumberTaken);
        await pipeline.ApplyAsync(plan, Accepting);
        Assert.Equal(2, (await plans.Store.AllAsync(null, AccessScope.Region)).Count);
    }

    [Fact]
    public async Task A_municipal_plan_finds_the_regional_one_whichever_comes_first()
    {
        using var plans = await StoredPlans.Create();
        using var pipeline = Pipeline(plans);
        await Import(pipeline, Parsed(Point("1", "Проведение семинаров для учителей школ", May)));
        await Import(pipeline, Parsed(Point("3", "Проведение семинаров для учителей", May)) with { Territory = "Приозёрный край", Level = RoadmapLevel.Regional, OrderNumber = "214", OrderDate = new DateOnly(2024, 8, 20), Parent = null, Schools = [] });
        var stored = await plans.Store.AllAsync(null, AccessScope.Region);
        var (region, municipal) = (stored.Single(plan => plan.Head.Level == RoadmapLevel.Regional), stored.Single(plan => plan.Head.Level == RoadmapLevel.Municipal));
        Assert.Equal(region.Head.Id, municipal.Head.Parent!.PlanId);
        Assert.Equal(region.Activities[0].Id, municipal.Activities[0].CarriesOutId);
    }

    private static ImportPipeline Pipeline(StoredPlans plans) => new(plans.Database, plans.Source, plans.Clock, NullLogger<ImportPipeline>.Instance);

    private static async Task<int> Import(ImportPipeline pipeline, ParsedRoadmap order)
    {
        var outcome = await pipeline.ApplyAsync(await pipeline.PlanAsync([Order(order)], Accepting), Accepting);
        return outcome.Run!.Id;
    }

    private static async Task SetRegion(StoredPlans plans)
    {
        await using var context = plans.Database.CreateDbContext();
        (await context.Installations.SingleAsync()).RegionName = "Приозёрный край";
        await context.SaveChangesAsync();
    }

    private static ReadFile Order(ParsedRoadmap order) => new() { Name = "приказ.docx", Hash = "00", Roadmap = order, Problems = [] };

    private static ParsedRoadmap Parsed(params IReadOnlyList<ParsedActivity> activities) => new(
        "Ольховецкий муниципальный округ, Приозёрный край", RoadmapLevel.Municipal, "Управление образования", "Приказ", "87", new DateOnly(2024, 9, 3),
        "Дорожная карта поддержки школ на 2024/2025 учебный год", new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)),
        new ParsedOrderReference("Министерство образования", "214", new DateOnly(2024, 8, 20), null),
        [new ParsedRoadmapSchool("МБОУ СОШ № 1", "Иванова И.И.", null), new ParsedRoadmapSchool("МБОУ СОШ № 2", null, null)], null, [], activities, []);

    private static ParsedActivity Point(string number, string title, DateOnly due, string owner = "Школы") =>
        new(number, null, title, null, null, StoredPlans.Once(due), owner, null, 0, 1);
}
