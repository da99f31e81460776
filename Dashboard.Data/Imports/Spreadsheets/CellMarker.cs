using System.Collections.Concurrent;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>What stands in a cell's reference when it is not plain text: one shared object a kind, so a number costs no allocation.</summary>
internal sealed record CellMarker(CellKind Kind, bool IsFormula = false, bool IsPercent = false, string? Text = null)
{
    public static readonly CellMarker Number = new(CellKind.Number);
    public static readonly CellMarker FormulaNumber = new(CellKind.Number, IsFormula: true);
    public static readonly CellMarker Percent = new(CellKind.Number, IsPercent: true);
    public static readonly CellMarker FormulaPercent = new(CellKind.Number, IsFormula: true, IsPercent: true);
    public static readonly CellMarker Date = new(CellKind.Date);
    public static readonly CellMarker FormulaDate = new(CellKind.Date, IsFormula: true);
    public static readonly CellMarker Boolean = new(CellKind.Boolean);

    private static readonly ConcurrentDictionary<string, CellMarker> KnownErrors = new(
        new[] { "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!" }
            .Select(text => KeyValuePair.Create(text, new CellMarker(CellKind.Error, IsFormula: true, Text: text))));

    public static CellMarker Error(string text) =>
        KnownErrors.TryGetValue(text, out var known) ? known : new CellMarker(CellKind.Error, IsFormula: true, Text: text);
}
