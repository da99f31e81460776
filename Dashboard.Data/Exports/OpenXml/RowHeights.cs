namespace Dashboard.Data.Exports.OpenXml;

/// <summary>
/// How high a row must be for its texts. Excel fits rows by itself only after somebody types in them, so a new file needs an estimate;
/// it is not marked as chosen by a person and gives way to that fitting.
/// </summary>
internal static class RowHeights
{
    private const double LinePoints = 15, TitleLinePoints = 19;

    // The widest letters are wider than the digits that columns are measured in.
    private const double Spare = 1.5, TitleSpread = 0.75;

    /// <summary>In points; null for a row of one line.</summary>
    public static double? Of(SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        var (lines, isTitle) = (1, false);
        for (var place = 0; place < row.Cells.Count; place++)
        {
            var cell = row.Cells[place];
            if (cell is { Text: { Length: > 0 } text } && !columns[place].IsHidden && cell.Look is not (CellLook.Plain or CellLook.Section))
            {
                isTitle |= cell.Look == CellLook.Title;
                var width = row.Spans ? columns.Skip(place).Sum(column => column.Width) : columns[place].Width;
                lines = Math.Max(lines, Lines(text, Math.Max(1, (int)((width - Spare) * (isTitle ? TitleSpread : 1)))));
            }
        }

        return isTitle ? lines * TitleLinePoints : lines == 1 ? null : lines * LinePoints;
    }

    private static int Lines(string text, int width) => text.Split('\n').Sum(line =>
    {
        var (lines, used) = (1, 0);
        foreach (var word in line.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                (lines, used) = (lines + 1, 0);
            }

            // A word longer than the column is broken.
            lines += Math.Max(0, word.Length - 1) / width;
            used += (used > 0 ? 1 : 0) + (word.Length > width ? ((word.Length - 1) % width) + 1 : word.Length);
        }

        return lines;
    });
}
