using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A document on its way to the person who may read it.</summary>
public sealed record EvidenceFile(Stream Content, string ContentType, string Name);

/// <summary>
/// Keeps documents and addresses that prove activities. A file lies in the data folder under a random key and comes back only
/// through <see cref="OpenAsync"/>, which asks whether the person sees one of the units that it proves.
/// </summary>
public sealed class EvidenceRecords(InstallationDatabase database, TimeProvider clock)
{
    /// <summary>Bytes of one document at most.</summary>
    public const long FileLimit = EvidenceFolder.FileLimit;

    private readonly EvidenceFolder _folder = new(database, clock);

    /// <summary>Attaches one document to all these units. The same bytes are kept once.</summary>
    public async Task<RecordOutcome> AddFileAsync(IReadOnlyCollection<UnitKey> units, string name, Stream content, AccessScope scope, CancellationToken token = default)
    {
        var (read, refusal) = await _folder.ReadAsync(name, content, "подтверждением", token);
        if (read is null)
        {
            return RecordOutcome.Refused(refusal!);
        }

        await using var context = database.CreateDbContext();
        if (await WriteAccess.RefusalToSayAsync(context, units, scope, token) is { } forbidden)
        {
            return RecordOutcome.Refused(forbidden);
        }

        var evidence = await _folder.KeepAsync(context, read, token);
        return await AttachAsync(context, evidence, units, token);
    }

    /// <summary>Attaches an address of a page to all these units.</summary>
    public async Task<RecordOutcome> AddAddressAsync(IReadOnlyCollection<UnitKey> units, string title, string address, AccessScope scope, CancellationToken token = default)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || address.Length > 2000)
        {
            return RecordOutcome.Refused("Ссылка должна начинаться с http:// или https://.");
        }

        await using var context = database.CreateDbContext();
        if (await WriteAccess.RefusalToSayAsync(context, units, scope, token) is { } forbidden)
        {
            return RecordOutcome.Refused(forbidden);
        }

        var evidence = _folder.New(title.Trim() is { Length: > 0 } named ? named : uri.Host, await ActivityRecords.NominalPersonAsync(context, token));
        evidence.Address = uri.AbsoluteUri;
        context.Evidence.Add(evidence);
        return await AttachAsync(context, evidence, units, token);
    }

    /// <summary>Takes a document off these units; where nothing else needs it, it is deleted.</summary>
    public async Task<RecordOutcome> RemoveAsync(Guid key, IReadOnlyCollection<UnitKey> units, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await WriteAccess.RefusalToTakeBackAsync(context, units, scope, token) is { } forbidden)
        {
            return RecordOutcome.Refused(forbidden);
        }

        var evidence = await context.Evidence.SingleOrDefaultAsync(known => known.Key == key, token);
        if (evidence is null)
        {
            return RecordOutcome.Refused("Этого документа уже нет.");
        }

        var wanted = units.ToHashSet();
        var links = await context.RecordEvidence.Where(link => link.EvidenceId == evidence.Id).ToListAsync(token);
        var gone = links.FindAll(link => wanted.Contains(new UnitKey(link.OccurrenceId, link.TerritoryId)));
        context.RecordEvidence.RemoveRange(gone);
        var last = gone.Count == links.Count && !await context.Practices.AnyAsync(practice => practice.EvidenceId == evidence.Id, token);
        if (last)
        {
            context.Evidence.Remove(evidence);
        }

        await context.SaveChangesAsync(token);
        if (last && evidence.Address is null)
        {
            _folder.Delete(key);
        }

        return new RecordOutcome(gone.Count, null);
    }

    /// <summary>Null where there is no such document, or the person sees neither a unit that it proves nor a school whose practice it describes.</summary>
    public async Task<EvidenceFile?> OpenAsync(Guid key, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var evidence = await context.Evidence.AsNoTracking().SingleOrDefaultAsync(known => known.Key == key && known.Address == null, token);
        if (evidence is null)
        {
            return null;
        }

        var territories = await context.RecordEvidence.Where(link => link.EvidenceId == evidence.Id)
            .Join(context.Territories, link => link.TerritoryId, territory => territory.Id, (_, territory) => territory).Distinct().ToListAsync(token);
        territories.AddRange(await context.Practices.Where(practice => practice.EvidenceId == evidence.Id).Select(practice => practice.School!).ToListAsync(token));
        var path = _folder.PathOf(key);
        return territories.Exists(territory => Sees(scope, territory)) && File.Exists(path)
            ? new EvidenceFile(File.OpenRead(path), evidence.ContentType!, evidence.Title)
            : null;
    }

    private static bool Sees(AccessScope scope, Territory territory) => territory switch
    {
        School school => scope.SeesSchool(school.Id, school.MunicipalityId),
        Municipality municipality => scope.SeesMunicipality(municipality.Id),
        _ => true,
    };

    private async Task<RecordOutcome> AttachAsync(DashboardDbContext context, Evidence evidence, IReadOnlyCollection<UnitKey> units, CancellationToken token)
    {
        var occurrences = units.Select(unit => unit.OccurrenceId).Distinct().ToList();
        var records = await context.ActivityRecords.Include(record => record.Evidence).Where(record => occurrences.Contains(record.OccurrenceId))
            .ToDictionaryAsync(record => new UnitKey(record.OccurrenceId, record.TerritoryId), token);
        var now = clock.GetUtcNow().UtcDateTime;
        var attached = new List<UnitKey>();
        var before = new List<RecordBefore>();
        foreach (var unit in units.Distinct())
        {
            if (!records.TryGetValue(unit, out var record))
            {
                // A document before any word: something is being done.
                record = new ActivityRecord
                {
                    OccurrenceId = unit.OccurrenceId, TerritoryId = unit.TerritoryId, Status = ActivityStatus.InProgress, Person = evidence.Person, ChangedAt = now,
                };
                context.ActivityRecords.Add(record);
                record.Remember(evidence.Person, now);
                before.Add(new RecordBefore(unit, null, now));
            }

            if (evidence.Id == 0 || record.Evidence.TrueForAll(link => link.EvidenceId != evidence.Id))
            {
                record.Evidence.Add(new RecordEvidence { Evidence = evidence });
                attached.Add(unit);
            }
        }

        await context.SaveChangesAsync(token);
        return new RecordOutcome(attached.Count, null) { Before = before, Attached = new AttachedEvidence(evidence.Key, attached) };
    }
}
