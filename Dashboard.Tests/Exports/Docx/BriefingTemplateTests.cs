using System.IO.Compression;
using System.Text;
using Dashboard.Data.Exports.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Dashboard.Tests.Exports.Docx;

/// <summary>An office's own document: used with its styles, page and header, or refused in words that say what to do.</summary>
public sealed class BriefingTemplateTests
{
    [Theory]
    [InlineData(WordprocessingDocumentType.Document, "a document")]
    [InlineData(WordprocessingDocumentType.Template, "a Word template")]
    public void Styles_page_and_header_of_a_template_stay_and_its_text_goes(WordprocessingDocumentType type, string reason)
    {
        var read = BriefingTemplate.Read(Template(type));
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything(), read.Template), false);
        var main = document.MainDocumentPart!;
        Assert.True(document.DocumentType == WordprocessingDocumentType.Document, reason);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Description + " " + fault.Path?.XPath));
        Assert.DoesNotContain("пример ведомства", main.Document!.InnerText, StringComparison.Ordinal);
        Assert.Equal("Герб ведомства", main.HeaderParts.Single().Header!.InnerText);
        Assert.Equal(2000u, main.Document.Body!.Elements<SectionProperties>().Single().GetFirstChild<PageMargin>()!.Left!.Value);
        Assert.Contains(main.Document.Body.Elements<Paragraph>(), paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Z1" && paragraph.InnerText.EndsWith("Цели", StringComparison.Ordinal));
        Assert.All(main.Document.Body.Elements<Table>(), table => Assert.Equal(11906 - 2000 - 1000, table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Missing_styles_are_named_and_added()
    {
        var read = BriefingTemplate.Read(Template(WordprocessingDocumentType.Document));
        Assert.Null(read.Refusal);
        Assert.Contains("Заголовок 2, Основной текст", read.Remark!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Заголовок 1", read.Remark.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Null(BriefingTemplate.Read(SampleBriefing.Written(SampleBriefing.Empty()).ToArray()).Remark);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("это не документ", "a text")]
    [InlineData("PK\u0003\u0004", "the beginning of an archive")]
    public void A_file_that_is_no_document_is_refused(string content, string reason)
    {
        var result = BriefingTemplate.Read(Encoding.UTF8.GetBytes(content));
        Assert.True(result.Template is null && result.Refusal!.Contains(".docx", StringComparison.Ordinal), reason);
    }

    [Fact]
    public void A_cut_file_another_kind_of_archive_and_a_presentation_are_refused()
    {
        var whole = SampleBriefing.Written(SampleBriefing.Empty()).ToArray();
        var other = Archive(("readme.txt", "x"));
        var deck = Pptx.DeckReading.Written(Pptx.SampleDeck.Empty()).ToArray();
        Assert.All([whole[..(whole.Length / 2)], other, deck], each => Assert.Contains(".docx", BriefingTemplate.Read(each).Refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void A_small_file_that_unpacks_into_much_is_refused_before_it_is_opened()
    {
        var bomb = Archive(("word/document.xml", new string(' ', 101 * 1024 * 1024)));
        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Contains("слишком велик", BriefingTemplate.Read(bomb).Refusal, StringComparison.Ordinal);
        Assert.Contains("слишком велик", Data.Exports.Pptx.DeckTemplate.Read(bomb).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_looks_outside_is_refused_and_the_file_that_a_template_was_made_from_is_forgotten()
    {
        var outside = Template(WordprocessingDocumentType.Document, main => main.HeaderParts.Single().AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("http://office.invalid/herb.png")));
        Assert.Contains("Колонтитул", BriefingTemplate.Read(outside).Refusal, StringComparison.Ordinal);

        var attached = Template(WordprocessingDocumentType.Document, main =>
        {
            var settings = main.AddNewPart<DocumentSettingsPart>();
            settings.Settings = new Settings(new AttachedTemplate { Id = "rIdOut" });
            settings.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("http://office.invalid/a.dotm"), "rIdOut");
        });
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Empty(), BriefingTemplate.Read(attached).Template), false);
        Assert.Empty(document.MainDocumentPart!.DocumentSettingsPart!.ExternalRelationships);
    }

    private static byte[] Archive(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    /// <summary>A document as an office would upload it: a heading of its own, a header, other margins, an example of a text.</summary>
    internal static byte[] Template(WordprocessingDocumentType type, Action<MainDocumentPart>? change = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, type))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(new Paragraph(new Run(new Text("Герб ведомства"))));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "Z1" });
            main.Document = new Document(new Body(
                new Paragraph(new Run(new Text("пример ведомства"))),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) }, new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin { Top = 1134, Right = 1000, Bottom = 1134, Left = 2000, Header = 567, Footer = 567, Gutter = 0 }, new DocGrid { LinePitch = 360 })));
            change?.Invoke(main);
        }

        return stream.ToArray();
    }
}
