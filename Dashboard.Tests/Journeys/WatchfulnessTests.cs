using Dashboard.Tests.Journeys.Support;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>What watches the journeys does see what it is there for.</summary>
[Collection(Support.Journeys.Name)]
public sealed class WatchfulnessTests(JourneyBrowser browser)
{
    [Theory]
    [InlineData("() => { setTimeout(() => { throw new Error('planted'); }); }", "script: ", "an error that no code catches")]
    [InlineData("console.error('planted')", "console: ", "a message of the browser's console")]
    [InlineData("() => { fetch('/no-such-page-at-all'); }", "answer 404", "a file that is not there")]
    [InlineData("() => { fetch('http://planted.invalid/font.woff2').catch(() => null); }", "request to another machine", "something loaded from outside")]
    public async Task A_fault_that_the_visitor_does_not_see_is_noted(string script, string begins, string reason)
    {
        using var site = LiveSite.Start();
        await using var session = await BrowserSession.Open(browser.Browser, site, Screen.Desktop);
        await session.Visit("/");
        session.AssertNothingWentWrong();
        await session.Page.EvaluateAsync(script);
        var fault = await session.FaultThat(noted => noted.StartsWith(begins, StringComparison.Ordinal));
        Assert.True(session.Faults.Contains(fault), reason);
        Assert.ThrowsAny<Exception>(session.AssertNothingWentWrong);
    }

    [Fact]
    public async Task A_picture_without_words_is_found_by_axe()
    {
        using var site = LiveSite.Start();
        await using var session = await BrowserSession.Open(browser.Browser, site, Screen.Desktop);
        await session.Visit("/");
        await session.Page.EvaluateAsync("document.querySelector('main').append(Object.assign(new Image(), { src: '/favicon.svg' }))");
        Assert.Contains(await Accessibility.Check(session.Page), found => found.Rule == "image-alt" && Accessibility.IsSerious(found));
    }
}
