using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Support;

/// <param name="TerritoryId">The school that is visited or the territory that holds an event.</param>
public sealed record ActivityChoicesFilter(int TerritoryId);

/// <param name="Activities">The newest plan first, in the order of the plan.</param>
public sealed record ActivityChoicesView(IReadOnlyList<ActivityChoice> Activities);

/// <param name="Activity">What may be carried out.</param>
/// <param name="PlanTitle">Its plan.</param>
public sealed record ActivityChoice(ActivityReference Activity, string PlanTitle);

/// <summary>Asks which activities of approved plans a visit to a school or an event of a territory may carry out.</summary>
public sealed class ActivityChoicesQuestion(FactsSource source, PlanStore plans)
{
    public async Task<ActivityChoicesView> AskAsync(ActivityChoicesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.TerritoryId) is not { } territory)
        {
            return new ActivityChoicesView([]);
        }

        List<int> owners = [territory.Id, .. territory.MunicipalityId is { } municipality ? [municipality] : Array.Empty<int>(), .. facts.Region is { } region ? [region.Id] : Array.Empty<int>()];
        var read = await plans.AllAsync([.. owners.Distinct()], scope, token);
        return new ActivityChoicesView(
        [
            .. read.Where(plan => plan.Head.State == RoadmapState.Approved)
                .SelectMany(plan => plan.Activities.Select(activity => new ActivityChoice(new ActivityReference(plan.Head.Id, activity.Id, activity.Number, activity.Title), plan.Head.Title))),
        ]);
    }
}
