using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Writes a document as .docx.</summary>
public static class DocumentWriter
{
    // Twentieths of a point. Margins of ГОСТ Р 7.0.97-2016: 20 mm left, above and below, 10 mm right.
    private const int LongSide = 16838, ShortSide = 11906, Margin = 1134, RightMargin = 567, HeaderDistance = 567;

    /// <param name="content">What to write.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(DocumentContent content, Stream stream)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = XmlText.Clean(content.Title);
        document.PackageProperties.Language = "ru-RU";
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyles.Make();
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = DocumentStyles.PageNumber }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode("PAGE") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new Text("2")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
        var body = new Body();
        for (var place = 0; place < content.Sections.Count; place++)
        {
            var section = content.Sections[place];
            foreach (var block in section.Blocks)
            {
                body.Append(Element(block, section.IsLandscape));
            }

            var page = Page(section.IsLandscape, place == 0 ? main.GetIdOfPart(header) : null);
            var isLast = place == content.Sections.Count - 1;
            if (isLast && section.Blocks is [.., DocumentTable])
            {
                // Word wants a paragraph after a table that ends the document; this one takes no room.
                body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = DocumentStyles.SectionEnd })));
            }

            body.Append(isLast ? page : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = DocumentStyles.SectionEnd }, page)));
        }

        main.Document = new Document(body);
    }

    private static OpenXmlElement Element(DocumentBlock block, bool isLandscape) => block switch
    {
        DocumentParagraph paragraph => Paragraph(paragraph.Text, DocumentStyles.Of(paragraph.Look)),
        DocumentTable table => Table(table, (isLandscape ? LongSide : ShortSide) - Margin - RightMargin),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
    };

    private static Paragraph Paragraph(string text, string style, bool isCentred = false, bool keepsNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepsNext)
        {
            properties.Append(new KeepNext());
        }

        if (isCentred)
        {
            properties.Append(new Justification { Val = JustificationValues.Center });
        }

        var run = new Run();
        foreach (var line in XmlText.Clean(text).Split('\n'))
        {
            if (run.HasChildren)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(properties, run);
    }

    private static Table Table(DocumentTable table, int width)
    {
        var sum = table.Columns.Sum(column => column.Weight);
        var widths = table.Columns.Select(column => (int)((long)width * column.Weight / sum)).ToArray();
        widths[^1] += width - widths.Sum();
        var element = new Table(
            new TableProperties(
                new TableWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa }),
                new TableLook { Val = "0020", FirstRow = true }),
            new TableGrid(widths.Select(each => new GridColumn { Width = Text(each) })),
            new TableRow(
                [
                    new TableRowProperties(new CantSplit(), new TableHeader()),
                    .. table.Columns.Select((column, place) => Cell(column.Head, DocumentStyles.TableHead, widths[place])),
                ]));
        foreach (var row in table.Rows)
        {
            element.Append(new TableRow([new TableRowProperties(new CantSplit()), .. Cells(row, table.Columns, widths, width)]));
        }

        return element;
    }

    private static IEnumerable<OpenXmlElement> Cells(DocumentRow row, IReadOnlyList<DocumentColumn> columns, int[] widths, int width) => row.IsSpanning
        ? [Cell(row.Cells[0], DocumentStyles.TableSection, width, spans: columns.Count)]
        : row.Cells.Select((text, place) => Cell(text, DocumentStyles.TableText, widths[place], isCentred: columns[place].IsCentred));

    private static TableCell Cell(string text, string style, int width, int spans = 1, bool isCentred = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (spans > 1)
        {
            properties.Append(new GridSpan { Val = spans });
        }

        return new TableCell(properties, Paragraph(text, style, isCentred, keepsNext: spans > 1));
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static SectionProperties Page(bool isLandscape, string? header)
    {
        var properties = new SectionProperties();
        if (header is not null)
        {
            properties.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = header });
        }

        properties.Append(
            new PageSize
            {
                Width = (uint)(isLandscape ? LongSide : ShortSide),
                Height = (uint)(isLandscape ? ShortSide : LongSide),
                Orient = isLandscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin { Top = Margin, Right = RightMargin, Bottom = Margin, Left = Margin, Header = HeaderDistance, Footer = HeaderDistance, Gutter = 0 });
        if (header is not null)
        {
            properties.Append(new TitlePage());
        }

        return properties;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
