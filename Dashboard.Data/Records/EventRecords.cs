using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A seminar, contest or conference as a person writes it.</summary>
/// <param name="TerritoryId">Who holds it: the region or a municipality.</param>
/// <param name="Title">What it is.</param>
/// <param name="Date">When; null while nobody has chosen a day.</param>
/// <param name="ActivityId">The activity that it carries out; null for none.</param>
public sealed record EventDraft(int TerritoryId, string? Title, DateOnly? Date, int? ActivityId);

/// <summary>Keeps events and who took part in them. The event belongs to its territory, the tick to the school.</summary>
public sealed class EventRecords(InstallationDatabase database)
{
    private const string Gone = "Этого события уже нет: его удалили.";

    /// <summary>Writes a new event (<paramref name="id"/> null) or changes a stored one, whose schools stay.</summary>
    public async Task<SupportOutcome> SaveAsync(int? id, EventDraft draft, AccessScope scope, CancellationToken token = default)
    {
        if (Fault(draft) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        var found = await context.Territories.AsNoTracking().SingleOrDefaultAsync(each => each.Id == draft.TerritoryId, token);
        if (found is not (Region or Municipality))
        {
            return SupportOutcome.Refused("Событие проводит муниципалитет или регион: выберите его.");
        }

        if (!WriteAccess.MayWrite(scope, found))
        {
            return SupportOutcome.Refused("Записывать события можно только своей территории.");
        }

        if (await SupportChecks.ActivityFaultAsync(context, draft.ActivityId, found, token) is { } activityFault)
        {
            return SupportOutcome.Refused(activityFault);
        }

        var stored = id is { } key
            ? await context.SupportEvents.Include(each => each.Schools).SingleOrDefaultAsync(each => each.Id == key, token)
            : context.SupportEvents.Add(new SupportEvent { Title = string.Empty }).Entity;
        if (stored is null || (id is not null && !await WriteAccess.MayWriteAsync(context, stored.TerritoryId, scope, token)))
        {
            return SupportOutcome.Refused(Gone);
        }

        if (stored.TerritoryId != found.Id && stored.Schools.Count > 0)
        {
            return SupportOutcome.Refused("Участники уже отмечены: территорию события менять нельзя.");
        }

        (stored.TerritoryId, stored.Title, stored.Date, stored.ActivityId) = (found.Id, draft.Title!.Trim(), draft.Date!.Value, draft.ActivityId);
        await context.SaveChangesAsync(token);
        return new SupportOutcome(stored.Id, null);
    }

    /// <summary>Ticks these schools as having taken part, or takes the ticks back together with the results.</summary>
    public async Task<RecordOutcome> MarkAsync(int eventId, IReadOnlyCollection<int> schoolIds, bool tookPart, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var (held, refusal) = await OpenAsync(context, eventId, schoolIds, scope, token);
        if (held is null)
        {
            return RecordOutcome.Refused(refusal!);
        }

        var ticked = held.Schools.Select(school => school.SchoolId).ToHashSet();
        var changed = schoolIds.Distinct().Where(school => ticked.Contains(school) != tookPart).ToList();
        if (tookPart)
        {
            held.Schools.AddRange(changed.Select(school => new EventSchool { EventId = eventId, SchoolId = school }));
        }
        else
        {
            held.Schools.RemoveAll(school => changed.Contains(school.SchoolId));
        }

        await context.SaveChangesAsync(token);
        return new RecordOutcome(changed.Count, null);
    }

    /// <summary>Says with what result a school took part; a result also ticks it. Empty text is mere participation.</summary>
    public async Task<RecordOutcome> SetResultAsync(int eventId, int schoolId, string? result, AccessScope scope, CancellationToken token = default)
    {
        if (SupportChecks.Length(SupportChecks.LineLimit, result) is { } fault)
        {
            return RecordOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        var (held, refusal) = await OpenAsync(context, eventId, [schoolId], scope, token);
        if (held is null)
        {
            return RecordOutcome.Refused(refusal!);
        }

        var tick = held.Schools.Find(school => school.SchoolId == schoolId);
        if (tick is null)
        {
            held.Schools.Add(tick = new EventSchool { EventId = eventId, SchoolId = schoolId });
        }

        tick.Result = SupportChecks.Clean(result);
        await context.SaveChangesAsync(token);
        return new RecordOutcome(1, null);
    }

    /// <summary>Deletes an event with its ticks.</summary>
    public async Task<SupportOutcome> DeleteAsync(int id, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.SupportEvents.SingleOrDefaultAsync(each => each.Id == id, token) is not { } held || !await WriteAccess.MayWriteAsync(context, held.TerritoryId, scope, token))
        {
            return SupportOutcome.Refused(Gone);
        }

        context.SupportEvents.Remove(held);
        await context.SaveChangesAsync(token);
        return new SupportOutcome(id, null);
    }

    /// <summary>What keeps an event from being written: a sentence; null for nothing.</summary>
    public static string? Fault(EventDraft draft) => draft switch
    {
        { TerritoryId: 0 } => "Выберите, кто проводит событие.",
        { Title: var title } when string.IsNullOrWhiteSpace(title) => "Напишите название события.",
        { Date: null } => "Укажите дату.",
        { Date: { } day } when !SupportChecks.IsPlausible(day) => "Проверьте год в дате.",
        _ => SupportChecks.Length(SupportChecks.LineLimit, draft.Title),
    };

    private static async Task<(SupportEvent? Event, string? Refusal)> OpenAsync(DashboardDbContext context, int eventId, IReadOnlyCollection<int> schoolIds, AccessScope scope, CancellationToken token)
    {
        if (await context.SupportEvents.Include(each => each.Schools).SingleOrDefaultAsync(each => each.Id == eventId, token) is not { } held)
        {
            return (null, Gone);
        }

        var schools = await context.Schools.AsNoTracking().Where(school => schoolIds.Contains(school.Id)).ToListAsync(token);
        if (schools.Count != schoolIds.Distinct().Count() || !schools.TrueForAll(school => WriteAccess.MayWrite(scope, school)))
        {
            return (null, "Отмечать участие можно только своих школ.");
        }

        var isRegional = await context.Territories.AnyAsync(territory => territory.Id == held.TerritoryId && territory is Region, token);
        return isRegional || schools.TrueForAll(school => school.MunicipalityId == held.TerritoryId) ? (held, null) : (null, "Это событие другого муниципалитета.");
    }
}
