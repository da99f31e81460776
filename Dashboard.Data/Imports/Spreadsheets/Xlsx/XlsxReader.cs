using Dashboard.Data.Imports.Spreadsheets.Packed;

namespace Dashboard.Data.Imports.Spreadsheets.Xlsx;

/// <summary>Reads Office Open XML workbooks, transitional and strict alike: names are compared without their namespaces.</summary>
internal static class XlsxReader
{
    public static IReadOnlyList<SheetGrid> Read(PackedParts parts, ReadingSession session)
    {
        var book = WorkbookPart.Read(parts, session);
        var texts = SharedTexts.Read(parts.Scan(book.SharedTextsPart));
        var formats = CellFormats.Read(parts.Scan(book.StylesPart));
        var sheets = new List<SheetGrid>(book.Sheets.Count);
        foreach (var sheet in book.Sheets)
        {
            if (parts.Scan(sheet.Part) is { } scanner)
            {
                var grid = new SheetGridBuilder(session, sheet.Name) { Hidden = sheet.Hidden };
                new WorksheetParser(scanner, grid, texts, formats, book.Uses1904Dates).Parse();
                sheets.Add(grid.Finish());
            }
        }

        return sheets;
    }
}
