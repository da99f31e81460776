using System.Globalization;
using System.IO.Packaging;
using System.Xml;
using System.Xml.Linq;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Parts of a file by names of our choice: Office looks at the ending of a workbook inside a chart.</summary>
internal static class PackageXml
{
    public static PackagePart Add(Package package, string name, string contentType, XElement root)
    {
        var part = package.CreatePart(new Uri(name, UriKind.Relative), contentType, CompressionOption.Normal);
        Save(part, root);
        return part;
    }

    /// <summary>A template may keep parts by the names that we would give.</summary>
    public static string Free(Package package, string start, int number, string ending = ".xml")
    {
        while (package.PartExists(new Uri(string.Create(CultureInfo.InvariantCulture, $"{start}{number}{ending}"), UriKind.Relative)))
        {
            number++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{start}{number}{ending}");
    }

    public static void Link(PackagePart from, string to, string kind, string id) =>
        from.CreateRelationship(PackUriHelper.GetRelativeUri(from.Uri, new Uri(to, UriKind.Relative)), TargetMode.Internal, DrawingXml.Relations + kind, id);

    public static XElement Read(PackagePart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        // A reader made by itself takes no entities: the part may be a stranger's.
        using var reader = XmlReader.Create(stream);
        return XElement.Load(reader);
    }

    public static void Save(PackagePart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }

    public static IEnumerable<PackagePart> Linked(PackagePart from, string kind) => from.GetRelationshipsByType(DrawingXml.Relations + kind)
        .Where(link => link.TargetMode == TargetMode.Internal)
        .Select(link => from.Package.GetPart(PackUriHelper.ResolvePartUri(from.Uri, link.TargetUri)));
}
