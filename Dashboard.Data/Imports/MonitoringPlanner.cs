using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Data.Imports;

/// <summary>
/// Compares the returned forms of one plan with what is known of it now. Forms of several schools are one form in several files:
/// what two of them say differently of one unit is written from neither.
/// </summary>
/// <param name="view">The plan as the person who imports sees it.</param>
/// <param name="records">Refuse what would be refused on the site.</param>
/// <param name="chosen">Conflicts that the person has decided for the file.</param>
internal sealed class MonitoringPlanner(MonitoringView view, ActivityRecords records, IReadOnlySet<UnitKey> chosen)
{
    private readonly MonitoringMatch _match = new(view);
    private readonly Dictionary<UnitKey, List<FoundRow>> _repeated = [];
    private readonly HashSet<UnitKey> _seen = [];

    private int PlanId => view.Plan.Head.Id;

    /// <param name="forms">Forms of this plan, each with what is doubtful about that; null for nothing.</param>
    public IEnumerable<FilePlan> Plan(IReadOnlyList<(ReadFile File, ImportProblem? Doubt)> forms)
    {
        var found = forms.Select(form => (form.File, form.Doubt, Rows: OwnRows(form.File).Where(row => !row.IsUntouched).Select(row => Find(form.File, row)).ToList())).ToList();
        foreach (var group in found.SelectMany(each => each.Rows).Where(row => row.Unit is not null).GroupBy(row => row.Unit!.Unit.Key))
        {
            if (group.Select(row => Said(row.Row)).Distinct().Count() > 1)
            {
                _repeated[group.Key] = [.. group];
            }
        }

        return [.. found.Select(each => Plan(each.File, each.Doubt, each.Rows))];
    }

    private FilePlan Plan(ReadFile file, ImportProblem? doubt, List<FoundRow> rows)
    {
        var own = OwnRows(file).ToList();
        var lines = new List<MonitoringLine>();
        var (unchanged, duplicate) = (own.Count(row => row.IsUntouched), 0);
        foreach (var found in rows)
        {
            if (found.Unit is not { } unit)
            {
                lines.Add(Error(found.Row, null, found.Doubt!));
            }
            else if (_repeated.TryGetValue(unit.Unit.Key, out var others))
            {
                lines.Add(Error(found.Row, unit, MonitoringMessages.RowRepeats(found.Row.Place, unit.Activity.Title, others.Find(other => other.File != file)?.File.Name)));
            }
            else if (!_seen.Add(unit.Unit.Key))
            {
                duplicate++;
            }
            else if (Line(file, found) is { } line)
            {
                lines.Add(line);
            }
            else
            {
                unchanged++;
            }
        }

        var foreign = file.Monitoring!.Rows.Except(own).GroupBy(row => row.Place.Sheet).Select(sheet => (Problem: MonitoringMessages.PlanIsAnother(file.Name, sheet.Key, sheet.Count()), Rows: sheet.Count())).ToList();
        var plan = new MonitoringPlan(view.Plan.Head, lines, chosen);
        int Count(MonitoringLineKind kind) => lines.Count(line => line.Kind == kind);
        return new FilePlan
        {
            File = file,
            Monitoring = plan,
            Counts = new ImportCounts(
                Count(MonitoringLineKind.New), Count(MonitoringLineKind.Changed) + Count(MonitoringLineKind.Conflict) - plan.Undecided, unchanged, duplicate,
                Count(MonitoringLineKind.Error) + foreign.Sum(sheet => sheet.Rows), plan.Undecided),
            // Doubts of rows are told by their lines; a row that changes nothing has none worth telling.
            Problems = [.. file.Problems, .. doubt is null ? [] : new[] { doubt }, .. foreign.Select(sheet => sheet.Problem), .. lines.SelectMany(line => line.Doubts)],
        };
    }

    private IEnumerable<MonitoringRow> OwnRows(ReadFile file)
    {
        var own = file.Monitoring!.Plan.Id ?? PlanId;
        return file.Monitoring.Rows.Where(row => (row.Key?.PlanId ?? own) == own);
    }

    private FoundRow Find(ReadFile file, MonitoringRow row)
    {
        // Keys of another installation, or of a plan that was loaded anew, belong to units that are not these.
        var (unit, doubt) = _match.Find(row.Key?.PlanId == PlanId ? row : row with { Key = null });
        return new FoundRow(file, row, unit, doubt);
    }

    private static string Said(MonitoringRow row) => string.Join(
        '\u001f', row.Fact?.ToString(), row.Status.ToString(), row.Result, row.Document, row.Note, string.Join(' ', row.Links.Select(link => link.Address)));

    private MonitoringLine? Line(ReadFile file, FoundRow found)
    {
        var (row, unit) = (found.Row, found.Unit!);
        List<ImportProblem> doubts = [.. found.Doubt is null ? [] : new[] { found.Doubt }, .. row.Doubts];
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

        var exportedAt = row.Key?.ExportedAt ?? file.Monitoring!.ExportedAt;
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

    /// <summary>A row, the unit that it is about, and the doubt or error that goes with finding it.</summary>
    private sealed record FoundRow(ReadFile File, MonitoringRow Row, MonitoringUnit? Unit, ImportProblem? Doubt);
}
