using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>What a monitoring form says, before anybody has looked whose units its rows are.</summary>
/// <param name="Plan">Whose plan it is.</param>
/// <param name="ExportedAt">Moment of the hidden sheet, UTC; null where that is gone.</param>
/// <param name="Sheets">Names of the sheets that were read.</param>
/// <param name="Rows">In the order of the file.</param>
public sealed record ParsedMonitoring(FormPlan Plan, DateTime? ExportedAt, IReadOnlyList<string> Sheets, IReadOnlyList<MonitoringRow> Rows);

/// <summary>A row. A text is null where its column is not in the sheet: nothing is said then, and nothing erased.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Key">The hidden key; null where it was lost.</param>
/// <param name="IsUntouched">Every cell is as the program wrote it.</param>
/// <param name="Number">«2.4»; may be empty.</param>
/// <param name="Activity">Title of the activity.</param>
/// <param name="Territory">School or territory; null or empty where not named.</param>
/// <param name="Due">«Срок (план)» in words.</param>
/// <param name="Fact">A day; null where none was read.</param>
/// <param name="Status">As it was understood.</param>
/// <param name="Result">Words without addresses.</param>
/// <param name="Document">Likewise.</param>
/// <param name="Links">Addresses of both columns, each once.</param>
/// <param name="Note">Note or reason.</param>
/// <param name="Doubts">What could not be read; an error leaves the row out.</param>
public sealed record MonitoringRow(
    RowPlace Place,
    MonitoringKey? Key,
    bool IsUntouched,
    string Number,
    string Activity,
    string? Territory,
    string? Due,
    FactDay? Fact,
    StatusReading Status,
    string? Result,
    string? Document,
    IReadOnlyList<FoundLink> Links,
    string? Note,
    IReadOnlyList<ImportProblem> Doubts);

/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">From 0.</param>
/// <param name="Columns">Where each column stands, from 0.</param>
public sealed record RowPlace(string File, string Sheet, int Row, IReadOnlyDictionary<MonitoringColumn, int> Columns)
{
    /// <summary>Address of a cell; of the activity's where the column is not there.</summary>
    public string Cell(MonitoringColumn column) =>
        Spreadsheets.CellAddress.Of(Row, Columns.TryGetValue(column, out var place) ? place : Columns.GetValueOrDefault(MonitoringColumn.Activity));
}

/// <summary>An address of a page.</summary>
/// <param name="Title">The words beside it; empty where there are none.</param>
/// <param name="Address">Absolute, http or https.</param>
public sealed record FoundLink(string Title, string Address);
