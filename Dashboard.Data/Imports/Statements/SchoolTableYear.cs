using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Statements;

/// <summary>The school year of a table of conditions, staff or markers, with what is to be said about it.</summary>
internal static class SchoolTableYear
{
    /// <param name="draft">Told of contradictions.</param>
    /// <param name="table">The table.</param>
    /// <param name="ofCalendar">Start of the school year that a calendar year means to the form.</param>
    public static int? Of(StatementDraft draft, StatementTable table, Func<int, int> ofCalendar)
    {
        var year = draft.Places(table).Find(found => StartOf(found, ofCalendar), out var contradiction);
        if (year is not { } named)
        {
            return null;
        }

        if (contradiction is var (other, place))
        {
            draft.Tell(StatementMessages.YearsContradict(draft.Parsed.FileName, table.Name, table.AddressOf(named), named.ToString(), other, place));
        }

        if (!named.IsSchoolYear)
        {
            draft.Tell(StatementMessages.CalendarYear(draft.Parsed.FileName, table.Name, named.First, new SchoolYear(StartOf(named, ofCalendar))));
        }

        return StartOf(named, ofCalendar);
    }

    public static int StartOf(WrittenYear year, Func<int, int> ofCalendar) => year.IsSchoolYear ? year.First : ofCalendar(year.First);

    /// <summary>The year of a row that has a column of years; otherwise the table's.</summary>
    public static int? In(StatementTable table, int row, SchoolColumns schools, int? ofTable, Func<int, int> ofCalendar) =>
        schools.Year >= 0 && WrittenYear.In(table.Text(row, schools.Year)) is { } own ? StartOf(own, ofCalendar) : ofTable;
}
