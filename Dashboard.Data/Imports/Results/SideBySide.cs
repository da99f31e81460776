namespace Dashboard.Data.Imports.Results;

/// <summary>Two tables beside each other under one head row: the same captions begin again further right.</summary>
internal static class SideBySide
{
    public static IEnumerable<SheetTable> Split(SheetTable table)
    {
        var first = table.Columns.FirstOrDefault(column => column.Meaning is ColumnMeaning.Territory or ColumnMeaning.SchoolName or ColumnMeaning.Municipality or ColumnMeaning.SchoolCode);
        var starts = first is null ? [] : table.Columns.Where(column => column.Meaning == first.Meaning && HeadText.Normalise(column.Caption) == HeadText.Normalise(first.Caption)).Select(column => column.Index).ToList();
        var participants = table.Columns.Count(column => column.Meaning == ColumnMeaning.Participants);
        if (starts.Count < 2 || participants < starts.Count)
        {
            yield return table;
            yield break;
        }

        for (var place = 0; place < starts.Count; place++)
        {
            var from = place == 0 ? 0 : starts[place];
            var to = place + 1 < starts.Count ? starts[place + 1] - 1 : int.MaxValue;
            yield return table with
            {
                Columns = [.. table.Columns.Where(column => column.Index >= from && column.Index <= to)],
                Titles = TableFinder.TitlesOf(table.Sheet, table.PreambleRow, table.HeadRow, from, to),
            };
        }
    }
}
