using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>One plan and what of it is looked at.</summary>
/// <param name="PlanId">Which plan.</param>
/// <param name="Condition">A status, said or computed; null for any.</param>
/// <param name="SchoolId">One addressee; null for all.</param>
/// <param name="Subject">Activities that aim at this subject; null for any.</param>
/// <param name="FactorId">Activities that answer this risk factor; null for any.</param>
/// <param name="Owner">Activities whose owner's words hold this; null for any.</param>
/// <param name="SectionId">One section; null for all.</param>
/// <param name="Text">Words that number, title or owner hold; null for any.</param>
public sealed record PlanFilter(
    int PlanId, PlanCondition? Condition = null, int? SchoolId = null, string? Subject = null, int? FactorId = null, string? Owner = null, int? SectionId = null, string? Text = null)
{
    /// <summary>Narrows the list of activities, not only whose marks are looked at.</summary>
    public bool Narrows => Condition is not null || Subject is not null || FactorId is not null || Owner is not null || SectionId is not null || Text is not null;
}

/// <param name="Filter">What was asked.</param>
/// <param name="Plan">The whole plan as the asker may see it.</param>
/// <param name="Today">The day that counts as today.</param>
/// <param name="All">A line for each activity that the chosen school, or anybody, is an addressee of.</param>
/// <param name="Rows">Of these, what the filter leaves.</param>
/// <param name="Sum">How much is fulfilled, over <paramref name="All"/>.</param>
/// <param name="CoveredSchools">Schools with at least one fulfilled unit.</param>
/// <param name="CountedSchools">Schools that are addressees of anything.</param>
/// <param name="Factors">Risk factors that any activity answers.</param>
/// <param name="Names">Names of the addressees by their keys.</param>
/// <param name="Writable">Addressees of whom the asker may write.</param>
/// <param name="MayKeep">The asker may close the plan or keep it open.</param>
public sealed record PlanView(
    PlanFilter Filter,
    PlanData Plan,
    DateOnly Today,
    IReadOnlyList<PlanRow> All,
    IReadOnlyList<PlanRow> Rows,
    Fulfilment Sum,
    int CoveredSchools,
    int CountedSchools,
    IReadOnlyList<PlanFactor> Factors,
    IReadOnlyDictionary<int, string> Names,
    IReadOnlySet<int> Writable,
    bool MayKeep)
{
    public double? Coverage => CountedSchools == 0 ? null : (double)CoveredSchools / CountedSchools;

    /// <summary>Every unit stands for a whole activity, so that units may be called activities.</summary>
    public bool CountsActivities => All.All(row => row.Units.Count == 1);
}

/// <param name="Id">Key of the factor.</param>
/// <param name="Name">As the dictionary has it.</param>
public sealed record PlanFactor(int Id, string Name);

/// <summary>Asks one plan whole: every view of its page is drawn from this answer.</summary>
public sealed class PlanQuestion(PlanStore store, FactsSource source, InstallationDatabase database)
{
    private static readonly CompareInfo Russian = CultureInfo.GetCultureInfo("ru-RU").CompareInfo;

    /// <summary>Null where there is no such plan or it is not to be seen.</summary>
    public async Task<PlanView?> AskAsync(PlanFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await store.FindAsync(filter.PlanId, scope, token) is not { } plan)
        {
            return null;
        }

        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var documents = await DocumentsAsync(context, plan, filter.SchoolId, token);
        var answered = plan.Activities.SelectMany(activity => activity.FactorIds).Distinct().ToList();
        var factors = await context.RiskFactors.AsNoTracking().Where(factor => answered.Contains(factor.Id)).OrderBy(factor => factor.Name)
            .Select(factor => new PlanFactor(factor.Id, factor.Name)).ToListAsync(token);
        var all = plan.Activities.Select(activity => PlanRow.Of(activity, filter.SchoolId, store.Today, documents.GetValueOrDefault(activity.Id)))
            .Where(row => filter.SchoolId is null || row.Units.Count > 0).ToList();
        var addressees = plan.Activities.SelectMany(activity => activity.Addressees).Distinct().Select(facts.Territory).OfType<TerritoryFact>().ToList();
        var schools = addressees.Where(territory => territory.Level == TerritoryLevel.School && (filter.SchoolId ?? territory.Id) == territory.Id).Select(school => school.Id).ToHashSet();
        var covered = all.SelectMany(row => row.Units).Where(unit => unit.Standing.IsFulfilled && schools.Contains(unit.TerritoryId)).Select(unit => unit.TerritoryId).Distinct().Count();
        return new PlanView(
            filter, plan, store.Today, all, all.FindAll(row => Meets(row, filter)),
            all.Aggregate(default(Fulfilment), (sum, row) => sum + row.Fulfilment), covered, schools.Count, factors,
            addressees.ToDictionary(territory => territory.Id, territory => territory.Label),
            addressees.Where(territory => Keeps(scope, territory)).Select(territory => territory.Id).ToHashSet(),
            facts.Territory(plan.Head.TerritoryId) is { } owner && Keeps(scope, owner));
    }

    /// <summary>May this person write what concerns the territory?</summary>
    internal static bool Keeps(AccessScope scope, TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.School => scope.SeesSchool(territory.Id, territory.MunicipalityId ?? 0),
        TerritoryLevel.Municipality => scope.KeepsMunicipality(territory.Id),
        _ => scope.KeepsRegion,
    };

    private static bool Meets(PlanRow row, PlanFilter filter) =>
        (filter.Condition is not { } condition || condition.Meets(row))
        && (filter.Subject is null || row.Activity.Subject == filter.Subject)
        && (filter.FactorId is not { } factor || row.Activity.FactorIds.Contains(factor))
        && (filter.SectionId is not { } section || row.Activity.SectionId == section)
        && (filter.Owner is null || Holds(row.Activity.Owner, filter.Owner))
        && (filter.Text is null || filter.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => Holds(row.Activity.Title, word) || Holds(row.Activity.Owner, word) || row.Activity.Number.StartsWith(word, StringComparison.Ordinal)));

    private static bool Holds(string? text, string part) => text is not null && Russian.IndexOf(text, part, CompareOptions.IgnoreCase) >= 0;

    // A document that proves five schools' work is one document. Only addressees that the asker sees count.
    private static async Task<Dictionary<int, int>> DocumentsAsync(DashboardDbContext context, PlanData plan, int? schoolId, CancellationToken token)
    {
        var links = await (
            from link in context.RecordEvidence.AsNoTracking()
            join occurrence in context.ActivityOccurrences on link.OccurrenceId equals occurrence.Id
            join activity in context.RoadmapActivities on occurrence.ActivityId equals activity.Id
            where activity.RoadmapId == plan.Head.Id && (schoolId == null || link.TerritoryId == schoolId)
            select new { activity.Id, link.TerritoryId, link.EvidenceId }).ToListAsync(token);
        var seen = plan.Activities.ToDictionary(activity => activity.Id, activity => activity.Addressees.ToHashSet());
        return links.Where(link => seen[link.Id].Contains(link.TerritoryId)).GroupBy(link => link.Id)
            .ToDictionary(group => group.Key, group => group.Select(link => link.EvidenceId).Distinct().Count());
    }
}
