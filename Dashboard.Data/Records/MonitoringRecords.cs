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

/// <summary>Where the words of a returned form come from.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Run">Line of the journal.</param>
/// <param name="File">The form among its files.</param>
internal sealed record ReportSource(int PlanId, ImportRun Run, ImportFile File);

/// <summary>Writes what returned forms say in the transaction of their import, and takes it back in that of its undo.</summary>
public sealed class MonitoringRecords(ActivityRecords activities)
{
    private const int TitleLimit = 200;

    /// <summary>Says all of it; false where a unit was changed since the person saw it, is gone, or may not be written: then nothing of the import may be.</summary>
    /// <param name="context">In the transaction of the import, the run and its files saved.</param>
    /// <param name="source">Where the words come from.</param>
    /// <param name="reports">What was shown.</param>
    /// <param name="scope">Who imports.</param>
    /// <param name="token">Stops before anything is promised.</param>
    internal async Task<bool> SayAsync(DashboardDbContext context, ReportSource source, IReadOnlyList<UnitReport> reports, AccessScope scope, CancellationToken token)
    {
        if (reports.Any(report => activities.Refusal(report.Change) is not null) || await WriteAccess.RefusalToSayAsync(context, [.. reports.Select(report => report.Unit)], scope, token) is not null)
        {
            return false;
        }

        var writing = await LoadAsync(context, reports, token);
        if (reports.Any(report => writing.Records.GetValueOrDefault(report.Unit)?.ChangedAt != report.SaidAt))
        {
            return false;
        }

        var kept = new List<ReplacedUnit>();
        foreach (var report in reports)
        {
            Write(context, writing, report, source.Run, kept);
        }

        context.ReplacedRoadmaps.Add(new ReplacedRoadmap { ImportFileId = source.File.Id, RoadmapId = source.PlanId, Previous = JsonSerializer.Serialize(new ReplacedMonitoring(kept)) });
        await context.SaveChangesAsync(token);
        return true;
    }

    /// <summary>Why the forms of this run cannot be taken back by this person, or null.</summary>
    internal static async Task<string?> RefusalAsync(DashboardDbContext context, ImportRun run, AccessScope scope, CancellationToken token)
    {
        var (_, units, records) = await ReplacedAsync(context, run, token);
        return await WriteAccess.RefusalToTakeBackAsync(context, [.. records.Keys], scope, token)
            ?? (units.Exists(unit => records.TryGetValue(unit.Unit, out var record) && unit.IsBuiltUpon(record, run.AppliedAt))
                ? "Отменить нельзя: часть сроков из этой формы позже изменили или дополнили документами на сайте."
                : null);
    }

    /// <summary>Puts back what stood before the forms of this run.</summary>
    internal static async Task UndoAsync(DashboardDbContext context, ImportRun run, DateTime now, CancellationToken token)
    {
        var person = await ActivityRecords.NominalPersonAsync(context, token);
        var (rows, units, records) = await ReplacedAsync(context, run, token);
        foreach (var unit in units.Where(unit => records.ContainsKey(unit.Unit)))
        {
            unit.PutBack(context, records[unit.Unit], person, now);
        }

        context.ReplacedRoadmaps.RemoveRange(rows);
        await context.SaveChangesAsync(token);
        var added = units.SelectMany(unit => unit.Added).Distinct().ToList();
        await context.Evidence.Where(evidence => added.Contains(evidence.Key) && evidence.Address != null && !context.RecordEvidence.Any(link => link.EvidenceId == evidence.Id)).ExecuteDeleteAsync(token);
    }

    private static async Task<(List<ReplacedRoadmap> Rows, List<ReplacedUnit> Units, Dictionary<UnitKey, ActivityRecord> Records)> ReplacedAsync(DashboardDbContext context, ImportRun run, CancellationToken token)
    {
        var files = run.Files.ConvertAll(file => file.Id);
        var rows = (await context.ReplacedRoadmaps.Where(row => files.Contains(row.ImportFileId)).ToListAsync(token)).FindAll(row => ReplacedMonitoring.IsKeptIn(row.Previous));
        var units = rows.SelectMany(row => JsonSerializer.Deserialize<ReplacedMonitoring>(row.Previous!)!.Units).ToList();
        return (rows, units, await RecordsOf(context, units.ConvertAll(unit => unit.Unit), token));
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
