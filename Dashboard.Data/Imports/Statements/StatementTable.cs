using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>A table of a sheet: its heads, the lines above it and its rows.</summary>
internal sealed class StatementTable
{
    private const int DeepestHeadRow = 60;

    /// <summary>Sheets up to this long are searched for further tables under the first: a profile under a profile, a list under a list.</summary>
    private const int LongestOfSeveral = 5000;

    private readonly SheetGrid _grid;

    private StatementTable(SheetGrid grid, int sheet, int first, int head, int headEnd, int end)
    {
        _grid = grid;
        (Sheet, Head, First, End) = (sheet, head, headEnd + 1, end);
        Heads = head < 0 ? [] : HeadsOf(grid, head, headEnd);
        Folded = [.. Heads.Select(HeadWords.Fold)];
        Above = LinesOf(grid, first, head);
    }

    /// <summary>0-based place of the sheet in the workbook.</summary>
    public int Sheet { get; }

    public string Name => _grid.Name;

    /// <summary>First row of the head.</summary>
    public int Head { get; }

    /// <summary>First row under the head, and the row after the last one.</summary>
    public int First { get; }

    public int End { get; }

    /// <summary>Captions by column, on one line; a caption over several columns stands before each of theirs.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>The same for comparison.</summary>
    public IReadOnlyList<string> Folded { get; }

    /// <summary>What stands above the table, cell by cell, since the table before it.</summary>
    public IReadOnlyList<string> Above { get; }

    /// <summary>A sheet whose rows need no head.</summary>
    public static StatementTable WithoutHead(SheetGrid grid, int sheet) => new(grid, sheet, 0, -1, -1, grid.RowCount);

    /// <summary>Tables whose head a form knows, in the order of the workbook.</summary>
    /// <param name="workbook">The file.</param>
    /// <param name="isHead">Asked of the folded captions of a row.</param>
    public static IReadOnlyList<StatementTable> In(Workbook workbook, Predicate<IReadOnlyList<string>> isHead)
    {
        var tables = new List<StatementTable>();
        for (var sheet = 0; sheet < workbook.Sheets.Count; sheet++)
        {
            if (!workbook.Sheets[sheet].Hidden)
            {
                tables.AddRange(Of(workbook.Sheets[sheet], sheet, isHead));
            }
        }

        return tables;
    }

    /// <summary>Rows under the head that hold something and are not the numbers of columns.</summary>
    public IEnumerable<int> Rows
    {
        get
        {
            for (var row = First; row < End; row++)
            {
                if (Filled(_grid, row) > 0 && !IsColumnNumbers(row))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>A cell as it stands in the file; the lower part of a merged block is empty.</summary>
    public Cell Cell(int row, int column) => column < 0 ? default : _grid[row, column];

    /// <summary>Text of a cell, also of the lower part of a block that is merged downwards.</summary>
    public string Text(int row, int column)
    {
        if (column < 0)
        {
            return string.Empty;
        }

        var range = _grid.MergeAt(row, column);
        return HeadWords.OneLine((range is { } merged && merged.FirstColumn == merged.LastColumn ? _grid.Merged(row, column) : _grid[row, column]).Text);
    }

    /// <summary>The first cell of the sheet, from its top, whose text is looked for.</summary>
    public (int Row, int Column)? Find(Predicate<string> looksFor)
    {
        for (var row = 0; row < End; row++)
        {
            var cells = _grid.Row(row);
            for (var column = 0; column < cells.Length; column++)
            {
                if (!cells[column].IsEmpty && looksFor(HeadWords.OneLine(cells[column].Text)))
                {
                    return (row, column);
                }
            }
        }

        return null;
    }

    /// <summary>Address of the cell above the table that names this year; null where a sheet or a file names it.</summary>
    public string? AddressOf(WrittenYear year) => Find(text => text.Length < 400 && WrittenYear.In(text) == year) is var (row, column) && row < Head ? CellAddress.Of(row, column) : null;

    /// <summary>The only filled cell of a row; -1 where there are several.</summary>
    public int Only(int row)
    {
        var only = -1;
        var cells = _grid.Row(row);
        for (var column = 0; column < cells.Length; column++)
        {
            if (!IsBlank(cells[column]))
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = column;
            }
        }

        return only;
    }

    /// <summary>Cells of a row that hold something, as far as one counts.</summary>
    public static int Filled(SheetGrid grid, int row, int atMost = int.MaxValue)
    {
        var filled = 0;
        foreach (var cell in grid.Row(row))
        {
            filled += IsBlank(cell) ? 0 : 1;
            if (filled == atMost)
            {
                break;
            }
        }

        return filled;
    }

    /// <summary>A number is asked for no text: every row of a region's sheet of results comes by here.</summary>
    private static bool IsBlank(Cell cell) => cell.IsEmpty || (cell.Kind is not (CellKind.Number or CellKind.Date or CellKind.Boolean) && string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>Texts of rows, cell by cell, none empty.</summary>
    public static IReadOnlyList<string> LinesOf(SheetGrid grid, int from, int to)
    {
        var lines = new List<string>();
        for (var row = from; row < to; row++)
        {
            foreach (var cell in grid.Row(row))
            {
                lines.AddRange(cell.Text.Split('\n').Select(HeadWords.OneLine).Where(line => line.Length > 0));
            }
        }

        return lines;
    }

    private static IEnumerable<StatementTable> Of(SheetGrid grid, int sheet, Predicate<IReadOnlyList<string>> isHead)
    {
        var heads = new List<(int Row, int End)>();
        var deepest = grid.RowCount <= LongestOfSeveral ? grid.RowCount : DeepestHeadRow;
        for (var row = 0; row < deepest && (heads.Count > 0 || row < DeepestHeadRow); row++)
        {
            if (MayBeHead(grid, row) && isHead([.. HeadsOf(grid, row, row).Select(HeadWords.Fold)]))
            {
                var end = WithSecondLine(grid, row, isHead);
                heads.Add((row, end));
                row = end;
            }
        }

        var first = 0;
        for (var place = 0; place < heads.Count; place++)
        {
            var end = place + 1 < heads.Count ? EndBefore(grid, heads[place + 1].Row, heads[place].End) : grid.RowCount;
            yield return new StatementTable(grid, sheet, first, heads[place].Row, heads[place].End, end);
            first = end;
        }
    }

    /// <summary>A row under the head without a number that names no school of its own is the head's second line.</summary>
    private static int WithSecondLine(SheetGrid grid, int head, Predicate<IReadOnlyList<string>> isHead)
    {
        var next = head + 1;
        var filled = 0;
        var cells = grid.Row(next);
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].IsEmpty)
            {
                continue;
            }

            var isUnderCaption = grid[head, column].IsEmpty || (grid.MergeAt(head, column) is { } range && range.LastColumn > range.FirstColumn);
            if (!isUnderCaption || cells[column].Kind != CellKind.Text || cells[column].TryNumber(out _) || cells[column].Text.Length > 120)
            {
                // «чел.» and «%» under captions of one column each: the row holds nothing but units.
                if (!IsUnit(cells[column].Text))
                {
                    return head;
                }
            }

            filled++;
        }

        return filled > 0 && isHead([.. HeadsOf(grid, head, next).Select(HeadWords.Fold)]) ? next : head;
    }

    private static bool IsUnit(string text) => HeadWords.Fold(text) is "чел" or "%" or "человек" or "доля" or "доля, %" or "км" or "кол-во" or "количество" or "балл" or "значимость" or "уровень";

    private static int EndBefore(SheetGrid grid, int nextHead, int after)
    {
        var row = nextHead;
        while (row - 1 > after && Filled(grid, row - 1) <= 1)
        {
            row--;
        }

        return row;
    }

    /// <summary>Captions are texts: a row of numbers is asked no further. A region's sheets of results have thousands of such rows.</summary>
    private static bool MayBeHead(SheetGrid grid, int row)
    {
        var (texts, others) = (0, 0);
        foreach (var cell in grid.Row(row))
        {
            if (cell.Kind == CellKind.Text && !cell.TryNumber(out _))
            {
                texts++;
            }
            else if (!cell.IsEmpty)
            {
                others++;
            }
        }

        return texts > 1 && texts >= others;
    }

    private static string[] HeadsOf(SheetGrid grid, int head, int headEnd)
    {
        var heads = new string[grid.ColumnCount];
        var caption = string.Empty;
        for (var column = 0; column < heads.Length; column++)
        {
            var own = HeadWords.OneLine(grid[headEnd, column].Text);
            if (headEnd == head)
            {
                heads[column] = own.Length > 0 ? own : OverHead(grid, head, column);
                continue;
            }

            var over = HeadWords.OneLine(grid.Merged(head, column).Text);
            caption = over.Length > 0 ? over : own.Length > 0 ? caption : string.Empty;
            heads[column] = own.Length == 0 ? (over.Length > 0 ? over : OverHead(grid, head, column)) : (caption + " " + own).Trim();
        }

        return heads;
    }

    /// <summary>A caption that began in a row above, merged downwards or simply written there.</summary>
    private static string OverHead(SheetGrid grid, int head, int column)
    {
        if (grid.MergeAt(head, column) is { } range && range.FirstRow < head && range.FirstColumn == range.LastColumn)
        {
            return HeadWords.OneLine(grid.Merged(head, column).Text);
        }

        var over = head > 0 && grid.MergeAt(head - 1, column) is not { } wide ? grid[head - 1, column].Text : string.Empty;
        return over.Length is > 0 and < 80 && Filled(grid, head - 1) > 1 ? HeadWords.OneLine(over) : string.Empty;
    }

    private bool IsColumnNumbers(int row)
    {
        if (row > First + 1)
        {
            return false;
        }

        var expected = 0;
        foreach (var cell in _grid.Row(row))
        {
            if (cell.IsEmpty)
            {
                continue;
            }

            expected++;
            if (cell.Text.Trim('.', ' ') != expected.ToString(CultureInfo.InvariantCulture))
            {
                return false;
            }
        }

        return expected > 1;
    }
}
