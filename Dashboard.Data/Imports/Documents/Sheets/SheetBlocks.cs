using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Documents.Sheets;

/// <summary>A workbook as a document: each sheet is a table named by it; what stands alone above the table are paragraphs.</summary>
internal static class SheetBlocks
{
    /// <summary>Columns of one sheet: a plan has ten.</summary>
    private const int Columns = 1_000;

    public static SpreadsheetLimits LimitsOf(DocumentLimits limits) => new(
        FileBytes: limits.FileBytes,
        UnpackedBytes: limits.UnpackedBytes,
        UnpackRatio: limits.UnpackRatio,
        Columns: Columns,
        Cells: limits.Cells);

    public static DocumentKind Read(Stream file, DocumentDraft draft)
    {
        var read = SpreadsheetReader.Read(file, draft.FileName, LimitsOf(draft.Limits), progress: null, draft.Cancellation);
        if (read.Value is not { } workbook)
        {
            throw new DocumentRefusedException(read.Problems[0]);
        }

        draft.Notes.AddRange(read.Problems);
        var allHidden = workbook.Sheets.All(sheet => sheet.Hidden || sheet.RowCount == 0);
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.Hidden && !allHidden)
            {
                draft.Notes.Add(DocumentMessages.HiddenSheet(draft.FileName, sheet.Name));
                continue;
            }

            ReadSheet(sheet, draft);
        }

        return workbook.Format is SpreadsheetFormat.Html or SpreadsheetFormat.Mhtml ? DocumentKind.Html : DocumentKind.Spreadsheet;
    }

    private static void ReadSheet(SheetGrid sheet, DocumentDraft draft)
    {
        var first = FirstRowOfTable(sheet);
        for (var row = 0; row < first; row++)
        {
            foreach (var cell in sheet.Row(row))
            {
                var text = Text(cell);
                if (text.Length > 0)
                {
                    draft.CountParagraph();
                    draft.Add(new DocumentParagraph(text, IsHeading: false));
                }
            }
        }

        if (first == sheet.RowCount)
        {
            return;
        }

        draft.CountTable();
        var table = new TableDraft(draft);
        for (var row = 0; row < sheet.RowCount; row++)
        {
            draft.Cancellation.ThrowIfCancellationRequested();
            if (row >= first)
            {
                ReadRow(sheet, row, table);
            }

            table.EndRow();
        }

        if (table.Finish(sheet.Name) is { } finished)
        {
            draft.Add(finished);
        }
    }

    /// <summary>A table begins with a row of three cells, or of two when the next one has two as well; titles and stamps are less.</summary>
    private static int FirstRowOfTable(SheetGrid sheet)
    {
        var pairAt = -1;
        for (var row = 0; row < sheet.RowCount; row++)
        {
            var filled = Filled(sheet, row);
            if (filled >= 3 || (filled == 2 && pairAt >= 0))
            {
                return pairAt >= 0 ? pairAt : row;
            }

            pairAt = filled == 2 ? row : filled == 0 ? pairAt : -1;
        }

        return sheet.RowCount;
    }

    private static int Filled(SheetGrid sheet, int row)
    {
        var filled = 0;
        foreach (var cell in sheet.Row(row))
        {
            filled += Text(cell).Length > 0 ? 1 : 0;
        }

        return filled;
    }

    private static void ReadRow(SheetGrid sheet, int row, TableDraft table)
    {
        var width = sheet.Row(row).Length;
        for (var column = 0; column < sheet.ColumnCount;)
        {
            var merge = sheet.MergeAt(row, column);
            if (merge is null && column >= width)
            {
                column++;
                continue;
            }

            var last = Math.Min(merge?.LastColumn ?? column, sheet.ColumnCount - 1);
            table.AddCell(Text(sheet[row, column]), column, last - column + 1, continuesAbove: merge is { } range && range.FirstRow < row);
            column = last + 1;
        }
    }

    /// <summary>A cell as the sheet shows it to a Russian reader: a date by day, month and year, a share in percent.</summary>
    private static string Text(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Date:
                var format = cell.Number is >= 0 and < 1 ? "HH:mm" : cell.Date.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm";
                return cell.Date.ToString(format, CultureInfo.InvariantCulture);
            case CellKind.Number when cell.IsPercent:
                return (cell.Number * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";
            default:
                return TextFolding.Fold(cell.Text);
        }
    }
}
