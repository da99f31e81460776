using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="Owner">The owner's name or a part of it; null for everybody's.</param>
/// <param name="MunicipalityId">Its plans and those of its schools; null for all.</param>
/// <param name="SchoolId">Only what is due for this school; null for all.</param>
public sealed record DeadlinesFilter(string? Owner = null, int? MunicipalityId = null, int? SchoolId = null);

/// <summary>What needs a hand in the approved plans that are not over. One line for an activity at one time, however many schools it is for.</summary>
/// <param name="Today">The day that counts as today.</param>
/// <param name="Overdue">The longest overdue first.</param>
/// <param name="Soon">Due within 14 days, the nearest first.</param>
/// <param name="WithoutEvidence">Done, a document is expected, and there is none; the earliest first.</param>
/// <param name="Undated">Without a date and not done.</param>
/// <param name="Plans">Plans that were looked at.</param>
/// <param name="Schools">Schools that these plans speak to, for the choice.</param>
public sealed record DeadlinesView(
    DateOnly Today, IReadOnlyList<DeadlineLine> Overdue, IReadOnlyList<DeadlineLine> Soon, IReadOnlyList<DeadlineLine> WithoutEvidence, IReadOnlyList<DeadlineLine> Undated,
    int Plans, IReadOnlyList<PlanSchool> Schools);

/// <param name="Plan">The plan.</param>
/// <param name="ActivityId">Key of the activity.</param>
/// <param name="Number">May be empty.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Owner">In the words of the order; null where none is named.</param>
/// <param name="DeadlineText">In the words of the order.</param>
/// <param name="Due">Last day of this time, or the new one where it was moved; null where no date is meant.</param>
/// <param name="Days">Overdue or left.</param>
/// <param name="Waiting">Schools (or the one territory) of which this is true.</param>
/// <param name="OutOf">All for whom it is due then.</param>
/// <param name="Names">Short names of the first three of the waiting schools; empty where the territory itself does it.</param>
public sealed record DeadlineLine(
    PlanHead Plan, int ActivityId, string Number, string Title, string? Owner, string DeadlineText, DateOnly? Due, int Days, int Waiting, int OutOf, IReadOnlyList<string> Names);

/// <summary>Asks what is overdue, due soon, done without a document and left without a date, over all plans at once.</summary>
public sealed class DeadlinesQuestion(FactsSource source, PlanStore store)
{
    private const int NamesShown = 3;

    // The list of plans is the same object until somebody writes.
    private static readonly ConditionalWeakTable<IReadOnlyList<PlanData>, object> Counted = [];

    public async Task<DeadlinesView> AskAsync(DeadlinesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var plans = Running(await store.AllAsync(null, scope, token)).Where(plan => filter.MunicipalityId is null || plan.Head.MunicipalityId == filter.MunicipalityId).ToList();
        var lists = new Lists();
        foreach (var plan in plans)
        {
            foreach (var activity in plan.Activities.Where(activity => IsOf(activity.Owner, filter.Owner)))
            {
                Sort(facts, plan.Head, activity, filter.SchoolId, lists);
            }
        }

        return new DeadlinesView(
            store.Today,
            [.. lists.Overdue.OrderByDescending(line => line.Days)],
            [.. lists.Soon.OrderBy(line => line.Days)],
            [.. lists.WithoutEvidence.OrderBy(line => line.Due)],
            lists.Undated,
            plans.Count,
            [.. plans.SelectMany(plan => plan.Schools).DistinctBy(school => school.Id)]);
    }

    /// <summary>Activities of running plans with anything overdue.</summary>
    public async Task<int> CountOverdueAsync(AccessScope scope, CancellationToken token = default)
    {
        var all = await store.AllAsync(null, scope, token);
        return (int)Counted.GetValue(all, static plans => Running(plans).Sum(PlanLevels.OverdueActivities));
    }

    internal static IEnumerable<PlanData> Running(IEnumerable<PlanData> plans) => plans.Where(plan => plan.Head is { State: RoadmapState.Approved, IsOver: false });

    // «Иванова, методист» is found by «иванов»; every piece of what was asked must be there.
    private static bool IsOf(string? owner, string? asked)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return true;
        }

        var where = Fold(owner ?? string.Empty);
        return Array.TrueForAll(Fold(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries), word => where.Contains(word, StringComparison.Ordinal));
    }

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' ');

    private static void Sort(ResultFacts facts, PlanHead plan, PlanActivity activity, int? schoolId, Lists lists)
    {
        foreach (var time in activity.UnitsOf(schoolId).GroupBy(unit => (unit.OccurrenceId, unit.Due)))
        {
            var units = time.ToList();
            Add(lists.Overdue, units.FindAll(unit => unit.Standing.Timing == Timing.Overdue));
            Add(lists.Soon, units.FindAll(unit => unit.Standing is { Timing: Timing.Ahead, Days: <= Fulfilment.SoonDays }));
            Add(lists.WithoutEvidence, units.FindAll(unit => unit.Standing.Status == ActivityStatus.Done && activity.NeedsEvidence && unit.EvidenceCount == 0));
            Add(lists.Undated, units.FindAll(unit => unit.Standing is { Timing: Timing.Undated, Status: not ActivityStatus.Cancelled }));

            void Add(List<DeadlineLine> lines, List<PlanUnit> waiting)
            {
                if (waiting.Count > 0)
                {
                    lines.Add(new DeadlineLine(
                        plan, activity.Id, activity.Number, activity.Title, activity.Owner, activity.DeadlineText, time.Key.Due, waiting.Max(unit => unit.Standing.Days), waiting.Count, units.Count,
                        [.. waiting.Where(unit => unit.TerritoryId != plan.TerritoryId).Take(NamesShown).Select(unit => facts.Territory(unit.TerritoryId)?.Label).OfType<string>()]));
                }
            }
        }
    }

    private sealed record Lists
    {
        public List<DeadlineLine> Overdue { get; } = [];

        public List<DeadlineLine> Soon { get; } = [];

        public List<DeadlineLine> WithoutEvidence { get; } = [];

        public List<DeadlineLine> Undated { get; } = [];
    }
}
