using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Data.Imports;

/// <summary>Compares a returned form with what is known now. Nothing is written here.</summary>
internal sealed class MonitoringPlanner(MonitoringView view, ActivityRecords records)
{
    private readonly MonitoringMatch _match = new(view);

    private int PlanId => view.Plan.Head.Id;

    public MonitoringPlan Plan(MonitoringFile file, ParsedMonitoring parsed)
    {
        var own = parsed.Rows.Where(row => (row.Key?.PlanId ?? parsed.PlanId ?? PlanId) == PlanId).ToList();
        var matched = own.Where(row => !row.IsUntouched).Select(row => (Row: row, Match: _match.Find(row))).ToList();
        var repeated = matched.Where(each => each.Match.Unit is not null).GroupBy(each => each.Match.Unit!.Unit.Key)
            .Where(group => group.Select(each => Said(each.Row)).Distinct().Count() > 1).Select(group => group.Key).ToHashSet();
        var seen = new HashSet<UnitKey>();
        var lines = new List<MonitoringLine>();
        var unchanged = own.Count(row => row.IsUntouched);
        foreach (var (row, (unit, problem)) in matched)
        {
            if (unit is null)
            {
                lines.Add(Error(row, null, problem!));
            }
            else if (repeated.Contains(unit.Unit.Key))
            {
                lines.Add(Error(row, unit, MonitoringMessages.RowRepeats(row.Place, unit.Activity.Title)));
            }
            else if (!seen.Add(unit.Unit.Key) || Line(row, unit, problem, row.Key?.ExportedAt ?? parsed.ExportedAt) is not { } line)
            {
                unchanged++;
            }
            else
            {
                lines.Add(line);
            }
        }

        // Doubts of rows are told by their lines; a row that changes nothing has none worth telling.
        var ofRows = parsed.Rows.SelectMany(row => row.Doubts).ToHashSet();
        var foreign = parsed.Rows.Except(own).GroupBy(row => row.Place.Sheet).Select(sheet => MonitoringMessages.PlanIsAnother(file.Name, sheet.Key, sheet.Count()));
        return new MonitoringPlan(
            PlanId, file.Name, file.Hash, parsed.Sheets, lines, unchanged,
            [.. file.Form.Problems.Where(problem => !ofRows.Contains(problem)), .. foreign, .. lines.SelectMany(line => line.Doubts)]);
    }

    private static string Said(MonitoringRow row) => string.Join(
        '\u001f', row.Fact?.ToString(), row.Status.ToString(), row.Result, row.Document, row.Note, string.Join(' ', row.Links.Select(link => link.Address)));

    private MonitoringLine? Line(MonitoringRow row, MonitoringUnit unit, ImportProblem? keyDoubt, DateTime? exportedAt)
    {
        List<ImportProblem> doubts = [.. keyDoubt is null ? [] : new[] { keyDoubt }, .. row.Doubts];
        if (doubts.Exists(doubt => doubt.Severity == ProblemSeverity.Error))
        {
            return Error(row, unit, [.. doubts]);
        }

        var wish = MonitoringWish.Of(row, unit, view.Today);
        doubts.AddRange(wish.Doubts);
        var known = unit.Proofs.Select(proof => proof.Address).ToHashSet();
        var links = row.Links.Where(link => !known.Contains(link.Address)).Select(link => new ReportedAddress(link.Title, link.Address)).ToList();
        var change = wish.Change(unit.Unit, unit.SaidAt is null && links.Count > 0, view.Today);
        if (records.Refusal(change) is { } refusal)
        {
            doubts.Add(MonitoringMessages.Refused(row.Place, change.DoneOn is null ? MonitoringColumn.Status : MonitoringColumn.Fact, refusal));
        }

        var changes = MonitoringWish.Changes(unit.Unit, change, links);
        if (changes.Count == 0 && !doubts.Exists(doubt => doubt.Severity == ProblemSeverity.Error))
        {
            return null;
        }

        if (!unit.MayWrite)
        {
            doubts.Add(MonitoringMessages.NotYours(row.Place));
        }

        if (doubts.Exists(doubt => doubt.Severity == ProblemSeverity.Error))
        {
            return Error(row, unit, [.. doubts]);
        }

        var isConflict = unit.ChangedAt is { } changed && (exportedAt is not { } exported || changed > exported);
        if (isConflict)
        {
            doubts.Add(MonitoringMessages.ChangedOnSite(row.Place, exportedAt is null ? null : unit.ChangedAt));
        }

        var kind = isConflict ? MonitoringLineKind.Conflict : unit.SaidAt is null ? MonitoringLineKind.New : MonitoringLineKind.Changed;
        return Of(kind, row, unit, changes, new UnitReport(unit.Unit.Key, change, links, unit.SaidAt), doubts);
    }

    private static MonitoringLine Error(MonitoringRow row, MonitoringUnit? unit, params IReadOnlyList<ImportProblem> doubts) => Of(MonitoringLineKind.Error, row, unit, [], null, doubts);

    private static MonitoringLine Of(MonitoringLineKind kind, MonitoringRow row, MonitoringUnit? unit, IReadOnlyList<FieldChange> changes, UnitReport? report, IReadOnlyList<ImportProblem> doubts) => new(
        kind, row.Place.Sheet, row.Place.Cell(MonitoringColumn.Activity), unit?.Activity.Number ?? row.Number, unit?.Activity.Title ?? row.Activity, unit?.Territory ?? row.Territory ?? string.Empty,
        unit is null ? row.Due ?? string.Empty : DeadlineWords.Once(unit.Unit.Start, unit.Unit.End), changes, report, doubts);
}
