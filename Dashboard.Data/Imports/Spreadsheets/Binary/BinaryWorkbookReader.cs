using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Dashboard.Data.Imports.Spreadsheets.Binary;

/// <summary>Reads .xls (BIFF 2–8) and .xlsb by ExcelDataReader. It does not say which cells are formulas, and gives an error such as #DIV/0! as an empty cell.</summary>
internal static class BinaryWorkbookReader
{
    /// <summary>Columns that a sheet of .xls can have. A damaged file announces tens of thousands, and each of its rows would cost as much.</summary>
    public const int XlsColumns = 256;

    /// <summary>Columns that a sheet of .xlsb can have.</summary>
    public const int XlsbColumns = 16_384;

    private const int MostRows = 1 << 20;

    public static IReadOnlyList<SheetGrid> Read(Stream file, int mostColumns, ReadingSession session)
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
                // Each announced row costs time, filled or not; a damaged header announces half a thousand million.
                if (reader.FieldCount > mostColumns || reader.RowCount > MostRows)
                {
                    throw ReadingSession.Refusal(SpreadsheetMessages.Unreadable(session.FileName));
                }

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
            // Rows below 32,768 of .xls come as negative numbers: two bytes read with a sign.
            grid.Merge(new CellRange(Unsigned(range.FromRow), Unsigned(range.FromColumn), Unsigned(range.ToRow), Unsigned(range.ToColumn)));
        }

        return grid.Finish();
    }

    private static int Unsigned(int place) => place < 0 ? place & 0xFFFF : place;

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
