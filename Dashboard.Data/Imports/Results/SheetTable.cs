using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>One table of a sheet: its head, its columns and the rows that belong to it.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="SheetIndex">Its index in the workbook.</param>
/// <param name="PreambleRow">First row that may say what the table is about.</param>
/// <param name="HeadRow">First row of the head.</param>
/// <param name="FirstRow">First row under the head.</param>
/// <param name="EndRow">Row after the last one.</param>
/// <param name="Columns">Columns with their meaning, from the left.</param>
/// <param name="Titles">Texts above the head, from above.</param>
internal sealed record SheetTable(
    SheetGrid Sheet,
    int SheetIndex,
    int PreambleRow,
    int HeadRow,
    int FirstRow,
    int EndRow,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<string> Titles)
{
    /// <summary>Set where a saved mapping recognised the head.</summary>
    public MappingProfile? Profile { get; init; }

    /// <summary>Rows inside the table that repeat its head after a page break.</summary>
    public IReadOnlySet<int> RepeatedHeads { get; init; } = new HashSet<int>();

    public TableColumn? Column(ColumnMeaning meaning) => Columns.FirstOrDefault(column => column.Meaning == meaning);

    public int IndexOf(ColumnMeaning meaning) => Column(meaning)?.Index ?? -1;

    public bool Has(ColumnMeaning meaning) => Column(meaning) is not null;

    /// <summary>Whether a row has any number beside its own number and year.</summary>
    public bool HasNumber(ReadOnlySpan<Cell> cells)
    {
        foreach (var column in Columns)
        {
            if (column.Meaning is not (ColumnMeaning.RowNumber or ColumnMeaning.Ignored or ColumnMeaning.Year) && (uint)column.Index < (uint)cells.Length && cells[column.Index].TryNumber(out var number) && number != 0)
            {
                return true;
            }
        }

        return false;
    }
}
