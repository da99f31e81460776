using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Records;
using Dashboard.Tests.Imports;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Schools;

public sealed class SchoolTimelineQuestionTests
{
    private static readonly DateOnly Today = new(2025, 6, 20);

    [Fact]
    public async Task Everything_about_a_school_lies_on_one_line_of_time()
    {
        using var plans = await StoredPlans.Create();
        var school = plans.Schools[0][0];
        await plans.AddAsync(plans.Draft(
            StoredPlans.Activity("1.1", "Отчёт школы", Today.AddDays(10), section: "1. Контроль"),
            StoredPlans.Activity("1.2", "Мониторинг", StoredPlans.Monthly(new DateOnly(2024, 9, 1), 9), section: "1. Контроль"),
            StoredPlans.Activity("1.3", "Секция для всех", Today.AddDays(20), Addressee.Territory),
            StoredPlans.Activity("1.4", "Чужое", Today, Addressee.ChosenSchools) with { SchoolIds = [plans.Schools[0][1]] }));
        await new VisitRecords(plans.Database, plans.Clock).SaveAsync(
            null, new VisitDraft(school, Today.AddDays(-40), VisitPurpose.Verification, "Методист", "Видели", null, [new(null, "Разобрать ошибки", null, Today.AddDays(5))]), AccessScope.Region);
        var events = new EventRecords(plans.Database);
        var held = (await events.SaveAsync(null, new EventDraft(plans.Municipalities[0], "Конкурс", Today.AddDays(-70), null), AccessScope.Region)).Id!.Value;
        await events.SetResultAsync(held, school, "призёр", AccessScope.Region);

        var items = (await Ask(plans, school)).Items;
        Assert.Equal(
            [
                (TimelineKind.Activity, new DateOnly(2024, 9, 1), "1.2\u00a0Мониторинг"), (TimelineKind.Order, new DateOnly(2024, 9, 3), "Приказ №\u00a087 от\u00a003.09.2024"),
                (TimelineKind.Event, Today.AddDays(-70), "Конкурс"), (TimelineKind.Visit, Today.AddDays(-40), "Верификация"), (TimelineKind.Decision, Today.AddDays(5), "Разобрать ошибки"),
                (TimelineKind.Activity, Today.AddDays(10), "1.1\u00a0Отчёт школы"), (TimelineKind.Activity, Today.AddDays(20), "1.3\u00a0Секция для всех"),
            ],
            items.Select(item => (item.Kind, item.Span.Start, item.Title)));
        Assert.Equal([false, true, true], items.Where(item => item.Kind == TimelineKind.Activity).Select(item => item.IsPoint));
        Assert.Equal(["1. Контроль", "1. Контроль", null], items.Where(item => item.Kind == TimelineKind.Activity).Select(item => item.Group));
        Assert.True(items[^1].IsOfTerritory);
        Assert.Equal("призёр", items.Single(item => item.Kind == TimelineKind.Event).Detail);
    }

    [Fact]
    public async Task A_list_lies_over_its_school_year_and_a_profile_over_its_year()
    {
        using var plans = await StoredPlans.Create();
        var (school, other) = (plans.Schools[0][0], plans.Schools[0][1]);
        await plans.StateAsync(2025, (school, "R_STAFF", RiskLevel.High), (school, "R_OVZ", RiskLevel.Low), (other, "R_OVZ", RiskLevel.High));
        using var pipeline = Pipelines.Over(plans.Database, plans.Source, plans.Statements, plans.Store, plans.Clock);
        await pipeline.StateAsync(
            [(school, new StatementKey(StatementKind.ListPlace, 2024, ListsFilter.LowResults), new ListPlaceStatement("598", new DateOnly(2024, 8, 30)))], StatementForm.SchoolList, "приказ теста", AccessScope.Region);

        var items = (await Ask(plans, school)).Items;

        Assert.Equal(
            [
                (TimelineKind.List, new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31), "ШНОР 2024/2025", "приказ №\u00a0598 от\u00a030.08.2024"),
                (TimelineKind.Profile, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), "Профиль 2025: высоких 1", "Дефицит кадров"),
            ],
            items.Select(item => (item.Kind, item.Span.Start, item.Span.End, item.Title, item.Detail)));
    }

    [Fact]
    public async Task Works_of_a_year_are_added_up_as_counts_and_seasons_stay_apart()
    {
        using var plans = await StoredPlans.Create();
        var school = plans.Schools[0][0];
        await Publish(
            plans, school,
            (Works.Vpr(2025), new ResultValues(20, 5, 10, 5, 0)), (Works.Vpr(2025, "Русский язык"), new ResultValues(10, 1, 5, 4, 0)),
            (Works.AutumnVpr(2022), new ResultValues(8, 4, 4, 0, 0)), (Works.Ege(2025), new ResultValues(6, BelowThreshold: 0)),
            (Works.Oge(2025, wave: Wave.WithRetakes), new ResultValues(20, 0, 20, 0, 0)));
        var items = (await Ask(plans, school)).Items;
        Assert.Equal(
            [
                ("ВПР", new DateOnly(2022, 10, 1), "1\u00a0работа; «2» — 4\u00a0из\u00a08 отметок, малая выборка"),
                ("ВПР", new DateOnly(2025, 4, 15), "2\u00a0работы; «2» — 6\u00a0из\u00a030 отметок (20,0\u00a0%)"),
                ("ЕГЭ", new DateOnly(2025, 6, 10), "1\u00a0работа; ниже порога — 0\u00a0из\u00a06, малая выборка"),
            ],
            items.Select(item => (item.Group!, item.Span.Start, item.Detail!)));
    }

    [Fact]
    public async Task What_is_due_next_comes_from_plans_recommendations_and_planned_visits()
    {
        using var plans = await StoredPlans.Create();
        var school = plans.Schools[0][0];
        var plan = await plans.AddAsync(plans.Draft(
            StoredPlans.Activity("1", "Отчёт", Today.AddDays(10)), StoredPlans.Activity("2", "Сделано", Today.AddDays(4)), StoredPlans.Activity("3", "Секция", Today.AddDays(30), Addressee.Territory),
            StoredPlans.Activity("4", "Опоздали", Today.AddDays(-3))));
        var done = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities[1].Units.Select(unit => unit.Key).ToList();
        await plans.Records.SetAsync(done, new StatusChange(ActivityStatus.Done), AccessScope.Region);
        await new VisitRecords(plans.Database, plans.Clock).SaveAsync(null, new VisitDraft(school, Today.AddDays(2), VisitPurpose.Interview, "Методист", null, null, []), AccessScope.Region);
        await new DecisionRecords(plans.Database, plans.Clock).SaveAsync(null, new DecisionDraft(school, null, null, "Купить пособия", "Директор", Today), AccessScope.Region);

        var view = (await new SchoolDueQuestion(plans.Source, plans.Database, plans.Store).AskAsync(new SchoolDueFilter(school), AccessScope.Region))!;
        Assert.Equal([("Купить пособия", 0), ("Собеседование", 2), ("Отчёт", 10), ("Секция", 30)], view.Ahead.Select(due => (due.Title, due.DaysLeft)));
        Assert.Equal((1, plan), (view.Overdue, view.PlanId));
    }

    [Fact]
    public async Task A_school_of_others_has_no_line()
    {
        using var plans = await StoredPlans.Create();
        Assert.Null(await new SchoolTimelineQuestion(plans.Source, plans.Statements, plans.Database, plans.Store).AskAsync(new SchoolTimelineFilter(plans.Schools[0][0]), AccessScope.Municipality(plans.Municipalities[1])));
    }

    internal static async Task Publish(StoredPlans plans, int school, params (Assessment Work, ResultValues Values)[] results)
    {
        var facts = await plans.Source.GetAsync();
        plans.Source.Publish(facts.With(
            facts.Installation, facts.Territories, results.Select((result, place) => (result.Work, place)).ToDictionary(pair => pair.place + 1, pair => pair.Work),
            [.. results.Select((result, place) => new FactRow(place + 1, school, result.Values, 1, 0, place, 0))]));
    }

    private static async Task<SchoolTimelineView> Ask(StoredPlans plans, int school) =>
        (await new SchoolTimelineQuestion(plans.Source, plans.Statements, plans.Database, plans.Store).AskAsync(new SchoolTimelineFilter(school), AccessScope.Region))!;
}
