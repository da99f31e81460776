using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>What a returned form says of one unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Change">What is said; all null where only addresses are added.</param>
/// <param name="Addresses">Pages that prove it.</param>
/// <param name="SaidAt">When the record that the person saw was written; null where there was none. Another time refuses the whole.</param>
public sealed record UnitReport(UnitKey Unit, StatusChange Change, IReadOnlyList<ReportedAddress> Addresses, DateTime? SaidAt);

/// <param name="Title">The words beside it; empty takes the name of the site.</param>
/// <param name="Address">Absolute, http or https.</param>
public sealed record ReportedAddress(string Title, string Address);

/// <summary>The journal's line of a returned form.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="File">Name, hash, form, sheets, counts and problems; not yet stored.</param>
public sealed record ReportSource(int PlanId, ImportFile File);

/// <param name="RunId">Line of the journal; null where nothing was written.</param>
/// <param name="Changed">Units that were written or put back.</param>
/// <param name="Refusal">A Russian sentence; null when done.</param>
public sealed record ReportOutcome(int? RunId, int Changed, string? Refusal)
{
    public static ReportOutcome Refused(string why) => new(null, 0, why);
}

/// <summary>Writes what a returned form says, all of it in one transaction or nothing, and takes the whole back.</summary>
public sealed class MonitoringRecords(InstallationDatabase database, ActivityRecords activities, TimeProvider clock)
{
    private const int TitleLimit = 200;

    public async Task<ReportOutcome> SayAsync(IReadOnlyCollection<UnitReport> reports, ReportSource source, AccessScope scope, CancellationToken token = default)
    {
        if (reports.Select(report => activities.Refusal(report.Change)).FirstOrDefault(refusal => refusal is not null) is { } wrong)
        {
            return ReportOutcome.Refused(wrong);
        }

        await using var context = database.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        if (await WriteAccess.RefusalToSayAsync(context, [.. reports.Select(report => report.Unit)], scope, token) is { } forbidden)
        {
            return ReportOutcome.Refused(forbidden);
        }

        var writing = await LoadAsync(context, reports, token);
        if (reports.Any(report => writing.Records.GetValueOrDefault(report.Unit)?.ChangedAt != report.SaidAt))
        {
            return ReportOutcome.Refused("Пока вы смотрели изменения, часть строк изменили на сайте. Загрузите форму ещё раз и посмотрите изменения заново.");
        }

        var run = new ImportRun { Key = Guid.NewGuid(), State = ImportRunState.Applied, Person = writing.Person, AppliedAt = clock.GetUtcNow().UtcDateTime };
        run.Files.Add(source.File);
        context.ImportRuns.Add(run);
        var kept = new List<ReplacedUnit>();
        foreach (var report in reports)
        {
            Write(context, writing, report, run, kept);
        }

        await context.SaveChangesAsync(token);
        context.ReplacedRoadmaps.Add(new ReplacedRoadmap { ImportFileId = source.File.Id, RoadmapId = source.PlanId, Previous = JsonSerializer.Serialize(new ReplacedMonitoring(kept)) });
        await context.SaveChangesAsync(token);
        // The last chance to stop: after it everything promised is written.
        token.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
        return new ReportOutcome(run.Id, kept.Count, null);
    }

    /// <summary>Puts back what stood before a returned form; refused where somebody has written over it since.</summary>
    public async Task<ReportOutcome> UndoAsync(int runId, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(token);
        var run = await context.ImportRuns.Include(row => row.Files).SingleOrDefaultAsync(row => row.Id == runId, token);
        if (run is not { State: ImportRunState.Applied })
        {
            return ReportOutcome.Refused("Эта загрузка уже отменена или не была применена.");
        }

        var files = run.Files.ConvertAll(file => file.Id);
        var rows = (await context.ReplacedRoadmaps.Where(row => files.Contains(row.ImportFileId)).ToListAsync(token)).FindAll(row => ReplacedMonitoring.IsKeptIn(row.Previous));
        var units = rows.SelectMany(row => JsonSerializer.Deserialize<ReplacedMonitoring>(row.Previous!)!.Units).ToList();
        var records = await RecordsOf(context, units.ConvertAll(unit => unit.Unit), token);
        if (rows.Count == 0)
        {
            return ReportOutcome.Refused("Это не загрузка мониторинга: отмените её в журнале загрузок.");
        }

        if (await WriteAccess.RefusalToTakeBackAsync(context, [.. records.Keys], scope, token) is { } forbidden)
        {
            return ReportOutcome.Refused(forbidden);
        }

        if (units.Exists(unit => records.TryGetValue(unit.Unit, out var record) && unit.IsBuiltUpon(record, run.AppliedAt)))
        {
            return ReportOutcome.Refused("Отменить нельзя: часть сроков из этой формы позже изменили или дополнили документами на сайте.");
        }

        var (person, now) = (await ActivityRecords.NominalPersonAsync(context, token), clock.GetUtcNow().UtcDateTime);
        foreach (var unit in units.Where(unit => records.ContainsKey(unit.Unit)))
        {
            unit.PutBack(context, records[unit.Unit], person, now);
        }

        context.ReplacedRoadmaps.RemoveRange(rows);
        (run.State, run.UndoneAt) = (ImportRunState.Undone, now);
        await context.SaveChangesAsync(token);
        var added = units.SelectMany(unit => unit.Added).Distinct().ToList();
        await context.Evidence.Where(evidence => added.Contains(evidence.Key) && evidence.Address != null && !context.RecordEvidence.Any(link => link.EvidenceId == evidence.Id)).ExecuteDeleteAsync(token);
        await transaction.CommitAsync(CancellationToken.None);
        return new ReportOutcome(run.Id, units.Count, null);
    }

    private static async Task<Writing> LoadAsync(DashboardDbContext context, IReadOnlyCollection<UnitReport> reports, CancellationToken token)
    {
        var occurrences = reports.Select(report => report.Unit.OccurrenceId).Distinct().ToList();
        return new Writing(
            await RecordsOf(context, [.. reports.Select(report => report.Unit)], token),
            await context.ActivityOccurrences.AsNoTracking().Where(occurrence => occurrences.Contains(occurrence.Id)).ToDictionaryAsync(occurrence => occurrence.Id, occurrence => occurrence.End, token),
            await ActivityRecords.NominalPersonAsync(context, token));
    }

    private static async Task<Dictionary<UnitKey, ActivityRecord>> RecordsOf(DashboardDbContext context, List<UnitKey> units, CancellationToken token)
    {
        var occurrences = units.Select(unit => unit.OccurrenceId).Distinct().ToList();
        var wanted = units.ToHashSet();
        return (await context.ActivityRecords.Include(record => record.Evidence).ThenInclude(link => link.Evidence).Where(record => occurrences.Contains(record.OccurrenceId)).ToListAsync(token))
            .Where(record => wanted.Contains(new UnitKey(record.OccurrenceId, record.TerritoryId))).ToDictionary(record => new UnitKey(record.OccurrenceId, record.TerritoryId));
    }

    private void Write(DashboardDbContext context, Writing writing, UnitReport report, ImportRun run, List<ReplacedUnit> kept)
    {
        var known = writing.Records.GetValueOrDefault(report.Unit);
        var before = known is null ? null : SaidBefore.Of(known);
        var record = known ?? New(context, report.Unit);
        var isChanged = activities.Write(record, report.Change, writing.Ends.GetValueOrDefault(report.Unit.OccurrenceId));
        var added = new List<Guid>();
        foreach (var address in report.Addresses.Where(address => record.Evidence.TrueForAll(link => link.Evidence!.Address != address.Address)))
        {
            var evidence = writing.Evidence(address, run);
            record.Evidence.Add(new RecordEvidence { Evidence = evidence });
            added.Add(evidence.Key);
        }

        if (isChanged || added.Count > 0 || known is null)
        {
            (record.Person, record.ChangedAt) = (writing.Person, run.AppliedAt);
            if (isChanged || known is null)
            {
                record.Remember(writing.Person, run.AppliedAt);
            }

            kept.Add(new ReplacedUnit(report.Unit, before, added));
        }
    }

    private static ActivityRecord New(DashboardDbContext context, UnitKey unit)
    {
        var record = new ActivityRecord { OccurrenceId = unit.OccurrenceId, TerritoryId = unit.TerritoryId, Status = ActivityStatus.NotStarted, Person = string.Empty };
        context.ActivityRecords.Add(record);
        return record;
    }

    private sealed record Writing(Dictionary<UnitKey, ActivityRecord> Records, Dictionary<int, DateOnly?> Ends, string Person)
    {
        private readonly Dictionary<ReportedAddress, Evidence> _made = [];

        /// <summary>One page may prove many units.</summary>
        public Evidence Evidence(ReportedAddress address, ImportRun run)
        {
            if (!_made.TryGetValue(address, out var evidence))
            {
                var title = address.Title.Length > 0 ? address.Title : new Uri(address.Address).Host;
                evidence = new Evidence
                {
                    Key = Guid.NewGuid(), Title = title.Length > TitleLimit ? title[..TitleLimit] : title, Address = address.Address, Person = Person, AddedAt = run.AppliedAt,
                };
                _made[address] = evidence;
            }

            return evidence;
        }
    }
}
