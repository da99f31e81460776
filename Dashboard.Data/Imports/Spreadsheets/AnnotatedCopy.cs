using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Comment = DocumentFormat.OpenXml.Spreadsheet.Comment;
using Comments = DocumentFormat.OpenXml.Spreadsheet.Comments;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cell">Address of the cell: «D118»; of a range the first cell is marked.</param>
/// <param name="Text">What is wrong, as the user reads it.</param>
public sealed record CellNote(string Sheet, string Cell, string Text);

/// <summary>
/// A copy of the user's sheet as .xlsx, whatever format it came in, with the doubtful cells painted and the reason in a comment:
/// it is mended where it was made and loaded again.
/// </summary>
public static class AnnotatedCopy
{
    private const uint Plain = 0, Painted = 1, Day = 2;

    public static void Write(Workbook workbook, IReadOnlyList<CellNote> notes, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheets = new Sheets();
        uint number = 0;
        foreach (var sheet in workbook.Sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            var own = notes.Where(note => note.Sheet == sheet.Name).ToList();
            WriteSheet(part, sheet, own);
            sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = ++number, Name = Named(sheet.Name, number) });
        }

        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
    }

    private static void WriteSheet(WorksheetPart part, SheetGrid sheet, List<CellNote> notes)
    {
        var byCell = notes.Select(note => (Place: Place(note.Cell), note.Text)).Where(note => note.Place is not null)
            .GroupBy(note => note.Place!.Value).ToDictionary(group => group.Key, group => string.Join("\n", group.Select(note => note.Text).Distinct()));
        var drawing = byCell.Count > 0 ? AddComments(part, byCell) : null;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        var lastNoted = byCell.Count > 0 ? byCell.Keys.Max(place => place.Row) : -1;
        for (var row = 0; row < Math.Max(sheet.RowCount, lastNoted + 1); row++)
        {
            var cells = row < sheet.RowCount ? sheet.Row(row) : default;
            if (cells.Length > 0 || byCell.Keys.Any(place => place.Row == row))
            {
                WriteRow(writer, row, cells, byCell);
            }
        }

        writer.WriteEndElement();
        if (sheet.Merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(sheet.Merges.Select(merge => new MergeCell
            {
                Reference = CellAddress.Of(merge.FirstRow, merge.FirstColumn) + ":" + CellAddress.Of(merge.LastRow, merge.LastColumn),
            })));
        }

        if (drawing is not null)
        {
            writer.WriteElement(new LegacyDrawing { Id = drawing });
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int row, ReadOnlySpan<Cell> cells, Dictionary<(int Row, int Column), string> notes)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row + 1 });
        var width = notes.Keys.Where(place => place.Row == row).Select(place => place.Column + 1).DefaultIfEmpty(0).Max();
        for (var column = 0; column < Math.Max(cells.Length, width); column++)
        {
            var painted = notes.ContainsKey((row, column));
            var cell = column < cells.Length ? cells[column] : default;
            if (!cell.IsEmpty || painted)
            {
                writer.WriteElement(Element(cell, CellAddress.Of(row, column), painted));
            }
        }

        writer.WriteEndElement();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Element(Cell cell, string address, bool painted) => cell.Kind switch
    {
        CellKind.Number => new() { CellReference = address, StyleIndex = painted ? Painted : Plain, CellValue = new CellValue(cell.Number.ToString("R", CultureInfo.InvariantCulture)) },
        CellKind.Date when !painted => new() { CellReference = address, StyleIndex = Day, CellValue = new CellValue(cell.Date.ToOADate().ToString(CultureInfo.InvariantCulture)) },
        CellKind.Empty => new() { CellReference = address, StyleIndex = Painted },
        _ => new()
        {
            CellReference = address,
            StyleIndex = painted ? Painted : Plain,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Readable(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }),
        },
    };

    private static string AddComments(WorksheetPart part, Dictionary<(int Row, int Column), string> notes)
    {
        var ordered = notes.OrderBy(note => note.Key).ToList();
        part.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(
            new Authors(new Author("Опора")),
            new CommentList(ordered.Select(note => new Comment(new CommentText(new Run(new Text(Readable(note.Value)) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = CellAddress.Of(note.Key.Row, note.Key.Column), AuthorId = 0,
            })));
        var drawing = part.AddNewPart<VmlDrawingPart>();
        using var stream = drawing.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        WriteShapes(writer, ordered);
        return part.GetIdOfPart(drawing);
    }

    /// <summary>Excel shows a comment only where a drawing gives it a box.</summary>
    private static void WriteShapes(XmlWriter writer, List<KeyValuePair<(int Row, int Column), string>> notes)
    {
        const string vml = "urn:schemas-microsoft-com:vml", office = "urn:schemas-microsoft-com:office:office", excel = "urn:schemas-microsoft-com:office:excel";
        writer.WriteStartElement("xml");
        writer.WriteAttributeString("xmlns", "v", null, vml);
        writer.WriteAttributeString("xmlns", "o", null, office);
        writer.WriteAttributeString("xmlns", "x", null, excel);
        writer.WriteStartElement("shapetype", vml);
        writer.WriteAttributeString("id", "note");
        writer.WriteAttributeString("coordsize", "21600,21600");
        writer.WriteAttributeString("spt", office, "202");
        writer.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        writer.WriteEndElement();
        foreach (var (place, _) in notes)
        {
            writer.WriteStartElement("shape", vml);
            writer.WriteAttributeString("type", "#note");
            writer.WriteAttributeString("style", "position:absolute;width:240pt;height:72pt;visibility:hidden");
            writer.WriteAttributeString("fillcolor", "#FBF1D6");
            writer.WriteStartElement("ClientData", excel);
            writer.WriteAttributeString("ObjectType", "Note");
            writer.WriteElementString("Row", excel, place.Row.ToString(CultureInfo.InvariantCulture));
            writer.WriteElementString("Column", excel, place.Column.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFBE7A1" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { FontId = 0, FillId = 0, BorderId = 0 },
            new CellFormat { FontId = 0, FillId = 2, BorderId = 0, ApplyFill = true },
            new CellFormat { FontId = 0, FillId = 0, BorderId = 0, NumberFormatId = 14, ApplyNumberFormat = true }));

    /// <summary>Excel takes 31 characters of a name and none of []:*?/\.</summary>
    private static string Named(string name, uint number)
    {
        var clean = string.Concat(name.Where(sign => !"[]:*?/\\".Contains(sign, StringComparison.Ordinal)));
        return clean.Length == 0 ? "Лист" + number.ToString(CultureInfo.InvariantCulture) : clean.Length > 31 ? clean[..31] : clean;
    }

    private static string Readable(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static (int Row, int Column)? Place(string cell)
    {
        var column = 0;
        var at = 0;
        while (at < cell.Length && char.IsAsciiLetterUpper(cell[at]))
        {
            column = (column * 26) + (cell[at++] - 'A' + 1);
        }

        var digits = at;
        while (digits < cell.Length && char.IsAsciiDigit(cell[digits]))
        {
            digits++;
        }

        return column > 0 && int.TryParse(cell.AsSpan(at, digits - at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? (row - 1, column - 1) : null;
    }
}
