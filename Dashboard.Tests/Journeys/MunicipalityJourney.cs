using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class MunicipalityJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task From_the_table_of_municipalities_to_dynamics_and_down_to_a_school()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/municipalities");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Ольховецкий" }).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/municipalities/\\d+"));
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Ольховецкий");
            await Assertions.Expect(page.Locator(".js-plotly-plot")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Можно сказать:")).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);

            // The picture has its table twin, and another work is another address.
            await page.GetByRole(AriaRole.Button, new() { Name = "Таблица", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("section.chart table").First).ToContainTextAsync("2025");
            await page.GetByLabel("Работа", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Русский язык, 7 класс" });
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("grade=7"));

            // Down to a school: its own journey goes on from here.
            Assert.Matches("^/schools/\\d+", await page.Locator("table[role=grid] tbody tr:not(.tot) th a").First.GetAttributeAsync("href"));
        });
    }

    [Fact]
    public async Task A_number_that_is_no_municipality_is_answered()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit("/municipalities/999999");
            await Assertions.Expect(visitor.Page.GetByText("Такого муниципалитета нет")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task The_pages_are_pictured_at_every_size()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/municipalities", "municipalities");
        await Pictures.TakeAll(browser.Browser, site, "/municipalities/4", "municipality");
    }
}
