using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="MunicipalityId">Its own plans and those of its schools; null for all.</param>
/// <param name="Level">Regional, municipal, of schools; null for all.</param>
/// <param name="Stage">Draft to over; null for all.</param>
/// <param name="Year">Plans whose period touches this school year; null for all.</param>
/// <param name="Text">A few letters of the title, the territory or the number of the order.</param>
public sealed record PlansFilter(int? MunicipalityId = null, RoadmapLevel? Level = null, PlanStage? Stage = null, SchoolYear? Year = null, string? Text = null);

/// <param name="Groups">Plans that are loaded down to those that carry them out; then those whose parent order is not loaded; then the rest.</param>
/// <param name="Shown">Plans that the filter lets through.</param>
/// <param name="OutOf">Plans that the asker may see.</param>
/// <param name="Years">School years that the periods touch, the newest first.</param>
public sealed record PlansView(IReadOnlyList<PlanGroup> Groups, int Shown, int OutOf, IReadOnlyList<SchoolYear> Years)
{
    public IEnumerable<PlanLine> Lines => Groups.SelectMany(group => group.Lines);
}

/// <param name="MissingOrder">An order that these plans carry out and that is not loaded: «приказ № 214 от 20.08.2024»; null for other groups.</param>
/// <param name="Lines">A plan and under it those that carry it out.</param>
public sealed record PlanGroup(string? MissingOrder, IReadOnlyList<PlanLine> Lines);

/// <param name="Head">The plan.</param>
/// <param name="Depth">0 for a plan that stands by itself, 1 for one that carries out the plan above it, and so on.</param>
/// <param name="CarriesOut">The loaded plan that it carries out where that one is not shown above it; null otherwise.</param>
/// <param name="Stage">Draft to over.</param>
/// <param name="Activities">Number of activities.</param>
/// <param name="Schools">Schools that it names and the asker sees.</param>
/// <param name="Fulfilment">Of all units; empty until the plan is approved.</param>
/// <param name="OverdueActivities">Activities with anything overdue.</param>
/// <param name="Children">Plans that carry it out, shown or not.</param>
public sealed record PlanLine(PlanHead Head, int Depth, PlanHead? CarriesOut, PlanStage Stage, int Activities, int Schools, Fulfilment Fulfilment, int OverdueActivities, int Children);

/// <summary>Asks which plans there are, how far each has come, and which carries out which.</summary>
public sealed class PlansQuestion(PlanStore store)
{
    private static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true);

    public async Task<PlansView> AskAsync(PlansFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var all = await store.AllAsync(null, scope, token);
        var parents = PlanLevels.Parents(all);
        var shown = all.Where(plan => Fits(plan.Head, filter)).ToList();
        return new PlansView(Groups(all, shown, parents), shown.Count, all.Count, Years(all));
    }

    private static List<PlanGroup> Groups(IReadOnlyList<PlanData> all, List<PlanData> shown, Dictionary<int, int> parents)
    {
        var heads = all.ToDictionary(plan => plan.Head.Id, plan => plan.Head);
        var visible = shown.Select(plan => plan.Head.Id).ToHashSet();
        var below = shown.Where(plan => parents.TryGetValue(plan.Head.Id, out var parent) && visible.Contains(parent)).ToLookup(plan => parents[plan.Head.Id]);
        var children = parents.GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.Count());
        var tops = Ordered(shown.Where(plan => !parents.TryGetValue(plan.Head.Id, out var parent) || !visible.Contains(parent))).ToList();
        var missing = tops.Where(plan => !parents.ContainsKey(plan.Head.Id) && Missing(plan.Head) is not null).ToLookup(plan => Missing(plan.Head)!);
        var groups = tops.Where(plan => Missing(plan.Head) is null || parents.ContainsKey(plan.Head.Id)).Select(plan => new PlanGroup(null, Branch(plan, 0))).ToList();
        groups.AddRange(missing.Select(group => new PlanGroup(group.Key, [.. group.SelectMany(plan => Branch(plan, 0))])));
        return groups;

        List<PlanLine> Branch(PlanData plan, int depth)
        {
            var above = depth == 0 && parents.TryGetValue(plan.Head.Id, out var parent) ? heads[parent] : null;
            var lines = new List<PlanLine>
            {
                new(
                    plan.Head, depth, above, PlanLevels.Stage(plan.Head), plan.Activities.Count, plan.Schools.Count,
                    PlanLevels.Sum(plan), PlanLevels.OverdueActivities(plan), children.GetValueOrDefault(plan.Head.Id)),
            };
            // A plan that carries out itself, by a mistake in its text, would never end.
            if (depth < (int)RoadmapLevel.School)
            {
                lines.AddRange(Ordered(below[plan.Head.Id]).SelectMany(child => Branch(child, depth + 1)));
            }

            return lines;
        }
    }

    private static IEnumerable<PlanData> Ordered(IEnumerable<PlanData> plans) => plans
        .OrderBy(plan => plan.Head.Level).ThenBy(plan => PlanLevels.Stage(plan.Head) == PlanStage.Over)
        .ThenByDescending(plan => plan.Head.Period.Start).ThenBy(plan => plan.Head.TerritoryName, Names);

    private static string? Missing(PlanHead head) => head.Parent is not { } parent ? null
        : RoadmapWords.Order(null, parent.Number, parent.Date) is { } order ? (parent.Issuer is null ? order : order + ", " + parent.Issuer)
        : parent.Title ?? parent.Issuer;

    private static bool Fits(PlanHead head, PlansFilter filter) =>
        (filter.MunicipalityId is null || head.MunicipalityId == filter.MunicipalityId)
        && (filter.Level is null || head.Level == filter.Level)
        && (filter.Stage is null || PlanLevels.Stage(head) == filter.Stage)
        && (filter.Year is not { } year || head.Period.Overlaps(PlanLevels.Days(year)))
        && (filter.Text is null || Matches(head, filter.Text));

    private static bool Matches(PlanHead head, string text)
    {
        var where = Fold(string.Join(' ', head.Title, head.TerritoryName, head.OrderNumber, head.Issuer));
        return Array.TrueForAll(Fold(text).Split([' ', '№'], StringSplitOptions.RemoveEmptyEntries), word => where.Contains(word, StringComparison.Ordinal));
    }

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е').Replace(Russian.NoBreakSpace, ' ');

    private static List<SchoolYear> Years(IReadOnlyList<PlanData> plans) =>
    [
        .. plans.SelectMany(plan => Touched(plan.Head)).Distinct().OrderDescending(),
    ];

    private static IEnumerable<SchoolYear> Touched(PlanHead head)
    {
        var (first, last) = (SchoolYear.Of(head.Period.Start).StartYear, SchoolYear.Of(head.Period.End).StartYear);
        return Enumerable.Range(first, last - first + 1).Select(year => new SchoolYear(year));
    }
}
