using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

/// <summary>Today is 20 June 2025; the plan names three schools of Ольховецкий.</summary>
public sealed class PlanQuestionTests
{
    private static readonly DateOnly Passed = new(2025, 6, 10), Soon = new(2025, 6, 30), Later = new(2025, 8, 20);

    [Fact]
    public async Task A_plan_counts_every_mark_once_and_says_which_schools_took_part()
    {
        using var plans = await StoredPlans.Create();
        var plan = await Filled(plans);
        var view = (await Question(plans).AskAsync(new PlanFilter(plan), AccessScope.Region))!;
        Assert.Equal((4, 1, 3, 3), (view.Sum.Due, view.Sum.Fulfilled, view.Sum.Overdue, view.Sum.DueSoon));
        Assert.Equal((1, 3), (view.CoveredSchools, view.CountedSchools));
        Assert.Equal(1.0 / 3, view.Coverage!.Value, 12);
        Assert.False(view.CountsActivities);
        Assert.Equal(["10\u00a0дней", "через 10\u00a0дней", "", "10\u00a0дней"], view.Rows.Select(row => row.Fact));
    }

    [Theory]
    [InlineData("overdue", "1,4", "where any school is late")]
    [InlineData("soon", "2", "due within 14 days")]
    [InlineData("undated", "3", "on demand")]
    [InlineData("not-started", "2,3,4", "nobody has begun")]
    [InlineData("done", "", "done by one of three is not done")]
    [InlineData("partly", "", "in part is said, not computed, while something is overdue")]
    public async Task A_condition_leaves_the_lines_that_meet_it(string code, string numbers, string reason)
    {
        using var plans = await StoredPlans.Create();
        var view = (await Question(plans).AskAsync(new PlanFilter(await Filled(plans), PlanCondition.Find(code)), AccessScope.Region))!;
        Assert.True(string.Join(',', view.Rows.Select(row => row.Activity.Number)) == numbers, reason);
        Assert.Equal(4, view.All.Count);
    }

    [Fact]
    public void Every_condition_has_its_own_word_in_addresses() =>
        Assert.All(PlanCondition.All, condition => Assert.Same(condition, PlanCondition.Find(condition.Code)));

    [Fact]
    public async Task Words_owner_section_subject_and_factor_narrow_together()
    {
        using var plans = await StoredPlans.Create();
        var plan = await Filled(plans);
        async Task<string> Numbers(PlanFilter filter) => string.Join(',', (await Question(plans).AskAsync(filter, AccessScope.Region))!.Rows.Select(row => row.Activity.Number));
        var section = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Sections[1].Id;
        Assert.Equal("2", await Numbers(new PlanFilter(plan, Text: "ОТЧЁТ")));
        Assert.Equal("4", await Numbers(new PlanFilter(plan, Text: "4")));
        Assert.Equal("1,2,3", await Numbers(new PlanFilter(plan, Owner: "школ")));
        Assert.Equal("3,4", await Numbers(new PlanFilter(plan, SectionId: section)));
        Assert.Equal("2", await Numbers(new PlanFilter(plan, Subject: "Математика")));
        Assert.Equal("2", await Numbers(new PlanFilter(plan, FactorId: 2)));
        Assert.Equal("", await Numbers(new PlanFilter(plan, Subject: "Математика", SectionId: section)));
    }

    [Fact]
    public async Task One_school_sees_its_own_marks_and_not_what_the_office_does()
    {
        using var plans = await StoredPlans.Create();
        var plan = await Filled(plans);
        var view = (await Question(plans).AskAsync(new PlanFilter(plan, SchoolId: plans.Schools[0][0]), AccessScope.Region))!;
        Assert.Equal(["1", "2", "3"], view.Rows.Select(row => row.Activity.Number));
        Assert.Equal(ActivityStatus.Done, view.Rows[0].Standing.Status);
        Assert.Equal((1, 1), (view.CoveredSchools, view.CountedSchools));
    }

    [Fact]
    public async Task A_person_of_a_school_sees_and_writes_only_of_it()
    {
        using var plans = await StoredPlans.Create();
        var plan = await Filled(plans);
        var scope = AccessScope.Schools(new HashSet<int> { plans.Schools[0][1] });
        var view = (await Question(plans).AskAsync(new PlanFilter(plan), scope))!;
        Assert.Equal([plans.Schools[0][1]], view.Writable);
        Assert.Equal([plans.Schools[0][1]], view.Plan.Schools.Select(school => school.Id));
        Assert.False(view.MayKeep);
        Assert.Null(await Question(plans).AskAsync(new PlanFilter(plan), AccessScope.Municipality(plans.Municipalities[1])));
        Assert.Null(await Question(plans).AskAsync(new PlanFilter(999), AccessScope.Region));
    }

    [Fact]
    public async Task A_bulk_mark_takes_what_has_begun_and_never_the_months_to_come()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(
            StoredPlans.Activity("1", "Консультации", StoredPlans.Monthly(new DateOnly(2025, 4, 1), 5)), StoredPlans.Activity("2", "Совет", Later, Addressee.Territory)));
        var view = (await Question(plans).AskAsync(new PlanFilter(plan), AccessScope.Region))!;
        var target = BulkTarget.Of(view.Rows, view.Writable, view.Today, keepsFulfilled: true);

        // April, May and June for three schools, and the one act of the office, which may be done early.
        Assert.Equal((10, 2, 4, 1), (target.Units.Count, target.Activities, target.Addressees, target.Early));
        Assert.Equal("10\u00a0сроков (2\u00a0мероприятия, 4\u00a0исполнителя)", target.Words);
        await plans.Records.SetAsync([.. view.Rows[0].Current.Take(3).Select(unit => unit.Key)], new StatusChange(ActivityStatus.Done), AccessScope.Region);
        view = (await Question(plans).AskAsync(new PlanFilter(plan), AccessScope.Region))!;
        target = BulkTarget.Of(view.Rows.Take(1), view.Writable, view.Today, keepsFulfilled: true);
        Assert.Equal((6, 3), (target.Units.Count, target.Fulfilled));
        Assert.Equal("9\u00a0сроков (1\u00a0мероприятие, 3\u00a0школы)", BulkTarget.Of(view.Rows.Take(1), view.Writable, view.Today, keepsFulfilled: false).Words);
    }

    [Fact]
    public async Task Five_schools_times_five_activities_are_said_as_a_product()
    {
        using var plans = await StoredPlans.Create(schoolsEach: 5);
        var plan = await plans.AddAsync(plans.Draft([.. Enumerable.Range(1, 5).Select(number => StoredPlans.Activity($"{number}", "Семинар", Soon))]));
        var view = (await Question(plans).AskAsync(new PlanFilter(plan), AccessScope.Region))!;
        Assert.Equal("25\u00a0сроков (5\u00a0мероприятий × 5\u00a0школ)", BulkTarget.Of(view.Rows, view.Writable, view.Today, keepsFulfilled: true).Words);
    }

    [Fact]
    public async Task A_document_for_many_is_one_document()
    {
        using var plans = await StoredPlans.Create();
        var plan = await Filled(plans);
        var units = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities[0].Units;
        await plans.Evidence.AddAddressAsync([.. units.Select(unit => unit.Key)], "Новость", "https://school.example", AccessScope.Region);
        var view = (await Question(plans).AskAsync(new PlanFilter(plan), AccessScope.Region))!;
        Assert.Equal(1, view.Rows[0].Documents);
        Assert.Equal(0, view.Rows[1].Documents);
    }

    [Fact]
    public async Task The_calendar_has_each_time_on_its_last_day_and_the_moved_on_the_new_one()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Консультации", StoredPlans.Monthly(new DateOnly(2025, 5, 1), 3)), StoredPlans.Activity("2", "Совет", Passed, Addressee.Territory)));
        var office = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities[1].Units.Single().Key;
        await plans.Records.SetAsync([office], new StatusChange(ActivityStatus.Moved, MovedTo: new DateOnly(2025, 6, 25), Reason: "отпуск"), AccessScope.Region);
        var view = (await Question(plans).AskAsync(new PlanFilter(plan), AccessScope.Region))!;
        Assert.Equal([(new DateOnly(2025, 6, 25), "2"), (new DateOnly(2025, 6, 30), "1")], PlanEvent.Between(view.Rows, new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30)).Select(due => (due.Day, due.Row.Activity.Number)));
        Assert.Equal(["2", "1"], PlanEvent.TwoWeeks(view.All, view.Today).Select(due => due.Row.Activity.Number));
        Assert.Equal(new DateOnly(2025, 5, 26), PlanEvent.WeeksOf(new DateOnly(2025, 6, 15))[0]);
        Assert.Equal(6, PlanEvent.WeeksOf(new DateOnly(2025, 6, 15)).Count);
    }

    private static PlanQuestion Question(StoredPlans plans) => new(plans.Store, plans.Source, plans.Database);

    private static async Task<int> Filled(StoredPlans plans)
    {
        var plan = await plans.AddAsync(plans.Draft(
            StoredPlans.Activity("1", "Курсы учителей", Passed, section: "Первый"),
            StoredPlans.Activity("2", "Отчёт о маршрутах", Soon, section: "Первый") with { Subject = "Математика", FactorIds = [2] },
            StoredPlans.Activity("3", "Конкурсы", new Deadline("по запросу", null, null, Recurrence.OnDemand, 1, DeadlineConfidence.High, [], []), section: "Второй"),
            StoredPlans.Activity("4", "Справка", Passed, Addressee.Territory, "Второй") with { Owner = "МОУО" }));
        var first = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities[0].Units[0].Key;
        await plans.Records.SetAsync([first], new StatusChange(ActivityStatus.Done, new DateOnly(2025, 6, 9)), AccessScope.Region);
        return plan;
    }
}
