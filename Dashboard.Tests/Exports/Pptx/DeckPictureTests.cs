using Xunit;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>Decks as LibreOffice draws them: nothing leaves its box, nothing is cut.</summary>
public sealed class DeckPictureTests(DrawnDecks decks) : IClassFixture<DrawnDecks>
{
    [Theory]
    [InlineData("region-Wide", "the sample region")]
    [InlineData("region-Narrow", "the sample region on an old projector")]
    [InlineData("municipality-Wide", "a municipality")]
    [InlineData("municipality-Narrow", "a municipality for everybody, on an old projector")]
    [InlineData("school-Wide", "a school")]
    [InlineData("school-Narrow", "a school on an old projector")]
    [InlineData("everything-Wide", "each kind of body")]
    [InlineData("everything-Narrow", "each kind of body on an old projector")]
    [InlineData("crowded-Wide", "200 schools and names of 120 letters")]
    [InlineData("crowded-Narrow", "200 schools and names of 120 letters on an old projector")]
    [InlineData("empty-Wide", "bodies without a row")]
    [InlineData("nothing-Narrow", "a territory without data")]
    [InlineData("plans-Wide", "a roadmap with titles of 140 letters")]
    [InlineData("own-template", "a template without feet")]
    public async Task Every_letter_stands_inside_its_shape_and_every_shape_on_the_slide(string deck, string reason)
    {
        List<string> faults = [.. decks.FaultsOfFile(deck), .. await decks.FaultsOfPictureAsync(deck)];
        Assert.True(faults is [], reason + ":\n" + string.Join('\n', faults));
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_its_box_and_a_box_that_leaves_the_slide_are_seen()
    {
        Assert.Contains(decks.FaultsOfFile("planted"), fault => fault.StartsWith("slide 2: «Сбоку»", StringComparison.Ordinal) && fault.EndsWith("leaves the slide", StringComparison.Ordinal));
        var drawn = await decks.FaultsOfPictureAsync("planted");
        Assert.Contains(drawn, fault => fault.StartsWith("slide 2: ", StringComparison.Ordinal) && fault.Contains("letters of «Длинный»", StringComparison.Ordinal));
        Assert.Contains(drawn, fault => fault.Contains("stands outside of every shape", StringComparison.Ordinal));
        Assert.DoesNotContain(drawn, fault => !fault.StartsWith("slide 2: ", StringComparison.Ordinal));
    }
}
