using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>What a report is written into: styles, the page with its header and footer, dashes of lists; of a template they stay as they are.</summary>
internal sealed class ReportFrame
{
    // Twentieths of a point. Margins that offices expect: 30 mm left, 15 mm right, 20 mm above and below; A4.
    private const int PageWidth = 11906, PageHeight = 16838, Left = 1701, Right = 851, Above = 1134, ToHeader = 567;

    private ReportFrame(ReportStyles styles, SectionProperties section, int dashes)
    {
        (Styles, Section, Dashes) = (styles, section, dashes);
        var page = section.GetFirstChild<PageSize>();
        var margin = section.GetFirstChild<PageMargin>();
        Width = (int)(page?.Width?.Value ?? PageWidth) - (int)(margin?.Left?.Value ?? Left) - (int)(margin?.Right?.Value ?? Right);
        Height = (int)(page?.Height?.Value ?? PageHeight) - Math.Abs(margin?.Top?.Value ?? Above) - Math.Abs(margin?.Bottom?.Value ?? Above);
    }

    public ReportStyles Styles { get; }

    /// <summary>Page, header and footer: the last child of the text.</summary>
    public SectionProperties Section { get; }

    /// <summary>The numbering of lists with dashes.</summary>
    public int Dashes { get; }

    /// <summary>Of the text, twentieths of a point.</summary>
    public int Width { get; }

    /// <summary>Of the text, twentieths of a point.</summary>
    public int Height { get; }

    public static ReportFrame Prepare(WordprocessingDocument document, ReportHead head)
    {
        if (document.DocumentType != WordprocessingDocumentType.Document)
        {
            document.ChangeDocumentType(WordprocessingDocumentType.Document);
        }

        var main = document.MainDocumentPart ?? document.AddMainDocumentPart();
        var section = (SectionProperties?)main.Document?.Body?.Elements<SectionProperties>().LastOrDefault()?.CloneNode(true) ?? new SectionProperties();
        Clear(main);
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>();
        part.Styles ??= new Styles();
        var styles = ReportStyles.Ensure(part.Styles);
        Complete(main, section, styles, head);
        return new ReportFrame(styles, section, AddDashes(main));
    }

    public static void Describe(WordprocessingDocument document, ReportHead head)
    {
        var properties = document.PackageProperties;
        (properties.Title, properties.Creator, properties.Language, properties.Subject) = (XmlText.Clean(head.Title), XmlText.Clean(head.Author ?? ""), "ru-RU", XmlText.Clean(head.Stamp));
        var part = document.CustomFilePropertiesPart ?? document.AddCustomFilePropertiesPart();
        part.Properties = new Properties(Custom(2, "Версия данных", new VTInt32(ReportXml.Number(head.DataVersion))), Custom(3, "Отбор", new VTLPWSTR(XmlText.Clean(head.Stamp))));
    }

    private static CustomDocumentProperty Custom(int id, string name, OpenXmlElement value) => new(value) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = id, Name = name };

    /// <summary>The text of a template is an example: it goes, with its pictures and remarks.</summary>
    private static void Clear(MainDocumentPart main)
    {
        main.DeleteParts<OpenXmlPart>([.. main.ImageParts, .. main.ChartParts, .. main.EmbeddedObjectParts, .. main.EmbeddedPackageParts]);
        if (main.WordprocessingCommentsPart is { } comments)
        {
            main.DeletePart(comments);
        }

        foreach (var link in main.HyperlinkRelationships.ToList())
        {
            main.DeleteReferenceRelationship(link);
        }

        if (main.DocumentSettingsPart is { } settings)
        {
            // Word would fetch the file that the template was made from.
            settings.Settings?.RemoveAllChildren<AttachedTemplate>();
            foreach (var link in settings.ExternalRelationships.ToList())
            {
                settings.DeleteExternalRelationship(link);
            }
        }
    }

    private static void Complete(MainDocumentPart main, SectionProperties section, ReportStyles styles, ReportHead head)
    {
        if (!section.Elements<HeaderReference>().Any() && !section.Elements<FooterReference>().Any())
        {
            // Names of our own: others are made by chance, and the same report would be another file each time.
            var header = main.AddNewPart<HeaderPart>("rIdReportHeader");
            header.Header = new Header(ReportXml.Paragraph(styles[ReportStyle.Header], [.. ReportXml.Field("PAGE", "2")]));
            var footer = main.AddNewPart<FooterPart>("rIdReportFooter");
            footer.Footer = new Footer(ReportXml.Paragraph(styles[ReportStyle.Footer], ReportXml.Words(head.Footer)));
            section.PrependChild(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) });
            section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) });
        }

        if (section.GetFirstChild<PageSize>() is null)
        {
            section.Append(
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin { Top = Above, Right = Right, Bottom = Above, Left = Left, Header = ToHeader, Footer = ToHeader, Gutter = 0 });
        }

        if (section.GetFirstChild<TitlePage>() is null)
        {
            // Children of a section stand in order; everything that may follow is rare, and of that only the grid of lines is usual.
            var after = section.ChildElements.LastOrDefault(each => each.LocalName is not ("textDirection" or "bidi" or "rtlGutter" or "docGrid" or "printerSettings"));
            section.InsertAfter(new TitlePage(), after);
        }
    }

    private static int AddDashes(MainDocumentPart main)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>();
        part.Numbering ??= new Numbering();
        var number = part.Numbering.Elements<NumberingInstance>().Select(each => each.NumberID?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        var definition = part.Numbering.Elements<AbstractNum>().Select(each => each.AbstractNumberId?.Value ?? 0).DefaultIfEmpty(0).Max() + 1;
        var dashes = new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelSuffix { Val = LevelSuffixValues.Tab }, new LevelText { Val = "–" }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Number, Position = 993 }), new Indentation { Left = "0", FirstLine = "709" })) { LevelIndex = 0 })
        { AbstractNumberId = definition };
        if (part.Numbering.Elements<AbstractNum>().LastOrDefault() is { } last)
        {
            part.Numbering.InsertAfter(dashes, last);
        }
        else
        {
            part.Numbering.PrependChild(dashes);
        }

        part.Numbering.Append(new NumberingInstance(new AbstractNumId { Val = definition }) { NumberID = number });
        return number;
    }
}
