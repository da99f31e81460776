using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Columns of shares that do not keep to the base of their table: 0–1 beside 0–100.</summary>
internal static class ShareBases
{
    /// <summary>Base by column, 0 where the table's own holds.</summary>
    public static double[] Of(SheetTable table, ValueColumns columns)
    {
        CountAndShare[] others = [columns.Below, columns.High, columns.Full, columns.Pass];
        int[] marks = [.. columns.Marks.Select(mark => mark.Share).Where(column => column >= 0)];
        var bases = new double[Math.Max(0, marks.Concat(others.Select(other => other.Share)).Max() + 1)];
        var ofMarks = marks.Length == 4 ? OfSums(table, marks) : 0;
        foreach (var column in marks)
        {
            bases[column] = ofMarks;
        }

        foreach (var column in others.Select(other => other.Share).Where(column => column >= 0))
        {
            bases[column] = Largest(table, column) > 1.0000001 ? 100 : ofMarks;
        }

        return bases;
    }

    /// <summary>Shares of all four marks make up 1 or 100; 0 where neither is so.</summary>
    private static double OfSums(SheetTable table, int[] marks)
    {
        var fractions = 0;
        var percents = 0;
        for (var row = table.FirstRow; row < Math.Min(table.EndRow, table.FirstRow + ValueColumns.RowsSurveyed); row++)
        {
            var sum = 0.0;
            foreach (var column in marks)
            {
                sum += Value(table.Sheet.Row(row), column);
            }

            fractions += Math.Abs(sum - 1) < 0.02 ? 1 : 0;
            percents += Math.Abs(sum - 100) < 2.5 ? 1 : 0;
        }

        return fractions == percents ? 0 : fractions > percents ? 1 : 100;
    }

    private static double Largest(SheetTable table, int column)
    {
        var largest = 0.0;
        for (var row = table.FirstRow; row < Math.Min(table.EndRow, table.FirstRow + ValueColumns.RowsSurveyed); row++)
        {
            largest = Math.Max(largest, Value(table.Sheet.Row(row), column));
        }

        return largest;
    }

    /// <summary>A cell with a percent sign is a share already and says nothing of the others.</summary>
    private static double Value(ReadOnlySpan<Cell> cells, int column) =>
        (uint)column < (uint)cells.Length && !cells[column].IsPercent && cells[column].TryNumber(out var number) ? number : 0;
}
