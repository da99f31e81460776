using System.Globalization;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>A deck: valid whatever it says, native in all its parts, and nothing on a slide covers anything else.</summary>
public sealed class DeckWriterTests
{
    private const string Golden = "Dashboard.Tests/Exports/Pptx/Golden/";

    public static TheoryData<string, DeckFormat, string> Decks => new()
    {
        { "everything", DeckFormat.Wide, "each kind of body" },
        { "everything", DeckFormat.Narrow, "each kind of body on an old projector" },
        { "crowded", DeckFormat.Wide, "200 schools with long names" },
        { "crowded", DeckFormat.Narrow, "200 schools with long names on an old projector" },
        { "empty", DeckFormat.Wide, "a territory without data" },
        { "strange", DeckFormat.Wide, "texts from strangers' files" },
    };

    [Theory]
    [MemberData(nameof(Decks))]
    public void The_validator_has_nothing_to_say(string deck, DeckFormat format, string reason)
    {
        using var document = PresentationDocument.Open(DeckReading.Written(Of(deck), format), false);
        var books = DeckReading.Slides(document).SelectMany(slide => slide.ChartParts).Take(3).SelectMany(chart =>
        {
            using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
            return Faults(book);
        });
        Assert.True(Faults(document).Concat(books).ToList() is [], reason);
    }

    [Theory]
    [MemberData(nameof(Decks))]
    public void Everything_lies_on_the_slide_large_enough_to_be_read_and_nothing_on_anything_else(string deck, DeckFormat format, string reason)
    {
        using var document = PresentationDocument.Open(DeckReading.Written(Of(deck), format), false);
        Assert.True(DeckFaults.OfFile(document) is [], reason + ": " + string.Join("; ", DeckFaults.OfFile(document)));
    }

    [Fact]
    public void Cells_of_the_workbook_are_the_numbers_of_the_chart()
    {
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Everything()), false);
        var charts = DeckReading.Slides(document).SelectMany(slide => slide.ChartParts).ToList();
        Assert.Equal(5, charts.Count);
        Assert.All(charts, chart =>
        {
            Assert.EndsWith(".xlsx", chart.EmbeddedPackagePart!.Uri.OriginalString, StringComparison.Ordinal);
            using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart.GetStream(), false);
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue?.Text ?? cell.InnerText);
            var references = DeckReading.Xml(chart).Descendants().Where(each => each.Name.LocalName is "strRef" or "numRef").ToList();
            Assert.NotEmpty(references);
            Assert.All(references, reference =>
            {
                var first = reference.Element(DeckReading.C + "f")!.Value.Split('!')[1].Split(':')[0].Split('$');
                var cache = reference.Elements().Last();
                var points = cache.Elements(DeckReading.C + "pt").ToDictionary(point => (int)point.Attribute("idx")!, point => point.Element(DeckReading.C + "v")!.Value);
                var count = (int)cache.Element(DeckReading.C + "ptCount")!.Attribute("val")!;
                Assert.All(Enumerable.Range(0, count), place =>
                    Assert.Equal(cells.GetValueOrDefault(first[1] + (int.Parse(first[2], CultureInfo.InvariantCulture) + place).ToString(CultureInfo.InvariantCulture)), points.GetValueOrDefault(place)));
            });
        });
    }

    [Fact]
    public void What_is_no_text_has_words_for_those_who_cannot_see_it_and_every_word_is_Russian()
    {
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Everything()), false);
        Assert.All(DeckReading.Slides(document), slide =>
        {
            var xml = DeckReading.Xml(slide);
            var objects = xml.Descendants().Where(each => each.Name.LocalName is "graphicFrame" or "grpSp" or "cxnSp");
            Assert.All(objects, each => Assert.NotEqual("", (string?)each.Descendants(DeckReading.P + "cNvPr").First().Attribute("descr") ?? ""));
            Assert.All(xml.Descendants(DeckReading.A + "rPr"), run => Assert.Equal("ru-RU", (string?)run.Attribute("lang")));
        });
    }

    [Fact]
    public void Two_hundred_rows_take_several_slides_each_with_the_head_and_its_number_and_no_row_is_lost()
    {
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Crowded()), false);
        var slides = DeckReading.Slides(document).Where(slide => DeckReading.Xml(slide).Descendants(DeckReading.A + "tbl").Any()).ToList();
        Assert.True(slides.Count > 5);
        Assert.EndsWith($"(2\u00a0из\u00a0{slides.Count})", DeckReading.Title(slides[1]), StringComparison.Ordinal);
        Assert.All(slides, slide => Assert.StartsWith("Школа", DeckReading.Xml(slide).Descendants(DeckReading.A + "tr").First().Value, StringComparison.Ordinal));
        Assert.Equal(200, slides.Sum(slide => DeckReading.Xml(slide).Descendants(DeckReading.A + "tr").Count() - 1));
    }

    [Fact]
    public void A_table_that_its_question_has_cut_is_one_again_and_is_cut_by_what_a_slide_holds()
    {
        var whole = (TableBody)SampleDeck.Crowded().Slides.First(slide => slide.Body is TableBody).Body;
        var parts = whole.Rows.Chunk(12).Take(3).Select((rows, part) => SampleDeck.Slide($"Итоги ({part + 1}\u00a0из\u00a03)", whole with { Rows = rows })).ToArray();
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Of(parts)), false);
        var slides = DeckReading.Slides(document);
        Assert.Equal(Enumerable.Range(1, slides.Count).Select(page => $"Итоги ({page}\u00a0из\u00a0{slides.Count})"), slides.Select(DeckReading.Title));
        Assert.Equal(36, slides.Sum(slide => DeckReading.Xml(slide).Descendants(DeckReading.A + "tr").Count() - 1));
        Assert.All(slides, slide => Assert.InRange(DeckReading.Xml(slide).Descendants(DeckReading.A + "tr").Count() - 1, 36 / slides.Count / 2, 12));
    }

    [Fact]
    public void Columns_that_do_not_stand_side_by_side_go_on_with_the_first_one_again()
    {
        var heads = Enumerable.Range(1, 9).Select(number => $"Вовлечённость{number}").ToList();
        var table = new TableBody([new SlideColumn("Школа"), .. heads.Select(head => new SlideColumn(head))], [[new SlideCell("СОШ"), .. heads.Select(head => new SlideCell("средняя"))]], "Риски");
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Of(SampleDeck.Slide("Риски", table)), DeckFormat.Narrow), false);
        var shown = DeckReading.Slides(document).Select(slide => DeckReading.Xml(slide).Descendants(DeckReading.A + "tr").First().Elements().Select(cell => cell.Value.Trim()).ToList()).ToList();
        Assert.True(shown.Count > 1);
        Assert.All(shown, columns => Assert.Equal("Школа", columns[0]));
        Assert.Equal(heads, shown.SelectMany(columns => columns.Skip(1)));
    }

    [Fact]
    public void Speaker_notes_say_how_it_was_computed()
    {
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Everything()), false);
        Assert.Contains("Интервал — Уилсона", DeckReading.Slides(document)[2].NotesSlidePart!.NotesSlide!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "marks", "bars of marks")]
    [InlineData(3, "years", "a line with a gap, intervals and activities")]
    [InlineData(6, "heat", "a table with shaded cells")]
    [InlineData(7, "dumbbells", "before and after")]
    [InlineData(8, "timeline", "activities on the axis of days")]
    [InlineData(9, "funnel", "points over two values, with limits")]
    public void Slides_are_as_approved(int place, string name, string reason)
    {
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Everything()), false);
        var slide = DeckReading.Slides(document)[place];
        Compare(name + "-slide.xml", DeckReading.Xml(slide).ToString(), reason);
        if (slide.ChartParts.SingleOrDefault() is { } chart)
        {
            Compare(name + "-chart.xml", DeckReading.Xml(chart).ToString(), reason);
        }
    }

    [Fact]
    public void The_master_is_as_approved()
    {
        using var document = PresentationDocument.Open(DeckReading.Written(SampleDeck.Everything()), false);
        Compare("master.xml", DeckReading.Xml(document.PresentationPart!.SlideMasterParts.Single()).ToString(), "the product's own master");
    }

    private static void Compare(string name, string xml, string reason) => GoldenFile.Compare(Golden + name, name, xml.ReplaceLineEndings("\n") + "\n", reason);

    private static DeckView Of(string deck)
    {
        const string strange = "Тест \u0001\u000b<a:t>&amp; ]]> \ud83d половина =1+1\r\nвторая строка";
        return deck switch
        {
            "everything" => SampleDeck.Everything(),
            "crowded" => SampleDeck.Crowded(),
            "empty" => SampleDeck.Empty(),
            _ => SampleDeck.Of(
                SampleDeck.Slide(strange, new TableBody([new SlideColumn(strange)], [[new SlideCell(strange)]], strange)),
                SampleDeck.Slide(strange, new ChartBody(ChartKind.Columns, [strange], [new SlideSeries(strange, [1])], false, [], strange)),
                SampleDeck.Slide(strange, new DumbbellBody(null, false, [new DumbbellRow(strange, strange, 3, 4, null, null, strange, strange, false)], strange))),
        };
    }

    private static List<string> Faults(OpenXmlPackage package) => [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
}
