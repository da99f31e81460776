using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Records;

/// <summary>Whatever writes a status, what was said before stays known.</summary>
public sealed class RecordChangesTests
{
    private static readonly DateOnly Due = new(2025, 6, 25);

    [Fact]
    public async Task Every_status_is_kept_with_its_time_and_the_last_one_counts()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        await Say(plans, units, new StatusChange(ActivityStatus.InProgress, Note: "начали"));
        await Say(plans, units[..1], new StatusChange(ActivityStatus.Moved, MovedTo: new DateOnly(2025, 9, 1), Reason: "карантин"));
        await Say(plans, units[..1], new StatusChange(ActivityStatus.Done));
        var changes = (await Changes(plans)).FindAll(change => change.TerritoryId == units[0].TerritoryId);
        Assert.Equal([ActivityStatus.InProgress, ActivityStatus.Moved, ActivityStatus.Done], changes.Select(change => change.Status));
        Assert.Equal([null, "карантин", null], changes.Select(change => change.Reason));
        Assert.Equal(3, changes.Select(change => change.MadeAt).Distinct().Count());
        Assert.All(changes, change => Assert.Equal("Муниципальный координатор", change.Person));
        await AssertTheLastCounts(plans);
    }

    [Fact]
    public async Task What_is_said_again_is_no_new_change()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        await Say(plans, units, new StatusChange(ActivityStatus.Done));
        await Say(plans, units, new StatusChange(ActivityStatus.Done));
        Assert.Equal(3, (await Changes(plans)).Count);
    }

    [Fact]
    public async Task A_mark_that_was_taken_back_stays_in_the_history_and_so_does_the_taking_back()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        await Say(plans, units[..1], new StatusChange(ActivityStatus.DonePartly));
        var bulk = await Say(plans, units, new StatusChange(ActivityStatus.Done));
        plans.Clock.Advance(TimeSpan.FromMinutes(1));
        await plans.Records.RestoreAsync(bulk.Before, AccessScope.Region);
        var changes = await Changes(plans);
        Assert.Equal([(ActivityStatus.DonePartly, false), (ActivityStatus.Done, false), (ActivityStatus.DonePartly, true)], changes.Select(change => (change.Status, change.IsTakenBack)));
        Assert.True(changes[2].MadeAt > changes[1].MadeAt, "it was taken back now and not when it was said first");
        await AssertTheLastCounts(plans);
    }

    [Fact]
    public async Task A_document_before_any_word_begins_the_history()
    {
        using var plans = await StoredPlans.Create();
        await plans.Evidence.AddAddressAsync(await Units(plans), "Справка", "https://opora.test/a", AccessScope.Region);
        Assert.All(await Changes(plans), change => Assert.Equal(ActivityStatus.InProgress, change.Status));
        await AssertTheLastCounts(plans);
    }

    [Fact]
    public async Task A_filled_form_and_its_undoing_are_remembered_like_marks_on_the_site()
    {
        using var written = await WrittenPlan.Create();
        var unit = await written.Unit("1.1");
        await written.Say(unit, new StatusChange(ActivityStatus.InProgress));
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", "СОШ № 1"), MonitoringColumn.Status, "да");
        written.Plans.Clock.Advance(TimeSpan.FromMinutes(1));
        var run = await written.Apply(await written.Plan(form.Saved()));
        written.Plans.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await written.Pipeline.UndoAsync(run!.Id, AccessScope.Region));
        Assert.Equal(
            [(ActivityStatus.InProgress, false), (ActivityStatus.Done, false), (ActivityStatus.InProgress, true)],
            (await Changes(written.Plans)).Select(change => (change.Status, change.IsTakenBack)));
        await AssertTheLastCounts(written.Plans);
    }

    [Fact]
    public async Task A_deleted_plan_takes_its_history_with_it()
    {
        using var plans = await StoredPlans.Create();
        await Say(plans, await Units(plans), new StatusChange(ActivityStatus.Done));
        await using (var context = plans.Database.CreateDbContext())
        {
            // As an import is undone: without the database's own cascades.
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
            var id = await context.Roadmaps.Select(plan => plan.Id).SingleAsync();
            await PlanWriter.DeleteAsync(context, (await PlanWriter.LoadAsync(context, id))!);
            await context.SaveChangesAsync();
        }

        Assert.Empty(await Changes(plans));
    }

    [Fact]
    public async Task What_was_said_of_many_at_once_is_one_line_of_the_history_of_an_activity()
    {
        using var plans = await StoredPlans.Create(schoolsEach: 5);
        var units = await Units(plans);
        await Say(plans, units, new StatusChange(ActivityStatus.Done));
        await Say(plans, units[2..3], new StatusChange(ActivityStatus.NotDone, Reason: "не приехали"));
        var lines = (await Ask(plans, AccessScope.Region)).Lines;
        Assert.Equal([(ActivityStatus.NotDone, 1, units[2].TerritoryId), (ActivityStatus.Done, 5, units.Min(unit => unit.TerritoryId))], lines.Select(line => (line.Status, line.Units, line.First.TerritoryId)));
        Assert.Equal([ActivityStatus.NotDone, ActivityStatus.Done], (await Ask(plans, AccessScope.Region, units[2])).Lines.Select(line => line.Status));
        Assert.Equal([ActivityStatus.Done], (await Ask(plans, AccessScope.Region, units[0])).Lines.Select(line => line.Status));
    }

    [Fact]
    public async Task A_school_reads_the_history_of_the_own_units_only()
    {
        using var plans = await StoredPlans.Create();
        var units = await Units(plans);
        await Say(plans, units, new StatusChange(ActivityStatus.Done));
        await Say(plans, units[1..2], new StatusChange(ActivityStatus.InProgress));
        var own = AccessScope.Schools(new HashSet<int> { units[0].TerritoryId });
        Assert.Equal([(ActivityStatus.Done, 1)], (await Ask(plans, own)).Lines.Select(line => (line.Status, line.Units)));
        Assert.Empty((await Ask(plans, own, units[1])).Lines);
    }

    [Fact]
    public async Task A_long_history_is_shown_from_its_end_and_whole_when_asked()
    {
        using var plans = await StoredPlans.Create();
        var units = (await Units(plans))[..1];
        for (var time = 0; time < 10; time++)
        {
            await Say(plans, units, new StatusChange(ActivityStatus.InProgress));
            await Say(plans, units, new StatusChange(ActivityStatus.Done));
        }

        var last = await Ask(plans, AccessScope.Region);
        Assert.Equal((12, true, ActivityStatus.Done), (last.Lines.Count, last.HasMore, last.Lines[0].Status));
        var whole = await Ask(plans, AccessScope.Region, whole: true);
        Assert.Equal((20, false), (whole.Lines.Count, whole.HasMore));
    }

    private static async Task<UnitHistory> Ask(StoredPlans plans, AccessScope scope, UnitKey? unit = null, bool whole = false)
    {
        var plan = (await plans.Store.AllAsync(null, AccessScope.Region)).Single();
        var question = new ActivityQuestion(plans.Store, plans.Source, plans.Database);
        return (await question.AskAsync(new ActivityFilter(plan.Head.Id, plan.Activities[0].Id, unit, whole), scope))!.History;
    }

    private static async Task<UnitKey[]> Units(StoredPlans plans)
    {
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", Due)));
        return [.. (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities[0].Units.Select(unit => unit.Key)];
    }

    private static async Task<RecordOutcome> Say(StoredPlans plans, UnitKey[] units, StatusChange change)
    {
        plans.Clock.Advance(TimeSpan.FromMinutes(1));
        var outcome = await plans.Records.SetAsync(units, change, AccessScope.Region);
        Assert.Null(outcome.Refusal);
        return outcome;
    }

    private static async Task<List<RecordChange>> Changes(StoredPlans plans)
    {
        await using var context = plans.Database.CreateDbContext();
        return await context.RecordChanges.AsNoTracking().OrderBy(change => change.Id).ToListAsync();
    }

    private static async Task AssertTheLastCounts(StoredPlans plans)
    {
        await using var context = plans.Database.CreateDbContext();
        var records = await context.ActivityRecords.AsNoTracking().Include(record => record.Changes).ToListAsync();
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Equal(
            (record.Status, record.DoneOn, record.MovedTo, record.Note, record.Reason),
            record.Changes.OrderBy(change => change.Id).Select(last => (last.Status, last.DoneOn, last.MovedTo, last.Note, last.Reason)).Last()));
    }
}
