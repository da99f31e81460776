using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>The few styles of a document: a person who changes one changes it everywhere.</summary>
internal static class DocumentStyles
{
    public const string
        TableHead = "TableHead",
        TableText = "TableText",
        TableSection = "TableSection",
        PageNumber = "PageNumber",
        SectionEnd = "SectionEnd";

    private const string Normal = "Normal", Stamp = "Stamp", Title = "Title", Heading = "Heading1", Font = "Times New Roman";

    // Where the stamp begins: the right third of a landscape page, in twentieths of a point.
    private const string StampIndent = "9900";

    public static string Of(ParagraphLook look) => look switch
    {
        ParagraphLook.Stamp => Stamp,
        ParagraphLook.Title => Title,
        ParagraphLook.Heading => Heading,
        _ => Normal,
    };

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new FontSize { Val = "28" },
                new FontSizeComplexScript { Val = "28" },
                new Languages { Val = "ru-RU", EastAsia = "ru-RU", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault()),
        Style(Normal, "Normal", isDefault: true),
        Style(Stamp, "Гриф", Paragraph(new KeepLines(), new Indentation { Left = StampIndent }), Size("28"), isOwn: true),
        Style(Title, "Title", Paragraph(new KeepNext(), new SpacingBetweenLines { Before = "360", After = "240" }, new Justification { Val = JustificationValues.Center }), Run(new Bold())),
        Style(Heading, "heading 1", Paragraph(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "120" }, new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }), Run(new Bold())),
        Style(TableHead, "Шапка таблицы", Paragraph(new Justification { Val = JustificationValues.Center }), Run(new Bold(), new FontSize { Val = "24" }), isOwn: true),
        Style(TableText, "Текст таблицы", null, Size("24"), isOwn: true),
        Style(TableSection, "Раздел таблицы", Paragraph(new KeepNext(), new Justification { Val = JustificationValues.Center }), Run(new Bold(), new FontSize { Val = "24" }), isOwn: true),
        Style(PageNumber, "header", Paragraph(new Justification { Val = JustificationValues.Center }), Size("24")),
        Style(SectionEnd, "Конец раздела", Paragraph(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }), Size("2"), isOwn: true));

    private static Style Style(string id, string name, StyleParagraphProperties? paragraph = null, StyleRunProperties? run = null, bool isDefault = false, bool isOwn = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = isOwn ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = Normal });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(paragraph);
        }

        if (run is not null)
        {
            style.Append(run);
        }

        return style;
    }

    private static StyleParagraphProperties Paragraph(params OpenXmlElement[] parts) => new(parts);

    private static StyleRunProperties Run(params OpenXmlElement[] parts) => new(parts);

    private static StyleRunProperties Size(string halfPoints) => Run(new FontSize { Val = halfPoints });
}
