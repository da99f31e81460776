namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>A block of cells; rows and columns count from 0, the last ones belong to it.</summary>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    public override string ToString() => $"{CellAddress.Of(FirstRow, FirstColumn)}:{CellAddress.Of(LastRow, LastColumn)}";
}
