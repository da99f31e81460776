using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <content>What the values of the whole table decide.</content>
internal sealed partial class ValueColumns
{
    /// <summary>Votes of the rows: do the marks add up to the participants, to 100 or to 1.</summary>
    private void Survey(SheetTable table, List<TableColumn> open)
    {
        var openMarks = open.Where(column => column.Meaning == ColumnMeaning.Mark).GroupBy(column => column.Number).ToDictionary(group => group.Key, group => group.ToList());
        var counts = 0;
        var percents = 0;
        var fractions = 0;
        var largest = 0.0;
        var shares = ShareColumns();
        for (var row = table.FirstRow; row < Math.Min(table.EndRow, table.FirstRow + RowsSurveyed); row++)
        {
            var cells = table.Sheet.Row(row);
            foreach (var column in shares)
            {
                Look(cells, column, ref largest);
            }

            if (openMarks.Count < 4 || !TryNumber(cells, Participants, out var participants) || participants <= 0)
            {
                continue;
            }

            var sum = 0.0;
            var percentFormat = false;
            foreach (var column in openMarks.Values)
            {
                percentFormat |= column[0].Index < cells.Length && cells[column[0].Index].IsPercent;
                sum += TryNumber(cells, column[0].Index, out var value) ? value : 0;
            }

            counts += !percentFormat && sum == participants ? 1 : 0;
            fractions += percentFormat || (Math.Abs(sum - 1) < 0.02 && participants != 1) ? 1 : 0;
            percents += !percentFormat && Math.Abs(sum - 100) < 2.5 && (sum != participants || Math.Floor(sum) != sum) ? 1 : 0;
        }

        var areShares = percents + fractions > counts;
        foreach (var column in open)
        {
            var pair = column.Meaning switch
            {
                ColumnMeaning.Mark => Marks[column.Number - 2],
                ColumnMeaning.BelowThreshold => Below,
                ColumnMeaning.HighScores => High,
                ColumnMeaning.FullScores => Full,
                _ => Pass,
            };
            var share = column.Meaning == ColumnMeaning.Mark ? areShares : pair.Count >= 0 || LooksLikeShares(table, column.Index) || column.Meaning == ColumnMeaning.PassRate;
            if (share && pair.Share < 0)
            {
                pair.Share = column.Index;
            }
            else if (!share && pair.Count < 0)
            {
                pair.Count = column.Index;
            }
            else if (column.Meaning == ColumnMeaning.Mark && pair.Share < 0)
            {
                // Two columns under one caption without a word about their unit: the second one is the share.
                pair.Share = column.Index;
            }
        }

        if (areShares)
        {
            ShareBase = percents >= fractions ? 100 : 1;
            SurveyWholePercents(table);
            return;
        }

        ShareBase = shares.Count > 0 && largest <= 1.0000001 && largest > 0 ? 1 : 100;
        SurveyWholePercents(table);
    }

    private void SurveyWholePercents(SheetTable table)
    {
        foreach (var mark in Marks.Where(mark => mark.Share >= 0))
        {
            for (var row = table.FirstRow; row < Math.Min(table.EndRow, table.FirstRow + RowsSurveyed); row++)
            {
                if (TryNumber(table.Sheet.Row(row), mark.Share, out var value) && Math.Floor(value) != value)
                {
                    WholePercents = false;
                    return;
                }
            }
        }
    }

    private List<int> ShareColumns() =>
    [
        .. Marks.Append(Below).Append(High).Append(Full).Append(Pass).Select(pair => pair.Share).Where(column => column >= 0),
        .. Scores.Select(column => column.Index), .. Tasks.Select(column => column.Index),
    ];

    private static void Look(ReadOnlySpan<Cell> cells, int column, ref double largest)
    {
        if (TryNumber(cells, column, out var value) && !cells[column].IsPercent)
        {
            largest = Math.Max(largest, value);
        }
    }

    private bool LooksLikeShares(SheetTable table, int column)
    {
        for (var row = table.FirstRow; row < Math.Min(table.EndRow, table.FirstRow + RowsSurveyed); row++)
        {
            var cells = table.Sheet.Row(row);
            if (TryNumber(cells, column, out var value)
                && (Math.Floor(value) != value || (TryNumber(cells, Participants, out var participants) && value > participants)))
            {
                return true;
            }
        }

        return false;
    }
}
