using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Numbers of schools are given by the database: a journey finds an address as a user does.</summary>
internal static class Addresses
{
    /// <summary>«/schools/23» of the only school found by these letters.</summary>
    public static async Task<string> OfSchool(JourneyBrowser browser, LiveSite site, string letters)
    {
        await using var session = await BrowserSession.Open(browser.Browser, site, Screen.Desktop);
        await session.Visit("/schools?text=" + letters);
        var link = session.Page.Locator("main tbody tr a").First;
        await Assertions.Expect(session.Page.Locator("main tbody tr")).ToHaveCountAsync(1);
        return (await link.GetAttributeAsync("href"))!.Split('?')[0];
    }
}
