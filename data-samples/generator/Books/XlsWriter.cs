using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.SS.Util;

namespace Dashboard.Samples.Books;

/// <summary>Writes a book as BIFF8 .xls of Excel 97–2003.</summary>
public static class XlsWriter
{
    public static void Write(Book book, Stream target)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(target);
        var workbook = new HSSFWorkbook();
        var styles = new Styles(workbook);
        for (var index = 0; index < book.Sheets.Count; index++)
        {
            WriteSheet(workbook, book.Sheets[index], styles);
            if (book.Sheets[index].Hidden)
            {
                workbook.SetSheetHidden(index, SheetState.Hidden);
            }
        }

        // The workbook closes the stream that it is given, and the caller's is not ours to close.
        using var memory = new MemoryStream();
        workbook.Write(memory);
        target.Write(memory.ToArray());
    }

    public static byte[] Write(Book book)
    {
        using var memory = new MemoryStream();
        Write(book, memory);
        return memory.ToArray();
    }

    private static void WriteSheet(HSSFWorkbook workbook, BookSheet source, Styles styles)
    {
        var sheet = workbook.CreateSheet(source.Name);
        foreach (var row in source.Rows())
        {
            var target = sheet.CreateRow(row.Index);
            target.ZeroHeight = source.IsHiddenRow(row.Index);
            var cells = row.Cells.Span;
            for (var column = 0; column < cells.Length; column++)
            {
                if (!cells[column].IsAbsent)
                {
                    Fill(target.CreateCell(column), cells[column], styles.Of(cells[column].Format, source.IsHead(row.Index)));
                }
            }
        }

        foreach (var merge in source.Merges)
        {
            sheet.AddMergedRegion(new CellRangeAddress(merge.FirstRow, merge.LastRow, merge.FirstColumn, merge.LastColumn));
        }

        foreach (var (column, width) in source.Widths)
        {
            sheet.SetColumnWidth(column, (int)(Math.Min(width, 255) * 256));
            sheet.SetColumnHidden(column, source.IsHiddenColumn(column));
        }
    }

    private static void Fill(ICell target, in BookCell cell, ICellStyle? style)
    {
        if (cell.Formula is not null)
        {
            // NPOI keeps no cached text of a formula it did not evaluate, but keeps numbers: enough for samples.
            target.SetCellFormula(cell.Formula);
        }

        switch (cell.Kind)
        {
            case BookCellKind.Text:
                target.SetCellValue(cell.Text);
                break;
            case BookCellKind.Number or BookCellKind.Date:
                target.SetCellValue(cell.Number);
                break;
            case BookCellKind.Boolean:
                target.SetCellValue(cell.Number != 0);
                break;
            case BookCellKind.Error:
                target.SetCellErrorValue(FormulaError.ForString(cell.Text).Code);
                break;
            default:
                break;
        }

        if (style is not null)
        {
            target.CellStyle = style;
        }
    }

    private sealed class Styles
    {
        private readonly Dictionary<BookFormat, ICellStyle> styles = [];
        private readonly ICellStyle head;

        public Styles(HSSFWorkbook workbook)
        {
            Add(workbook, BookFormat.Text, "@");
            Add(workbook, BookFormat.Percent, "0.00%");
            Add(workbook, BookFormat.TwoDecimals, "#,##0.00");
            Add(workbook, BookFormat.Day, "dd\\.mm\\.yyyy");
            head = workbook.CreateCellStyle();
            var font = workbook.CreateFont();
            font.IsBold = true;
            head.SetFont(font);
            head.WrapText = true;
            head.Alignment = HorizontalAlignment.Center;
            head.VerticalAlignment = VerticalAlignment.Center;
        }

        public ICellStyle? Of(BookFormat format, bool isHead) => isHead ? head : styles.GetValueOrDefault(format);

        private void Add(HSSFWorkbook workbook, BookFormat format, string pattern)
        {
            var style = workbook.CreateCellStyle();
            style.DataFormat = workbook.CreateDataFormat().GetFormat(pattern);
            styles.Add(format, style);
        }
    }
}
