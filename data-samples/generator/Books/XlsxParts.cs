using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dashboard.Samples.Books;

/// <summary>The parts of an .xlsx around the sheets: content types, relations, workbook, styles, properties.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false) };

    public static string SheetPath(int index) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    /// <summary>The place of a format among <c>cellXfs</c>; a head keeps its look whatever its format.</summary>
    public static int StyleOf(BookFormat format, bool head) =>
        head && (format is BookFormat.General or BookFormat.Text) ? 5 : (int)format;

    public static void WriteFrame(ZipArchive zip, Book book, bool sharedStrings)
    {
        var count = book.Sheets.Count;
        Part(zip, "[Content_Types].xml", ContentTypes(count, sharedStrings));
        Part(zip, "_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels", WorkbookRelations(count, sharedStrings));
        using (var entry = FixedZip.Entry(zip, "xl/workbook.xml"))
        using (var xml = XmlWriter.Create(entry, Settings))
        {
            WriteWorkbook(xml, book);
        }

        using var styles = FixedZip.Entry(zip, "xl/styles.xml");
        styles.Write(Encoding.UTF8.GetBytes(Styles.Trim()));
    }

    private static string ContentTypes(int sheets, bool sharedStrings)
    {
        var text = new StringBuilder();
        text.Append("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>""");
        Override(text, "xl/workbook.xml", "sheet.main");
        for (var index = 0; index < sheets; index++)
        {
            Override(text, SheetPath(index), "worksheet");
        }

        Override(text, "xl/styles.xml", "styles");
        if (sharedStrings)
        {
            Override(text, "xl/sharedStrings.xml", "sharedStrings");
        }

        return text.Append("</Types>").ToString();
    }

    private static void Override(StringBuilder text, string path, string kind) =>
        text.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/{path}" ContentType="{Types}{kind}+xml"/>""");

    private static string WorkbookRelations(int sheets, bool sharedStrings)
    {
        var text = new StringBuilder("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (var index = 0; index < sheets; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{index + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{index + 1}.xml"/>""");
        }

        text.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{sheets + 1}" Type="{Relations}/styles" Target="styles.xml"/>""");
        if (sharedStrings)
        {
            text.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{sheets + 2}" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/>""");
        }

        return text.Append("</Relationships>").ToString();
    }

    private static void WriteWorkbook(XmlWriter xml, Book book)
    {
        xml.WriteStartElement("", "workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (var index = 0; index < book.Sheets.Count; index++)
        {
            var sheet = book.Sheets[index];
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            if (sheet.Hidden)
            {
                xml.WriteAttributeString("state", "hidden");
            }

            xml.WriteAttributeString("id", Relations, "rId" + (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, string body)
    {
        using var entry = FixedZip.Entry(zip, name);
        entry.Write(Encoding.UTF8.GetBytes(Declaration + body));
    }
}
