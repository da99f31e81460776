using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>
/// Staff by school and subject or post, as numbers. A column of names is never read; where rows are people they are counted here and
/// dropped: no name enters a statement, a sentence or the journal.
/// </summary>
internal sealed class StaffReader
{
    private readonly StatementDraft _draft;

    private StaffReader(Workbook workbook) => _draft = new StatementDraft(workbook, StatementForm.Staff);

    public static ParsedStatements? Read(Workbook workbook, StatementReadContext context)
    {
        var tables = StatementTable.In(workbook, StaffColumns.IsHead);
        if (tables.Count == 0)
        {
            return null;
        }

        var reader = new StaffReader(workbook);
        foreach (var table in tables)
        {
            reader.Read(table);
        }

        if (reader._draft.Parsed is { Rows.Count: 0, ErroneousRows: 0 } parsed)
        {
            reader._draft.Leave(StatementMessages.TableIsEmpty(parsed.FileName, tables[0].Name), rows: 0);
        }

        return reader._draft.Parsed;
    }

    private static int OfCalendar(int year) => year;

    private void Read(StatementTable table)
    {
        var columns = StaffColumns.Of(table.Folded);
        _draft.NoteRegions(table.Above);
        if (columns.Schools.People.Count > 0)
        {
            _draft.Tell(StatementMessages.NamesDropped(_draft.Parsed.FileName, table.Name, columns.OfPeople));
        }

        var year = SchoolTableYear.Of(_draft, table, OfCalendar);
        var counted = new Dictionary<(TerritoryMention, StatementKey), (StaffStatement Sum, int Row)>();
        foreach (var (row, school) in columns.Schools.Rows(table, SheetSchool.MunicipalityOf(table), carries: true))
        {
            if (TopicOf(table.Text(row, columns.Topic)) is not { } topic)
            {
                continue;
            }

            if (SchoolTableYear.In(table, row, columns.Schools, year, OfCalendar) is not { } start)
            {
                _draft.Leave(StatementMessages.WithoutYear(_draft.Parsed.FileName, table.Name));
                continue;
            }

            var key = new StatementKey(StatementKind.Staff, start, topic);
            if (columns.OfPeople)
            {
                var person = Person(table, row, columns);
                counted[(school, key)] = counted.TryGetValue((school, key), out var sum) ? (Together(sum.Sum, person), sum.Row) : (person, row);
            }
            else if (Statement(table, row, school, topic, columns) is { } statement)
            {
                _draft.Add(school, key, statement, table, row, columns.Staff);
            }
        }

        foreach (var ((school, key), (sum, row)) in counted)
        {
            _draft.Add(school, key, sum, table, row, columns.Topic);
        }
    }

    private StaffStatement? Statement(StatementTable table, int row, TerritoryMention school, string topic, StaffColumns columns)
    {
        if (!TryCount(table, row, columns.Staff, school, topic, out var staff) | !TryCount(table, row, columns.Deficits, school, topic, out var deficits)
            | !TryCount(table, row, columns.Trained, school, topic, out var trained) | !TryCount(table, row, columns.Vacancies, school, topic, out var vacancies))
        {
            _draft.Parsed.ErroneousRows++;
            return null;
        }

        if (staff is null)
        {
            if (deficits is not null || trained is not null)
            {
                _draft.Leave(StatementMessages.StaffIsMissing(_draft.Parsed.FileName, table.Name, CellAddress.Of(row, columns.Staff), school.Name, topic));
                return null;
            }

            if (vacancies is null)
            {
                return null;
            }
        }

        foreach (var (column, part) in ((int, int?)[])[(columns.Deficits, deficits), (columns.Trained, trained)])
        {
            if (part > (staff ?? 0))
            {
                _draft.Leave(StatementMessages.PartAboveStaff(_draft.Parsed.FileName, table.Name, CellAddress.Of(row, column), school.Name, topic, table.Heads[column], part.Value, staff ?? 0));
                return null;
            }
        }

        return new StaffStatement(
            staff ?? 0, deficits, Words(table, row, columns.Level), trained, Words(table, row, columns.Course), ValidUntil(table, row, columns.ValidUntil, school), vacancies);
    }

    private static StaffStatement Person(StatementTable table, int row, StaffColumns columns) => new(
        1, OfPerson(table, row, columns.Deficits), null, OfPerson(table, row, columns.Trained) ?? (Words(table, row, columns.Course) is not null ? 1 : columns.Course >= 0 ? 0 : null), null, null, null);

    // A person has deficits, or training, or has none.
    private static int? OfPerson(StatementTable table, int row, int column) => column < 0 ? null
        : YesNoWords.Parse(table.Text(row, column)) switch { YesNo.Yes => 1, YesNo.Unread => 1, _ => 0 };

    private static StaffStatement Together(StaffStatement sum, StaffStatement person) => new(
        sum.Staff + person.Staff, sum.WithDeficits + person.WithDeficits, null, sum.Trained + person.Trained, null, null, null);

    /// <summary>False where something stands in the cell that is no number of people.</summary>
    private bool TryCount(StatementTable table, int row, int column, TerritoryMention school, string topic, out int? count)
    {
        count = null;
        var cell = table.Cell(row, column);
        if (HeadWords.SaysNothing(cell.Text))
        {
            return true;
        }

        if (cell.TryNumber(out var number) && !cell.IsPercent && number is >= 0 and < 100_000 && number == Math.Floor(number))
        {
            count = (int)number;
            return true;
        }

        // A cell of words may hold a person's name, which no sentence repeats.
        _draft.Tell(StatementMessages.NotACount(_draft.Parsed.FileName, table.Name, CellAddress.Of(row, column), school.Name, topic, table.Heads[column]));
        return false;
    }

    private DateOnly? ValidUntil(StatementTable table, int row, int column, TerritoryMention school)
    {
        var cell = table.Cell(row, column);
        if (HeadWords.SaysNothing(cell.Text))
        {
            return null;
        }

        var day = cell.Kind == CellKind.Date ? DateOnly.FromDateTime(cell.Date) : LastDay.Parse(cell.Text);
        if (day is null)
        {
            _draft.Tell(StatementMessages.DayIsUnread(_draft.Parsed.FileName, table.Name, CellAddress.Of(row, column), school.Name));
        }

        return day;
    }

    /// <summary>A subject by its name in the dictionary, otherwise the post as written, without a person's name beside it.</summary>
    private static string? TopicOf(string written)
    {
        var text = HeadWords.OneLine(PersonName.Any().Replace(written, string.Empty)).Trim(' ', ',', ';', '-', '–', '(', ')', '.');
        return HeadWords.SaysNothing(text) || SchoolColumns.IsTotal(text) ? null
            : Subject.Find(text)?.Name ?? char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string? Words(StatementTable table, int row, int column) =>
        HeadWords.Unquoted(HeadWords.OneLine(PersonName.Any().Replace(table.Text(row, column), string.Empty))) is var text && HeadWords.SaysNothing(text) ? null : text;
}
