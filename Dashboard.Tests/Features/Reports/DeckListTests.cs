using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;
using Dashboard.Web.Documents;
using Dashboard.Web.Features.Reports;
using Xunit;

namespace Dashboard.Tests.Features.Reports;

/// <summary>The choice of slides in an address, and the choice that is kept with a document.</summary>
public sealed class DeckListTests
{
    private static readonly IReadOnlyList<SlideKind> Occasion = [SlideKind.Cover, SlideKind.Marks, SlideKind.Tasks];

    [Theory]
    [InlineData(null, "cover,marks,tasks,t7,t8", "without an address the occasion and all of the tray")]
    [InlineData("t8,marks,-cover", "t8,marks,t7", "chosen and left out; what came into the tray since is there")]
    [InlineData("marks,marks,t7", "marks,t7,t8", "a slide is in a deck once")]
    [InlineData("marks,hologram,t99,-t7", "marks,t8", "words that mean nothing and slides that are gone")]
    [InlineData("", "t7,t8", "nothing but the tray")]
    public void The_address_says_which_slides_in_which_order(string? slides, string shown, string reason) =>
        Assert.True(string.Join(',', Read(slides, false).Where(line => line.IsIn).Select(line => line.Code)) == shown, reason);

    [Fact]
    public void Every_slide_stays_in_the_list_so_that_it_can_be_ticked_again() =>
        Assert.Equal(SlideOffer.All.Count + 2, Read("marks", false).Count);

    [Fact]
    public void A_wider_audience_keeps_out_what_cannot_be_hidden_and_says_why_of_each()
    {
        var lines = DeckList.Read("marks,risks,t7", Occasion, Tray, true, out _);
        Assert.Equal([SlideKind.Marks], lines.Where(line => line.IsIn).Select(line => line.Kind));
        Assert.All(lines.Where(line => line is { IsTicked: true, IsIn: false }), line => Assert.Contains("Не для широкой аудитории", line.WhyNot, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_longer_in_the_tray_is_counted()
    {
        DeckList.Read("marks,t7,t98,t99,-t97", Occasion, Tray, false, out var gone);
        Assert.Equal(2, gone);
    }

    [Fact]
    public void The_address_is_short_while_nothing_was_changed_and_says_a_moved_slide()
    {
        var lines = Read(null, false);
        Assert.Null(DeckList.Write(lines, Occasion));
        var moved = DeckList.Moved(lines, 3, 0);
        Assert.Equal("t7,cover,marks,tasks,t8", string.Join(',', Read(DeckList.Write(moved, Occasion), false).Where(line => line.IsIn).Select(line => line.Code)));
    }

    [Fact]
    public void The_choice_of_a_made_document_comes_back_as_it_was_and_opens_the_page_with_it()
    {
        var choice = new DocumentChoice
        {
            Filter = new DeckFilter
            {
                TerritoryId = null, Year = new SchoolYear(2024), Preset = DeckPreset.Heads, IsForWiderAudience = true, Author = "Управление",
                Entries = [new(SlideKind.Marks, null, new OwnWords("Свой вывод", "свои заметки")), new(SlideKind.Chosen, 7)],
            },
            Format = DeckFormat.Narrow,
            TemplateId = 3,
        };

        var read = DocumentChoice.Read(choice.ToJson())!;

        Assert.Equal(choice with { Filter = choice.Filter with { Entries = [] } }, read with { Filter = read.Filter with { Entries = [] } });
        Assert.Equal(choice.Filter.Entries, read.Filter.Entries);
        var key = Guid.NewGuid();
        Assert.Equal(
            $"/reports?year=2024&occasion=heads&audience=wider&format=narrow&template=3&slides=marks%2Ct7&from={key:D}",
            DeckAddress.OfMade(new MadeLine(key, DocumentKind.Deck, "Слайды", 1, null, choice.ToJson(), true, new DateOnly(2025, 6, 20), false, true, "я", DateTime.UnixEpoch)));
        Assert.Null(DocumentChoice.Read("не JSON"));
    }

    private static IReadOnlyList<TrayLine> Tray => [.. new[] { 7, 8 }.Select(id => new TrayLine(id, new SlideView(SlideKind.Chosen, $"График {id}", new PointsBody([], ""), "", null, ""), "/", null, false, "я", DateTime.UnixEpoch))];

    private static IReadOnlyList<DeckLine> Read(string? slides, bool isWider) => DeckList.Read(slides, Occasion, Tray, isWider, out _);
}
