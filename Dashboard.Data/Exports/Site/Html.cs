using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dashboard.Data.Exports.Site;

/// <summary>
/// Pages are trees of elements: a text is a node and never markup, so that no name of a school or activity can open a tag. Nothing but the
/// class library is needed for it.
/// </summary>
internal static class Html
{
    /// <summary>Elements that have no end; all others are closed, also when they are empty.</summary>
    private static readonly HashSet<string> Void = ["meta", "link", "br", "hr"];

    internal static XElement Of(string name, params object?[] content) => new(name, Array.ConvertAll(content, each => each is string text ? Text(text) : each));

    internal static XText Text(string text) => new(Clean(text));

    internal static XAttribute Attribute(string name, string value) => new(name, Clean(value));

    internal static XAttribute Class(string value) => new("class", value);

    internal static byte[] Write(XElement page)
    {
        foreach (var element in page.DescendantsAndSelf().Where(element => element.IsEmpty && !Void.Contains(element.Name.LocalName)).ToList())
        {
            element.Add("");
        }

        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, NewLineHandling = NewLineHandling.None }))
        {
            page.WriteTo(writer);
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    /// <summary>Without the signs that no page may hold: texts come from strangers' files.</summary>
    private static string Clean(string text) => OpenXml.XmlText.Clean(text);
}
