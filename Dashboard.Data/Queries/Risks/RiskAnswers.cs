using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Risks;

/// <summary>An activity that answers a factor of a school.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Activity">The activity.</param>
/// <param name="IsOfTerritory">The municipality or the region does it, not the school.</param>
public sealed record RiskAnswer(PlanHead Plan, PlanActivity Activity, bool IsOfTerritory);

/// <summary>
/// Which activities answer which factor of which school: those that name the factor, are for the school or for its municipality as a
/// whole, and stand in a plan that was not over when the year of the profile began. Drafts answer nothing yet.
/// </summary>
internal sealed class RiskAnswers
{
    private readonly Dictionary<(int AddresseeId, int FactorId), List<RiskAnswer>> _answers = [];

    private RiskAnswers(IEnumerable<PlanData> plans)
    {
        foreach (var plan in plans)
        {
            foreach (var activity in plan.Activities)
            {
                foreach (var factor in activity.FactorIds)
                {
                    foreach (var addressee in activity.Addressees)
                    {
                        if (!_answers.TryGetValue((addressee, factor), out var answers))
                        {
                            _answers[(addressee, factor)] = answers = [];
                        }

                        answers.Add(new RiskAnswer(plan.Head, activity, false));
                    }
                }
            }
        }
    }

    internal static RiskAnswers Of(IEnumerable<PlanData> plans, int year) =>
        new(plans.Where(plan => plan.Head.State == Domain.Roadmaps.RoadmapState.Approved && plan.Head.Period.End >= new DateOnly(year, 1, 1)));

    /// <summary>What the region does as a whole is no answer to the risk of one school: it is shown, and does not count.</summary>
    internal bool Any(int schoolId, int municipalityId, int factorId) => _answers.ContainsKey((schoolId, factorId)) || _answers.ContainsKey((municipalityId, factorId));

    /// <summary>Those of the school first.</summary>
    internal IReadOnlyList<RiskAnswer> For(int schoolId, int municipalityId, int? regionId, int factorId) =>
    [
        .. Found(schoolId, factorId),
        .. Found(municipalityId, factorId).Select(answer => answer with { IsOfTerritory = true }),
        .. (regionId is { } region ? Found(region, factorId) : []).Select(answer => answer with { IsOfTerritory = true }),
    ];

    private List<RiskAnswer> Found(int addressee, int factor) => _answers.GetValueOrDefault((addressee, factor)) ?? [];
}
