using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class ReconnectJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_restarted_server_shows_a_small_bar_over_the_readable_page()
    {
        var site = LiveSite.Start();
        await using var visitor = await BrowserSession.Open(browser.Browser, site, Screen.Desktop);
        var page = visitor.Page;
        await visitor.Visit("/imports");
        visitor.AssertNothingWentWrong();
        var port = site.Address.Port;
        await site.DisposeAsync();

        var bar = page.Locator("#components-reconnect-modal");
        await Assertions.Expect(bar).ToContainTextAsync("Восстанавливаем связь", new() { Timeout = 30_000, UseInnerText = true });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Загрузка данных");
        var box = await bar.BoundingBoxAsync();
        Assert.True(box!.Height < 60, "The bar must not cover the page");
        await Pictures.Take(page, "reconnecting");

        using var again = LiveSite.Start(port: port);
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Открыть страницу заново" });
        await open.WaitForAsync(new() { Timeout = 60_000 });
        await Pictures.Take(page, "restarted");
        await open.ClickAsync();
        await visitor.BecomeInteractive();
        await Assertions.Expect(bar).ToBeHiddenAsync();
        Assert.Empty(again.Errors);
    }
}
