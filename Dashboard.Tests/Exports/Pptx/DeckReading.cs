using System.Xml.Linq;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>A written deck as PowerPoint sees it.</summary>
internal static class DeckReading
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static MemoryStream Written(DeckView deck, DeckFormat format = DeckFormat.Wide)
    {
        var stream = new MemoryStream();
        DeckWriter.Write(deck, format, stream);
        stream.Position = 0;
        return stream;
    }

    public static IReadOnlyList<SlidePart> Slides(PresentationDocument document) =>
        [.. document.PresentationPart!.Presentation!.SlideIdList!.ChildElements.Cast<DocumentFormat.OpenXml.Presentation.SlideId>().Select(id => (SlidePart)document.PresentationPart.GetPartById(id.RelationshipId!))];

    public static XElement Xml(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XElement.Load(stream);
    }

    public static string Title(SlidePart slide) => string.Concat(Xml(slide).Descendants(P + "sp").First().Descendants(A + "t").Select(text => text.Value));

    /// <summary>A placeholder has its layout's place, or its master's.</summary>
    public static (long X, long Y, long Width, long Height)? PlaceOf(SlidePart slide, XElement mark)
    {
        var layout = Xml(slide.SlideLayoutPart!);
        var master = Xml(slide.SlideLayoutPart!.SlideMasterPart!);
        return Place(Same(layout, mark, "idx")) ?? Place(Same(master, mark, "type")) ?? Place(Same(master, new XElement("ph", new XAttribute("type", "body")), "type"));
    }

    public static (long X, long Y, long Width, long Height)? Place(XElement? shape) => shape?.Descendants().FirstOrDefault(each => each.Name.LocalName == "xfrm") is not { } transform
        ? null
        : ((long)transform.Element(A + "off")!.Attribute("x")!, (long)transform.Element(A + "off")!.Attribute("y")!, (long)transform.Element(A + "ext")!.Attribute("cx")!, (long)transform.Element(A + "ext")!.Attribute("cy")!);

    private static XElement? Same(XElement root, XElement mark, string by) => root.Descendants(P + "sp")
        .FirstOrDefault(shape => shape.Descendants(P + "ph").FirstOrDefault() is { } other && (string?)other.Attribute(by) == (string?)mark.Attribute(by) && (by == "type" || (string?)other.Attribute("type") == (string?)mark.Attribute("type")));
}
