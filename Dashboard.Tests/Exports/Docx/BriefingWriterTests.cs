using System.Globalization;
using System.Xml.Linq;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Tests.Exports.Docx;

/// <summary>A report: valid whatever it says, native in all its parts, and as an office expects it.</summary>
public sealed class BriefingWriterTests
{
    private const string Golden = "Dashboard.Tests/Exports/Docx/Golden/";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Theory]
    [InlineData("everything", "each kind of block")]
    [InlineData("crowded", "200 schools with names of 200 letters")]
    [InlineData("empty", "a territory without data")]
    [InlineData("strange", "texts from strangers' files")]
    public void The_validator_has_nothing_to_say(string report, string reason)
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(Of(report)), false);
        var books = document.MainDocumentPart!.ChartParts.Take(2).SelectMany(chart =>
        {
            using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
            return Faults(book);
        });
        var faults = Faults(document).Concat(books).ToList();
        Assert.True(faults is [], reason + ": " + string.Join("; ", faults));
    }

    [Fact]
    public void Contents_name_every_heading_with_a_page_and_are_counted_anew_when_the_file_is_opened()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var headings = body.Elements<W.Paragraph>().Where(paragraph => Style(document, paragraph) is "heading 1" or "heading 2").Select(paragraph => paragraph.InnerText).ToList();
        var entries = body.Descendants<W.Hyperlink>().ToList();

        Assert.Equal(headings, entries.Select(entry => string.Concat(entry.Elements<W.Run>().TakeWhile(run => !run.Elements<W.TabChar>().Any()).Select(run => run.InnerText))));
        Assert.All(entries, entry =>
        {
            Assert.Contains(body.Descendants<W.BookmarkStart>(), mark => mark.Name == entry.Anchor);
            Assert.True(int.Parse(entry.Descendants<W.Text>().Last().Text, CultureInfo.InvariantCulture) >= 3);
        });
        Assert.Equal(true, body.Descendants<W.FieldChar>().First(mark => mark.FieldCharType?.Value == W.FieldCharValues.Begin).Dirty?.Value);
        Assert.StartsWith(" TOC ", body.Descendants<W.FieldCode>().First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_and_charts_are_numbered_by_fields_in_captions_above_and_below()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        var blocks = document.MainDocumentPart!.Document!.Body!.ChildElements.ToList();
        var captions = blocks.OfType<W.Paragraph>().Where(paragraph => Style(document, paragraph) == "caption").ToList();

        string[] expected = ["Таблица 1 – Результаты школ", "Рисунок 1 – Доли отметок", "Рисунок 2 – Доля «2» по годам", "Таблица 2 – Школы"];
        Assert.Equal(expected, captions.Select(caption => string.Concat(caption.Descendants<W.Text>().Select(text => text.Text)).Replace('\u00a0', ' ')));
        Assert.All(captions, caption =>
        {
            var word = caption.Descendants<W.FieldCode>().Single().Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            var place = blocks.IndexOf(caption);
            Assert.True(word == "Таблица" ? blocks[place + 1] is W.Table : blocks[place - 1].Descendants<W.Drawing>().Any(), word);
        });
    }

    [Fact]
    public void A_table_repeats_its_head_splits_no_row_and_is_as_wide_as_the_text()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Crowded()), false);
        Assert.All(document.MainDocumentPart!.Document!.Body!.Elements<W.Table>(), table =>
        {
            Assert.NotNull(table.Elements<W.TableRow>().First().TableRowProperties!.GetFirstChild<W.TableHeader>());
            Assert.All(table.Elements<W.TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<W.CantSplit>()));
            Assert.Equal(11906 - 1701 - 851, table.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Sum(column => int.Parse(column.Width!.Value!, CultureInfo.InvariantCulture)));
        });
    }

    [Fact]
    public void Two_hundred_bars_go_on_over_charts_and_none_is_lost()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Crowded()), false);
        var charts = document.MainDocumentPart!.ChartParts.Select(Xml).ToList();
        Assert.True(charts.Count > 5);
        Assert.Equal(200, charts.Sum(chart => (int)chart.Descendants(C + "ser").First().Element(C + "val")!.Descendants(C + "ptCount").Single().Attribute("val")!));
    }

    [Fact]
    public void Cells_of_a_charts_workbook_are_the_numbers_of_the_report()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        var bodies = SampleBriefing.Everything().Blocks.OfType<ChartBlock>().Select(block => block.Body).ToList();
        var drawn = document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Select(reference => (ChartPart)document.MainDocumentPart.GetPartById(reference.Id!.Value!)).ToList();

        Assert.Equal(bodies.Count, drawn.Count);
        Assert.All(bodies.Zip(drawn), pair =>
        {
            Assert.EndsWith(".xlsx", pair.Second.EmbeddedPackagePart!.Uri.OriginalString, StringComparison.Ordinal);
            using var book = SpreadsheetDocument.Open(pair.Second.EmbeddedPackagePart.GetStream(), false);
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue?.Text ?? cell.InnerText);
            for (var series = 0; series < pair.First.Series.Count; series++)
            {
                for (var row = 0; row < pair.First.Categories.Count; row++)
                {
                    var cell = cells.GetValueOrDefault($"{(char)('B' + series)}{row + 2}");
                    Assert.Equal(pair.First.Series[series].Values[row], cell is null ? null : double.Parse(cell, CultureInfo.InvariantCulture));
                }
            }
        });
    }

    [Fact]
    public void The_page_the_letters_and_the_language_are_those_of_an_office_and_the_title_page_has_no_number()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        var section = document.MainDocumentPart!.Document!.Body!.Elements<W.SectionProperties>().Single();
        var (page, margin) = (section.GetFirstChild<W.PageSize>()!, section.GetFirstChild<W.PageMargin>()!);
        Assert.Equal((11906u, 16838u, 1701u, 851u, 1134, 1134), (page.Width!.Value, page.Height!.Value, margin.Left!.Value, margin.Right!.Value, margin.Top!.Value, margin.Bottom!.Value));
        Assert.NotNull(section.GetFirstChild<W.TitlePage>());
        Assert.Equal(["default"], section.Elements<W.HeaderReference>().Select(reference => reference.Type!.InnerText));
        Assert.Contains("PAGE", document.MainDocumentPart.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        Assert.Contains("версия данных 17", document.MainDocumentPart.FooterParts.Single().Footer!.InnerText.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var letters = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal(("Times New Roman", "28", "ru-RU"), (letters.RunFonts!.Ascii!.Value, letters.FontSize!.Val!.Value, letters.Languages!.Val!.Value));
        var text = document.MainDocumentPart.StyleDefinitionsPart.Styles.Elements<W.Style>().Single(style => style.StyleName!.Val == "Body Text").StyleParagraphProperties!;
        Assert.Equal(("360", "709"), (text.SpacingBetweenLines!.Line!.Value, text.Indentation!.FirstLine!.Value));
    }

    [Fact]
    public void Properties_say_from_which_data_and_for_what_the_report_was_made()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        Assert.Equal(("Аналитическая справка: Ольховецкий муниципальный округ, 2024/2025 учебный год", "Комитет образования", "ru-RU"), (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Language));
        Assert.Equal(["17", "территория: Ольховецкий МО; версия данных 17"], document.CustomFilePropertiesPart!.Properties!.ChildElements.Select(property => property.InnerText));
    }

    [Fact]
    public void A_conclusion_is_a_place_that_can_be_found_and_changed_with_its_ground_and_its_limit()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        var proposals = document.MainDocumentPart!.Document!.Body!.Elements<W.SdtBlock>().ToList();
        Assert.Equal(["conclusion:schools", "conclusion:moves"], proposals.Select(proposal => proposal.SdtProperties!.GetFirstChild<W.Tag>()!.Val!.Value));
        Assert.Equal("Вывод 1. В поддержке нуждаются 3 школы.Основание: приказ № 1. Заключить отсюда нельзя, как работают учителя.", proposals[0].InnerText.Replace('\u00a0', ' '));
    }

    [Fact]
    public void Every_chart_has_words_for_those_who_cannot_see_it()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        Assert.Equal(
            ["Доли отметок 2–5 по школам", "Доля «2» по годам"],
            document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(properties => properties.Description!.Value));
    }

    [Fact]
    public void The_text_is_as_approved()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        Compare("document.xml", Xml(document.MainDocumentPart!).ToString(), "the text");
    }

    [Fact]
    public void The_styles_are_as_approved()
    {
        using var document = WordprocessingDocument.Open(SampleBriefing.Written(SampleBriefing.Everything()), false);
        Compare("styles.xml", Xml(document.MainDocumentPart!.StyleDefinitionsPart!).ToString(), "its styles");
    }

    private static BriefingView Of(string report) => report switch
    {
        "everything" => SampleBriefing.Everything(),
        "crowded" => SampleBriefing.Crowded(),
        "empty" => SampleBriefing.Empty(),
        _ => SampleBriefing.Strange(),
    };

    private static IEnumerable<string> Faults(OpenXmlPackage document) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Description + " " + fault.Path?.XPath);

    private static string? Style(WordprocessingDocument document, W.Paragraph paragraph) => document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
        .FirstOrDefault(style => style.StyleId == paragraph.ParagraphProperties?.ParagraphStyleId?.Val)?.StyleName?.Val;

    private static XElement Xml(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XElement.Load(stream);
    }

    private static void Compare(string name, string xml, string reason) => GoldenFile.Compare(Golden + name, "briefing-" + name, xml.ReplaceLineEndings("\n") + "\n", reason);
}
