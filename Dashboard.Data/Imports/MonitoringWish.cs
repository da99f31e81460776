using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Data.Imports;

/// <summary>What a row of a returned form wants its unit to be. What the row does not say stays as it is.</summary>
/// <param name="Status">The status that will stand.</param>
/// <param name="Day">The day beside it: of the deed, or the new deadline of what is moved.</param>
/// <param name="Reason">Why it was moved, cancelled or not done; null for another status.</param>
/// <param name="Note">The whole note that will stand; empty for none.</param>
/// <param name="Doubts">What the person should look at.</param>
internal sealed record MonitoringWish(ActivityStatus Status, DateOnly? Day, string? Reason, string Note, IReadOnlyList<ImportProblem> Doubts)
{
    public static MonitoringWish Of(MonitoringRow row, MonitoringUnit unit, DateOnly today)
    {
        var doubts = new List<ImportProblem>();
        var now = unit.Unit;
        var status = row.Status.Meaning switch
        {
            StatusMeaning.Said => row.Status.Status!.Value,
            StatusMeaning.NotYet => now.Due < today ? ActivityStatus.NotDone : ActivityStatus.NotStarted,
            _ => now.Standing.Status,
        };
        var day = row.Fact?.Near(now.End ?? today);
        var isWordLeft = row.Status.Meaning == StatusMeaning.Silent ? status is ActivityStatus.NotStarted or ActivityStatus.InProgress
            : row.Status is { Meaning: StatusMeaning.Said, Status: ActivityStatus.NotStarted };
        if (day is { } known && isWordLeft)
        {
            // People write the day and leave the word: a day of the past means that it was done.
            status = ActivityStatus.Done;
            doubts.Add(MonitoringMessages.DayWithoutStatus(row.Place, known));
        }
        else if (day is not null && status is not (ActivityStatus.Done or ActivityStatus.DonePartly or ActivityStatus.Moved))
        {
            doubts.Add(MonitoringMessages.DayNotUsed(row.Place, status));
            day = null;
        }

        var before = MonitoringNote.Of(now.Note);
        var needsReason = status is ActivityStatus.Moved or ActivityStatus.Cancelled or ActivityStatus.NotDone;
        var note = new MonitoringNote(row.Result ?? before.Result, Without(row.Document, unit.Proofs) ?? before.Document, needsReason ? string.Empty : row.Note ?? before.Note);
        return new MonitoringWish(status, day, needsReason ? row.Note is null ? now.Reason : row.Note.Trim() : null, note.ToString(), doubts);
    }

    /// <summary>As it is written: null for what stays.</summary>
    /// <param name="now">The unit as it stands.</param>
    /// <param name="startsByAddress">An address is added to a unit of which nobody has said anything: something is being done.</param>
    /// <param name="today">The day that counts as today.</param>
    public StatusChange Change(PlanUnit now, bool startsByAddress, DateOnly today)
    {
        if (startsByAddress && Status == ActivityStatus.NotStarted)
        {
            return (this with { Status = ActivityStatus.InProgress }).Change(now, false, today);
        }

        var isDeed = Status is ActivityStatus.Done or ActivityStatus.DonePartly;
        var doneOn = isDeed ? ActivityRecords.DoneDay(Day, now.DoneOn, now.End, today) : null;
        var movedTo = Status == ActivityStatus.Moved ? Day ?? now.MovedTo : null;
        var said = (Status, doneOn, movedTo, Reason) == (now.Standing.Status, now.DoneOn, now.MovedTo, now.Reason)
            || (isDeed && Status == now.Standing.Status && Day is null);
        return new StatusChange(
            said ? null : Status, said ? null : doneOn, said ? null : movedTo, Note == MonitoringNote.Of(now.Note).ToString() ? null : Note, said ? null : Reason);
    }

    /// <summary>What would change, as a person reads it.</summary>
    public static IReadOnlyList<FieldChange> Changes(PlanUnit now, StatusChange change, IReadOnlyList<ReportedAddress> links)
    {
        var status = change.Status ?? now.Standing.Status;
        List<FieldChange> all =
        [
            new("Статус", RoadmapWords.Name(now.Standing.Status), RoadmapWords.Name(status)),
            new("Дата выполнения", Date(now.DoneOn), Date(change.Status is null ? now.DoneOn : change.DoneOn)),
            new("Новый срок", Date(now.MovedTo), Date(change.Status is null ? now.MovedTo : change.MovedTo)),
            new("Причина", now.Reason ?? string.Empty, change.Status is null ? now.Reason ?? string.Empty : change.Reason ?? string.Empty),
            new("Примечание", now.Note ?? string.Empty, change.Note ?? now.Note ?? string.Empty),
            .. links.Select(link => new FieldChange("Ссылка", string.Empty, link.Title.Length > 0 ? link.Title + ": " + link.Address : link.Address)),
        ];
        return all.FindAll(field => field.Before != field.After);
    }

    /// <summary>Names of files that are there already are no words of the person; null where the column is not in the sheet.</summary>
    private static string? Without(string? document, IReadOnlyList<UnitProof> proofs) => document is null ? null : string.Join(
        '\n', document.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => proofs.All(proof => proof.Title != line)));

    private static string Date(DateOnly? day) => day is { } known ? Russian.Date(known) : string.Empty;
}
