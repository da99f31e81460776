using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

public sealed class RiskMatrixQuestionTests
{
    private static readonly DateOnly Day = new(2025, 3, 1);

    [Fact]
    public async Task A_plan_counts_its_activities_factor_by_factor()
    {
        using var stored = await StoredPlans.Create();
        var factors = await Factors(stored);
        await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Наставничество", Day, section: "Кадры") with { FactorIds = [factors[1], factors[2]] },
            StoredPlans.Activity("2", "Целевой набор", Day, section: "Кадры") with { FactorIds = [factors[1]] },
            StoredPlans.Activity("3", "Совещание", Day, section: "Управление")));

        var view = await Ask(stored);

        var row = Assert.Single(view.Rows);
        Assert.Equal((0, 2, 1), (row.Counts[0], row.Counts[1], row.Counts[2]));
        Assert.Equal((3, 1), (row.Activities, row.WithoutFactor));
        Assert.Equal(("3", "Управление"), (Assert.Single(view.WithoutFactor).Number, view.WithoutFactor[0].Section));
        Assert.Equal(factors.Count - 2, view.Unanswered.Count());
    }

    [Fact]
    public async Task The_plans_of_one_municipality_are_told_section_by_section()
    {
        using var stored = await StoredPlans.Create();
        var factors = await Factors(stored);
        await stored.AddAsync(stored.Draft(
            StoredPlans.Activity("1", "Наставничество", Day, section: "Кадры") with { FactorIds = [factors[1]] }, StoredPlans.Activity("2", "Совещание", Day)));

        var view = await Ask(stored, stored.Municipalities[0]);

        Assert.Equal([("Кадры", 1), ("Без раздела", 0)], view.Rows.Select(row => (row.Section!, row.Counts[1])));
        Assert.Empty((await Ask(stored, stored.Municipalities[1])).Rows);
    }

    [Fact]
    public async Task A_plan_that_is_over_answers_nothing()
    {
        using var stored = await StoredPlans.Create();
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Наставничество", Day)) with { Period = new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 6, 19)) });

        Assert.Empty((await Ask(stored)).Rows);
    }

    private static async Task<List<int>> Factors(StoredPlans stored)
    {
        await using var context = stored.Database.CreateDbContext();
        return await context.RiskFactors.OrderBy(factor => factor.Id).Select(factor => factor.Id).ToListAsync();
    }

    private static Task<RiskMatrixView> Ask(StoredPlans stored, int? municipality = null) =>
        new RiskMatrixQuestion(stored.Store, stored.Database).AskAsync(new RiskMatrixFilter(municipality), AccessScope.Region);
}
