using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Dashboard.Data.Imports.Spreadsheets.Binary;

/// <summary>Reads .xls (BIFF 2–8) and .xlsb by ExcelDataReader. It does not say which cells are formulas, and gives an error such as #DIV/0! as an empty cell.</summary>
internal static class BinaryWorkbookReader
{
    public static IReadOnlyList<SheetGrid> Read(Stream file, ReadingSession session)
    {
        file.Position = 0;
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(
                new GuardedStream(file, session, countsUnpacked: false),
                new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = System.Text.Encoding.GetEncoding(1251) });
            var sheets = new List<SheetGrid>();
            do
            {
                sheets.Add(ReadSheet(reader, session));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (InvalidPasswordException)
        {
            throw ReadingSession.Refusal(SpreadsheetMessages.Protected(session.FileName));
        }
    }

    private static SheetGrid ReadSheet(IExcelDataReader reader, ReadingSession session)
    {
        var grid = new SheetGridBuilder(session, reader.Name ?? string.Empty)
        {
            Hidden = reader.VisibleState is not (null or "visible"),
            ExpectedRows = reader.RowCount,
        };
        var shapes = new Dictionary<int, NumberShape>();
        for (var row = 0; reader.Read(); row++)
        {
            grid.StartRow(row);
            for (var column = 0; column < reader.FieldCount; column++)
            {
                grid.Set(column, Value(reader, column, shapes));
            }

            grid.EndRow();
        }

        foreach (var range in reader.MergeCells ?? [])
        {
            grid.Merge(new CellRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn));
        }

        return grid.Finish();
    }

    private static Cell Value(IExcelDataReader reader, int column, Dictionary<int, NumberShape> shapes) => reader.GetValue(column) switch
    {
        null => default,
        string text => Cell.OfText(text),
        double number => Number(reader, column, number, shapes),
        int number => Number(reader, column, number, shapes),
        bool truth => Cell.OfBoolean(truth),
        DateTime date => Cell.OfDate(date.ToOADate(), CellMarker.Date),
        TimeSpan time => Cell.OfDate(time.TotalDays, CellMarker.Date),
        var other => Cell.OfText(Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty),
    };

    private static Cell Number(IExcelDataReader reader, int column, double number, Dictionary<int, NumberShape> shapes)
    {
        var format = reader.GetNumberFormatIndex(column);
        if (!shapes.TryGetValue(format, out var shape))
        {
            shapes[format] = shape = NumberFormat.OfCode(reader.GetNumberFormatString(column) ?? string.Empty);
        }

        // Dates come as dates already; what is left is a number or a percent.
        return Cell.OfNumber(number, shape == NumberShape.Percent ? CellMarker.Percent : CellMarker.Number);
    }
}
