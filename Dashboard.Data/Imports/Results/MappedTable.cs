using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>A table as the user marked it on the mapping page.</summary>
internal static class MappedTable
{
    public static SheetTable Of(SheetGrid sheet, int index, TableMapping mapping)
    {
        var first = Math.Clamp(mapping.FirstHeadRow, 0, Math.Max(0, sheet.RowCount - 1));
        var last = Math.Clamp(mapping.LastHeadRow, first, Math.Max(first, sheet.RowCount - 1));
        var head = new TableHead(first, last, -1);
        return new SheetTable(sheet, index, 0, first, last + 1, sheet.RowCount, MappedColumns.Of(mapping.Columns, head.Columns(sheet)), TableFinder.TitlesOf(sheet, 0, first));
    }
}
