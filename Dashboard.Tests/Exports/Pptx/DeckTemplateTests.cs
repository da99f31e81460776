using System.IO.Compression;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>An office's own template: used by what its places are, or refused in words that say what to do.</summary>
public sealed class DeckTemplateTests
{
    [Fact]
    public void A_deck_is_written_on_the_master_of_a_template_and_its_examples_are_gone()
    {
        var template = DeckTemplate.Read(DeckReading.Written(SampleDeck.Crowded(), DeckFormat.Narrow).ToArray()).Template!;
        using var stream = new MemoryStream();
        DeckWriter.Write(SampleDeck.Everything(), template, stream);
        stream.Position = 0;
        using var document = PresentationDocument.Open(stream, false);
        Assert.Equal(10, DeckReading.Slides(document).Count);
        Assert.Equal(9_144_000, document.PresentationPart!.Presentation!.SlideSize!.Cx!.Value);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Description));
    }

    [Fact]
    public void Where_a_layout_has_no_foot_the_source_and_the_caveat_stand_below_the_body_and_cover_nothing()
    {
        var template = DeckTemplate.Read(ChangedTemplate.Of(ChangedTemplate.WithoutFeet)).Template!;
        using var stream = new MemoryStream();
        DeckWriter.Write(SampleDeck.Everything(), template, stream);
        stream.Position = 0;
        using var document = PresentationDocument.Open(stream, false);
        Assert.All(DeckReading.Slides(document).Skip(1).Where(slide => !DeckReading.Xml(slide).Descendants(DeckReading.P + "ph").Any(mark => (string?)mark.Attribute("idx") == "1")), slide =>
        {
            Assert.Superset(new HashSet<string> { "Оговорка", "Источник" }, SlideShape.Of(slide, 1).Select(shape => shape.Name).ToHashSet());
        });
        Assert.Equal([], DeckFaults.OfFile(document));
    }

    [Theory]
    [InlineData("<p:ph idx=\"1\" />|<p:ph type=\"pic\" idx=\"1\" />;type=\"body\"|type=\"pic\"", "место для текста рядом с заголовком", "no place for text")]
    [InlineData("type=\"title\"|type=\"pic\";type=\"ctrTitle\"|type=\"pic\"", "место для заголовка", "no place for a title")]
    public void A_template_without_a_place_is_refused_with_what_to_add(string changes, string missing, string reason)
    {
        var refusal = DeckTemplate.Read(ChangedTemplate.Of(changes)).Refusal;
        Assert.True(refusal?.Contains(missing, StringComparison.Ordinal), reason + ": " + refusal);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("это не презентация", "a text")]
    [InlineData("PK\u0003\u0004", "the beginning of an archive")]
    public void A_file_that_is_no_presentation_is_refused(string content, string reason)
    {
        var result = DeckTemplate.Read(System.Text.Encoding.UTF8.GetBytes(content));
        Assert.True(result.Template is null && result.Refusal!.Contains(".pptx", StringComparison.Ordinal), reason);
    }

    [Fact]
    public void A_cut_file_and_another_kind_of_archive_are_refused()
    {
        var whole = DeckReading.Written(SampleDeck.Empty()).ToArray();
        using var other = new MemoryStream();
        using (var zip = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("word/document.xml");
        }

        Assert.All([whole[..(whole.Length / 2)], other.ToArray()], each => Assert.NotNull(DeckTemplate.Read(each).Refusal));
    }

    [Fact]
    public void A_file_that_is_huge_when_unpacked_is_refused_before_it_is_unpacked()
    {
        using var bomb = new MemoryStream();
        DeckReading.Written(SampleDeck.Empty()).CopyTo(bomb);
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("ppt/media/image1.png").Open();
            var block = new byte[1024 * 1024];
            for (var each = 0; each < 201; each++)
            {
                stream.Write(block);
            }
        }

        Assert.InRange(bomb.Length, 0, 1024 * 1024);
        Assert.Contains("100 МБ", DeckTemplate.Read(bomb.ToArray()).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_without_a_master_of_notes_gets_one_with_the_notes()
    {
        var content = ChangedTemplate.WithoutNotesMaster();
        using (var before = PresentationDocument.Open(new MemoryStream(content), false))
        {
            Assert.Null(before.PresentationPart!.NotesMasterPart);
        }

        using var stream = new MemoryStream();
        DeckWriter.Write(SampleDeck.Everything(), DeckTemplate.Read(content).Template!, stream);
        stream.Position = 0;
        using var document = PresentationDocument.Open(stream, false);
        Assert.Contains("Интервал — Уилсона", DeckReading.Slides(document)[2].NotesSlidePart!.NotesSlide!.InnerText, StringComparison.Ordinal);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Description));
    }

    [Fact]
    public void The_stamp_of_a_deck_takes_the_place_of_what_the_template_said()
    {
        var content = DeckReading.Written(SampleDeck.Crowded()).ToArray();
        using (var package = System.IO.Packaging.Package.Open(new MemoryStream(content)))
        {
            Assert.Null(package.PackageProperties.Creator);
        }

        using var marked = new MemoryStream();
        marked.Write(content);
        using (var package = System.IO.Packaging.Package.Open(marked, FileMode.Open, FileAccess.ReadWrite))
        {
            package.PackageProperties.Creator = "Автор шаблона";
        }

        using var stream = new MemoryStream();
        DeckWriter.Write(SampleDeck.Everything() with { IsForWiderAudience = true, Filter = new DeckFilter { TerritoryId = 5, Preset = DeckPreset.Heads } }, DeckTemplate.Read(marked.ToArray()).Template!, stream);
        stream.Position = 0;
        using var document = PresentationDocument.Open(stream, false);
        var stamp = document.CustomFilePropertiesPart!.Properties!.ChildElements.ToDictionary(each => each.GetAttribute("name", "").Value!, each => each.InnerText);
        Assert.Equal(("17", "12.06.2025", "широкая: малые числа скрыты"), (stamp["Версия данных"], stamp["Данные на"], stamp["Аудитория"]));
        Assert.Contains("\"TerritoryId\":5", stamp["Отбор"], StringComparison.Ordinal);
        Assert.Contains("\"Preset\":\"Heads\"", stamp["Отбор"], StringComparison.Ordinal);
        Assert.Equal((null, "Результаты школ Ольховецкого МО, 2024/2025"), (document.PackageProperties.Creator, document.PackageProperties.Title));
    }
}
