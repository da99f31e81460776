using AngleSharp.Dom;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Tests.Support;
using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

public sealed class FulfilmentBarTests
{
    [Fact]
    public async Task Parts_make_a_whole_and_what_is_both_partly_done_and_overdue_is_painted_once()
    {
        var bar = await Bar(new Fulfilment(Due: 20, Fulfilled: 10, Partly: 2, Overdue: 6, Late: 0, WithoutEvidence: 0, Ahead: 0, Undated: 0, DueSoon: 0));

        Assert.Equal(["width: 50%", "width: 10%", "width: 20%", "width: 20%"], bar.Children.Select(part => part.GetAttribute("style")));
        Assert.Equal("выполнено 10 из 20, частично 2, просрочено 6", bar.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Nothing_due_is_said_and_not_drawn()
    {
        var bar = await Bar(default);

        Assert.Equal((0, "срок ещё ни у чего не наступил"), (bar.ChildElementCount, bar.GetAttribute("aria-label")));
    }

    private static async Task<IElement> Bar(Fulfilment value) => (await Rendered.AsHtml<FulfilmentBar>(new { Value = value })).QuerySelector("[role=img]")!;
}
