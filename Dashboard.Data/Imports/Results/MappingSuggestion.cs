namespace Dashboard.Data.Imports.Results;

/// <summary>What the mapping page shows of an unknown table: its first rows, where the head probably is, what its columns probably hold.</summary>
/// <param name="Sheet">Index of the sheet.</param>
/// <param name="SheetName">Its name.</param>
/// <param name="FirstRows">Texts of the first rows; columns that seem to hold pupils show «•••».</param>
/// <param name="FirstHeadRow">Guessed first row of the head, counted from 0.</param>
/// <param name="LastHeadRow">Guessed last row of the head.</param>
/// <param name="Fingerprint">Fingerprint of this head, for a profile.</param>
/// <param name="Columns">A suggestion for each column of the head.</param>
/// <param name="Constants">What the titles, the sheet's and the file's name say about the whole table.</param>
public sealed record MappingSuggestion(
    int Sheet,
    string SheetName,
    IReadOnlyList<IReadOnlyList<string>> FirstRows,
    int FirstHeadRow,
    int LastHeadRow,
    string Fingerprint,
    IReadOnlyList<SuggestedColumn> Columns,
    ReadOverrides Constants);

/// <param name="Column">Guessed meaning.</param>
/// <param name="Caption">Caption as in the sheet.</param>
/// <param name="Reason">Why it was guessed, in Russian.</param>
public sealed record SuggestedColumn(MappedColumn Column, string Caption, string Reason);
