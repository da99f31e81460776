namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// The cells of one sheet. They lie row after row in a few large arrays with one number a row to find them, so a sheet of
/// 310,000 rows is a handful of objects. Empty cells at a row's end and empty rows at the sheet's end are not kept.
/// </summary>
public sealed class SheetGrid
{
    private readonly Cell[][] _chunks;
    private readonly RowPlace[] _rows;
    private readonly MergeLookup _merges;

    internal SheetGrid(string name, bool hidden, Cell[][] chunks, RowPlace[] rows, int rowCount, int columnCount, IReadOnlyList<CellRange> merges)
    {
        Name = name;
        Hidden = hidden;
        _chunks = chunks;
        _rows = rows;
        RowCount = rowCount;
        ColumnCount = columnCount;
        Merges = merges;
        _merges = new MergeLookup(merges);
    }

    /// <summary>A sheet of texts alone, for what is no spreadsheet but is read like one.</summary>
    internal static SheetGrid Of(string name, IReadOnlyList<string[]> rows)
    {
        var filled = rows.Count;
        while (filled > 0 && rows[filled - 1].All(string.IsNullOrEmpty))
        {
            filled--;
        }

        Cell[][] chunks = [.. rows.Take(filled).Select(row => row.Select(Cell.OfText).ToArray())];
        return new SheetGrid(
            name, false, chunks, [.. chunks.Select((cells, index) => new RowPlace(index, 0, cells.Length))], filled, chunks.Length == 0 ? 0 : chunks.Max(cells => cells.Length), []);
    }

    public string Name { get; }

    /// <summary>Whether the sheet's tab is hidden in Excel.</summary>
    public bool Hidden { get; }

    /// <summary>Rows up to the last one that holds something.</summary>
    public int RowCount { get; }

    /// <summary>Columns up to the last one that holds something.</summary>
    public int ColumnCount { get; }

    /// <summary>Merged blocks of more than one cell, in the order of the file; only the top-left cell holds the value.</summary>
    public IReadOnlyList<CellRange> Merges { get; }

    /// <summary>Any row and column may be asked; outside the stored cells the answer is an empty cell.</summary>
    public Cell this[int row, int column]
    {
        get
        {
            var cells = Row(row);
            return (uint)column < (uint)cells.Length ? cells[column] : default;
        }
    }

    /// <summary>Cells of a row from column 0 up to its last filled one: may be shorter than <see cref="ColumnCount"/>, empty for an absent row.</summary>
    public ReadOnlySpan<Cell> Row(int row)
    {
        if ((uint)row >= (uint)RowCount)
        {
            return [];
        }

        var place = _rows[row];
        return place.Length == 0 ? [] : _chunks[place.Chunk].AsSpan(place.Offset, place.Length);
    }

    /// <summary>The merged block that a cell belongs to, if any.</summary>
    public CellRange? MergeAt(int row, int column) => _merges.At(row, column);

    /// <summary>A cell's value where any cell of a merged block has the value of its top-left one.</summary>
    public Cell Merged(int row, int column) =>
        _merges.At(row, column) is { } range ? this[range.FirstRow, range.FirstColumn] : this[row, column];

    /// <summary>Where a row's cells lie.</summary>
    internal readonly record struct RowPlace(int Chunk, int Offset, int Length);
}
