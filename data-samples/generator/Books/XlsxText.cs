using System.Globalization;
using System.Text;
using System.Xml;

namespace Dashboard.Samples.Books;

/// <summary>How texts stand in the XML of an .xlsx.</summary>
internal static class XlsxText
{
    // XML 1.0 has no place for control characters; Excel writes them as _x0007_.
    public static string Escape(string text)
    {
        if (!text.Any(c => char.IsControl(c) && c is not '\n' and not '\t'))
        {
            return text;
        }

        var result = new StringBuilder();
        foreach (var c in text)
        {
            _ = char.IsControl(c) && c is not '\n' and not '\t'
                ? result.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_")
                : result.Append(c);
        }

        return result.ToString();
    }

    public static void WriteString(XmlWriter xml, string element, string text, XlsxShape shape)
    {
        xml.WriteStartElement(shape.Prefix, element, XlsxParts.Main);
        if (shape.RichText && text.Length > 1)
        {
            WriteRun(xml, text[..(text.Length / 2)], shape, bold: true);
            WriteRun(xml, text[(text.Length / 2)..], shape, bold: false);
        }
        else
        {
            WriteText(xml, text, shape);
        }

        xml.WriteEndElement();
    }

    private static void WriteRun(XmlWriter xml, string text, XlsxShape shape, bool bold)
    {
        xml.WriteStartElement(shape.Prefix, "r", XlsxParts.Main);
        if (bold)
        {
            xml.WriteStartElement(shape.Prefix, "rPr", XlsxParts.Main);
            xml.WriteStartElement(shape.Prefix, "b", XlsxParts.Main);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        WriteText(xml, text, shape);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text, XlsxShape shape)
    {
        xml.WriteStartElement(shape.Prefix, "t", XlsxParts.Main);
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
        {
            xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        xml.WriteString(Escape(text));
        xml.WriteEndElement();
    }
}

/// <summary>The table of texts that cells point into.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private long uses;

    public int Of(string text)
    {
        uses++;
        if (!index.TryGetValue(text, out var place))
        {
            place = texts.Count;
            index.Add(text, place);
            texts.Add(text);
        }

        return place;
    }

    public void Write(XmlWriter xml, XlsxShape shape)
    {
        xml.WriteStartElement(shape.Prefix, "sst", XlsxParts.Main);
        xml.WriteAttributeString("count", uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in texts)
        {
            XlsxText.WriteString(xml, "si", text, shape);
        }

        xml.WriteEndElement();
    }
}
