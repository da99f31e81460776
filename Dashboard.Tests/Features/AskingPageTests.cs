using Dashboard.Web.Features;
using Xunit;

namespace Dashboard.Tests.Features;

public sealed class AskingPageTests
{
    [Fact]
    public void A_page_that_was_left_while_it_asked_is_cancelled_and_not_at_fault()
    {
        using var page = new Asker();
        page.WasLeft();

        Assert.True(page.Token.IsCancellationRequested);
    }

    private sealed class Asker : AskingPage
    {
        public Asker() => (Source, Navigation) = (new Support.FactsBuilder().Source(), new Still());

        public CancellationToken Token => Leaving;

        public void WasLeft() => Dispose(true);

        protected override Task AskAsync() => Task.CompletedTask;
    }

    private sealed class Still : Microsoft.AspNetCore.Components.NavigationManager
    {
        public Still() => Initialize("http://opora.test/", "http://opora.test/");
    }
}
