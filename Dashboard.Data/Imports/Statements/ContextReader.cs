using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Conditions of schools: social passport, staff as a whole, distance, coordinates. A wrong cell is left out, the others of its row stay.</summary>
internal sealed partial class ContextReader
{
    /// <summary>How far a share beside its count may be off, by rounding.</summary>
    private const double Rounding = 0.0051;

    private readonly StatementDraft _draft;

    private ContextReader(Workbook workbook) => _draft = new StatementDraft(workbook, StatementForm.Context);

    [GeneratedRegex(@"-?\d{1,3}(?:[.,]\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"^(?<number>[\d\s]+(?:[.,]\d+)?)\s*(?:чел\.?|человек\p{L}*|км\.?|детей|семей|обуч\p{L}*\.?|%)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithUnit();

    public static ParsedStatements? Read(Workbook workbook, StatementReadContext context) => Read(workbook, ContextColumns.IsHead, ContextColumns.In);

    /// <summary>Places of the schools of a register; what else it counts is the register's own.</summary>
    public static ParsedStatements? ReadPlaces(Workbook workbook) => Read(workbook, heads => ContextColumns.Places(heads, SchoolColumns.Of(heads)).Count > 0, ContextColumns.Places);

    private static ParsedStatements? Read(Workbook workbook, Predicate<IReadOnlyList<string>> isHead, Func<IReadOnlyList<string>, SchoolColumns, IReadOnlyList<ContextColumn>> columns)
    {
        var tables = StatementTable.In(workbook, isHead);
        if (tables.Count == 0)
        {
            return null;
        }

        var reader = new ContextReader(workbook);
        foreach (var table in tables)
        {
            reader.Read(table, columns);
        }

        if (reader._draft.Parsed is { Rows.Count: 0, ErroneousRows: 0 } parsed)
        {
            reader._draft.Leave(StatementMessages.TableIsEmpty(parsed.FileName, tables[0].Name), rows: 0);
        }

        return reader._draft.Parsed;
    }

    /// <summary>A passport of a calendar year is drawn up in its autumn.</summary>
    private static int OfCalendar(int year) => year;

    private void Read(StatementTable table, Func<IReadOnlyList<string>, SchoolColumns, IReadOnlyList<ContextColumn>> columnsOf)
    {
        var schools = SchoolColumns.Of(table.Folded);
        IReadOnlyList<ContextColumn> columns = [.. columnsOf(table.Heads, schools).Select(column => column.Writing == ContextWriting.Unsaid ? column with { Writing = ByNumbers(table, column) } : column)];
        _draft.NoteRegions(table.Above);
        var year = SchoolTableYear.Of(_draft, table, OfCalendar);
        var fractions = columns.Where(column => column.Writing == ContextWriting.Share).ToDictionary(column => column.Column, column => AreFractions(table, column.Column));
        foreach (var (row, school) in schools.Rows(table, SheetSchool.MunicipalityOf(table)))
        {
            if (SchoolTableYear.In(table, row, schools, year, OfCalendar) is { } start)
            {
                ReadRow(table, row, school, start, columns, fractions);
            }
            else
            {
                _draft.Leave(StatementMessages.WithoutYear(_draft.Parsed.FileName, table.Name));
            }
        }
    }

    private void ReadRow(StatementTable table, int row, TerritoryMention school, int year, IReadOnlyList<ContextColumn> columns, Dictionary<int, bool> fractions)
    {
        var pupils = Whole(table, row, columns, ContextMeasure.Pupils);
        var staff = Whole(table, row, columns, ContextMeasure.Staff);
        var stated = new Dictionary<ContextMeasure, ContextStatement>();
        // People first: a share beside them is only held against what they come to.
        foreach (var column in columns.OrderBy(column => column.Writing))
        {
            if (HeadWords.SaysNothing(table.Cell(row, column.Column).Text))
            {
                continue;
            }

            if (column.Writing == ContextWriting.Coordinates)
            {
                ReadCoordinates(table, row, school, year, column);
            }
            else if (ValueOf(table, row, school, column, column.Measure.Unit == MeasureUnit.ShareOfStaff ? staff : pupils, fractions) is { } statement)
            {
                if (stated.TryGetValue(column.Measure, out var counted))
                {
                    if (Math.Abs(counted.Value - statement.Value) > Rounding)
                    {
                        _draft.Tell(StatementMessages.ShareDiffers(_draft.Parsed.FileName, table.Name, At(row, column), school.Name, column.Caption, statement.Value * 100, counted.Value * 100));
                    }

                    continue;
                }

                stated[column.Measure] = statement;
                _draft.Add(school, new StatementKey(StatementKind.Context, year, column.Measure.Code), statement, table, row, column.Column);
            }
        }
    }

    private ContextStatement? ValueOf(StatementTable table, int row, TerritoryMention school, ContextColumn column, int? of, Dictionary<int, bool> fractions)
    {
        var (file, sheet, cell) = (_draft.Parsed.FileName, table.Name, table.Cell(row, column.Column));
        if (!TryNumber(cell, out var number))
        {
            _draft.Leave(StatementMessages.NotANumber(file, sheet, At(row, column), school.Name, column.Caption, cell.Text));
            return null;
        }

        var isShare = column.Writing == ContextWriting.Share || cell.IsPercent;
        if (number < 0 && column.Measure.Unit != MeasureUnit.Degrees)
        {
            _draft.Leave(StatementMessages.Negative(file, sheet, At(row, column), school.Name, column.Caption, number));
            return null;
        }

        if (column.Measure.Unit is not (MeasureUnit.ShareOfPupils or MeasureUnit.ShareOfStaff))
        {
            return Plain(table, row, school, column, number);
        }

        if (isShare)
        {
            var share = cell.IsPercent || fractions.GetValueOrDefault(column.Column) ? number : number / 100;
            if (share > 1)
            {
                _draft.Leave(StatementMessages.AboveHundred(file, sheet, At(row, column), school.Name, column.Caption, share * 100));
                return null;
            }

            return new ContextStatement(Math.Round(share, 6));
        }

        if (of is null or 0)
        {
            _draft.Leave(StatementMessages.CountOfNobodyKnows(file, sheet, At(row, column), school.Name, column.Caption, column.Measure.Unit == MeasureUnit.ShareOfStaff));
            return null;
        }

        if (number > of || number != Math.Floor(number))
        {
            _draft.Leave(StatementMessages.CountAboveWhole(file, sheet, At(row, column), school.Name, column.Caption, number, of.Value));
            return null;
        }

        return new ContextStatement(Math.Round(number / of.Value, 6), (int)number, of);
    }

    private ContextStatement? Plain(StatementTable table, int row, TerritoryMention school, ContextColumn column, double number)
    {
        if (column.Measure.Unit == MeasureUnit.Degrees && Math.Abs(number) > (column.Measure == ContextMeasure.Latitude ? 90 : 180))
        {
            _draft.Leave(StatementMessages.NoPlaceOnEarth(_draft.Parsed.FileName, table.Name, At(row, column), school.Name, table.Cell(row, column.Column).Text));
            return null;
        }

        if (column.Measure.Unit == MeasureUnit.People && number != Math.Floor(number))
        {
            _draft.Leave(StatementMessages.NotANumber(_draft.Parsed.FileName, table.Name, At(row, column), school.Name, column.Caption, table.Cell(row, column.Column).Text));
            return null;
        }

        return new ContextStatement(number);
    }

    private void ReadCoordinates(StatementTable table, int row, TerritoryMention school, int year, ContextColumn column)
    {
        var text = table.Text(row, column.Column);
        // «54,123; 83,456», «54.123, 83.456», «54,123 83,456»: a comma is a decimal sign where another sign parts the two.
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } parted ? parted : [.. Degrees().Matches(text).Select(match => match.Value)];
        if (parts.Length == 2 && Degree(parts[0]) is { } latitude && Degree(parts[1]) is { } longitude && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180)
        {
            _draft.Add(school, new StatementKey(StatementKind.Context, year, ContextMeasure.Latitude.Code), new ContextStatement(latitude), table, row, column.Column);
            _draft.Add(school, new StatementKey(StatementKind.Context, year, ContextMeasure.Longitude.Code), new ContextStatement(longitude), table, row, column.Column);
        }
        else
        {
            _draft.Leave(StatementMessages.NoPlaceOnEarth(_draft.Parsed.FileName, table.Name, At(row, column), school.Name, text));
        }
    }

    private static double? Degree(string text) =>
        double.TryParse(text.Trim(' ', ',', '°').Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Whole(StatementTable table, int row, IReadOnlyList<ContextColumn> columns, ContextMeasure measure) =>
        columns.FirstOrDefault(column => column.Measure == measure) is { } found && TryNumber(table.Cell(row, found.Column), out var number) && number is > 0 and < 100_000 && number == Math.Floor(number)
            ? (int)number : null;

    /// <summary>A head that says neither «чел.» nor «%»: fractions and the sign are shares; whole numbers are people, and the person is asked.</summary>
    private ContextWriting ByNumbers(StatementTable table, ContextColumn column)
    {
        var cells = table.Rows.Select(row => table.Cell(row, column.Column)).Where(cell => TryNumber(cell, out _)).ToList();
        var writing = cells.Exists(cell => cell.IsPercent || (TryNumber(cell, out var number) && number != Math.Floor(number))) ? ContextWriting.Share : ContextWriting.Number;
        if (cells.Count > 0)
        {
            _draft.Tell(StatementMessages.UnitByNumbers(_draft.Parsed.FileName, table.Name, CellAddress.Of(table.First - 1, column.Column), column.Caption, writing == ContextWriting.Share));
        }

        return writing;
    }

    /// <summary>Shares of a column are fractions where none is above 1 and one is no whole number.</summary>
    private static bool AreFractions(StatementTable table, int column)
    {
        var numbers = table.Rows.Select(row => table.Cell(row, column)).Where(cell => !cell.IsPercent && TryNumber(cell, out _)).Select(cell => TryNumber(cell, out var number) ? number : 0).ToList();
        return numbers.Count > 0 && numbers.TrueForAll(number => number <= 1) && numbers.Exists(number => number != Math.Floor(number));
    }

    private static bool TryNumber(Cell cell, out double number) => cell.TryNumber(out number)
        || (WithUnit().Match(HeadWords.OneLine(cell.Text)) is { Success: true } match
            && double.TryParse(match.Groups["number"].Value.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number));

    private static string At(int row, ContextColumn column) => CellAddress.Of(row, column.Column);
}
