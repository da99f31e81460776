using System.IO.Packaging;
using System.Xml.Linq;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>The workbook inside a chart: what a double click opens.</summary>
internal static class ChartWorkbook
{
    public const string Sheet = "Данные";
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static string Column(int place)
    {
        var letters = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    public static void Write(NativeChart chart, Stream stream)
    {
        using var package = Package.Open(stream, FileMode.Create, FileAccess.ReadWrite);
        var book = PackageXml.Add(package, "/xl/workbook.xml", Prefix + "sheet.main+xml", new XElement(
            S + "workbook", new XAttribute(XNamespace.Xmlns + "r", DrawingXml.R),
            new XElement(S + "sheets", new XElement(S + "sheet", new XAttribute("name", Sheet), new XAttribute("sheetId", 1), new XAttribute(DrawingXml.R + "id", "rId1")))));
        package.CreateRelationship(book.Uri, TargetMode.Internal, DrawingXml.Relations + "/officeDocument", "rId1");
        PackageXml.Add(package, "/xl/worksheets/sheet1.xml", Prefix + "worksheet+xml", Cells(chart));
        PackageXml.Link(book, "/xl/worksheets/sheet1.xml", "/worksheet", "rId1");
        PackageXml.Add(package, "/xl/styles.xml", Prefix + "styles+xml", Styles());
        PackageXml.Link(book, "/xl/styles.xml", "/styles", "rId2");
    }

    private static XElement Cells(NativeChart chart)
    {
        var columns = chart.Columns;
        var rows = columns.Select(column => Math.Max(column.Words.Count, column.Numbers.Count)).DefaultIfEmpty(0).Max();
        return new XElement(
            S + "worksheet",
            new XElement(S + "cols", new XElement(S + "col", new XAttribute("min", 1), new XAttribute("max", 1), new XAttribute("width", 40), new XAttribute("customWidth", 1))),
            new XElement(
                S + "sheetData",
                new XElement(S + "row", new XAttribute("r", 1), columns.Select((column, place) => column.Head is { } head ? Words(head, Column(place) + "1") : null)),
                Enumerable.Range(0, rows).Select(row => new XElement(S + "row", new XAttribute("r", row + 2), columns.Select((column, place) => Cell(column, row, $"{Column(place)}{row + 2}"))))));
    }

    private static XElement? Cell(ChartColumn column, int row, string address) =>
        row < column.Words.Count && column.Words[row] is { } words ? Words(words, address)
        : row < column.Numbers.Count && column.Numbers[row] is { } number ? new XElement(S + "c", new XAttribute("r", address), column.IsShare ? new XAttribute("s", 1) : null, new XElement(S + "v", DrawingXml.Text(number)))
        : null;

    private static XElement Words(string text, string address) => new(
        S + "c", new XAttribute("r", address), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", XmlText.Clean(text))));

    private static XElement Styles() => new(
        S + "styleSheet",
        new XElement(S + "fonts", new XElement(S + "font", new XElement(S + "sz", new XAttribute("val", 11)), new XElement(S + "name", new XAttribute("val", "Calibri")))),
        new XElement(S + "fills", new XElement(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", "none"))), new XElement(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", "gray125")))),
        new XElement(S + "borders", new XElement(S + "border", new XElement(S + "left"), new XElement(S + "right"), new XElement(S + "top"), new XElement(S + "bottom"), new XElement(S + "diagonal"))),
        new XElement(S + "cellStyleXfs", Format(0)),
        new XElement(S + "cellXfs", Format(0), Format(10)));

    // 10 is «0.00%» in every workbook.
    private static XElement Format(int number) => new(
        S + "xf", new XAttribute("numFmtId", number), new XAttribute("fontId", 0), new XAttribute("fillId", 0), new XAttribute("borderId", 0), number == 0 ? null : new XAttribute("applyNumberFormat", 1));
}
