using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>One browser for all journeys: starting it takes longer than most of them.</summary>
public sealed class JourneyBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not been started");

    public async Task InitializeAsync()
    {
        // A machine that builds something else meanwhile answers late: that is no fault of the site.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Chromium.Options());
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Walks a journey and fails if anything went wrong on the way that the visitor did not see.</summary>
    internal async Task Walk(LiveSite site, Func<BrowserSession, Task> journey, Screen? screen = null)
    {
        await using var session = await BrowserSession.Open(Browser, site, screen ?? Screen.Desktop);
        try
        {
            await journey(session);
        }
        catch (Exception stop) when (session.Faults.Any())
        {
            // What the visitor saw is often only the end of what the site knows.
            throw new InvalidOperationException(stop.Message + "\nFaults on the way:\n" + string.Join("\n", session.Faults), stop);
        }

        session.AssertNothingWentWrong();
    }
}

/// <summary>Journeys walk one after another through the shared browser: each class of them says [Collection(Journeys.Name)].</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<JourneyBrowser>
{
    public const string Name = "Journeys";
}
