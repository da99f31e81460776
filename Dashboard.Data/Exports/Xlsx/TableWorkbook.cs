using Dashboard.Data.Exports.OpenXml;

namespace Dashboard.Data.Exports.Xlsx;

/// <summary>A table of a page as a workbook: the table, of a grid also its cells one in a row, and the sheet «О данных».</summary>
public static class TableWorkbook
{
    private const double Narrowest = 9, Widest = 60, HeadWidest = 24;

    /// <summary>Characters that still read on A4 landscape; a wider table is set up for A3.</summary>
    private const double WideFrom = 170;

    /// <param name="table">What to write.</param>
    /// <param name="stamp">Where it came from.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(ExportTable table, ExportStamp stamp, Stream stream) => WorkbookWriter.Write(
        new WorkbookContent([Sheet("Таблица", table, stamp), .. table.CellByCell is { } cells ? [Sheet("По ячейкам", cells, stamp)] : Array.Empty<SheetContent>(), About(table, stamp)]),
        stream);

    private static SheetContent Sheet(string name, ExportTable table, ExportStamp stamp)
    {
        var columns = table.Heads.Select((head, place) => new SheetColumn(Width(head, table.Rows.Where(row => place < row.Count).Select(row => row[place].Text)))).ToList();
        return new SheetContent(
            name,
            columns,
            [
                new([new SheetCell(table.Title, CellLook.Title)], Spans: true),
                new([new SheetCell(stamp.Source, CellLook.Note)], Spans: true),
                new([.. table.Heads.Select(head => new SheetCell(head, CellLook.Head))]),
                .. table.Rows.Select(row => new SheetRow([.. row.Select(Cell)])),
            ])
        {
            HeadRow = 2,
            FirstColumnStays = table.Heads.Count > 4,
            IsLarge = columns.Sum(column => column.Width) > WideFrom,
        };
    }

    private static SheetContent About(ExportTable table, ExportStamp stamp) => new(
        "О данных",
        [new SheetColumn(24), new SheetColumn(96)],
        [
            new([new SheetCell("О данных", CellLook.Title)], Spans: true),
            Line("Таблица", table.Title),
            .. stamp.Lines.Select(line => Line(line.Name, line.Text)),
            .. table.Notes.Select(note => Line("Примечание", note)),
            .. table.HasSmall || table.CellByCell?.HasSmall == true ? [Line("Штриховка", "Меньше 10 участников: малая выборка, вывод не делается")] : Array.Empty<SheetRow>(),
        ]);

    private static SheetRow Line(string name, string text) => new([new SheetCell(name, CellLook.Head), new SheetCell(text, CellLook.Text)]);

    private static SheetCell Cell(ExportCell cell) => cell switch
    {
        { Day: { } day } => SheetCell.Of(day, CellLook.Day) with { IsSmall = cell.IsSmall },
        { Number: { } number } => new SheetCell(null, Look(cell.Format)) { Number = number, IsSmall = cell.IsSmall },
        _ => new SheetCell(cell.Text, CellLook.Text) { IsSmall = cell.IsSmall },
    };

    private static CellLook Look(NumberShape shape) => shape switch
    {
        { IsPercent: true, Digits: 0 } => CellLook.Percent,
        { IsPercent: true, Digits: 1 } => CellLook.PercentTenths,
        { IsPercent: true } => CellLook.PercentHundredths,
        { Digits: 0, IsGrouped: true } => CellLook.Thousands,
        { Digits: 0 } => CellLook.Whole,
        { Digits: 1 } => CellLook.Tenths,
        { Digits: 2 } => CellLook.Hundredths,
        _ => CellLook.Thousandths,
    };

    private static double Width(string head, IEnumerable<string> texts) =>
        Math.Clamp(Math.Max(Math.Min(head.Length, HeadWidest), texts.Select(text => (double)text.Length).DefaultIfEmpty(0).Max()) + 3, Narrowest, Widest);
}
