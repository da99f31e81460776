namespace Dashboard.Data.Imports.Results;

/// <summary>Subjects as groups of columns: «Русский язык» over its own participants and marks, «Математика» over its own.</summary>
internal static class SubjectGroups
{
    private const string Separator = " · ";

    public static IEnumerable<SheetTable> Split(SheetTable table)
    {
        var subjects = table.Columns.ToDictionary(column => column.Index, SubjectOver);
        var groups = subjects.Values.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (groups.Count < 2 || groups.Exists(group => !table.Columns.Any(column => subjects[column.Index] == group && column.Meaning is not (ColumnMeaning.Ignored or ColumnMeaning.Numbered))))
        {
            yield return table;
            yield break;
        }

        foreach (var group in groups)
        {
            yield return table with
            {
                Columns = [.. table.Columns.Where(column => subjects[column.Index] is not { } subject || subject == group)],
                Titles = [group, .. table.Titles],
            };
        }
    }

    /// <summary>The caption above the column's own that names one subject.</summary>
    private static string? SubjectOver(TableColumn column)
    {
        var parts = column.Caption.Split(Separator);
        return parts[..^1].FirstOrDefault(part => part.Length < 80 && SubjectWords.In(part, isFileName: false) is not null);
    }
}
