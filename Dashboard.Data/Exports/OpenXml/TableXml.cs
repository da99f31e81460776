using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <param name="Text">As written.</param>
/// <param name="IsRight">Numbers stand at the right.</param>
/// <param name="Fill">Six digits; null for none.</param>
/// <param name="Colour">Of the text.</param>
/// <param name="IsBold">Heads.</param>
/// <param name="IsHatched">Of few pupils: seen without colour too.</param>
internal sealed record TableCellLook(string Text, bool IsRight = false, string? Fill = null, string Colour = "tx1", bool IsBold = false, bool IsHatched = false);

/// <summary>A real table of a slide; its first row is said to be the head.</summary>
internal static class TableXml
{
    public const long Side = 64_000, Above = 34_000;

    public static XElement Make(IReadOnlyList<long> widths, IReadOnlyList<(long Height, IReadOnlyList<TableCellLook> Cells)> rows, double size) => new(
        A + "tbl",
        new XElement(A + "tblPr", new XAttribute("firstRow", 1)),
        new XElement(A + "tblGrid", widths.Select(width => new XElement(A + "gridCol", new XAttribute("w", width)))),
        rows.Select(row => new XElement(A + "tr", new XAttribute("h", row.Height), row.Cells.Select(cell => Cell(cell, size)))));

    public static long Height(string text, long width, double size) => TextFit.Height(text, width - (2 * Side), size) + (2 * Above);

    private static XElement Cell(TableCellLook cell, double size) => new(
        A + "tc",
        new XElement(A + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), Paragraphs(cell.Text, new TextLook(size, cell.Colour, cell.IsBold, cell.IsRight ? "r" : "l"))),
        new XElement(
            A + "tcPr", new XAttribute("marL", Side), new XAttribute("marR", Side), new XAttribute("marT", Above), new XAttribute("marB", Above), new XAttribute("anchor", "ctr"),
            Edge("lnL", null), Edge("lnR", null), Edge("lnT", null), Edge("lnB", "DCE3E2"), Ground(cell)));

    private static XElement Edge(string name, string? colour)
    {
        var line = Line(colour);
        line.Name = A + name;
        return line;
    }

    private static XElement Ground(TableCellLook cell) => cell.IsHatched
        ? new XElement(A + "pattFill", new XAttribute("prst", "ltUpDiag"), new XElement(A + "fgClr", Colour("C3CECC")), new XElement(A + "bgClr", Colour(cell.Fill ?? "FFFFFF")))
        : cell.Fill is { } fill ? Fill(fill) : new XElement(A + "noFill");
}
