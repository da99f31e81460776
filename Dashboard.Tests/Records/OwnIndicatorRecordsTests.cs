using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Records;

public sealed class OwnIndicatorRecordsTests
{
    [Fact]
    public async Task Target_and_value_of_a_year_stand_beside_their_difference()
    {
        using var plans = await StoredPlans.Create();
        var records = new OwnIndicatorRecords(plans.Database);
        var id = (await records.SaveAsync(null, Draft(plans), AccessScope.Region)).Id!.Value;
        await records.SetValueAsync(id, 2023, 90, new EnteredNumber(92.5), AccessScope.Region);
        await records.SetValueAsync(id, 2025, 100, EnteredNumber.None, AccessScope.Region);
        await records.SetValueAsync(id, 2022, 80, new EnteredNumber(80), AccessScope.Region);
        await records.SetValueAsync(id, 2022, null, EnteredNumber.None, AccessScope.Region);

        var view = await Ask(plans);
        var line = Assert.Single(view.Indicators);
        // The present school year has a column before anybody wrote anything.
        Assert.Equal([2023, 2024, 2025], view.Years);
        Assert.Equal((2.5, null), (line.At(2023).Difference, line.At(2025).Difference));
    }

    [Theory]
    [InlineData(" ", "%", "название", "no name")]
    [InlineData("Охват", "", "единицу", "no unit")]
    [InlineData("Охват", "процентов от числа всех", "20 знаков", "a sentence in the place of a unit")]
    public async Task An_indicator_without_its_words_is_refused(string name, string unit, string said, string reason)
    {
        using var plans = await StoredPlans.Create();
        var refusal = (await new OwnIndicatorRecords(plans.Database).SaveAsync(null, Draft(plans) with { Name = name, Unit = unit }, AccessScope.Region)).Refusal;
        Assert.True(refusal?.Contains(said, StringComparison.Ordinal), $"{reason}: {refusal}");
    }

    [Fact]
    public async Task The_same_name_twice_and_another_territory_are_refused()
    {
        using var plans = await StoredPlans.Create();
        var records = new OwnIndicatorRecords(plans.Database);
        var id = (await records.SaveAsync(null, Draft(plans), AccessScope.Region)).Id!.Value;
        Assert.Contains("уже есть", (await records.SaveAsync(null, Draft(plans), AccessScope.Region)).Refusal, StringComparison.Ordinal);
        Assert.Null((await records.SaveAsync(id, Draft(plans) with { Owner = "ММС" }, AccessScope.Region)).Refusal);
        var stranger = AccessScope.Municipality(plans.Municipalities[1]);
        Assert.NotNull((await records.SetValueAsync(id, 2024, 1, new EnteredNumber(1), stranger)).Refusal);
        Assert.NotNull((await records.DeleteAsync(id, stranger)).Refusal);
        Assert.NotNull((await records.SetValueAsync(id, 2024, double.PositiveInfinity, new EnteredNumber(1), AccessScope.Region)).Refusal);
    }

    [Fact]
    public async Task A_promised_coverage_is_counted_from_what_is_fulfilled_and_may_be_entered()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("2.1", "Курсы", new DateOnly(2025, 5, 30)), StoredPlans.Activity("2.2", "Семинар", new DateOnly(2025, 5, 30))));
        var units = (await plans.Store.FindAsync(plan, AccessScope.Region))!.Activities[0].Units;
        await using (var context = plans.Database.CreateDbContext())
        {
            await context.RoadmapActivities.Where(activity => activity.Number == "2.1").ExecuteUpdateAsync(set => set.SetProperty(activity => activity.Target, 1.0));
        }

        await plans.Records.SetAsync([units[0].Key], new StatusChange(ActivityStatus.Done), AccessScope.Region);
        await plans.Records.SetAsync([units[1].Key], new StatusChange(ActivityStatus.Cancelled, Reason: "Школа закрыта"), AccessScope.Region);
        var promised = Assert.Single((await Ask(plans)).Coverage);
        Assert.Equal((1.0, 1, 2, 0.5, null), (promised.Target, promised.Fulfilled, promised.OutOf, promised.Counted, promised.Entered));

        var records = new OwnIndicatorRecords(plans.Database);
        await records.SaveAsync(null, Draft(plans) with { Name = promised.IndicatorName }, AccessScope.Region);
        Assert.NotNull(Assert.Single((await Ask(plans)).Coverage).Entered);
    }

    [Theory]
    [InlineData("45 из 60", 75, 45, 60, "a count behind a percent")]
    [InlineData(" 45/60 ", 75, 45, 60, "the same in short")]
    [InlineData("72,5", 72.5, null, null, "a comma")]
    [InlineData("91 %", 91, null, null, "the unit repeated")]
    [InlineData("1\u00a0200", 1200, null, null, "thousands")]
    [InlineData("-3", -3, null, null, "a change may be below zero")]
    public void A_number_is_read_as_people_write_it(string text, double value, int? part, int? outOf, string reason) =>
        Assert.True(EnteredNumber.Read(text) == new EnteredNumber(value, part, outOf), reason);

    [Theory]
    [InlineData("60 из 45", "more than all")]
    [InlineData("4 из 0", "out of nobody")]
    [InlineData("пять", "a word")]
    [InlineData("99999999999 из 99999999999", "beyond any school")]
    public void What_is_no_number_is_not_guessed(string text, string reason) => Assert.True(EnteredNumber.Read(text) is null, reason);

    [Fact]
    public async Task A_share_keeps_the_count_behind_it_and_another_unit_has_none()
    {
        using var plans = await StoredPlans.Create();
        var records = new OwnIndicatorRecords(plans.Database);
        var id = (await records.SaveAsync(null, Draft(plans), AccessScope.Region)).Id!.Value;
        var schools = (await records.SaveAsync(null, Draft(plans) with { Name = "Школы с партнёром", Unit = "школ" }, AccessScope.Region)).Id!.Value;
        await records.SetValueAsync(id, 2024, 100, EnteredNumber.Read("45 из 60")!, AccessScope.Region);
        Assert.Equal(new OwnIndicatorYear(100, 75, 45, 60), (await Ask(plans)).Indicators.Single(line => line.Id == id).At(2024));
        await records.SetValueAsync(id, 2024, 100, EnteredNumber.Read("80")!, AccessScope.Region);
        Assert.Equal(new OwnIndicatorYear(100, 80), (await Ask(plans)).Indicators.Single(line => line.Id == id).At(2024));
        Assert.Contains("в процентах", (await records.SetValueAsync(schools, 2024, null, EnteredNumber.Read("4 из 5")!, AccessScope.Region)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_has_its_promised_coverage_and_the_indicators_of_its_year_beside_its_involvement()
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("2.1", "Курсы", new DateOnly(2025, 5, 30)) with { Target = 1 }, StoredPlans.Activity("2.2", "Семинар", new DateOnly(2025, 5, 30))));
        var records = new OwnIndicatorRecords(plans.Database);
        async Task Keep(string name, int year, int? territory = null) => await records.SetValueAsync(
            (await records.SaveAsync(null, new OwnIndicatorDraft(territory ?? plans.Municipalities[0], name, "%", null), AccessScope.Region)).Id!.Value, year, 100, EnteredNumber.Read("45 из 60")!, AccessScope.Region);
        await Keep("Охват: 2.1 Курсы", 2024);
        await Keep("Педагоги, прошедшие курсы", 2024);
        await Keep("Прошлогодний", 2023);
        await Keep("Чужой", 2024, plans.Municipalities[1]);
        var events = new EventRecords(plans.Database);
        var seminar = (await events.SaveAsync(null, new EventDraft(plans.Municipalities[0], "Семинар", new DateOnly(2025, 3, 14), null), AccessScope.Region)).Id!.Value;
        await events.MarkAsync(seminar, [plans.Schools[0][0], plans.Schools[0][1]], true, AccessScope.Region);

        var question = new PlanAimsQuestion(new InvolvementQuestion(plans.Source, plans.Database), plans.Database);
        var aims = await question.AskAsync((await plans.Store.FindAsync(plan, AccessScope.Region))!, AccessScope.Region);
        Assert.Equal((2, 3, 2024), (aims.Involvement.Involved, aims.Involvement.OutOf, aims.Year));
        var promise = Assert.Single(aims.Coverage);
        Assert.Equal((0, 3, 75.0), (promise.Fulfilled, promise.OutOf, promise.Entered!.At(2024).Value));
        Assert.Equal(["Педагоги, прошедшие курсы"], aims.Indicators.Select(line => line.Name));

        // A school head sees the own school only, and its number says so.
        var own = AccessScope.Schools(new HashSet<int> { plans.Schools[0][2] });
        Assert.Equal((0, 1), (await question.AskAsync((await plans.Store.FindAsync(plan, own))!, own)).Involvement is var seen ? (seen.Involved, seen.OutOf) : default);
    }

    private static OwnIndicatorDraft Draft(StoredPlans plans) => new(plans.Municipalities[0], "Педагоги, прошедшие курсы", "%", null);

    private static Task<OwnIndicatorsView> Ask(StoredPlans plans) =>
        new OwnIndicatorsQuestion(plans.Source, plans.Database, plans.Store).AskAsync(new OwnIndicatorsFilter(plans.Municipalities[0]), AccessScope.Region);
}
