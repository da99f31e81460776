using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="Year">School year of the results.</param>
/// <param name="TerritoryId">Whose plan is to be written: a school, a municipality or the region.</param>
/// <param name="Period">Days of the new plan: deadlines of the past are moved into them.</param>
public sealed record PlanProposalFilter(SchoolYear Year, int TerritoryId, DateSpan Period);

/// <param name="Filter">What was asked.</param>
/// <param name="Schools">Schools with a low subject that no activity answers.</param>
/// <param name="Activities">What was done before in these subjects, a section a subject; to be kept or taken out.</param>
/// <param name="Untried">Low subjects in which no plan of the past has an activity.</param>
public sealed record PlanProposalView(PlanProposalFilter Filter, IReadOnlyList<int> Schools, IReadOnlyList<DraftActivity> Activities, IReadOnlyList<string> Untried);

/// <summary>Asks what a plan may begin with where results are low: the installation's own past activities in the low subjects.</summary>
public sealed class PlanProposalQuestion(FactsSource source, ResultGapsQuestion gaps, ActivityBankQuestion bank)
{
    /// <summary>A beginning and not a plan: more would have to be taken out one by one.</summary>
    private const int EachSubject = 3;

    public async Task<PlanProposalView> AskAsync(PlanProposalFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var isRegion = (await source.GetAsync(token)).Region?.Id == filter.TerritoryId;
        var all = (await gaps.AskAsync(new ResultGapsFilter(filter.Year), scope, token)).Lines;
        var unanswered = all.Where(gap => gap.Answer != GapAnswer.Aimed && (isRegion || gap.School.Id == filter.TerritoryId || gap.Municipality?.Id == filter.TerritoryId)).ToList();
        var activities = new List<DraftActivity>();
        var untried = new List<string>();
        foreach (var low in unanswered.GroupBy(gap => gap.Subject))
        {
            var known = (await bank.AskAsync(new ActivityBankFilter(Subject: low.Key), scope, token)).Activities.Take(EachSubject).ToList();
            if (known.Count == 0)
            {
                untried.Add(low.Key);
            }

            var schools = low.Select(gap => gap.School.Id).Distinct().ToList();
            activities.AddRange(known.Select(activity => activity.In(filter.Period, null, low.Key) with
            {
                // A plan of the school itself has no other addressee than the school.
                Addressee = schools.Contains(filter.TerritoryId) ? Addressee.Territory : Addressee.ChosenSchools,
                SchoolIds = schools.Contains(filter.TerritoryId) ? [] : schools,
            }));
        }

        return new PlanProposalView(filter, [.. unanswered.Select(gap => gap.School.Id).Distinct()], activities, untried);
    }
}
