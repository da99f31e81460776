using System.Text.RegularExpressions;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>A table of dynamics, turned so that a year is a row.</summary>
/// <param name="Table">The turned table, with addresses of its own.</param>
/// <param name="FirstRow">First row it takes in the file's sheet.</param>
/// <param name="LastRow">Last row.</param>
/// <param name="Cells">Where each turned cell stands in the file: rows, then columns.</param>
internal sealed record YearColumnsTable(SheetTable Table, int FirstRow, int LastRow, SourceCell[][] Cells)
{
    public bool Holds(int row) => row >= FirstRow && row <= LastRow;

    public SourceCell Place(SourceCell turned) => Cells[Math.Clamp(turned.Row, 0, Cells.Length - 1)] is { } row
        ? row[Math.Clamp((int)turned.Column, 0, row.Length - 1)]
        : turned;
}

/// <summary>
/// «Динамика результатов за 3 года»: years are columns, marks and bands of scores are rows (domain reference §3.2). The table
/// is turned and then read as any other, so that it meets the same checks.
/// </summary>
internal static partial class YearColumns
{
    private const int RowsSearched = 200, GreatestLength = 60;

    private static readonly HashSet<ColumnMeaning> Values =
    [
        ColumnMeaning.Participants, ColumnMeaning.Mark, ColumnMeaning.Numbered, ColumnMeaning.MeanMark, ColumnMeaning.MeanScore, ColumnMeaning.Mean, ColumnMeaning.BelowThreshold,
        ColumnMeaning.HighScores, ColumnMeaning.FullScores, ColumnMeaning.PassRate, ColumnMeaning.QualityRate, ColumnMeaning.Published,
    ];

    [GeneratedRegex(@"^20\d\d( ?г\.?| ?год)?$|^20\d\d ?[/-] ?(20)?\d\d( ?(уч\.?|учебный)? ?(г\.?|год)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    public static List<YearColumnsTable> Find(SheetGrid sheet, int sheetIndex)
    {
        var found = new List<YearColumnsTable>();
        var preamble = 0;
        for (var row = 0; row < Math.Min(sheet.RowCount, RowsSearched); row++)
        {
            var years = YearsOf(sheet.Row(row));
            if (years.Count >= 2 && Read(sheet, sheetIndex, row, years, preamble) is { } table)
            {
                found.Add(table);
                row = table.LastRow;
                preamble = row + 1;
            }
        }

        return found;
    }

    /// <summary>Columns whose head is a year, each year once and in order.</summary>
    private static List<(int Column, string Year)> YearsOf(ReadOnlySpan<Cell> cells)
    {
        var years = new List<(int Column, string Year)>();
        for (var column = 0; column < cells.Length; column++)
        {
            if (MayBeYear(cells[column]) && Year().IsMatch(HeadText.Normalise(cells[column].Text)))
            {
                years.Add((column, cells[column].Text));
            }
            else if (!cells[column].IsEmpty && years.Count > 0)
            {
                break;
            }
        }

        return years.Select(year => year.Year).Distinct().Count() == years.Count && years.Count > 0 && years[0].Column > 0 ? years : [];
    }

    /// <summary>A cheap look first: rows may have ten thousand columns.</summary>
    private static bool MayBeYear(in Cell cell) => cell.Kind == CellKind.Number
        ? cell.Number is >= 2000 and < 2100
        : cell.Kind == CellKind.Text && cell.Text.Length is >= 4 and <= 30 && cell.Text.Contains("20", StringComparison.Ordinal);

    private static YearColumnsTable? Read(SheetGrid sheet, int sheetIndex, int head, List<(int Column, string Year)> years, int preamble)
    {
        var width = years[1].Column - years[0].Column;
        var units = width > 1 || HasUnits(sheet, head + 1, years);
        var first = units ? head + 2 : head + 1;
        var label = LabelColumn(sheet, first, years[0].Column);
        if (label < 0 || width > 4)
        {
            return null;
        }

        var last = first;
        while (last + 1 < Math.Min(sheet.RowCount, first + GreatestLength) && sheet.Merged(last + 1, label).Kind == CellKind.Text)
        {
            last++;
        }

        // Turned: a year and then, for each label, its columns of one year.
        var columns = new List<TableColumn> { new(0, ColumnMeaning.Year, Caption: "Год") };
        var sources = new List<(int Row, int Offset)> { (head, 0) };
        for (var row = first; row <= last; row++)
        {
            for (var offset = 0; offset < width; offset++)
            {
                var unit = units ? CellText.OfHead(sheet.Merged(head + 1, years[0].Column + offset)) : string.Empty;
                var caption = HeadText.Tidy(CellText.OfHead(sheet.Merged(row, label)));
                var column = ColumnReader.Read(columns.Count, unit.Length > 0 ? [caption, unit] : [caption]);
                columns.Add(Values.Contains(column.Meaning) ? column : column with { Meaning = ColumnMeaning.Ignored });
                sources.Add((row, offset));
            }
        }

        var titles = TableFinder.TitlesOf(sheet, preamble, head);
        return Turn(sheet, sheetIndex, years, Numbers.Resolve(columns, titles), sources, titles, head, last);
    }

    private static YearColumnsTable Turn(SheetGrid sheet, int sheetIndex, List<(int Column, string Year)> years, List<TableColumn> columns, List<(int Row, int Offset)> sources, List<string> titles, int head, int last)
    {
        var cells = new Cell[(years.Count + 1) * columns.Count];
        var places = new SourceCell[years.Count + 1][];
        var rows = new SheetGrid.RowPlace[years.Count + 1];
        for (var row = 0; row <= years.Count; row++)
        {
            var (yearColumn, year) = years[Math.Max(0, row - 1)];
            places[row] = new SourceCell[columns.Count];
            rows[row] = new SheetGrid.RowPlace(0, row * columns.Count, columns.Count);
            for (var column = 0; column < columns.Count; column++)
            {
                var (sourceRow, offset) = sources[column];
                places[row][column] = new SourceCell((short)sheetIndex, row == 0 ? head : sourceRow, (short)(yearColumn + offset));
                cells[(row * columns.Count) + column] = row == 0 ? Cell.OfText(columns[column].Caption)
                    : column == 0 ? Cell.OfText(year)
                    : sheet[sourceRow, yearColumn + offset];
            }
        }

        var grid = new SheetGrid(sheet.Name, sheet.Hidden, [cells], rows, rows.Length, columns.Count, []);
        return new YearColumnsTable(new SheetTable(grid, sheetIndex, 0, 0, 1, rows.Length, columns, titles), head, last, places);
    }

    private static bool HasUnits(SheetGrid sheet, int row, List<(int Column, string Year)> years) =>
        years.TrueForAll(year => sheet[row, year.Column] is { Kind: CellKind.Text } cell && !cell.TryNumber(out _) && !HeadText.IsNothing(cell.Text));

    /// <summary>The column left of the years that names the most values; at least two, or the rows are schools.</summary>
    private static int LabelColumn(SheetGrid sheet, int first, int end)
    {
        var best = -1;
        var most = 1;
        for (var column = 0; column < end; column++)
        {
            var named = 0;
            for (var row = first; row < Math.Min(sheet.RowCount, first + GreatestLength); row++)
            {
                var cell = sheet[row, column];
                named += cell.Kind == CellKind.Text && Values.Contains(ColumnReader.Read(0, [cell.Text]).Meaning) ? 1 : 0;
            }

            if (named > most)
            {
                (best, most) = (column, named);
            }
        }

        return best;
    }
}
