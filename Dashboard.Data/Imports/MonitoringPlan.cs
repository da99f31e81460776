using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Data.Imports;

public enum MonitoringLineKind
{
    /// <summary>Nobody had said anything of the unit.</summary>
    New = 1,
    Changed = 2,

    /// <summary>Changed on the site after the form was made: written only where a person chooses it.</summary>
    Conflict = 3,

    /// <summary>Left out, with the reason.</summary>
    Error = 4,
}

/// <summary>One row of a returned form that would change something, or cannot.</summary>
/// <param name="Kind">What would become of it.</param>
/// <param name="Sheet">Where it stands.</param>
/// <param name="Cell">Where it stands.</param>
/// <param name="Number">Of the activity.</param>
/// <param name="Title">Of the activity.</param>
/// <param name="Territory">Addressee; as the file says where the unit is not known.</param>
/// <param name="Due">The deadline of this time.</param>
/// <param name="Changes">What would change, before and after; empty for an error.</param>
/// <param name="Report">What would be written; null for an error.</param>
/// <param name="Doubts">What to look at.</param>
public sealed record MonitoringLine(
    MonitoringLineKind Kind,
    string Sheet,
    string Cell,
    string Number,
    string Title,
    string Territory,
    string Due,
    IReadOnlyList<FieldChange> Changes,
    UnitReport? Report,
    IReadOnlyList<ImportProblem> Doubts);

/// <summary>What a returned form would change in its plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Lines">Rows that change something or cannot, in the order of the file.</param>
/// <param name="Chosen">Conflicts that the person has decided for the file.</param>
public sealed record MonitoringPlan(PlanHead Plan, IReadOnlyList<MonitoringLine> Lines, IReadOnlySet<UnitKey> Chosen)
{
    /// <summary>Conflicts that nobody has decided: the site's word stays.</summary>
    public int Undecided => Lines.Count(line => line.Kind == MonitoringLineKind.Conflict && !Chosen.Contains(line.Report!.Unit));

    /// <summary>What «Применить» writes.</summary>
    public IReadOnlyList<UnitReport> Reports =>
        [.. Lines.Where(line => line.Report is not null && (line.Kind != MonitoringLineKind.Conflict || Chosen.Contains(line.Report.Unit))).Select(line => line.Report!)];
}
