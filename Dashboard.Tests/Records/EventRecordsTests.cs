using Dashboard.Data.Domain.Access;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class EventRecordsTests
{
    private static readonly DateOnly March = new(2025, 3, 14);

    [Fact]
    public async Task Ticks_make_the_involvement_of_a_plan()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft());
        var records = new EventRecords(plans.Database);
        var seminar = await Add(plans, "Семинар", March);
        var contest = await Add(plans, "Конкурс края", March.AddDays(20), plans.RegionId);
        var earlier = await Add(plans, "Прошлогодний семинар", March.AddYears(-1));
        await records.MarkAsync(seminar, [plans.Schools[0][0]], true, AccessScope.Region);
        await records.SetResultAsync(contest, plans.Schools[0][0], "призёр", AccessScope.Region);
        await records.SetResultAsync(contest, plans.Schools[0][1], null, AccessScope.Region);
        // Before the plan began: it does not count.
        await records.MarkAsync(earlier, [plans.Schools[0][2]], true, AccessScope.Region);

        var involvement = await new InvolvementQuestion(plans.Source, plans.Database).AskAsync((await plans.Store.FindAsync(plan, AccessScope.Region))!, AccessScope.Region);
        Assert.Equal((2, 3, 2), (involvement.Involved, involvement.OutOf, involvement.Events));
        Assert.Equal([plans.Schools[0][2]], involvement.NotInvolved.Select(school => school.Id));

        var grid = await new EventsQuestion(plans.Source, plans.Database).AskAsync(
            new EventsFilter(plans.Municipalities[0], new(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31))), AccessScope.Region);
        Assert.Equal(["Семинар", "Конкурс края"], grid.Events.Select(held => held.Title));
        Assert.Equal((2, 3, true), (grid.Involved, grid.PlanSchools, grid.ShowsPlanSchools));
        Assert.Equal([new EventCell(true, null), new EventCell(true, "призёр")], grid.Schools[0].Cells);
        Assert.Equal([2, 1, 0], grid.Schools.Select(row => row.Taken));
    }

    [Fact]
    public async Task A_column_is_ticked_at_once_and_taken_back()
    {
        using var plans = await StoredPlans.Create();
        var records = new EventRecords(plans.Database);
        var id = await Add(plans, "Семинар", March);
        await records.MarkAsync(id, [plans.Schools[0][0]], true, AccessScope.Region);
        Assert.Equal(2, (await records.MarkAsync(id, plans.Schools[0], true, AccessScope.Region)).Changed);
        Assert.Equal(3, (await records.MarkAsync(id, plans.Schools[0], false, AccessScope.Region)).Changed);
    }

    [Fact]
    public async Task A_school_of_another_municipality_does_not_take_part_and_nobody_ticks_for_others()
    {
        using var plans = await StoredPlans.Create();
        var records = new EventRecords(plans.Database);
        var id = await Add(plans, "Семинар", March);
        var contest = await Add(plans, "Конкурс края", March, plans.RegionId);
        Assert.Contains("другого муниципалитета", (await records.MarkAsync(id, [plans.Schools[1][0]], true, AccessScope.Region)).Refusal, StringComparison.Ordinal);
        Assert.Contains("своих школ", (await records.MarkAsync(contest, [plans.Schools[1][0]], true, AccessScope.Municipality(plans.Municipalities[0]))).Refusal, StringComparison.Ordinal);
        Assert.Null((await records.MarkAsync(contest, [plans.Schools[0][0]], true, AccessScope.Municipality(plans.Municipalities[0]))).Refusal);
        // The contest itself is the region's.
        Assert.NotNull((await records.DeleteAsync(contest, AccessScope.Municipality(plans.Municipalities[0]))).Refusal);
        var cell = (await new EventsQuestion(plans.Source, plans.Database).AskAsync(new EventsFilter(AllSchools: true), AccessScope.Region)).Schools.Single(row => row.School.Id == plans.Schools[1][0]).Cells;
        Assert.Equal([null, new EventCell(false, null)], cell);
    }

    [Theory]
    [InlineData(null, "2025-03-14", "название", "no title")]
    [InlineData("Семинар", null, "дату", "no day")]
    [InlineData("Семинар", "2205-03-14", "год", "a mistyped year")]
    public async Task An_event_without_its_words_is_refused(string? title, string? date, string said, string reason)
    {
        using var plans = await StoredPlans.Create();
        var day = date is null ? (DateOnly?)null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var refusal = (await new EventRecords(plans.Database).SaveAsync(null, new EventDraft(plans.Municipalities[0], title, day, null), AccessScope.Region)).Refusal;
        Assert.True(refusal?.Contains(said, StringComparison.Ordinal), $"{reason}: {refusal}");
    }

    private static async Task<int> Add(StoredPlans plans, string title, DateOnly day, int? territory = null) =>
        (await new EventRecords(plans.Database).SaveAsync(null, new EventDraft(territory ?? plans.Municipalities[0], title, day, null), AccessScope.Region)).Id!.Value;
}
