using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="Text">A few letters of the activity; null for all.</param>
/// <param name="Subject">Only activities that aim at this subject; null for all.</param>
/// <param name="FactorId">Only activities that answer this risk; null for all.</param>
/// <param name="Exclude">The plan that is being written.</param>
public sealed record ActivityBankFilter(string? Text = null, string? Subject = null, int? FactorId = null, int? Exclude = null);

/// <param name="Activities">The most used first; activities with equal words stand once.</param>
public sealed record ActivityBankView(IReadOnlyList<BankActivity> Activities);

/// <param name="Title">Words of the latest plan that has it.</param>
/// <param name="Owner">Likewise.</param>
/// <param name="ExpectedResult">Likewise.</param>
/// <param name="DeadlineText">Likewise.</param>
/// <param name="Subject">Null for none.</param>
/// <param name="FactorIds">Risks that it answers.</param>
/// <param name="NeedsEvidence">A document is expected.</param>
/// <param name="Addressee">For whom.</param>
/// <param name="Year">Calendar year in which the latest plan that has it begins: its deadline is of that time.</param>
/// <param name="Plans">Plans that have it.</param>
/// <param name="Fulfilment">How it went in all of them.</param>
public sealed record BankActivity(
    string Title,
    string? Owner,
    string? ExpectedResult,
    string DeadlineText,
    string? Subject,
    IReadOnlyList<int> FactorIds,
    bool NeedsEvidence,
    Addressee Addressee,
    int Year,
    int Plans,
    Fulfilment Fulfilment)
{
    /// <summary>The activity as a row of a plan that is being written, its deadline moved into the days of that plan.</summary>
    public DraftActivity In(DateSpan period, DateOnly? orderDate, string? section) => new(
        null, section, string.Empty, Title, null, null, Owner, ExpectedResult,
        DeadlineParser.Parse(PlanContinuation.MoveYears(DeadlineText, period.Start.Year - Year), new DeadlineContext(orderDate, period, null, AcademicCalendar.Default)),
        Addressee == Addressee.ChosenSchools ? Addressee.PlanSchools : Addressee, [], Subject, null, null, null, NeedsEvidence, FactorIds, null);
}

/// <summary>The installation's own past activities, from which a new plan is put together.</summary>
public sealed class ActivityBankQuestion(PlanStore store)
{
    private const int Limit = 60;

    public async Task<ActivityBankView> AskAsync(ActivityBankFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var plans = await store.AllAsync(null, scope, token);
        var words = Fold(filter.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var groups = new List<List<PlanActivity>>();
        var years = plans.ToDictionary(plan => plan.Head.Id, plan => plan.Head.Period.Start.Year);
        var past = plans.Where(plan => plan.Head.Id != filter.Exclude && plan.Head.State == RoadmapState.Approved).OrderByDescending(plan => plan.Head.Period.Start);
        foreach (var activity in past.SelectMany(plan => plan.Activities))
        {
            if ((filter.Subject is not null && activity.Subject != filter.Subject)
                || (filter.FactorId is { } factor && !activity.FactorIds.Contains(factor))
                || !Array.TrueForAll(words, word => Fold(activity.Title).Contains(word, StringComparison.Ordinal)))
            {
                continue;
            }

            var alike = groups.Find(group => ActivityLikeness.Of(group[0].Title, activity.Title) >= ActivityLikeness.AnyNumber);
            if (alike is null)
            {
                groups.Add([activity]);
            }
            else
            {
                alike.Add(activity);
            }
        }

        return new ActivityBankView([.. groups.OrderByDescending(group => group.Count).Take(Limit).Select(group => Of(group, years[group[0].PlanId]))]);
    }

    private static BankActivity Of(List<PlanActivity> group, int year)
    {
        var latest = group[0];
        return new BankActivity(
            latest.Title, latest.Owner, latest.ExpectedResult, latest.DeadlineText, latest.Subject, latest.FactorIds, latest.NeedsEvidence, latest.Addressee, year,
            group.Select(activity => activity.PlanId).Distinct().Count(), group.Aggregate(default(Fulfilment), (sum, activity) => sum + activity.Fulfilment()));
    }

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е');
}
