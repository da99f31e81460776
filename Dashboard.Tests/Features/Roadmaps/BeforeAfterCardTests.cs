using Dashboard.Tests.Features.BeforeAfter;
using Dashboard.Tests.Support;
using Dashboard.Web.Features.Roadmaps.Components;
using Xunit;

namespace Dashboard.Tests.Features.Roadmaps;

public sealed class BeforeAfterCardTests
{
    [Fact]
    public async Task The_activity_says_verdict_number_sentence_and_leads_to_the_page()
    {
        var card = await Rendered.AsHtml<BeforeAfterCard>(new { View = StudyViews.Answered });

        Assert.Equal("▼\u00a0Изменение больше ожидаемого", card.QuerySelector(".verdict")!.Words());
        Assert.Equal("−12,9", card.QuerySelector(".big")!.TextContent);
        Assert.Contains("[−23,1;\u00a0−2,7]", card.Words(), StringComparison.Ordinal);
        Assert.Contains(StudyViews.Answered.Answer!.Sentence, card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Нельзя сказать, что изменение вызвано мероприятием", card.Words(), StringComparison.Ordinal);
        Assert.Equal(["/before-after?plan=4&activity=11", "/schools/22/markers"], card.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Of_an_activity_that_goes_on_it_says_why_there_is_no_answer_and_what_could_be_noticed()
    {
        var card = await Rendered.AsHtml<BeforeAfterCard>(new { View = StudyViews.Future });

        Assert.Contains(StudyViews.Future.Refusal!, card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Можно будет заметить: три школы вместе\u00a0— от\u00a013,8\u00a0п.п.", card.Words(), StringComparison.Ordinal);
        Assert.Null(card.QuerySelector(".big"));
    }
}
