using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class PlanWriterTests
{
    private static readonly DateOnly May = new(2025, 5, 30), June = new(2025, 6, 30);

    [Fact]
    public async Task What_is_written_is_what_is_read_again()
    {
        using var plans = await StoredPlans.Create();
        var draft = plans.Draft(
            StoredPlans.Activity("1.1", "Семинар", May, section: "1. Учителя") with { Audience = "Педагоги", Task = "Учить", ExpectedResult = "Справка", Subject = "Математика", Grade = 5, NeedsEvidence = true, FactorIds = [1, 3] },
            StoredPlans.Activity("2.1", "Мониторинг", StoredPlans.Monthly(new DateOnly(2024, 9, 1), 9), section: "2. Управление"),
            StoredPlans.Activity("2.2", "Выезд", June, Addressee.ChosenSchools, "2. Управление") with { SchoolIds = [plans.Schools[0][1]] });
        var id = await plans.AddAsync(draft);
        await using var context = plans.Database.CreateDbContext();
        var read = PlanWriter.DraftOf((await PlanWriter.LoadAsync(context, id))!);
        Assert.True(PlanComparison.Of(draft, read).IsSame);
        Assert.Equal(draft.Schools.OrderBy(school => school.SchoolId), read.Schools.OrderBy(school => school.SchoolId));
        Assert.Equal(draft.Activities.Select(activity => activity.Deadline.Occurrences), read.Activities.Select(activity => activity.Deadline.Occurrences));
        Assert.Equal([1, 3], read.Activities[0].FactorIds.Order());
        Assert.Equal([plans.Schools[0][1]], read.Activities[2].SchoolIds);
        Assert.Equal(("Математика", 5, true, "Педагоги", "Учить"), (read.Activities[0].Subject, read.Activities[0].Grade, read.Activities[0].NeedsEvidence, read.Activities[0].Audience, read.Activities[0].Task));
    }

    [Fact]
    public async Task A_changed_order_keeps_what_people_said()
    {
        using var plans = await StoredPlans.Create();
        var id = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар для учителей", May), StoredPlans.Activity("2", "Выезд методистов", May)));
        var unit = (await Plan(plans, id)).Activities[0].Units[0];
        await plans.Records.SetAsync([unit.Key], new StatusChange(ActivityStatus.Done, DoneOn: May), AccessScope.Region);
        // The visit becomes the first point, the seminar the second with another deadline, and a contest is new.
        await Update(plans, id, plans.Draft(
            StoredPlans.Activity("1", "Выезд методистов", May), StoredPlans.Activity("2", "Семинары для учителей", June), StoredPlans.Activity("3", "Конкурс", June)));
        var after = await Plan(plans, id);
        Assert.Equal(["Выезд методистов", "Семинары для учителей", "Конкурс"], after.Activities.Select(activity => activity.Title));
        var kept = after.Activities[1].Units.Single(each => each.TerritoryId == unit.TerritoryId);
        Assert.Equal((ActivityStatus.Done, May, June), (kept.Standing.Status, kept.DoneOn, kept.End));
        Assert.Equal(unit.OccurrenceId, kept.OccurrenceId);
    }

    [Fact]
    public async Task An_activity_that_the_new_order_no_longer_has_is_deleted_only_when_nobody_said_anything_of_it()
    {
        using var plans = await StoredPlans.Create();
        var id = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", May), StoredPlans.Activity("2", "Выезд", May), StoredPlans.Activity("3", "Конкурс", May)));
        await plans.Records.SetAsync([(await Plan(plans, id)).Activities[1].Units[0].Key], new StatusChange(ActivityStatus.InProgress), AccessScope.Region);
        await Update(plans, id, plans.Draft(StoredPlans.Activity("1", "Семинар", May)));
        var after = await Plan(plans, id);
        Assert.Equal(["Семинар", "Выезд"], after.Activities.Select(activity => activity.Title));
        Assert.Contains("новой редакции", Assert.Single(after.Activities[1].Warnings), StringComparison.Ordinal);
        Assert.Equal(ActivityStatus.InProgress, after.Activities[1].Units[0].Standing.Status);
    }

    [Fact]
    public async Task A_shorter_series_of_occurrences_keeps_the_months_that_were_marked()
    {
        using var plans = await StoredPlans.Create();
        var september = new DateOnly(2024, 9, 1);
        var id = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Мониторинг", StoredPlans.Monthly(september, 9))));
        var marked = (await Plan(plans, id)).Activities[0].Units.First(unit => unit.End == new DateOnly(2025, 5, 31));
        await plans.Records.SetAsync([marked.Key], new StatusChange(ActivityStatus.Done), AccessScope.Region);
        await Update(plans, id, plans.Draft(StoredPlans.Activity("1", "Мониторинг", StoredPlans.Monthly(september, 4))));
        var ends = (await Plan(plans, id)).Activities[0].Units.Select(unit => unit.End!.Value).Distinct();
        Assert.Equal([new(2024, 9, 30), new(2024, 10, 31), new(2024, 11, 30), new(2024, 12, 31), new(2025, 5, 31)], ends);
    }

    [Fact]
    public async Task A_section_that_nobody_stands_in_any_more_goes()
    {
        using var plans = await StoredPlans.Create();
        var id = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", May, section: "Учителя"), StoredPlans.Activity("2", "Выезд", May, section: "Школы")));
        await Update(plans, id, plans.Draft(StoredPlans.Activity("1", "Семинар", May, section: "Школы"), StoredPlans.Activity("2", "Выезд", May, section: "Школы")));
        Assert.Equal(["Школы"], (await Plan(plans, id)).Sections.Select(section => section.Title));
    }

    private static async Task<PlanData> Plan(StoredPlans plans, int id) => (await plans.Store.FindAsync(id, AccessScope.Region))!;

    private static async Task Update(StoredPlans plans, int id, PlanDraft draft)
    {
        await using var context = plans.Database.CreateDbContext();
        await PlanWriter.UpdateAsync(context, (await PlanWriter.LoadAsync(context, id))!, draft, plans.Clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync();
    }
}
