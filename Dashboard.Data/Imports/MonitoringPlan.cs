using Dashboard.Data.Domain.Roadmaps;
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

/// <summary>What a returned form would change, before anything is written.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Hash">SHA-256 of its bytes in hexadecimal.</param>
/// <param name="Sheets">Sheets that were read.</param>
/// <param name="Lines">Rows that change something or cannot, in the order of the file.</param>
/// <param name="Unchanged">Rows that say what is already known.</param>
/// <param name="Problems">All of them, those of the lines among them.</param>
public sealed record MonitoringPlan(
    int PlanId, string File, string Hash, IReadOnlyList<string> Sheets, IReadOnlyList<MonitoringLine> Lines, int Unchanged, IReadOnlyList<ImportProblem> Problems)
{
    public int Count(MonitoringLineKind kind) => Lines.Count(line => line.Kind == kind);

    /// <summary>What is written when the person chooses these conflicts for the file.</summary>
    public IReadOnlyList<UnitReport> Chosen(IReadOnlySet<UnitKey> conflicts) =>
    [
        .. Lines.Where(line => line.Report is not null && (line.Kind != MonitoringLineKind.Conflict || conflicts.Contains(line.Report.Unit))).Select(line => line.Report!),
    ];
}

/// <summary>A file read as a monitoring form, or why it was not.</summary>
/// <param name="Name">As the user knows it.</param>
/// <param name="Hash">SHA-256 of its bytes in hexadecimal.</param>
/// <param name="Form">What it says, and what could not be read.</param>
public sealed record MonitoringFile(string Name, string Hash, ParseResult<Monitoring.ParsedMonitoring> Form);
