using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>What a person says of units, all of them alike. What is null stays as it is.</summary>
/// <param name="Status">The new status.</param>
/// <param name="DoneOn">When it was done; without it a deed before its deadline was done today, and one after it has no day.</param>
/// <param name="MovedTo">New last day; needed by «перенесено».</param>
/// <param name="Note">A note; empty text clears it.</param>
/// <param name="Reason">Needed by «перенесено», «отменено» and «не выполнено».</param>
public sealed record StatusChange(ActivityStatus? Status = null, DateOnly? DoneOn = null, DateOnly? MovedTo = null, string? Note = null, string? Reason = null);

/// <summary>Keeps what people say of activities, many at once and in one transaction.</summary>
public sealed class ActivityRecords(InstallationDatabase database, TimeProvider clock)
{
    private const int NoteLimit = 2000;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Says the same of all these units; those the person may not see are refused together with the rest.</summary>
    public async Task<RecordOutcome> SetAsync(IReadOnlyCollection<UnitKey> units, StatusChange change, AccessScope scope, CancellationToken token = default)
    {
        if (Refusal(change) is { } refusal)
        {
            return RecordOutcome.Refused(refusal);
        }

        await using var context = database.CreateDbContext();
        if (await WriteAccess.RefusalToSayAsync(context, units, scope, token) is { } forbidden)
        {
            return RecordOutcome.Refused(forbidden);
        }

        var person = await NominalPersonAsync(context, token);
        var occurrences = units.Select(unit => unit.OccurrenceId).Distinct().ToList();
        var known = await context.ActivityRecords.Where(record => occurrences.Contains(record.OccurrenceId)).ToDictionaryAsync(record => new UnitKey(record.OccurrenceId, record.TerritoryId), token);
        var ends = await context.ActivityOccurrences.AsNoTracking().Where(occurrence => occurrences.Contains(occurrence.Id)).ToDictionaryAsync(occurrence => occurrence.Id, occurrence => occurrence.End, token);
        var now = clock.GetUtcNow().UtcDateTime;
        var before = new List<RecordBefore>();
        foreach (var unit in units.Distinct())
        {
            var stood = known.GetValueOrDefault(unit);
            var said = stood is null ? null : SaidBefore.Of(stood);
            var record = stood;
            if (record is null)
            {
                record = new ActivityRecord { OccurrenceId = unit.OccurrenceId, TerritoryId = unit.TerritoryId, Status = ActivityStatus.NotStarted, Person = person };
                context.ActivityRecords.Add(record);
            }

            if (Write(record, change, ends.GetValueOrDefault(unit.OccurrenceId)) || context.Entry(record).State == EntityState.Added)
            {
                record.Person = person;
                record.ChangedAt = now;
                record.Remember(person, now);
                before.Add(new RecordBefore(unit, said, now));
            }
        }

        await context.SaveChangesAsync(token);
        return new RecordOutcome(before.Count, null) { Before = before };
    }

    /// <summary>Puts back what stood before a change, except where somebody has written since; says how many units went back.</summary>
    public async Task<RecordOutcome> RestoreAsync(IReadOnlyCollection<RecordBefore> before, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await WriteAccess.RefusalToTakeBackAsync(context, [.. before.Select(each => each.Unit)], scope, token) is { } forbidden)
        {
            return RecordOutcome.Refused(forbidden);
        }

        var occurrences = before.Select(each => each.Unit.OccurrenceId).Distinct().ToList();
        var records = await context.ActivityRecords.Include(record => record.Evidence).Where(record => occurrences.Contains(record.OccurrenceId))
            .ToDictionaryAsync(record => new UnitKey(record.OccurrenceId, record.TerritoryId), token);
        var (person, now) = (await NominalPersonAsync(context, token), clock.GetUtcNow().UtcDateTime);
        var restored = 0;
        foreach (var (unit, said, writtenAt) in before)
        {
            if (!records.TryGetValue(unit, out var record) || record.ChangedAt != writtenAt)
            {
                continue;
            }

            restored++;
            if (said is null && record.Evidence.Count == 0)
            {
                context.Remove(record);
            }
            else
            {
                // A document that was attached meanwhile keeps its record: something is being done.
                (said ?? SaidBefore.OnlyEvidence(record)).WriteTo(record);
                record.Remember(person, now, isTakenBack: true);
            }
        }

        await context.SaveChangesAsync(token);
        return new RecordOutcome(restored, null);
    }

    internal static async Task<string> NominalPersonAsync(DashboardDbContext context, CancellationToken token) =>
        (await context.Installations.AsNoTracking().SingleAsync(token)).NominalPerson;

    /// <summary>The day of a deed: as said, else as known, else today; for one whose deadline is over nobody invents a day.</summary>
    internal static DateOnly? DoneDay(DateOnly? said, DateOnly? known, DateOnly? end, DateOnly today) => said ?? known ?? (end < today ? null : today);

    internal string? Refusal(StatusChange change) => change switch
    {
        { Status: ActivityStatus.Moved, MovedTo: null } => "Укажите новый срок.",
        { Status: ActivityStatus.Moved or ActivityStatus.Cancelled or ActivityStatus.NotDone } when string.IsNullOrWhiteSpace(change.Reason) =>
            "Укажите причину: без неё перенос, отмена и невыполнение не записываются.",
        { DoneOn: { } day } when day > Today => "Дата выполнения ещё не наступила.",
        { DoneOn: { } day } when day.Year < 2000 => "Проверьте год в дате выполнения.",
        { MovedTo: { } day } when day.Year is < 2000 or > 2100 => "Проверьте год в новом сроке.",
        { Note.Length: > NoteLimit } or { Reason.Length: > NoteLimit } => "Сократите текст: помещается 2000 знаков.",
        _ => null,
    };

    internal bool Write(ActivityRecord record, StatusChange change, DateOnly? end)
    {
        var before = (record.Status, record.DoneOn, record.MovedTo, record.Note, record.Reason);
        if (change.Status is { } status)
        {
            record.Status = status;
            // A day is kept only where it means something.
            record.DoneOn = status is ActivityStatus.Done or ActivityStatus.DonePartly ? DoneDay(change.DoneOn, record.DoneOn, end, Today) : null;
            record.MovedTo = status == ActivityStatus.Moved ? change.MovedTo : null;
            record.Reason = status is ActivityStatus.Moved or ActivityStatus.Cancelled or ActivityStatus.NotDone ? change.Reason?.Trim() : null;
        }
        else if (change.DoneOn is { } day)
        {
            record.DoneOn = day;
        }

        record.Note = change.Note is null ? record.Note : change.Note.Trim() is { Length: > 0 } note ? note : null;
        return before != (record.Status, record.DoneOn, record.MovedTo, record.Note, record.Reason);
    }
}
