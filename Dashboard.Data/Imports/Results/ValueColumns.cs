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
internal sealed partial class ValueColumns
{
    public const int RowsSurveyed = 600;

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

    private double[] _bases = [];

    /// <summary>What a number of one column is divided by: a table may hold marks as 0–1 beside quality as 0–100.</summary>
    public double BaseOf(int column) => (uint)column < (uint)_bases.Length && _bases[column] > 0 ? _bases[column] : ShareBase;

    public List<TableColumn> Scores { get; } = [];

    public List<TableColumn> Tasks { get; } = [];

    public List<TableColumn> Published { get; } = [];

    public bool HasMarks => Marks.All(mark => mark.Exists);

    /// <summary>«2» alone, or only who passed: the rest of the marks is not told.</summary>
    public bool HasFailed => !HasMarks && (Pass.Exists || Marks[0].Exists);

    public bool HasShares => Pass.Share >= 0 || Marks.Any(mark => mark.Share >= 0) || Below.Share >= 0 || High.Share >= 0;

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
        columns._bases = ShareBases.Of(table, columns);
        if (!columns.HasMarks)
        {
            // Nothing else tells quality where marks are not told one by one.
            columns.Published.AddRange(table.Columns.Where(column => column.Meaning == ColumnMeaning.QualityRate));
        }

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
