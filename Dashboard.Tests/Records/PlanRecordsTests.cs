using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class PlanRecordsTests
{
    private static readonly DateOnly May = new(2025, 5, 30);

    [Fact]
    public async Task A_plan_goes_from_draft_to_expertise_with_a_remark_and_is_approved_by_an_order()
    {
        using var plans = await StoredPlans.Create();
        var records = new PlanRecords(plans.Database, plans.Clock);
        var draft = plans.Draft(StoredPlans.Activity("1", "Семинар", May)) with { State = RoadmapState.Draft, OrderNumber = null, OrderDate = null };
        var id = (await records.SaveAsync(null, draft, AccessScope.Region)).PlanId!.Value;
        Assert.Null((await records.SaveAsync(id, draft with { State = RoadmapState.Expertise }, AccessScope.Region)).Refusal);
        Assert.Null(await records.AddRemarkAsync(id, null, "Нет показателей.", AccessScope.Region));
        var remark = Assert.Single(await records.RemarksAsync(id, AccessScope.Region));
        Assert.Null(await records.AnswerRemarkAsync(remark.Id, "Показатели добавлены.", AccessScope.Region));
        Assert.Equal("Показатели добавлены.", Assert.Single(await records.RemarksAsync(id, AccessScope.Region)).Answer);
        Assert.NotNull((await records.SaveAsync(id, draft with { State = RoadmapState.Approved }, AccessScope.Region)).Refusal);
        Assert.Null((await records.SaveAsync(id, draft with { State = RoadmapState.Approved, OrderNumber = "12", OrderDate = May }, AccessScope.Region)).Refusal);
        Assert.Equal(RoadmapState.Approved, (await plans.Store.FindAsync(id, AccessScope.Region))!.Head.State);
    }

    [Fact]
    public async Task A_plan_that_somebody_wrote_since_it_was_opened_is_not_written_over_unless_asked()
    {
        using var plans = await StoredPlans.Create();
        var records = new PlanRecords(plans.Database, plans.Clock);
        var id = (await records.SaveAsync(null, plans.Draft(StoredPlans.Activity("1", "Семинар", May)), AccessScope.Region)).PlanId!.Value;
        var opened = (await records.OpenAsync(id, AccessScope.Region))!;
        plans.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await records.SaveAsync(id, opened.Draft with { Coordinator = "Первая" }, AccessScope.Region, opened.ChangedAt)).Refusal);

        var second = await records.SaveAsync(id, opened.Draft with { Coordinator = "Вторая" }, AccessScope.Region, opened.ChangedAt);
        Assert.True(second.IsOvertaken);
        Assert.Contains("не записаны", second.Refusal, StringComparison.Ordinal);
        Assert.Equal("Первая", (await records.OpenAsync(id, AccessScope.Region))!.Draft.Coordinator);

        Assert.Null((await records.SaveAsync(id, opened.Draft with { Coordinator = "Вторая" }, AccessScope.Region)).Refusal);
        Assert.Equal("Вторая", (await records.OpenAsync(id, AccessScope.Region))!.Draft.Coordinator);
    }

    [Fact]
    public async Task Nothing_of_a_draft_is_overdue()
    {
        using var plans = await StoredPlans.Create();
        var id = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", May)) with { State = RoadmapState.Draft });
        Assert.Equal(0, (await plans.Store.FindAsync(id, AccessScope.Region))!.Activities[0].Fulfilment().Overdue);
    }

    [Theory]
    [InlineData("", "Семинар", "название", "a plan without a title")]
    [InlineData("Карта", " ", "мероприятия", "an activity without a text")]
    public async Task An_incomplete_plan_is_refused_with_what_to_do(string title, string activity, string word, string why)
    {
        using var plans = await StoredPlans.Create();
        var refusal = (await new PlanRecords(plans.Database, plans.Clock).SaveAsync(null, plans.Draft(StoredPlans.Activity("1", activity, May)) with { Title = title }, AccessScope.Region)).Refusal;
        Assert.True(refusal?.Contains(word, StringComparison.OrdinalIgnoreCase), why);
    }

    [Fact]
    public async Task A_municipal_coordinator_writes_only_the_own_plans()
    {
        using var plans = await StoredPlans.Create();
        var records = new PlanRecords(plans.Database, plans.Clock);
        var draft = plans.Draft(StoredPlans.Activity("1", "Семинар", May));
        Assert.NotNull((await records.SaveAsync(null, draft, AccessScope.Municipality(plans.Municipalities[1]))).Refusal);
        Assert.NotNull((await records.SaveAsync(null, draft with { TerritoryId = plans.RegionId }, AccessScope.Municipality(plans.Municipalities[0]))).Refusal);
        var id = (await records.SaveAsync(null, draft, AccessScope.Municipality(plans.Municipalities[0]))).PlanId!.Value;
        Assert.Null(await records.OpenAsync(id, AccessScope.Municipality(plans.Municipalities[1])));
        Assert.Empty(await records.RemarksAsync(id, AccessScope.Municipality(plans.Municipalities[1])));
    }

    [Fact]
    public async Task A_plan_is_deleted_only_while_nobody_said_anything_of_it()
    {
        using var plans = await StoredPlans.Create();
        var records = new PlanRecords(plans.Database, plans.Clock);
        var id = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", May)));
        var unit = (await plans.Store.FindAsync(id, AccessScope.Region))!.Activities[0].Units[0];
        await plans.Records.SetAsync([unit.Key], new StatusChange(ActivityStatus.InProgress), AccessScope.Region);
        Assert.NotNull((await records.DeleteAsync(id, AccessScope.Region)).Refusal);
        var other = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Выезд", May)));
        Assert.Null((await records.DeleteAsync(other, AccessScope.Region)).Refusal);
        Assert.Equal([id], (await plans.Store.AllAsync(null, AccessScope.Region)).Select(plan => plan.Head.Id));
    }

    [Fact]
    public async Task The_bank_offers_what_was_done_before_once_with_how_it_went()
    {
        using var plans = await StoredPlans.Create();
        var first = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар для учителей математики", May) with { Subject = "Математика" }, StoredPlans.Activity("2", "Выезд", May)));
        await plans.AddAsync(plans.Draft(StoredPlans.Activity("7", "Семинары для учителей математики", May) with { Subject = "Математика" }));
        var units = (await plans.Store.FindAsync(first, AccessScope.Region))!.Activities[0].Units.Select(unit => unit.Key).ToList();
        await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done, DoneOn: May), AccessScope.Region);
        var bank = await new ActivityBankQuestion(plans.Store).AskAsync(new ActivityBankFilter(Subject: "Математика"), AccessScope.Region);
        var seminar = Assert.Single(bank.Activities);
        Assert.Equal((2, 3, 6), (seminar.Plans, seminar.Fulfilment.Fulfilled, seminar.Fulfilment.Due));
    }
}
