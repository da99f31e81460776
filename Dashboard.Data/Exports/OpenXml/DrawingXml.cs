using System.Globalization;
using System.Xml.Linq;

namespace Dashboard.Data.Exports.OpenXml;

/// <param name="Size">Points.</param>
/// <param name="Colour">Six hexadecimal digits, or a name of the theme.</param>
/// <param name="IsBold">Semibold where the font has it.</param>
/// <param name="Align">l, r or ctr.</param>
/// <param name="Anchor">t, ctr or b.</param>
/// <param name="Font">Null for what the place has.</param>
internal sealed record TextLook(double? Size, string? Colour = null, bool IsBold = false, string Align = "l", string Anchor = "t", string? Font = null);

/// <summary>Names and small parts of drawings, the same in slides, layouts and charts.</summary>
internal static class DrawingXml
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace R = Relations;

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static XElement Colour(string colour) => colour.Length == 6 && colour.All(char.IsAsciiHexDigit)
        ? new(A + "srgbClr", new XAttribute("val", colour))
        : new(A + "schemeClr", new XAttribute("val", colour));

    public static XElement Fill(string colour) => new(A + "solidFill", Colour(colour));

    public static XElement Line(string? colour, double points = 0.75) => colour is null
        ? new(A + "ln", new XElement(A + "noFill"))
        : new(A + "ln", new XAttribute("w", (long)(points * Box.Point)), Fill(colour));

    public static XElement Transform(XName name, Box box) => new(
        name,
        new XElement(A + "off", new XAttribute("x", box.X), new XAttribute("y", box.Y)),
        new XElement(A + "ext", new XAttribute("cx", box.Width), new XAttribute("cy", box.Height)));

    public static XElement RunProperties(string name, TextLook look) => new(
        A + name,
        new XAttribute("lang", "ru-RU"),
        look.Size is { } size ? new XAttribute("sz", (int)Math.Round(size * 100)) : null,
        look.IsBold ? new XAttribute("b", 1) : null,
        look.Colour is { } colour ? Fill(colour) : null,
        look.Font is { } font ? new XElement(A + "latin", new XAttribute("typeface", font)) : null);

    /// <summary>A line feed starts a new paragraph.</summary>
    public static IEnumerable<XElement> Paragraphs(string text, TextLook look) => XmlText.Clean(text).Split('\n').Select(line => new XElement(
        A + "p",
        look.Align == "l" ? null : new XElement(A + "pPr", new XAttribute("algn", look.Align)),
        line.Length == 0
            ? RunProperties("endParaRPr", look)
            : new XElement(A + "r", RunProperties("rPr", look), new XElement(A + "t", line))));
}
