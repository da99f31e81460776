using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Rows of a head, and the row of greatest points where there is one.</summary>
/// <param name="FirstRow">First row, counted from 0.</param>
/// <param name="LastRow">Last row: greatest points, numbers of columns and repeated captions belong to the head.</param>
/// <param name="MaxRow">Row «Макс балл», or -1.</param>
internal sealed record TableHead(int FirstRow, int LastRow, int MaxRow)
{
    private const int RowsAbove = 2, RowsBelow = 4;

    /// <summary>Rows that hold captions; the ones below are numbers of columns and greatest points.</summary>
    public int LastCaptionRow { get; init; } = LastRow;

    public static TableHead Around(SheetGrid sheet, int anchor, int from)
    {
        var identity = FirstFilled(sheet.Row(anchor));
        var first = anchor;
        while (first - 1 >= from && anchor - first < RowsAbove && IsCaptionAbove(sheet, first - 1, identity))
        {
            first--;
        }

        var last = anchor;
        var captions = anchor;
        var max = -1;
        while (last + 1 < sheet.RowCount && last - anchor < RowsBelow)
        {
            var kind = KindBelow(sheet, first, last, last + 1);
            if (kind == RowKind.Data)
            {
                break;
            }

            last++;
            if (kind == RowKind.MaxPoints)
            {
                max = last;
            }
            else if (kind == RowKind.Caption && max < 0)
            {
                captions = last;
            }
        }

        return new TableHead(first, last, max) { LastCaptionRow = captions };
    }

    public List<TableColumn> Columns(SheetGrid sheet)
    {
        var width = 0;
        for (var row = FirstRow; row <= LastRow; row++)
        {
            width = Math.Max(width, sheet.Row(row).Length);
        }

        var columns = new List<TableColumn>();
        for (var column = 0; column < width; column++)
        {
            var parts = Parts(sheet, column);
            if (parts.Count == 0)
            {
                continue;
            }

            var read = ColumnReader.Read(column, parts);
            if (MaxRow >= 0 && sheet[MaxRow, column].TryNumber(out var points))
            {
                read = read with { MaxPoints = points };
            }

            columns.Add(read);
        }

        return columns;
    }

    /// <summary>Whether another head has the same captions: a page break repeats the head.</summary>
    public bool SameAs(TableHead other, SheetGrid sheet) =>
        HeadFingerprint.Of(sheet, FirstRow, LastCaptionRow) == HeadFingerprint.Of(sheet, other.FirstRow, other.LastCaptionRow);

    /// <summary>Texts over one column from above; merged blocks count for each of their columns, repeated texts once.</summary>
    private List<string> Parts(SheetGrid sheet, int column)
    {
        var parts = new List<string>();
        for (var row = FirstRow; row <= LastCaptionRow; row++)
        {
            var text = CellText.OfHead(sheet.Merged(row, column));
            if (text.Length == 0 && row < LastCaptionRow && !sheet[row + 1, column].IsEmpty)
            {
                text = CaptionToTheLeft(sheet, row, column);
            }

            text = HeadText.Tidy(text);
            if (text.Length > 0 && (parts.Count == 0 || HeadText.Normalise(parts[^1]) != HeadText.Normalise(text)))
            {
                parts.Add(text);
            }
        }

        return parts;
    }

    /// <summary>In a file without merged cells a caption over several columns stands over the first of them only.</summary>
    private static string CaptionToTheLeft(SheetGrid sheet, int row, int column)
    {
        for (var left = column - 1; left >= 0; left--)
        {
            var cell = sheet[row, left];
            if (!cell.IsEmpty)
            {
                return !sheet[row + 1, left].IsEmpty && sheet.MergeAt(row, left) is null ? CellText.OfHead(cell) : string.Empty;
            }

            if (sheet[row + 1, left].IsEmpty || sheet.MergeAt(row, left) is not null)
            {
                return string.Empty;
            }
        }

        return string.Empty;
    }

    private static bool IsCaptionAbove(SheetGrid sheet, int row, int identity)
    {
        var cells = sheet.Row(row);
        var first = FirstFilled(cells);
        if (first < 0 || first <= identity)
        {
            return false;
        }

        for (var column = first; column < cells.Length; column++)
        {
            if (!cells[column].IsEmpty && (cells[column].Kind != CellKind.Text || cells[column].Text.Contains(':', StringComparison.Ordinal)))
            {
                return false;
            }
        }

        // A caption stands over columns of the head, a title over none of them in particular.
        return !sheet[row + 1, first].IsEmpty || sheet.MergeAt(row, first) is { } merge && merge.FirstColumn > identity;
    }

    private static RowKind KindBelow(SheetGrid sheet, int first, int last, int row)
    {
        var cells = sheet.Row(row);
        var at = FirstFilled(cells);
        if (at < 0)
        {
            return CoveredByHead(sheet, first, last, row) ? RowKind.Caption : RowKind.Data;
        }

        if (HeadText.Normalise(cells[at].Text) is { } label && (label.StartsWith("макс", StringComparison.Ordinal) || label.StartsWith("max", StringComparison.Ordinal)) && cells[at].Kind == CellKind.Text)
        {
            return RowKind.MaxPoints;
        }

        if (AreColumnNumbers(cells))
        {
            return RowKind.Numbers;
        }

        if (CoveredByHead(sheet, first, last, row) || RepeatsAbove(sheet, last, row))
        {
            return RowKind.Caption;
        }

        if (AreCaptions(cells))
        {
            return RowKind.Caption;
        }

        return IsUnderEmptyLabels(sheet, first, last, row) ? RowKind.Caption : RowKind.Data;
    }

    private static bool CoveredByHead(SheetGrid sheet, int first, int last, int row)
    {
        for (var column = 0; column < sheet.ColumnCount && column < 60; column++)
        {
            if (sheet.MergeAt(row, column) is { } merge && merge.FirstRow >= first && merge.FirstRow <= last && !sheet[merge.FirstRow, merge.FirstColumn].IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Vologda's way: captions of single columns stand in both rows of the head.</summary>
    private static bool RepeatsAbove(SheetGrid sheet, int last, int row)
    {
        var cells = sheet.Row(row);
        var same = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            same += cells[column].Kind == CellKind.Text && cells[column].Text.Length > 1 && cells[column].Text == sheet[last, column].Text ? 1 : 0;
        }

        return same >= 2;
    }

    /// <summary>A second row of captions in words under machine names: no numbers, most texts known.</summary>
    private static bool AreCaptions(ReadOnlySpan<Cell> cells)
    {
        var filled = 0;
        var known = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].IsEmpty)
            {
                continue;
            }

            if (cells[column].Kind != CellKind.Text || cells[column].TryNumber(out _))
            {
                return false;
            }

            filled++;
            known += ColumnReader.Read(column, [cells[column].Text]).Meaning != ColumnMeaning.Ignored ? 1 : 0;
        }

        return filled >= 4 && known >= 4 && known * 3 >= filled * 2;
    }

    /// <summary>The second row of a head has nothing under the captions that name the row, and no long numbers.</summary>
    private static bool IsUnderEmptyLabels(SheetGrid sheet, int first, int last, int row)
    {
        var cells = sheet.Row(row);
        var filled = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].IsEmpty)
            {
                continue;
            }

            filled++;
            if (cells[column].TryNumber(out var number) && (number > 100 || number < 0 || Math.Floor(number * 10) != number * 10))
            {
                return false;
            }

            for (var above = first; above <= last; above++)
            {
                if (ColumnReader.Read(column, [sheet.Merged(above, column).Text]).Meaning is ColumnMeaning.Territory or ColumnMeaning.SchoolName or ColumnMeaning.SchoolCode or ColumnMeaning.Login or ColumnMeaning.Municipality or ColumnMeaning.Subject or ColumnMeaning.Person or ColumnMeaning.PupilCode or ColumnMeaning.PlannedText)
                {
                    return false;
                }
            }
        }

        return filled >= 2 || (filled == 1 && cells[FirstFilled(cells)].Kind == CellKind.Text && !cells[FirstFilled(cells)].TryNumber(out _) && FirstFilled(cells) > 0);
    }

    private static bool AreColumnNumbers(ReadOnlySpan<Cell> cells)
    {
        var expected = 1;
        foreach (var cell in cells)
        {
            if (cell.IsEmpty)
            {
                continue;
            }

            if (!cell.TryNumber(out var number) || number != expected)
            {
                return false;
            }

            expected++;
        }

        return expected > 3;
    }

    private static int FirstFilled(ReadOnlySpan<Cell> cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (!cells[column].IsEmpty)
            {
                return column;
            }
        }

        return -1;
    }

    private enum RowKind
    {
        Data,
        Caption,
        Numbers,
        MaxPoints,
    }
}
