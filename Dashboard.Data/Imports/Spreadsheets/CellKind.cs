namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number that its format shows as a date or a time.</summary>
    Date,
    Boolean,

    /// <summary>An error such as #DIV/0!, or a formula whose value was not saved.</summary>
    Error,
}
