using Dashboard.Data.Domain.Access;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>A plan or an activity by its name, for search.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="ActivityId">Null for the plan itself.</param>
/// <param name="Number">Number of the activity; empty where it has none, and for a plan.</param>
/// <param name="Title">Its name.</param>
public sealed record PlanTitle(PlanHead Plan, int? ActivityId, string Number, string Title);

/// <summary>Asks how plans and activities are called. The answer is the same object as long as nobody has written anything.</summary>
public sealed class PlanTitlesQuestion(PlanStore store)
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IReadOnlyList<PlanData>, IReadOnlyList<PlanTitle>> Made = [];

    public async Task<IReadOnlyList<PlanTitle>> AskAsync(AccessScope scope, CancellationToken token = default) =>
        Made.GetValue(await store.AllAsync(null, scope, token), static plans =>
        [
            .. plans.Select(plan => new PlanTitle(plan.Head, null, string.Empty, plan.Head.Title)),
            .. plans.SelectMany(plan => plan.Activities.Select(activity => new PlanTitle(plan.Head, activity.Id, activity.Number, activity.Title))),
        ]);
}
