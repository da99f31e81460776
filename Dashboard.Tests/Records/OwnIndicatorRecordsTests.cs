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
        await records.SetValueAsync(id, 2023, 90, 92.5, AccessScope.Region);
        await records.SetValueAsync(id, 2025, 100, null, AccessScope.Region);
        await records.SetValueAsync(id, 2022, 80, 80, AccessScope.Region);
        await records.SetValueAsync(id, 2022, null, null, AccessScope.Region);

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
        Assert.NotNull((await records.SetValueAsync(id, 2024, 1, 1, stranger)).Refusal);
        Assert.NotNull((await records.DeleteAsync(id, stranger)).Refusal);
        Assert.NotNull((await records.SetValueAsync(id, 2024, double.PositiveInfinity, 1, AccessScope.Region)).Refusal);
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

    private static OwnIndicatorDraft Draft(StoredPlans plans) => new(plans.Municipalities[0], "Педагоги, прошедшие курсы", "%", null);

    private static Task<OwnIndicatorsView> Ask(StoredPlans plans) =>
        new OwnIndicatorsQuestion(plans.Source, plans.Database, plans.Store).AskAsync(new OwnIndicatorsFilter(plans.Municipalities[0]), AccessScope.Region);
}
