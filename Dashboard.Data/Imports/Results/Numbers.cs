namespace Dashboard.Data.Imports.Results;

/// <summary>What the digits of a head are: marks 2–5, primary scores from 0, or tasks from 1. Only the whole head tells.</summary>
internal static class Numbers
{
    public static List<TableColumn> Resolve(List<TableColumn> columns, IReadOnlyList<string> titles)
    {
        var numbered = columns.Where(column => column.Meaning == ColumnMeaning.Numbered).ToList();
        if (numbered.Count == 0)
        {
            return columns;
        }

        var meaning = MeaningOf(columns, numbered, titles);
        return [.. columns.Select(column => column.Meaning == ColumnMeaning.Numbered ? column with { Meaning = meaning(column) } : column)];
    }

    private static Func<TableColumn, ColumnMeaning> MeaningOf(List<TableColumn> columns, List<TableColumn> numbered, IReadOnlyList<string> titles)
    {
        var text = HeadText.Normalise(string.Join(' ', titles)) + " " + HeadText.Normalise(string.Join(' ', numbered.Select(column => column.Caption)));
        var digits = numbered.Select(column => column.Number).ToHashSet();
        if (columns.Any(column => column.Meaning == ColumnMeaning.Task))
        {
            return _ => ColumnMeaning.Task;
        }

        var areMarks = digits.SetEquals([2, 3, 4, 5]);
        if (areMarks && !text.Contains("выполнение заданий", StringComparison.Ordinal))
        {
            return _ => ColumnMeaning.Mark;
        }

        if (digits.Contains(0))
        {
            return _ => ColumnMeaning.Score;
        }

        if (text.Contains("распределение первичных", StringComparison.Ordinal) || text.Contains("распределение баллов", StringComparison.Ordinal))
        {
            return _ => ColumnMeaning.Score;
        }

        if (columns.Any(column => column.Meaning is ColumnMeaning.PupilCode or ColumnMeaning.Person or ColumnMeaning.Variant) || digits.Contains(1))
        {
            return _ => ColumnMeaning.Task;
        }

        return column => column.Number is >= 2 and <= 5 ? ColumnMeaning.Mark : ColumnMeaning.Ignored;
    }
}
