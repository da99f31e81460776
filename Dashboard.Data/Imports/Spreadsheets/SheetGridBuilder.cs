namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// Collects the cells of one sheet: <see cref="StartRow"/>, <see cref="Set"/>, <see cref="EndRow"/>. Rows may be skipped and
/// may come out of order. Keeps the limits, so no parser has to.
/// </summary>
internal sealed class SheetGridBuilder(ReadingSession session, string name)
{
    private const int FirstChunk = 256;
    private const int LargestChunk = 32_768;
    private const int RowsBetweenReports = 4096;

    /// <summary>Excel's own limit of characters in a cell.</summary>
    private const int LongestText = 32_767;

    /// <summary>What a person or a slip of a formula leaves at the edge of a sheet; a table that wide has more.</summary>
    private const int MostStrayCells = 100;
    private const int MostLongTextsTold = 20;
    private const int BeginningOfLongText = 40;

    private readonly List<Cell[]> _chunks = [];
    private readonly List<CellRange> _merges = [];
    private SheetGrid.RowPlace[] _rows = [];
    private Cell[] _row = new Cell[64];
    private int _chunkUsed;
    private int _rowAt;
    private int _rowLength;
    private int _rowCount;
    private int _columnCount;
    private int _sinceReport;
    private int _formulasWithoutValue;
    private string? _firstFormulaWithoutValue;
    private (int Row, int Column)? _firstStrayCell;
    private int _strayCells;
    private int _longTexts;

    public string Name { get; set; } = name;

    public bool Hidden { get; set; }

    /// <summary>Rows the file says the sheet has, for progress only.</summary>
    public long? ExpectedRows { get; set; }

    /// <summary>The row after the last one that holds something.</summary>
    public int RowCount => _rowCount;

    public void StartRow(int row)
    {
        _rowAt = row;
        if (row < _rowCount && _rows[row] is { Length: > 0 } place)
        {
            // The same row a second time, seen in files of careless writers: what was there stays under the new cells.
            EnsureRow(place.Length);
            _chunks[place.Chunk].AsSpan(place.Offset, place.Length).CopyTo(_row);
            _rowLength = place.Length;
        }
    }

    public void Set(int column, Cell cell)
    {
        if (cell.IsEmpty)
        {
            return;
        }

        if (cell.TextLength > LongestText)
        {
            cell = TooLongText(column, cell);
        }

        if (column < _rowLength || Extend(column))
        {
            _row[column] = cell;
        }
    }

    /// <summary>Notes a formula that the file holds without its value.</summary>
    public void SetFormulaWithoutValue(int column, string formula)
    {
        Set(column, Cell.OfError("=" + formula));
        _firstFormulaWithoutValue ??= CellAddress.Of(_rowAt, column);
        _formulasWithoutValue++;
    }

    /// <summary>A cell that points to a text the file does not have: reading on would silently lose what stood there.</summary>
    public SpreadsheetRefusedException MissingText(int column) =>
        ReadingSession.Refusal(SpreadsheetMessages.TextMissing(session.FileName, Name, CellAddress.Of(_rowAt, column)));

    /// <summary>Stores the row, <paramref name="times"/> times one under the other; repeats share the cells.</summary>
    public void EndRow(int times = 1)
    {
        if (++_sinceReport == RowsBetweenReports)
        {
            _sinceReport = 0;
            session.Checkpoint();
            session.Report(Name, _rowAt, ExpectedRows);
        }

        if (_rowLength == 0)
        {
            return;
        }

        if ((uint)_rowAt >= (uint)session.Limits.Rows || times > session.Limits.Rows - _rowAt)
        {
            throw ReadingSession.Refusal(SpreadsheetMessages.TooManyRows(session.FileName, Name, session.Limits.Rows));
        }

        session.CountCells(Name, (long)_rowLength * times);
        var place = Store();
        EnsureIndex(_rowAt + times);
        _rows.AsSpan(_rowAt, times).Fill(place);
        _rowCount = Math.Max(_rowCount, _rowAt + times);
        _columnCount = Math.Max(_columnCount, _rowLength);
        _row.AsSpan(0, _rowLength).Clear();
        _rowLength = 0;
    }

    public void Merge(CellRange range)
    {
        if (range.FirstRow != range.LastRow || range.FirstColumn != range.LastColumn)
        {
            _merges.Add(range);
        }
    }

    public SheetGrid Finish()
    {
        if (_firstFormulaWithoutValue is { } first)
        {
            session.Notes.Add(SpreadsheetMessages.FormulaWithoutValue(session.FileName, Name, first, _formulasWithoutValue));
        }

        if (_firstStrayCell is { } stray)
        {
            session.Notes.Add(SpreadsheetMessages.StrayCells(session.FileName, Name, CellAddress.Of(stray.Row, stray.Column), _strayCells, session.Limits.Columns));
        }

        session.Report(Name, _rowCount, _rowCount);
        return new SheetGrid(Name, Hidden, [.. _chunks], _rows, _rowCount, _columnCount, _merges);
    }

    /// <summary>False for a stray cell far to the right: a few are left out and said, many refuse the file.</summary>
    private bool Extend(int column)
    {
        if (column < session.Limits.Columns)
        {
            EnsureRow(column + 1);
            _rowLength = column + 1;
            return true;
        }

        _firstStrayCell ??= (_rowAt, column);
        if (++_strayCells > MostStrayCells)
        {
            throw ReadingSession.Refusal(SpreadsheetMessages.TooManyColumns(session.FileName, Name, _firstStrayCell.Value.Row, _firstStrayCell.Value.Column, session.Limits.Columns));
        }

        return false;
    }

    private Cell TooLongText(int column, Cell cell)
    {
        if (_longTexts++ < MostLongTextsTold)
        {
            session.Notes.Add(SpreadsheetMessages.TextTooLong(session.FileName, Name, CellAddress.Of(_rowAt, column), LongestText));
        }

        return Cell.OfError(string.Concat(cell.Text.AsSpan(0, BeginningOfLongText), "…"));
    }

    private void EnsureRow(int length)
    {
        if (length > _row.Length)
        {
            Array.Resize(ref _row, Math.Max(length, _row.Length * 2));
        }
    }

    private void EnsureIndex(int rows)
    {
        if (rows > _rows.Length)
        {
            Array.Resize(ref _rows, Math.Min(Math.Max(Math.Max(rows, 64), _rows.Length * 2), Math.Max(rows, session.Limits.Rows)));
        }
    }

    private SheetGrid.RowPlace Store()
    {
        if (_chunks.Count == 0 || _chunks[^1].Length - _chunkUsed < _rowLength)
        {
            // The first arrays are small because most sheets are; later ones stop growing so that the last is not mostly air.
            var size = _chunks.Count == 0 ? FirstChunk : Math.Min(_chunks[^1].Length * 4, LargestChunk);
            _chunks.Add(new Cell[Math.Max(size, _rowLength)]);
            _chunkUsed = 0;
        }

        _row.AsSpan(0, _rowLength).CopyTo(_chunks[^1].AsSpan(_chunkUsed));
        var place = new SheetGrid.RowPlace(_chunks.Count - 1, _chunkUsed, _rowLength);
        _chunkUsed += _rowLength;
        return place;
    }
}
