using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>Makes documents of Word out of the markup that matters; a test shows what Word writes, not how a package is built.</summary>
internal static class WordFile
{
    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    /// <summary>A document with a body and, where given, styles and lists.</summary>
    public static byte[] Of(string body, string styles = "", string numbering = "", WordprocessingDocumentType type = WordprocessingDocumentType.Document, Action<MainDocumentPart>? more = null)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, type))
        {
            var main = package.AddMainDocumentPart();
            Put(main, $"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>");
            if (styles.Length > 0)
            {
                Put(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{styles}</w:styles>");
            }

            if (numbering.Length > 0)
            {
                Put(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            }

            more?.Invoke(main);
        }

        return file.ToArray();
    }

    public static void Put(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
        part.FeedData(content);
    }

    /// <summary>A part of any kind with the same names of namespaces.</summary>
    public static string Root(string name, string content) => $"<w:{name} {Namespaces}>{content}</w:{name}>";

    public static string T(string text) => $"""<w:t xml:space="preserve">{text}</w:t>""";

    public static string R(string text, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : string.Empty)}{T(text)}</w:r>";

    public static string P(string text, string properties = "") => Paragraph(R(text), properties);

    public static string Paragraph(string content, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : string.Empty)}{content}</w:p>";

    /// <summary>A paragraph of a list.</summary>
    public static string Item(string text, int list = 1, int level = 0) =>
        Paragraph(text.Length > 0 ? R(text) : string.Empty, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string RowWith(string properties, params string[] cells) => $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(cells)}</w:tr>";

    /// <summary>A row of plain cells.</summary>
    public static string Texts(params string[] texts) => Row([.. texts.Select(text => Cell(P(text)))]);

    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    /// <summary>A text box as Word writes it: once for new programs and once again for old ones.</summary>
    public static string TextBox(string content) =>
        $"""
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
        """;

    /// <summary>A list with one level after another: «decimal %1.».</summary>
    public static string List(int code, params (string Format, string Text)[] levels) =>
        Levels(code, string.Concat(levels.Select((level, index) => Level(index, level.Format, level.Text)))) + Instance(code, code);

    public static string Levels(int code, string levels) => $"""<w:abstractNum w:abstractNumId="{code}">{levels}</w:abstractNum>""";

    public static string Level(int index, string format, string text, string more = "", int start = 1) =>
        $"""<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>""";

    public static string Instance(int code, int of, string overrides = "") => $"""<w:num w:numId="{code}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>""";
}
