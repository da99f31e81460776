using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class ActivityRecordsTests
{
    private static readonly DateOnly Due = new(2025, 6, 25), Passed = new(2025, 5, 1);

    [Fact]
    public async Task One_mark_is_written_for_every_school_at_once()
    {
        using var plans = await StoredPlans.Create(schoolsEach: 5);
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        var outcome = await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done, Note: "  всё сделано "), AccessScope.Region);
        Assert.Equal((5, null), (outcome.Changed, outcome.Refusal));
        Assert.All(await Units(plans, plan), unit => Assert.Equal(
            (ActivityStatus.Done, new DateOnly(2025, 6, 20), "всё сделано"), (unit.Standing.Status, unit.DoneOn, unit.Note)));
    }

    [Fact]
    public async Task A_day_is_never_invented_for_a_deadline_that_is_over()
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Passed));
        await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Region);
        Assert.All(await Units(plans, plan), unit => Assert.Null(unit.DoneOn));
    }

    [Fact]
    public async Task Saying_the_same_again_changes_nothing()
    {
        using var plans = await StoredPlans.Create();
        var (_, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Region);
        Assert.Equal(0, (await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Region)).Changed);
    }

    [Theory]
    [InlineData(ActivityStatus.Moved, null, "2025-09-01", "Укажите причину", "a move has a reason")]
    [InlineData(ActivityStatus.Moved, "карантин", null, "новый срок", "a move goes somewhere")]
    [InlineData(ActivityStatus.Cancelled, " ", null, "Укажите причину", "blanks are no reason")]
    [InlineData(ActivityStatus.NotDone, null, null, "Укажите причину", "what was not done has a reason")]
    [InlineData(ActivityStatus.Moved, "карантин", "2205-09-01", "Проверьте год", "a slip of the finger")]
    public async Task What_lacks_its_reason_or_day_is_refused_whole(ActivityStatus status, string? why, string? day, string says, string reason)
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        var moved = day is null ? (DateOnly?)null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var outcome = await plans.Records.SetAsync(units, new StatusChange(status, MovedTo: moved, Reason: why), AccessScope.Region);
        Assert.True(outcome.Refusal?.Contains(says, StringComparison.Ordinal), reason);
        Assert.All(await Units(plans, plan), unit => Assert.Equal(ActivityStatus.NotStarted, unit.Standing.Status));
    }

    [Fact]
    public async Task A_deed_of_tomorrow_is_refused()
    {
        using var plans = await StoredPlans.Create();
        var (_, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        Assert.NotNull((await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done, new DateOnly(2025, 6, 21)), AccessScope.Region)).Refusal);
    }

    [Fact]
    public async Task Another_status_forgets_what_belonged_to_the_last_one()
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Moved, MovedTo: new DateOnly(2025, 9, 1), Reason: "карантин", Note: "звонили"), AccessScope.Region);
        await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.InProgress), AccessScope.Region);
        Assert.All(await Units(plans, plan), unit => Assert.Equal((null, null, "звонили"), (unit.MovedTo, unit.Reason, unit.Note)));
    }

    [Fact]
    public async Task A_school_head_writes_of_the_own_school_and_a_mixed_list_is_refused_whole()
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        var own = AccessScope.Schools(new HashSet<int> { plans.Schools[0][0] });
        Assert.NotNull((await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), own)).Refusal);
        Assert.Equal(1, (await plans.Records.SetAsync([.. units.Where(unit => unit.TerritoryId == plans.Schools[0][0])], new StatusChange(ActivityStatus.Done), own)).Changed);
        Assert.Single(await Units(plans, plan), unit => unit.Standing.Status == ActivityStatus.Done);
    }

    [Fact]
    public async Task A_school_head_cannot_mark_the_unit_of_a_neighbour_in_the_same_plan()
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        var own = AccessScope.Schools(new HashSet<int> { plans.Schools[0][0] });
        UnitKey[] neighbour = [units.Single(unit => unit.TerritoryId == plans.Schools[0][1])];
        Assert.Contains("только по своим школам", (await plans.Records.SetAsync(neighbour, new StatusChange(ActivityStatus.Done), own)).Refusal, StringComparison.Ordinal);
        Assert.Contains("только по своим школам", (await plans.Evidence.AddAddressAsync(neighbour, "Справка", "https://opora.test/a", own)).Refusal, StringComparison.Ordinal);
        Assert.All(await Units(plans, plan), unit => Assert.Equal((ActivityStatus.NotStarted, 0), (unit.Standing.Status, unit.EvidenceCount)));
    }

    public static TheoryData<Addressee, bool, string> NotAddressed => new()
    {
        { Addressee.PlanSchools, false, "a school of another municipality, which the plan does not name" },
        { Addressee.ChosenSchools, true, "a school of the plan, but not one chosen for the activity" },
        { Addressee.Territory, true, "the office does it itself" },
    };

    [Theory]
    [MemberData(nameof(NotAddressed))]
    public async Task Nothing_is_said_of_a_school_that_the_activity_is_not_for(Addressee addressee, bool ofThePlan, string reason)
    {
        using var plans = await StoredPlans.Create();
        var school = plans.Schools[ofThePlan ? 0 : 1][2];
        var (_, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due, addressee) with { SchoolIds = addressee == Addressee.ChosenSchools ? [plans.Schools[0][0]] : [] });
        UnitKey[] stranger = [new(units[0].OccurrenceId, school)];
        foreach (var scope in new[] { AccessScope.Region, AccessScope.Schools(new HashSet<int> { school }) })
        {
            Assert.NotNull((await plans.Records.SetAsync(stranger, new StatusChange(ActivityStatus.Done), scope)).Refusal);
            Assert.NotNull((await plans.Evidence.AddAddressAsync(stranger, "Справка", "https://opora.test/a", scope)).Refusal);
        }

        await using var context = plans.Database.CreateDbContext();
        Assert.False(await context.ActivityRecords.AnyAsync(), reason);
    }

    [Fact]
    public async Task A_plan_that_names_no_school_is_marked_for_its_territory()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)) with { Schools = [] });
        var units = (await Units(plans, plan)).Select(unit => unit.Key).ToList();
        Assert.Equal(1, (await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Municipality(plans.Municipalities[0]))).Changed);
    }

    [Fact]
    public async Task A_mark_is_taken_back_also_of_a_school_that_the_plan_has_let_go_of_since()
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        var bulk = await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Region);
        var written = new PlanRecords(plans.Database, plans.Clock);
        var text = (await written.OpenAsync(plan, AccessScope.Region))!.Draft;
        await written.SaveAsync(plan, text with { Schools = [.. text.Schools.Skip(1)] }, AccessScope.Region);
        Assert.NotNull((await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.InProgress), AccessScope.Region)).Refusal);
        Assert.Equal(3, (await plans.Records.RestoreAsync(bulk.Before, AccessScope.Region)).Changed);
    }

    [Fact]
    public async Task What_the_office_does_itself_a_school_does_not_mark()
    {
        using var plans = await StoredPlans.Create();
        var (_, units) = await Plan(plans, StoredPlans.Activity("1", "Приказ", Due, Addressee.Territory));
        Assert.NotNull((await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Schools(new HashSet<int> { plans.Schools[0][0] }))).Refusal);
        Assert.NotNull((await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Municipality(plans.Municipalities[1]))).Refusal);
        Assert.Null((await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Municipality(plans.Municipalities[0]))).Refusal);
    }

    [Fact]
    public async Task A_unit_that_an_edit_took_away_is_said_to_be_gone()
    {
        using var plans = await StoredPlans.Create();
        var outcome = await plans.Records.SetAsync([new UnitKey(9999, plans.Schools[0][0])], new StatusChange(ActivityStatus.Done), AccessScope.Region);
        Assert.Contains("больше нет", outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_change_is_taken_back_with_every_previous_value()
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        await plans.Records.SetAsync(units[..1], new StatusChange(ActivityStatus.DonePartly, new DateOnly(2025, 6, 10), Note: "половина"), AccessScope.Region);
        var before = await Units(plans, plan);
        plans.Clock.Advance(TimeSpan.FromMinutes(1));
        var bulk = await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Cancelled, Reason: "по ошибке"), AccessScope.Region);
        Assert.Equal(3, (await plans.Records.RestoreAsync(bulk.Before, AccessScope.Region)).Changed);
        Assert.Equal(before, await Units(plans, plan));
    }

    [Fact]
    public async Task What_somebody_wrote_since_is_not_taken_back()
    {
        using var plans = await StoredPlans.Create();
        var (plan, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        var bulk = await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Region);
        plans.Clock.Advance(TimeSpan.FromMinutes(1));
        await plans.Records.SetAsync(units[..1], new StatusChange(ActivityStatus.InProgress), AccessScope.Region);
        Assert.Equal(2, (await plans.Records.RestoreAsync(bulk.Before, AccessScope.Region)).Changed);
        Assert.Equal([ActivityStatus.InProgress, ActivityStatus.NotStarted, ActivityStatus.NotStarted], (await Units(plans, plan)).Select(unit => unit.Standing.Status));
    }

    [Fact]
    public async Task Nobody_takes_back_what_is_not_theirs()
    {
        using var plans = await StoredPlans.Create();
        var (_, units) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Due));
        var bulk = await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Region);
        Assert.NotNull((await plans.Records.RestoreAsync(bulk.Before, AccessScope.Municipality(plans.Municipalities[1]))).Refusal);
    }

    [Fact]
    public async Task A_plan_whose_period_is_over_is_kept_on_by_its_owner_only()
    {
        using var plans = await StoredPlans.Create(now: new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero));
        var (plan, _) = await Plan(plans, StoredPlans.Activity("1", "Семинар", Passed));
        var keeping = new PlanKeeping(plans.Database);
        Assert.NotNull((await keeping.KeepOpenAsync(plan, open: true, AccessScope.Municipality(plans.Municipalities[1]))).Refusal);
        Assert.All(await Units(plans, plan), unit => Assert.Equal(Timing.Unfulfilled, unit.Standing.Timing));
        Assert.Equal(1, (await keeping.KeepOpenAsync(plan, open: true, AccessScope.Municipality(plans.Municipalities[0]))).Changed);
        Assert.All(await Units(plans, plan), unit => Assert.Equal(Timing.Overdue, unit.Standing.Timing));
        Assert.Equal(0, (await keeping.KeepOpenAsync(plan, open: true, AccessScope.Region)).Changed);
        Assert.NotNull((await keeping.KeepOpenAsync(9999, open: true, AccessScope.Region)).Refusal);
    }

    private static async Task<(int Plan, UnitKey[] Units)> Plan(StoredPlans plans, params DraftActivity[] activities)
    {
        var plan = await plans.AddAsync(plans.Draft(activities));
        return (plan, [.. (await Units(plans, plan)).Select(unit => unit.Key)]);
    }

    private static async Task<IReadOnlyList<PlanUnit>> Units(StoredPlans plans, int plan) =>
        [.. (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities.SelectMany(activity => activity.Units)];
}
