using System.IO.Packaging;
using System.Xml.Linq;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Own properties of an office file: what it was made from, so that it can be made again. The office shows them under «Свойства».</summary>
internal static class PackageStamp
{
    private const string Kind = DrawingXml.Relations + "/custom-properties", ContentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private const string Set = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace V = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static void Write(Package package, IReadOnlyList<(string Name, string Value)> stamp)
    {
        foreach (var link in package.GetRelationshipsByType(Kind).ToList())
        {
            package.DeletePart(PackUriHelper.ResolvePartUri(new Uri("/", UriKind.Relative), link.TargetUri));
            package.DeleteRelationship(link.Id);
        }

        // 2 is the first number that a property may have.
        var part = PackageXml.Add(package, "/docProps/custom.xml", ContentType, new XElement(
            C + "Properties", new XAttribute(XNamespace.Xmlns + "vt", V),
            stamp.Select((property, place) => new XElement(
                C + "property", new XAttribute("fmtid", Set), new XAttribute("pid", place + 2), new XAttribute("name", property.Name), new XElement(V + "lpwstr", XmlText.Clean(property.Value))))));
        package.CreateRelationship(part.Uri, TargetMode.Internal, Kind);
    }
}
