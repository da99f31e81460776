using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Spreadsheets.Xlsx;

/// <summary>What each style of a workbook makes of a number; the index is the «s» of a cell.</summary>
internal static class CellFormats
{
    public static NumberShape[] Read(MarkupScanner? scanner)
    {
        if (scanner is null)
        {
            return [];
        }

        var custom = new Dictionary<int, NumberShape>();
        var shapes = new List<NumberShape>();
        var inCellFormats = false;
        while (scanner.Read())
        {
            if (scanner.Is("cellXfs"))
            {
                inCellFormats = scanner.Token == MarkupToken.Start && !scanner.IsEmptyElement;
            }
            else if (scanner.Token == MarkupToken.Start && scanner.Is("numFmt"))
            {
                custom[scanner.Attributes.Number("numFmtId", -1)] = NumberFormat.OfCode(scanner.Attributes.Text("formatCode") ?? string.Empty);
            }
            else if (scanner.Token == MarkupToken.Start && inCellFormats && scanner.Is("xf"))
            {
                var id = scanner.Attributes.Number("numFmtId", 0);
                shapes.Add(custom.TryGetValue(id, out var shape) ? shape : NumberFormat.OfBuiltIn(id));
            }
        }

        return [.. shapes];
    }
}
