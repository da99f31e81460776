using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Support;

/// <param name="TerritoryId">A municipality; null for all.</param>
/// <param name="Period">Null for all times.</param>
/// <param name="AllSchools">Also schools that no plan names.</param>
public sealed record EventsFilter(int? TerritoryId = null, DateSpan? Period = null, bool AllSchools = false);

/// <summary>Schools × events of a territory and a time.</summary>
/// <param name="Events">By day.</param>
/// <param name="Schools">By name.</param>
/// <param name="Involved">Schools of the plans in force that took part in at least one of the events.</param>
/// <param name="PlanSchools">Schools of these plans.</param>
/// <param name="ShowsPlanSchools">The rows are the plans' schools (and others that took part); false where no plan names any, or all were asked for.</param>
/// <param name="OutOf">Events that may be seen at all, of any time.</param>
public sealed record EventsView(IReadOnlyList<EventColumn> Events, IReadOnlyList<EventRow> Schools, int Involved, int PlanSchools, bool ShowsPlanSchools, int OutOf);

/// <param name="Id">Its key.</param>
/// <param name="Territory">Who holds it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Date">When.</param>
/// <param name="Activity">The activity that it carries out; null for none.</param>
/// <param name="MayChange">The asker keeps the territory that holds it.</param>
public sealed record EventColumn(int Id, TerritoryFact Territory, string Title, DateOnly Date, ActivityReference? Activity, bool MayChange);

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="IsInPlan">A plan in force names it.</param>
/// <param name="Cells">One for each event; null where the event is another municipality's.</param>
public sealed record EventRow(TerritoryFact School, TerritoryFact? Municipality, bool IsInPlan, IReadOnlyList<EventCell?> Cells)
{
    public int Taken => Cells.Count(cell => cell is { TookPart: true });
}

/// <param name="TookPart">Ticked.</param>
/// <param name="Result">«Призёр»; null for mere participation.</param>
public sealed record EventCell(bool TookPart, string? Result);

/// <summary>Asks who took part in which event.</summary>
public sealed class EventsQuestion(FactsSource source, InstallationDatabase database)
{
    public async Task<EventsView> AskAsync(EventsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var all = (await context.SupportEvents.AsNoTracking().Include(held => held.Schools).OrderBy(held => held.Date).ThenBy(held => held.Id).ToListAsync(token))
            .FindAll(held => facts.Territory(held.TerritoryId) is { } territory && Sees(scope, territory));
        // The region's events are open to the schools of every municipality.
        var events = all.FindAll(held => (filter.Period is not { } period || period.Contains(held.Date))
            && (filter.TerritoryId is not { } municipality || held.TerritoryId == municipality || facts.Territory(held.TerritoryId)!.Level == TerritoryLevel.Region));
        var activities = await SupportSight.ActivitiesAsync(context, events.Select(held => held.ActivityId), token);
        var schools = facts.Schools.Where(school => SupportSight.Keeps(scope, school) && SupportSight.IsWithin(school, filter.TerritoryId)).ToDictionary(school => school.Id);
        var inPlans = (await SupportSight.PlanSchoolsAsync(context, filter.Period, token)).Where(schools.ContainsKey).ToHashSet();
        var took = events.SelectMany(held => held.Schools).Select(school => school.SchoolId).ToHashSet();
        var showsPlans = !filter.AllSchools && inPlans.Count > 0;
        var ticks = events.ConvertAll(held => held.Schools.ToDictionary(school => school.SchoolId, school => school.Result));
        return new EventsView(
            events.ConvertAll(held => new EventColumn(
                held.Id, facts.Territory(held.TerritoryId)!, held.Title, held.Date, held.ActivityId is { } activity ? activities.GetValueOrDefault(activity) : null,
                SupportSight.Keeps(scope, facts.Territory(held.TerritoryId)!))),
            [
                .. schools.Values.Where(school => !showsPlans || inPlans.Contains(school.Id) || took.Contains(school.Id))
                    .OrderBy(school => school.Label, StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), CompareOptions.NumericOrdering | CompareOptions.IgnoreCase))
                    .Select(school => new EventRow(
                        school, SupportSight.MunicipalityOf(facts, school), inPlans.Contains(school.Id), [.. events.Select((held, place) => Cell(facts, held, ticks[place], school))])),
            ],
            inPlans.Count(took.Contains), inPlans.Count, showsPlans, all.Count);
    }

    private static EventCell? Cell(ResultFacts facts, SupportEvent held, Dictionary<int, string?> ticks, TerritoryFact school) =>
        ticks.TryGetValue(school.Id, out var result) ? new EventCell(true, result)
        : held.TerritoryId == school.MunicipalityId || facts.Territory(held.TerritoryId)!.Level == TerritoryLevel.Region ? new EventCell(false, null)
        : null;

    private static bool Sees(AccessScope scope, TerritoryFact territory) => territory.Level == TerritoryLevel.Region || scope.SeesMunicipality(territory.Id);
}
