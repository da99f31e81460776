using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class VisitRecordsTests
{
    private static readonly DateOnly Today = new(2025, 6, 20);

    [Fact]
    public async Task A_visit_is_written_with_its_recommendations_and_read_again()
    {
        using var plans = await StoredPlans.Create();
        var records = new VisitRecords(plans.Database, plans.Clock);
        var draft = Draft(plans) with { Recommendations = [new(null, "Разобрать ошибки", "Завуч", new DateOnly(2025, 7, 1)), new(null, " ", null, null)] };
        var id = (await records.SaveAsync(null, draft, AccessScope.Region)).Id!.Value;
        var read = (await records.DraftAsync(id, AccessScope.Region))!;
        Assert.Equal((draft.SchoolId, draft.Date, draft.Purpose, "Методист", "Видели уроки"), (read.SchoolId, read.Date, read.Purpose, read.Visitors, read.Findings));
        var line = Assert.Single(read.Recommendations);
        Assert.Equal(("Разобрать ошибки", "Завуч", new DateOnly(2025, 7, 1)), (line.Text, line.Owner, line.Due!.Value));
    }

    [Theory]
    [InlineData("", "2025-06-10", "кто едет", "nobody went")]
    [InlineData("Методист", "0205-06-10", "Проверьте год", "a mistyped year")]
    [InlineData("Методист", null, "Укажите дату", "no day")]
    [InlineData("Методист", "2025-06-21", "Дата ещё не наступила", "findings of a visit to come")]
    public async Task A_visit_that_cannot_have_been_is_refused(string visitors, string? date, string said, string reason)
    {
        using var plans = await StoredPlans.Create();
        var day = date is null ? (DateOnly?)null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var refusal = (await new VisitRecords(plans.Database, plans.Clock).SaveAsync(null, Draft(plans) with { Visitors = visitors, Date = day }, AccessScope.Region)).Refusal;
        Assert.True(refusal?.Contains(said, StringComparison.Ordinal), $"{reason}: {refusal}");
    }

    [Fact]
    public async Task A_planned_visit_has_no_findings_yet()
    {
        using var plans = await StoredPlans.Create();
        Assert.NotNull((await new VisitRecords(plans.Database, plans.Clock).SaveAsync(null, Draft(plans) with { Date = Today.AddDays(5), Findings = null }, AccessScope.Region)).Id);
    }

    [Fact]
    public async Task Schools_of_others_are_not_visited()
    {
        using var plans = await StoredPlans.Create();
        var records = new VisitRecords(plans.Database, plans.Clock);
        var id = (await records.SaveAsync(null, Draft(plans), AccessScope.Region)).Id!.Value;
        var stranger = AccessScope.Municipality(plans.Municipalities[1]);
        Assert.Contains("свои школы", (await records.SaveAsync(null, Draft(plans), stranger)).Refusal, StringComparison.Ordinal);
        // Moving another's visit to an own school is no way in.
        Assert.NotNull((await records.SaveAsync(id, Draft(plans) with { SchoolId = plans.Schools[1][0] }, stranger)).Refusal);
        Assert.NotNull((await records.DeleteAsync(id, stranger)).Refusal);
        Assert.Null(await records.DraftAsync(id, stranger));
    }

    [Fact]
    public async Task An_activity_of_another_territory_is_not_carried_out()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Выезд", Today)));
        var activity = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities[0].Id;
        var records = new VisitRecords(plans.Database, plans.Clock);
        Assert.Null((await records.SaveAsync(null, Draft(plans) with { ActivityId = activity }, AccessScope.Region)).Refusal);
        Assert.Contains("другой территории", (await records.SaveAsync(null, Draft(plans) with { SchoolId = plans.Schools[1][0], ActivityId = activity }, AccessScope.Region)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recommendation_that_is_being_carried_out_outlives_its_visit()
    {
        using var plans = await StoredPlans.Create();
        var (records, decisions) = (new VisitRecords(plans.Database, plans.Clock), new DecisionRecords(plans.Database, plans.Clock));
        var id = (await records.SaveAsync(null, Draft(plans) with { Recommendations = [new(null, "Первая", null, null), new(null, "Вторая", null, null)] }, AccessScope.Region)).Id!.Value;
        var first = (await records.DraftAsync(id, AccessScope.Region))!.Recommendations[0].Id!.Value;
        await decisions.SetAsync([first], new DecisionChange(ActivityStatus.InProgress), AccessScope.Region);
        Assert.Contains("убрать нельзя", (await records.SaveAsync(id, Draft(plans), AccessScope.Region)).Refusal, StringComparison.Ordinal);

        await records.DeleteAsync(id, AccessScope.Region);
        var left = Assert.Single((await new DecisionsQuestion(plans.Source, plans.Database, plans.Clock).AskAsync(new DecisionsFilter(), AccessScope.Region)).Decisions);
        Assert.Equal(("Первая", "Выезд 10.06.2025", null), (left.Text, left.Origin, left.VisitId));
    }

    [Fact]
    public async Task Visits_are_found_by_place_purpose_and_time()
    {
        using var plans = await StoredPlans.Create();
        await plans.AddAsync(plans.Draft());
        var records = new VisitRecords(plans.Database, plans.Clock);
        await records.SaveAsync(null, Draft(plans), AccessScope.Region);
        await records.SaveAsync(null, Draft(plans) with { SchoolId = plans.Schools[1][0], Purpose = VisitPurpose.Interview }, AccessScope.Region);
        await records.SaveAsync(null, Draft(plans) with { Date = Today.AddDays(3), Findings = null }, AccessScope.Region);
        var question = new VisitsQuestion(plans.Source, plans.Database, plans.Clock);

        var all = await question.AskAsync(new VisitsFilter(), AccessScope.Region);
        Assert.Equal([Today.AddDays(3), new(2025, 6, 10), new(2025, 6, 10)], all.Visits.Select(visit => visit.Date));
        Assert.Equal((3, 1, 3), (all.OutOf, all.VisitedPlanSchools, all.PlanSchools));
        Assert.Equal([true, false, false], all.Visits.Select(visit => visit.IsAhead));
        Assert.Single((await question.AskAsync(new VisitsFilter(Purpose: VisitPurpose.Interview), AccessScope.Region)).Visits);
        Assert.Equal(2, (await question.AskAsync(new VisitsFilter(TerritoryId: plans.Municipalities[0]), AccessScope.Region)).Visits.Count);
        Assert.Single((await question.AskAsync(new VisitsFilter(), AccessScope.Municipality(plans.Municipalities[1]))).Visits);
        Assert.Single((await question.AskAsync(new VisitsFilter(Period: new(Today, Today.AddDays(9))), AccessScope.Region)).Visits);
    }

    private static VisitDraft Draft(StoredPlans plans) =>
        new(plans.Schools[0][0], new DateOnly(2025, 6, 10), VisitPurpose.MethodicalDay, "Методист", "Видели уроки", null, []);
}
