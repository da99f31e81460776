namespace Dashboard.Samples.Books;

/// <summary>A sheet of a <see cref="Book"/>. Rows and columns count from 0.</summary>
public sealed class BookSheet(string name)
{
    private readonly List<BookCell[]?> rows = [];
    private readonly List<BookMerge> merges = [];
    private readonly SortedDictionary<int, double> widths = [];
    private readonly HashSet<int> heads = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly HashSet<int> hiddenColumns = [];

    public string Name { get; } = name;

    /// <summary>The sheet exists in the file but Excel does not show it.</summary>
    public bool Hidden { get; set; }

    /// <summary>
    /// Rows that follow the stored ones and are produced only while a file is written, so that a sheet of
    /// hundreds of thousands of rows never stands in memory. The same array may be given again and again.
    /// </summary>
    public IEnumerable<object?[]>? Tail { get; set; }

    public IReadOnlyList<BookMerge> Merges => merges;

    /// <summary>Column widths in characters, by column.</summary>
    public IReadOnlyDictionary<int, double> Widths => widths;

    /// <summary>How many rows are stored, without the <see cref="Tail"/>.</summary>
    public int RowCount => rows.Count;

    public void Put(int row, int column, object? value, BookFormat format = BookFormat.General) =>
        Place(row, column, BookCell.Of(value, format));

    /// <summary>Puts a text that looks like a number but must stay text, in a cell formatted as «Текстовый».</summary>
    public void PutText(int row, int column, string value) => Place(row, column, BookCell.Of(value, BookFormat.Text));

    /// <summary>Puts a formula (without «=») together with the value that Excel computed when it saved the file.</summary>
    public void Formula(int row, int column, string formula, object? cached) =>
        Place(row, column, BookCell.Of(cached) with { Formula = formula });

    /// <summary>Puts values side by side from column 0; <c>null</c> leaves a cell absent.</summary>
    public void Row(int row, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var column = 0; column < values.Length; column++)
        {
            if (values[column] is not null)
            {
                Put(row, column, values[column]);
            }
        }
    }

    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        if (lastRow > firstRow || lastColumn > firstColumn)
        {
            merges.Add(new BookMerge(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    public void Width(int column, double characters) => widths[column] = characters;

    /// <summary>Shows a row as the head of a table: bold, wrapped, centred.</summary>
    public void Head(int row) => heads.Add(row);

    public bool IsHead(int row) => heads.Contains(row);

    public void HideRow(int row) => hiddenRows.Add(row);

    public bool IsHiddenRow(int row) => hiddenRows.Contains(row);

    public void HideColumn(int column)
    {
        // Formats describe a column only together with its width.
        widths.TryAdd(column, 9);
        hiddenColumns.Add(column);
    }

    public bool IsHiddenColumn(int column) => hiddenColumns.Contains(column);

    /// <summary>The cell at a place, absent when nothing was put there (cells of the <see cref="Tail"/> are not seen).</summary>
    public BookCell At(int row, int column) =>
        row < rows.Count && rows[row] is { } cells && column < cells.Length ? cells[column] : default;

    /// <summary>The last column that holds something in the stored rows, or -1.</summary>
    public int LastColumn()
    {
        var last = -1;
        foreach (var row in rows)
        {
            last = Math.Max(last, row is null ? -1 : Filled(row) - 1);
        }

        return last;
    }

    /// <summary>All rows that hold something, stored ones first, then the tail.</summary>
    public IEnumerable<BookRow> Rows()
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index] is { } cells && Filled(cells) is var filled and > 0)
            {
                yield return new BookRow(index, cells.AsMemory(0, filled));
            }
        }

        if (Tail is null)
        {
            yield break;
        }

        var next = rows.Count;
        BookCell[] buffer = [];
        foreach (var values in Tail)
        {
            if (buffer.Length < values.Length)
            {
                buffer = new BookCell[values.Length];
            }

            for (var column = 0; column < values.Length; column++)
            {
                buffer[column] = BookCell.Of(values[column]);
            }

            yield return new BookRow(next++, buffer.AsMemory(0, values.Length));
        }
    }

    private static int Filled(BookCell[] cells)
    {
        var length = cells.Length;
        while (length > 0 && cells[length - 1].IsAbsent)
        {
            length--;
        }

        return length;
    }

    private void Place(int row, int column, BookCell cell)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        while (rows.Count <= row)
        {
            rows.Add(null);
        }

        var cells = rows[row] ?? [];
        if (cells.Length <= column)
        {
            Array.Resize(ref cells, Math.Max(column + 1, Math.Min(cells.Length * 2, 16_384)));
            rows[row] = cells;
        }

        cells[column] = cell;
    }
}
