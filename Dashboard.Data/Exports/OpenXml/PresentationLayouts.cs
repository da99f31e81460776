using System.IO.Packaging;
using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Layouts of a presentation with the places they keep; a place that says no position has its master's.</summary>
internal static class PresentationLayouts
{
    public static IReadOnlyList<SlideLayout> Read(PackagePart main) =>
    [
        .. PackageXml.Linked(main, "/slideMaster").SelectMany(master =>
        {
            var above = Places(PackageXml.Read(master)).Select(place => (place.Place, Box: place.Box ?? default)).ToList();
            return PackageXml.Linked(master, "/slideLayout").Select(part => Layout(part, above));
        }),
    ];

    private static SlideLayout Layout(PackagePart part, List<(SlidePlaceholder Place, Box Box)> above)
    {
        var root = PackageXml.Read(part);
        return new SlideLayout(part.Uri, (string?)root.Attribute("type") ?? "", [.. Places(root).Select(place => place.Place with { Box = place.Box ?? Above(place.Place, above) }).Where(place => place.Box.Width > 0)]);
    }

    private static Box Above(SlidePlaceholder place, List<(SlidePlaceholder Place, Box Box)> above)
    {
        var type = place.Type switch { "ctrTitle" => "title", "obj" or "subTitle" => "body", _ => place.Type };
        return above.FirstOrDefault(each => each.Place.Type == type).Box;
    }

    private static IEnumerable<(SlidePlaceholder Place, Box? Box)> Places(XElement root) => root.Descendants(P + "sp")
        .Select(shape => (Shape: shape, Mark: shape.Element(P + "nvSpPr")?.Element(P + "nvPr")?.Element(P + "ph")))
        .Where(each => each.Mark is not null)
        .Select(each => (
            new SlidePlaceholder((string?)each.Mark!.Attribute("type") ?? "obj", (string?)each.Mark.Attribute("idx"), (string?)each.Shape.Element(P + "nvSpPr")!.Element(P + "cNvPr")?.Attribute("name") ?? "", default),
            BoxOf(each.Shape.Element(P + "spPr")?.Element(A + "xfrm"))));

    private static Box? BoxOf(XElement? transform) => transform?.Element(A + "off") is { } start && transform.Element(A + "ext") is { } size
        ? new Box((long?)start.Attribute("x") ?? 0, (long?)start.Attribute("y") ?? 0, (long?)size.Attribute("cx") ?? 0, (long?)size.Attribute("cy") ?? 0)
        : null;
}
