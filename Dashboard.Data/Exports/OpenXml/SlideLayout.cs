using System.Xml.Linq;
using static Dashboard.Data.Exports.OpenXml.DrawingXml;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>A place that the master keeps for a text.</summary>
/// <param name="Type">title, ctrTitle, subTitle, body, obj, ftr, sldNum.</param>
/// <param name="Index">Ties a text to its place; null for a title.</param>
/// <param name="Name">As the designer called it.</param>
/// <param name="Box">On the slide.</param>
internal sealed record SlidePlaceholder(string Type, string? Index, string Name, Box Box)
{
    public bool IsTitle => Type is "title" or "ctrTitle";

    public XElement Reference() => new(P + "ph", Type == "obj" ? null : new XAttribute("type", Type), Index is null ? null : new XAttribute("idx", Index));
}

/// <param name="Part">Where it lies in the file.</param>
/// <param name="Type">title, obj, titleOnly and others.</param>
/// <param name="Places">In the order of the layout.</param>
internal sealed record SlideLayout(Uri Part, string Type, IReadOnlyList<SlidePlaceholder> Places)
{
    public SlidePlaceholder? Title => Places.FirstOrDefault(place => place.IsTitle);

    public SlidePlaceholder? Body => Places.FirstOrDefault(place => place.Type is "body" or "obj" && place.Index == "1") ?? Places.FirstOrDefault(place => place.Type is "body" or "obj");

    public SlidePlaceholder? Of(string type) => Places.FirstOrDefault(place => place.Type == type);
}
