using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Where the head of an unknown table probably is: a row of texts over rows with numbers.</summary>
internal static class HeadGuess
{
    private const int RowsSearched = 60;

    public static (int FirstRow, int LastRow)? Of(SheetGrid sheet)
    {
        for (var row = 0; row < Math.Min(sheet.RowCount, RowsSearched); row++)
        {
            var (texts, numbers) = Count(sheet.Row(row));
            if (texts < 2 || numbers > texts)
            {
                continue;
            }

            for (var below = row + 1; below <= row + 3 && below < sheet.RowCount; below++)
            {
                var (_, under) = Count(sheet.Row(below));
                var (_, next) = Count(sheet.Row(below + 1));
                if (under >= 2 || (under >= 1 && next >= 1))
                {
                    return (row, below - 1);
                }
            }
        }

        return null;
    }

    private static (int Texts, int Numbers) Count(ReadOnlySpan<Cell> cells)
    {
        var texts = 0;
        var numbers = 0;
        foreach (var cell in cells)
        {
            if (cell.TryNumber(out _))
            {
                numbers++;
            }
            else if (cell.Kind == CellKind.Text)
            {
                texts++;
            }
        }

        return (texts, numbers);
    }
}
