using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>Keeps what the rules of watching told, and what people have put aside of it.</summary>
public sealed class WatchRecords(InstallationDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Tells what is new, ends what does not hold any more. What was told before is not told again, also where it had ended or was put
    /// aside in between; of what is open the sentence follows the numbers in force.
    /// </summary>
    /// <param name="findings">All that the rules say now.</param>
    /// <param name="dataVersion">Version of the data they were found in.</param>
    /// <param name="isDemonstration">In the sample region.</param>
    /// <param name="token">Cancels.</param>
    /// <returns>How many are new; null where the data changed meanwhile and nothing was written.</returns>
    public async Task<int?> TellAsync(IReadOnlyList<WatchFinding> findings, int dataVersion, bool isDemonstration, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        // SQLite lets one writer in: two tellers at once, or a teller and an undoing, come one after the other.
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        var installation = await context.Installations.AsNoTracking().SingleAsync(token);
        if (installation.DataVersion != dataVersion || installation.IsDemonstration != isDemonstration)
        {
            return null;
        }

        var told = (await context.WatchHits.ToListAsync(token)).ToDictionary(hit => (hit.Rule, hit.TerritoryId, hit.Subject));
        var files = findings.Select(finding => finding.FileId).OfType<int>().Distinct().ToList();
        var runs = await context.ImportFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.ImportRunId, token);
        var (now, added, standing) = (clock.GetUtcNow().UtcDateTime, 0, new HashSet<WatchHit>());
        foreach (var finding in findings)
        {
            var key = (finding.Kind.Code(), finding.TerritoryId, finding.Subject);
            if (!told.TryGetValue(key, out var hit))
            {
                told[key] = hit = new WatchHit
                {
                    Rule = key.Item1, TerritoryId = finding.TerritoryId, Subject = finding.Subject, Reason = finding.Reason,
                    Target = Written(finding.Target), ImportRunId = finding.FileId is { } file && runs.TryGetValue(file, out var run) ? run : null,
                    DataVersion = dataVersion, FiredAt = now,
                };
                context.WatchHits.Add(hit);
                added++;
            }
            else if (hit.DismissedAt is null)
            {
                (hit.Reason, hit.Target) = (finding.Reason, Written(finding.Target));
            }

            hit.EndedAt = null;
            standing.Add(hit);
        }

        foreach (var hit in told.Values.Where(hit => !standing.Contains(hit)))
        {
            hit.EndedAt ??= now;
        }

        await context.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return added;
    }

    /// <summary>Puts hits aside with a note: who, when, why.</summary>
    public Task<RecordOutcome> DismissAsync(IReadOnlyCollection<int> ids, string? note, AccessScope scope, CancellationToken token = default) =>
        WriteAsync(ids, hit => hit.DismissedAt is null, (hit, person) => (hit.DismissedAt, hit.DismissedBy, hit.Note) = (clock.GetUtcNow().UtcDateTime, person, SupportChecks.Clean(note)), note, scope, token);

    /// <summary>Takes hits back to the open ones; the note goes.</summary>
    public Task<RecordOutcome> ReopenAsync(IReadOnlyCollection<int> ids, AccessScope scope, CancellationToken token = default) =>
        WriteAsync(ids, hit => hit.DismissedAt is not null, (hit, _) => (hit.DismissedAt, hit.DismissedBy, hit.Note) = (null, null, null), null, scope, token);

    private async Task<RecordOutcome> WriteAsync(IReadOnlyCollection<int> ids, Func<WatchHit, bool> isMeant, Action<WatchHit, string> write, string? note, AccessScope scope, CancellationToken token)
    {
        if (SupportChecks.Length(SupportChecks.LineLimit, note) is { } fault)
        {
            return RecordOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        var hits = await context.WatchHits.Where(hit => ids.Contains(hit.Id)).ToListAsync(token);
        if (!await WriteAccess.MayWriteAllAsync(context, [.. hits.Select(hit => hit.TerritoryId)], scope, token))
        {
            return RecordOutcome.Refused("Разбирать можно только то, что сработало по вашим школам.");
        }

        var person = await context.Installations.AsNoTracking().Select(installation => installation.NominalPerson).SingleAsync(token);
        var meant = hits.Where(isMeant).ToList();
        meant.ForEach(hit => write(hit, person));
        await context.SaveChangesAsync(token);
        return new RecordOutcome(meant.Count, null);
    }

    private static string Written(WatchTarget target) => JsonSerializer.Serialize(target, JsonSerializerOptions.Web);
}
