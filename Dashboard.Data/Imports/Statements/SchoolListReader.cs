using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>
/// Lists of schools that an order names: ШНОР, ШССУ, «с признаками необъективных результатов». The words of the title, of a section or of a
/// column say the category; without such words a list of schools is no list of this kind.
/// </summary>
internal sealed class SchoolListReader
{
    private readonly StatementDraft _draft;
    private readonly ListCategories _categories;
    private bool _found;

    private SchoolListReader(Workbook workbook, ListCategories categories)
    {
        _draft = new StatementDraft(workbook, StatementForm.SchoolList);
        _categories = categories;
    }

    public static ParsedStatements? Read(Workbook workbook, StatementReadContext context)
    {
        var reader = new SchoolListReader(workbook, new ListCategories(context.Categories));
        var tables = StatementTable.In(workbook, SchoolListColumns.IsHead);
        string[] last = [];
        foreach (var table in tables)
        {
            last = reader.Read(table, last);
        }

        if (tables.Count == 0)
        {
            reader.ReadText();
        }

        return reader._found ? reader.Finish() : null;
    }

    private ParsedStatements Finish()
    {
        if (_draft.Parsed is { Rows.Count: 0, ErroneousRows: 0 } parsed)
        {
            _draft.Leave(StatementMessages.ListIsEmpty(parsed.FileName), rows: 0);
        }

        return _draft.Parsed;
    }

    /// <summary>Reads a table; gives the categories of its title, which hold for a table under it that has no title.</summary>
    private string[] Read(StatementTable table, string[] before)
    {
        var columns = SchoolListColumns.Of(table, _categories);
        string[] titled = [.. TitleOf(table) is { Length: > 0 } found ? found : before];
        if (titled.Length == 0 && columns.Flags.Count == 0 && columns.Category < 0)
        {
            // Sections inside the table may still name them; otherwise it is some other list.
            if (!table.Rows.Any(row => table.Only(row) >= 0 && SectionOf(table, row) is not null))
            {
                return before;
            }
        }

        _found = true;
        _draft.NoteRegions(table.Above);
        var lines = LinesBefore(table);
        var order = ListOrder.Of(lines, table.Above);
        var (year, ofTitle) = Year(table, _draft.Places(table), order, columns.Schools.Year >= 0);
        string? section = null;
        foreach (var (row, mention) in Rows(table, columns, code => section = code))
        {
            var codes = CodesOf(table, row, columns, section is null ? titled : [section]);
            if (codes.Length > 1 && columns.Category < 0 && columns.Flags.Count == 0)
            {
                _draft.Leave(StatementMessages.ListOfSeveral(_draft.Parsed.FileName, table.Name, string.Join("», «", codes.Select(_categories.NameOf))));
                continue;
            }

            var start = (columns.Schools.Year >= 0 && WrittenYear.In(table.Text(row, columns.Schools.Year)) is { } own ? StartOf(own, order.Date) : null) ?? year;
            if (start is null)
            {
                _draft.Leave(StatementMessages.WithoutYear(_draft.Parsed.FileName, table.Name));
                continue;
            }

            var days = order.In(ofTitle);
            var reason = table.Text(row, columns.Reason) is { } written && !HeadWords.SaysNothing(written) ? written : null;
            // «ВПР МА 7 (61 %); удалённость» beside «ШНОР, ШССУ»: a reason for each.
            var reasons = reason?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            foreach (var (code, place) in codes.Select((code, place) => (code, place)))
            {
                State(new StatementKey(StatementKind.ListPlace, start.Value, code), mention, new ListPlaceStatement(order.Number, order.Date, days.From, days.To, codes.Length > 1 && reasons.Length == codes.Length ? reasons[place] : reason), table, row, columns.Schools.School);
            }
        }

        return titled;
    }

    private void State(StatementKey key, TerritoryMention school, ListPlaceStatement place, StatementTable table, int row, int column)
    {
        if (!_draft.Parsed.Whole.Contains(key))
        {
            _draft.Parsed.Whole.Add(key);
        }

        _draft.Add(school, key, place, table, row, column);
    }

    /// <summary>Schools of a table; a row that names a category alone opens its section.</summary>
    private IEnumerable<(int Row, TerritoryMention School)> Rows(StatementTable table, SchoolListColumns columns, Action<string> opensSection)
    {
        foreach (var (row, school) in columns.Schools.Rows(table, SheetSchool.MunicipalityOf(table)))
        {
            if (table.Only(row) >= 0 && SectionOf(table, row) is { } code)
            {
                opensSection(code);
            }
            else
            {
                yield return (row, school);
            }
        }
    }

    private string? SectionOf(StatementTable table, int row)
    {
        var text = table.Text(row, table.Only(row));
        return SchoolWords.First(text) is null && _categories.In(text) is [var code] ? code : null;
    }

    private string[] CodesOf(StatementTable table, int row, SchoolListColumns columns, string[] otherwise) =>
        columns.Flags.Count > 0 ? [.. columns.Flags.Where(flag => YesNoWords.Parse(table.Text(row, flag.Column)) == YesNo.Yes).Select(flag => flag.Code)]
        : columns.Category >= 0 && _categories.In(table.Text(row, columns.Category)) is { Count: > 0 } named ? [.. named]
        : otherwise;

    /// <summary>The nearest line above the table that names a category, otherwise the head of the column of schools, the sheet, the file.</summary>
    private string[] TitleOf(StatementTable table)
    {
        foreach (var text in table.Above.Reverse().Concat(table.Heads).Append(table.Name).Append(Path.GetFileNameWithoutExtension(_draft.Parsed.FileName)))
        {
            if (_categories.In(text) is { Count: > 0 } found)
            {
                return [.. found];
            }
        }

        return [];
    }

    private (int? Start, WrittenYear? Written) Year(StatementTable table, YearPlaces places, ListOrder order, bool hasColumn)
    {
        var year = places.Find(found => StartOf(found, order.Date) ?? 0, out var contradiction);
        if (contradiction is var (other, place))
        {
            _draft.Tell(StatementMessages.YearsContradict(_draft.Parsed.FileName, table.Name, table.AddressOf(year!.Value), year.Value.ToString(), other, place));
        }

        if (year is { } named)
        {
            var start = StartOf(named, order.Date);
            if (!named.IsSchoolYear && !hasColumn)
            {
                _draft.Tell(StatementMessages.CalendarYear(_draft.Parsed.FileName, table.Name, named.First, new SchoolYear(start!.Value)));
            }

            return (start, named);
        }

        if (order.Date is { } date && !hasColumn)
        {
            var ofOrder = SchoolYear.Of(date);
            _draft.Tell(StatementMessages.YearOfOrder(_draft.Parsed.FileName, table.Name, ofOrder));
            return (ofOrder.StartYear, null);
        }

        return (null, null);
    }

    /// <summary>A list of a calendar year holds from its first day, in the school year that began before; one ordered in autumn holds from that autumn.</summary>
    private static int? StartOf(WrittenYear year, DateOnly? ordered) =>
        year.IsSchoolYear ? year.First : ordered is { Month: >= 9 } date && date.Year == year.First ? year.First : year.First - 1;

    /// <summary>Everything before the table in reading order: the order's head stands in sheets (tables, text) before.</summary>
    private IReadOnlyList<string> LinesBefore(StatementTable table) =>
        [.. Enumerable.Range(0, table.Sheet).SelectMany(sheet => StatementTable.LinesOf(_draft.Workbook.Sheets[sheet], 0, Math.Min(60, _draft.Workbook.Sheets[sheet].RowCount))), .. table.Above];

    /// <summary>A list without a table: lines that each name one school, under a line that names the category.</summary>
    private void ReadText()
    {
        for (var sheet = 0; sheet < _draft.Workbook.Sheets.Count; sheet++)
        {
            foreach (var table in ListText.In(_draft.Workbook, sheet, _categories))
            {
                _found = true;
                ReadText(table);
            }
        }
    }

    private void ReadText(ListText list)
    {
        var order = ListOrder.Of(list.Above, list.Above);
        _draft.NoteRegions(list.Above);
        var (start, ofTitle) = Year(list.Table, new YearPlaces(list.Above, [], list.Table.Name, _draft.Parsed.FileName), order, hasColumn: false);
        if (start is null)
        {
            _draft.Leave(StatementMessages.WithoutYear(_draft.Parsed.FileName, list.Table.Name), list.Schools.Count);
            return;
        }

        var days = order.In(ofTitle);
        foreach (var (row, school) in list.Schools)
        {
            State(new StatementKey(StatementKind.ListPlace, start.Value, list.Category), school, new ListPlaceStatement(order.Number, order.Date, days.From, days.To), list.Table, row, 0);
        }
    }
}
