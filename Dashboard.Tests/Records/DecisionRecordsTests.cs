using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class DecisionRecordsTests
{
    private static readonly DateOnly Today = new(2025, 6, 20);

    [Fact]
    public async Task A_decision_stands_under_the_same_control_as_an_activity()
    {
        using var plans = await StoredPlans.Create();
        var records = new DecisionRecords(plans.Database, plans.Clock);
        var late = await Add(plans, "Просрочено", Today.AddDays(-5));
        await Add(plans, "Скоро", Today.AddDays(10));
        await Add(plans, "Потом", Today.AddDays(40));
        await Add(plans, "Без срока", null);
        var done = await Add(plans, "Сделано", Today.AddDays(-2));
        await records.SetAsync([done], new DecisionChange(ActivityStatus.Done, Today.AddDays(-1), Effect: "Пособия куплены"), AccessScope.Region);

        var view = await Ask(plans, new DecisionsFilter());
        Assert.Equal(["Просрочено", "Скоро", "Потом", "Без срока", "Сделано"], view.Decisions.Select(line => line.Text));
        Assert.Equal((5, Timing.Overdue), (view.Decisions[0].Standing.Days, view.Decisions[0].Standing.Timing));
        Assert.Equal((1, Timing.Late, "Пособия куплены"), (view.Decisions[4].Standing.Days, view.Decisions[4].Standing.Timing, view.Decisions[4].Effect));
        Assert.Equal((1, 1, 4, 5), (view.Total.Overdue, view.Total.DueSoon, view.Open, view.Count));
        Assert.Equal([late], (await Ask(plans, new DecisionsFilter(Pick: DecisionPick.Overdue))).Decisions.Select(line => line.Id));
        Assert.Equal(["Скоро"], (await Ask(plans, new DecisionsFilter(Pick: DecisionPick.Soon))).Decisions.Select(line => line.Text));
        Assert.Equal(4, (await Ask(plans, new DecisionsFilter(Pick: DecisionPick.Open))).Decisions.Count);
        Assert.Equal(5, (await Ask(plans, new DecisionsFilter(Owner: "МОУО"))).Decisions.Count);
        Assert.Empty((await Ask(plans, new DecisionsFilter(TerritoryId: plans.Municipalities[1]))).Decisions);
    }

    [Theory]
    [InlineData(ActivityStatus.Moved, null, "причина", "новый срок", "moved to nowhere")]
    [InlineData(ActivityStatus.Moved, "2025-07-01", null, "причину", "moved without a reason")]
    [InlineData(ActivityStatus.Cancelled, null, " ", "причину", "cancelled without a reason")]
    [InlineData(ActivityStatus.NotDone, null, null, "причину", "given up without a reason")]
    public async Task A_status_that_says_nothing_without_a_reason_needs_one(ActivityStatus status, string? movedTo, string? effect, string said, string reason)
    {
        using var plans = await StoredPlans.Create();
        var id = await Add(plans, "Решение", Today);
        var day = movedTo is null ? (DateOnly?)null : DateOnly.Parse(movedTo, System.Globalization.CultureInfo.InvariantCulture);
        var refusal = (await new DecisionRecords(plans.Database, plans.Clock).SetAsync([id], new DecisionChange(status, MovedTo: day, Effect: effect), AccessScope.Region)).Refusal;
        Assert.True(refusal?.Contains(said, StringComparison.Ordinal), $"{reason}: {refusal}");
        Assert.Equal(ActivityStatus.NotStarted, (await Ask(plans, new DecisionsFilter())).Decisions[0].Standing.Status);
    }

    [Fact]
    public async Task A_moved_decision_is_due_on_its_new_day()
    {
        using var plans = await StoredPlans.Create();
        var id = await Add(plans, "Решение", Today.AddDays(-5));
        await new DecisionRecords(plans.Database, plans.Clock).SetAsync([id], new DecisionChange(ActivityStatus.Moved, MovedTo: Today.AddDays(9), Effect: "Карантин"), AccessScope.Region);
        var line = Assert.Single((await Ask(plans, new DecisionsFilter())).Decisions);
        Assert.Equal((Timing.Ahead, 9), (line.Standing.Timing, line.Standing.Days));
    }

    [Fact]
    public async Task Many_are_marked_at_once_or_none()
    {
        using var plans = await StoredPlans.Create();
        var records = new DecisionRecords(plans.Database, plans.Clock);
        var (own, other) = (await Add(plans, "Своё", Today), await Add(plans, "Чужое", Today, plans.Schools[1][0]));
        Assert.Equal(2, (await records.SetAsync([own, other], new DecisionChange(ActivityStatus.InProgress), AccessScope.Region)).Changed);
        var refused = await records.SetAsync([own, other], new DecisionChange(ActivityStatus.Done), AccessScope.Municipality(plans.Municipalities[0]));
        Assert.NotNull(refused.Refusal);
        Assert.All((await Ask(plans, new DecisionsFilter())).Decisions, line => Assert.Equal(ActivityStatus.InProgress, line.Standing.Status));
    }

    [Fact]
    public async Task Owner_and_day_of_many_are_set_at_once_and_the_status_stays()
    {
        using var plans = await StoredPlans.Create();
        var records = new DecisionRecords(plans.Database, plans.Clock);
        int[] ids = [await Add(plans, "Первое", Today.AddDays(-5)), await Add(plans, "Второе", null)];
        await records.SetAsync(ids[..1], new DecisionChange(ActivityStatus.InProgress), AccessScope.Region);
        Assert.Equal(2, (await records.SetAsync(ids, new DecisionChange(Owner: " Методист "), AccessScope.Region)).Changed);
        Assert.Equal(2, (await records.SetAsync(ids, new DecisionChange(Due: Today.AddDays(9)), AccessScope.Region)).Changed);
        var view = await Ask(plans, new DecisionsFilter());
        Assert.All(view.Decisions, line => Assert.Equal(("Методист", Today.AddDays(9)), (line.Owner, line.Due)));
        Assert.Equal([ActivityStatus.NotStarted, ActivityStatus.InProgress], view.Decisions.Select(line => line.Standing.Status).Order());
        Assert.NotNull((await records.SetAsync(ids, new DecisionChange(Owner: " "), AccessScope.Region)).Refusal);
        Assert.NotNull((await records.SetAsync(ids, new DecisionChange(Due: new DateOnly(205, 6, 20)), AccessScope.Region)).Refusal);
    }

    [Fact]
    public async Task The_last_change_of_many_is_taken_back_except_where_somebody_wrote_since()
    {
        using var plans = await StoredPlans.Create();
        var records = new DecisionRecords(plans.Database, plans.Clock);
        int[] ids = [await Add(plans, "Первое", Today.AddDays(-5)), await Add(plans, "Второе", Today), await Add(plans, "Третье", null)];
        var before = (await Ask(plans, new DecisionsFilter())).Decisions;
        var bulk = await records.SetAsync(ids, new DecisionChange(ActivityStatus.Moved, MovedTo: Today.AddDays(30), Effect: "Карантин"), AccessScope.Region);
        plans.Clock.Advance(TimeSpan.FromMinutes(1));
        await records.SetAsync(ids[2..], new DecisionChange(ActivityStatus.Done), AccessScope.Region);
        Assert.NotNull((await records.RestoreAsync(bulk.Before, AccessScope.Municipality(plans.Municipalities[1]))).Refusal);
        Assert.Equal(2, (await records.RestoreAsync(bulk.Before, AccessScope.Region)).Changed);
        var after = (await Ask(plans, new DecisionsFilter())).Decisions;
        Assert.Equal(before.Take(2), after.Take(2));
        Assert.Equal((ActivityStatus.Done, "Карантин"), (after[2].Standing.Status, after[2].Effect));
        Assert.Equal(0, (await records.RestoreAsync(bulk.Before, AccessScope.Region)).Changed);
    }

    [Fact]
    public async Task A_decision_that_was_deleted_meanwhile_does_not_keep_the_others_from_being_taken_back()
    {
        using var plans = await StoredPlans.Create();
        var records = new DecisionRecords(plans.Database, plans.Clock);
        int[] ids = [await Add(plans, "Первое", Today), await Add(plans, "Второе", Today)];
        var bulk = await records.SetAsync(ids, new DecisionChange(ActivityStatus.Done), AccessScope.Region);
        await records.DeleteAsync(ids[0], AccessScope.Region);
        Assert.Equal(1, (await records.RestoreAsync(bulk.Before, AccessScope.Region)).Changed);
    }

    [Fact]
    public async Task A_curator_reads_decisions_about_the_own_school_and_not_the_office_papers()
    {
        using var plans = await StoredPlans.Create();
        await Add(plans, "Школе", Today, plans.Schools[0][1]);
        await Add(plans, "Управлению", Today);
        var question = new DecisionsQuestion(plans.Source, plans.Database, plans.Clock);
        var seen = (await question.AskAsync(new DecisionsFilter(), AccessScope.Schools(new HashSet<int> { plans.Schools[0][1] }))).Decisions;
        Assert.Equal(["Школе"], seen.Select(line => line.Text));
        Assert.NotNull((await new DecisionRecords(plans.Database, plans.Clock).DeleteAsync(seen[0].Id, AccessScope.Municipality(plans.Municipalities[1]))).Refusal);
    }

    private static async Task<int> Add(StoredPlans plans, string text, DateOnly? due, int? territory = null) =>
        (await new DecisionRecords(plans.Database, plans.Clock).SaveAsync(
            null, new DecisionDraft(territory ?? plans.Municipalities[0], "Протокол № 3", "Нет пособий", text, "МОУО", due), AccessScope.Region)).Id!.Value;

    private static Task<DecisionsView> Ask(StoredPlans plans, DecisionsFilter filter) => new DecisionsQuestion(plans.Source, plans.Database, plans.Clock).AskAsync(filter, AccessScope.Region);
}
