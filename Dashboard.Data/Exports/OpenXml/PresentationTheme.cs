using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Colours and fonts of the product. Inter is not on every machine: the family number beside it makes the office choose an ordinary sans.</summary>
internal static class PresentationTheme
{
    private static readonly (string Name, string Colour)[] Colours =
    [
        ("dk1", "15201F"), ("lt1", "FFFFFF"), ("dk2", "465553"), ("lt2", "EDF1F1"), ("accent1", "0B5F66"), ("accent2", "6A5A2B"), ("accent3", "1D5AA6"),
        ("accent4", "A84A05"), ("accent5", "752C63"), ("accent6", "5B6A68"), ("hlink", "0B5F66"), ("folHlink", "084A50"),
    ];

    public static XElement Make() => new(
        A + "theme", new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute("name", "Опора"),
        new XElement(
            A + "themeElements",
            new XElement(A + "clrScheme", new XAttribute("name", "Опора"), Colours.Select(each => new XElement(A + each.Name, new XElement(A + "srgbClr", new XAttribute("val", each.Colour))))),
            new XElement(A + "fontScheme", new XAttribute("name", "Опора"), Font("majorFont"), Font("minorFont")),
            new XElement(
                A + "fmtScheme", new XAttribute("name", "Опора"),
                new XElement(A + "fillStyleLst", Thrice(() => Fill("phClr"))),
                new XElement(A + "lnStyleLst", Thrice(() => Line("phClr"))),
                new XElement(A + "effectStyleLst", Thrice(() => new XElement(A + "effectStyle", new XElement(A + "effectLst")))),
                new XElement(A + "bgFillStyleLst", Thrice(() => Fill("phClr"))))));

    private static XElement Font(string name) => new(
        A + name, new XElement(A + "latin", new XAttribute("typeface", "Inter"), new XAttribute("panose", "020B0604020202020204")), new XElement(A + "ea", new XAttribute("typeface", "")), new XElement(A + "cs", new XAttribute("typeface", "")));

    private static IEnumerable<XElement> Thrice(Func<XElement> make) => Enumerable.Range(0, 3).Select(_ => make());
}
