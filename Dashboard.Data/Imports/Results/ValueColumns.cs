using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>A pair of columns that say the same of pupils: their number and their share.</summary>
internal sealed class CountAndShare
{
    public int Count { get; set; } = -1;

    public int Share { get; set; } = -1;

    public bool Exists => Count >= 0 || Share >= 0;
}

/// <summary>
/// Columns of numbers of a table, resolved once. What a head leaves open (people or shares, 0–1 or 0–100, «Средний балл»)
/// the values of the whole table decide, because a single row can be read both ways.
/// </summary>
internal sealed class ValueColumns
{
    private const int RowsSurveyed = 600;

    private ValueColumns(SheetTable table)
    {
        Captions = new string[table.Columns.Count == 0 ? 0 : table.Columns.Max(column => column.Index) + 1];
        foreach (var column in table.Columns)
        {
            Captions[column.Index] = column.Caption;
        }
    }

    public string[] Captions { get; }

    public int Participants { get; private set; } = -1;

    public CountAndShare[] Marks { get; } = [new(), new(), new(), new()];

    public CountAndShare Below { get; } = new();

    public CountAndShare High { get; } = new();

    public CountAndShare Full { get; } = new();

    public CountAndShare Pass { get; } = new();

    public int MeanMark { get; private set; } = -1;

    public int MeanScore { get; private set; } = -1;

    /// <summary>Whether «Средний балл» was read as a mark by its range: the user should see it.</summary>
    public string? MeanReadAsMark { get; private set; }

    /// <summary>What a number in a column of shares is divided by: 100 or 1.</summary>
    public double ShareBase { get; private set; } = 100;

    /// <summary>Whether all shares of the table are whole percents, so that their sum may miss 100 by rounding.</summary>
    public bool WholePercents { get; private set; } = true;

    public List<TableColumn> Scores { get; } = [];

    public List<TableColumn> Tasks { get; } = [];

    public List<TableColumn> Published { get; } = [];

    public bool HasMarks => Marks.All(mark => mark.Exists);

    public bool HasShares => Marks.Any(mark => mark.Share >= 0) || Below.Share >= 0 || High.Share >= 0;

    public static ValueColumns Of(SheetTable table, Work work, bool isEge)
    {
        var columns = new ValueColumns(table);
        var open = new List<TableColumn>();
        var means = new List<TableColumn>();
        foreach (var column in table.Columns)
        {
            columns.Place(column, open, means);
        }

        columns.Survey(table, open);
        columns.DecideMean(table, work, means, isEge);
        return columns;
    }

    public string Caption(int column) => (uint)column < (uint)Captions.Length && Captions[column] is { Length: > 0 } caption ? caption : CellAddress.ColumnName(column);

    private void Place(TableColumn column, List<TableColumn> open, List<TableColumn> means)
    {
        switch (column.Meaning)
        {
            case ColumnMeaning.Participants when Participants < 0 && column.Unit != ColumnUnit.Share:
                Participants = column.Index;
                break;
            case ColumnMeaning.Mark when column.Number is >= 2 and <= 5:
                Pair(Marks[column.Number - 2], column, open);
                break;
            case ColumnMeaning.BelowThreshold:
                Pair(Below, column, open);
                break;
            case ColumnMeaning.HighScores:
                Pair(High, column, open);
                break;
            case ColumnMeaning.FullScores:
                Pair(Full, column, open);
                break;
            case ColumnMeaning.PassRate:
                Pair(Pass, column, open);
                break;
            case ColumnMeaning.MeanMark when MeanMark < 0:
                MeanMark = column.Index;
                break;
            case ColumnMeaning.MeanScore when MeanScore < 0:
                MeanScore = column.Index;
                break;
            case ColumnMeaning.Mean:
                means.Add(column);
                break;
            case ColumnMeaning.Score:
                Scores.Add(column);
                break;
            case ColumnMeaning.Task:
                Tasks.Add(column);
                break;
            case ColumnMeaning.Published:
                Published.Add(column);
                break;
            default:
                break;
        }
    }

    private static void Pair(CountAndShare pair, TableColumn column, List<TableColumn> open)
    {
        switch (column.Unit)
        {
            case ColumnUnit.Count when pair.Count < 0:
                pair.Count = column.Index;
                break;
            case ColumnUnit.Share when pair.Share < 0:
                pair.Share = column.Index;
                break;
            case ColumnUnit.Unknown:
                open.Add(column);
                break;
            default:
                break;
        }
    }

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

    private void DecideMean(SheetTable table, Work work, List<TableColumn> means, bool isEge)
    {
        foreach (var column in means)
        {
            var largest = 0.0;
            for (var row = table.FirstRow; row < table.EndRow; row++)
            {
                if (TryNumber(table.Sheet.Row(row), column.Index, out var value))
                {
                    largest = Math.Max(largest, value);
                }
            }

            var isMark = work.Mean is { } told ? told == MeanKind.Mark : MeanMark < 0 && largest is > 0 and <= 5;
            if (isMark && MeanMark < 0)
            {
                MeanMark = column.Index;
                MeanReadAsMark = work.Mean is null && !isEge ? column.Caption : null;
            }
            else if (!isMark && MeanScore < 0)
            {
                MeanScore = column.Index;
            }
        }
    }

    private static bool TryNumber(ReadOnlySpan<Cell> cells, int column, out double number)
    {
        number = 0;
        return (uint)column < (uint)cells.Length && cells[column].TryNumber(out number);
    }
}
