using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class DeadlinesQuestionTests
{
    private static readonly DateOnly Past = new(2025, 6, 10), Soon = new(2025, 7, 4), Later = new(2025, 7, 5);
    private static readonly Deadline Never = new("весь период", null, null, Recurrence.Continuous, 1, DeadlineConfidence.High, [], []);

    [Fact]
    public async Task One_line_stands_for_an_activity_at_one_time_with_its_schools_counted()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", Past)));

        var line = Assert.Single((await Ask(stored)).Overdue);

        Assert.Equal((3, 3, 10, Past), (line.Waiting, line.OutOf, line.Days, line.Due));
        Assert.Equal(3, line.Names.Count);
    }

    [Theory]
    [InlineData("2025-06-20", true, "due today is due soon")]
    [InlineData("2025-07-04", true, "the fourteenth day from today still counts")]
    [InlineData("2025-07-05", false, "the fifteenth does not")]
    [InlineData("2025-06-19", false, "yesterday is overdue")]
    public async Task Two_weeks_are_fourteen_days(string due, bool isSoon, string reason)
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture))));

        Assert.True((await Ask(stored)).Soon.Count == (isSoon ? 1 : 0), reason);
    }

    [Fact]
    public async Task What_is_done_leaves_its_line_and_asks_for_a_document()
    {
        using var stored = await StoredPlans.Create();
        var id = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", Past) with { NeedsEvidence = true }));
        var units = (await stored.Store.FindAsync(id, AccessScope.Region))!.Activities[0].Units;
        await stored.Records.SetAsync([.. units.Take(2).Select(unit => unit.Key)], new StatusChange(ActivityStatus.Done, Past), AccessScope.Region);

        var view = await Ask(stored);

        Assert.Equal((1, 3), (Assert.Single(view.Overdue).Waiting, view.Overdue[0].OutOf));
        Assert.Equal(2, Assert.Single(view.WithoutEvidence).Waiting);
    }

    [Fact]
    public async Task Each_month_has_its_own_line_and_a_moved_school_another_day()
    {
        using var stored = await StoredPlans.Create();
        var id = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", StoredPlans.Monthly(new DateOnly(2025, 4, 1), 2))));
        var unit = (await stored.Store.FindAsync(id, AccessScope.Region))!.Activities[0].Units[0];
        await stored.Records.SetAsync([unit.Key], new StatusChange(ActivityStatus.Moved, MovedTo: Soon, Reason: "карантин"), AccessScope.Region);

        var view = await Ask(stored);

        Assert.Equal([(new DateOnly(2025, 4, 30), 2), (new DateOnly(2025, 5, 31), 3)], view.Overdue.Select(line => (line.Due!.Value, line.Waiting)));
        Assert.Equal((Soon, 1), (view.Soon[0].Due, view.Soon[0].Waiting));
    }

    [Fact]
    public async Task What_has_no_date_is_listed_apart()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Консультации", Never), StoredPlans.Activity("2", "Отчёт", Later)));

        var view = await Ask(stored);

        Assert.Equal("1", Assert.Single(view.Undated).Number);
        Assert.Empty(view.Soon);
    }

    [Fact]
    public async Task Drafts_and_plans_that_are_over_ask_for_nothing()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", Soon)) with { State = RoadmapState.Draft });
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", Past)) with { Period = new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 6, 19)) });

        var view = await Ask(stored);

        Assert.Equal((0, 0, 0), (view.Plans, view.Overdue.Count, view.Soon.Count));
    }

    [Fact]
    public async Task A_person_finds_the_own_activities_by_a_part_of_the_name()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Отчёт", Past) with { Owner = "Семёнова А. В., методист" }, StoredPlans.Activity("2", "Справка", Past) with { Owner = "Руководители школ" },
            StoredPlans.Activity("3", "Ничьё", Past) with { Owner = null }));

        Assert.Equal(["1"], (await Ask(stored, new DeadlinesFilter(Owner: "методист семенова"))).Overdue.Select(line => line.Number));
        Assert.Equal(3, (await Ask(stored)).Overdue.Count);
    }

    [Fact]
    public async Task A_school_and_a_municipality_narrow_the_lists()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", Past), StoredPlans.Activity("2", "Приказ", Past, Addressee.Territory)));

        var school = await Ask(stored, new DeadlinesFilter(SchoolId: stored.Schools[0][1]));

        Assert.Equal((1, 1), (Assert.Single(school.Overdue).Waiting, school.Overdue[0].OutOf));
        Assert.Empty((await Ask(stored, new DeadlinesFilter(MunicipalityId: stored.Municipalities[1]))).Overdue);
    }

    [Fact]
    public async Task The_menu_counts_activities_with_anything_overdue()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Отчёт", StoredPlans.Monthly(new DateOnly(2025, 3, 1), 3)), StoredPlans.Activity("2", "Курсы", Soon)));
        var question = new DeadlinesQuestion(stored.Source, stored.Store);

        Assert.Equal(1, await question.CountOverdueAsync(AccessScope.Region));
        Assert.Equal(0, await question.CountOverdueAsync(AccessScope.Municipality(stored.Municipalities[1])));
    }

    private static Task<DeadlinesView> Ask(StoredPlans stored, DeadlinesFilter? filter = null) =>
        new DeadlinesQuestion(stored.Source, stored.Store).AskAsync(filter ?? new DeadlinesFilter(), AccessScope.Region);
}
