namespace Dashboard.Data.Imports.Results;

/// <summary>In a sheet of pupils «Код» is a pupil's code: read as a school's it would carry pupils into the database.</summary>
internal static class PupilColumns
{
    public static List<TableColumn> Resolve(List<TableColumn> columns)
    {
        var ofPupils = columns.Exists(column => column.Meaning is ColumnMeaning.Variant or ColumnMeaning.Person or ColumnMeaning.PupilMark or ColumnMeaning.JournalMark)
            && !columns.Exists(column => column.Meaning == ColumnMeaning.Participants);
        return ofPupils
            ? [.. columns.Select(column => column.Meaning == ColumnMeaning.SchoolCode && !TellsSchool(column.Caption) ? column with { Meaning = ColumnMeaning.PupilCode } : column)]
            : columns;
    }

    private static bool TellsSchool(string caption)
    {
        var normalised = HeadText.Normalise(caption);
        return normalised.Contains("оо", StringComparison.Ordinal) || normalised.Contains("оу", StringComparison.Ordinal)
            || normalised.Contains("школ", StringComparison.Ordinal) || normalised.Contains("образовательн", StringComparison.Ordinal) || normalised.Contains("организац", StringComparison.Ordinal);
    }
}
