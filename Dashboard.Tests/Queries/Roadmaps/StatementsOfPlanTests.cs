using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

/// <summary>What a page of a plan asks of the database does not grow with schools, activities and what was said of them.</summary>
public sealed class StatementsOfPlanTests
{
    public static TheoryData<string> Pages => [.. Asked.Keys];

    private static IReadOnlyDictionary<string, Func<StoredPlans, PlanData, Task>> Asked { get; } = new Dictionary<string, Func<StoredPlans, PlanData, Task>>(StringComparer.Ordinal)
    {
        ["the page of the plan"] = (plans, plan) => new PlanQuestion(plans.Store, plans.Source, plans.Database).AskAsync(new PlanFilter(plan.Head.Id), AccessScope.Region),
        ["its involvement and coverage"] = (plans, plan) => new PlanAimsQuestion(new InvolvementQuestion(plans.Source, plans.Database), plans.Database).AskAsync(plan, AccessScope.Region),
        ["an activity with its history"] = (plans, plan) => new ActivityQuestion(plans.Store, plans.Source, plans.Database)
            .AskAsync(new ActivityFilter(plan.Head.Id, plan.Activities[0].Id, WholeHistory: true), AccessScope.Region),
        ["its monitoring"] = (plans, plan) => new MonitoringQuestion(plans.Store, plans.Source, plans.Database, plans.Clock).AskAsync(new MonitoringFilter(plan.Head.Id), AccessScope.Region),
        ["deadlines of all plans"] = (plans, _) => new DeadlinesQuestion(plans.Source, plans.Store).AskAsync(new DeadlinesFilter(), AccessScope.Region),
        ["whether it may be marked"] = async (plans, plan) =>
        {
            // A refusal comes after everything was asked and before anything is written.
            UnitKey[] units = [.. plan.Activities.SelectMany(activity => activity.Units).Select(unit => unit.Key), new UnitKey(plan.Activities[0].Units[0].OccurrenceId, plans.Schools[1][0])];
            Assert.NotNull((await plans.Records.SetAsync(units, new StatusChange(ActivityStatus.Done), AccessScope.Region)).Refusal);
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Sixty_schools_are_asked_in_as_few_statements_as_three(string page)
    {
        var counts = new List<int>();
        foreach (var (schools, activities) in new[] { (3, 2), (60, 42) })
        {
            using var plans = await StoredPlans.Create(schools);
            var id = await plans.AddAsync(plans.Draft([.. Enumerable.Range(1, activities).Select(number => StoredPlans.Activity($"{number}", "Консультации", StoredPlans.Monthly(new DateOnly(2025, 1, 1), 6)))]));
            var plan = (await plans.Store.FindAsync(id, AccessScope.Region))!;
            Assert.Equal(schools * activities * 6, plan.Activities.Sum(activity => activity.Units.Count));
            await plans.Records.SetAsync([.. plan.Activities[0].Units.Select(unit => unit.Key)], new StatusChange(ActivityStatus.Done), AccessScope.Region);
            using var asked = new Statements(plans.Database);
            await Asked[page](plans, plan);
            counts.Add(asked.Count);
        }

        Assert.Equal(counts[0], counts[1]);
        Assert.InRange(counts[1], 1, 14);
    }
}
