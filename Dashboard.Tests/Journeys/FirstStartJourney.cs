using Dashboard.Tests.Journeys.Support;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class FirstStartJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task The_site_starts_and_shows_its_first_page()
    {
        using var site = LiveSite.Start();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit("/");
            Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
            Assert.Equal("ru", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            await Accessibility.AssertNothingSerious(visitor.Page);
        });
    }

    [Fact]
    public async Task The_first_page_is_pictured_at_every_size()
    {
        using var site = LiveSite.Start();
        await Pictures.TakeAll(browser.Browser, site, "/", "overview");
    }
}
