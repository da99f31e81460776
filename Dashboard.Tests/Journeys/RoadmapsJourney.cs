using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class RoadmapsJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task Plans_stand_in_their_cascade_and_filters_live_in_the_address()
    {
        using var site = LiveSite.StartWithSample();
        await WrittenPlans.Into(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/roadmaps");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Дорожные карты");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = WrittenPlans.RegionalTitle })).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("th.below").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("th[scope=rowgroup]", new() { HasText = "приказ № 44" })).ToContainTextAsync("не загружен");
            await Accessibility.AssertNothingSerious(page);

            await page.GetByLabel("Состояние").SelectOptionAsync("draft");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("state=draft"));
            await Assertions.Expect(page.Locator("main tbody tr").First).ToContainTextAsync("Черновик");
            await page.GetByRole(AriaRole.Link, new() { Name = "Сбросить" }).ClickAsync();
            await page.GetByPlaceholder("Название или номер").FillAsync("щщщ");
            await Assertions.Expect(page.GetByText("Таких карт нет")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task The_roll_up_is_walked_by_keys_and_opens_the_plan()
    {
        using var site = LiveSite.StartWithSample();
        var plans = await WrittenPlans.Into(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/roadmaps");
            await page.GetByRole(AriaRole.Link, new() { Name = "Свод", Exact = true }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=rollup"));
            var grid = page.GetByRole(AriaRole.Grid);
            await Assertions.Expect(grid.Locator("td.missing").First).ToHaveTextAsync("нет карты");
            await Accessibility.AssertNothingSerious(page);

            var cell = grid.Locator($"a[data-cell][href='/roadmaps/{plans.MunicipalPlanId}']").Nth(1);
            await cell.FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            Assert.NotEqual(await cell.GetAttributeAsync("aria-label"), await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
            await page.GetByLabel("Порядок").SelectOptionAsync("name");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("sort=name"));
        });
    }

    [Fact]
    public async Task Own_activities_are_a_bookmark_and_lead_to_the_activity()
    {
        using var site = LiveSite.StartWithSample();
        await WrittenPlans.Into(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/roadmaps?view=deadlines&owner=семенова");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Дорожные карты: сроки");
            await Assertions.Expect(page.GetByPlaceholder("Имя или должность")).ToHaveValueAsync("семенова");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Сгруппировать").SelectOptionAsync("owner");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("group=owner"));
            Assert.Equal([WrittenPlans.Owner], (await page.Locator("tr.head th").AllInnerTextsAsync()).Distinct());
            Assert.Matches("^/roadmaps/\\d+/activities/\\d+$", await page.Locator("#overdue th.what a").First.GetAttributeAsync("href"));
        });
    }

    [Fact]
    public async Task Gaps_say_what_is_known_and_lead_to_the_school()
    {
        using var site = LiveSite.StartWithSample();
        await WrittenPlans.Into(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/roadmaps?view=risks");
            await Assertions.Expect(page.Locator("section.known").GetByRole(AriaRole.Link, new() { Name = "карте рисков" })).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Grid)).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await page.Locator("#gaps tbody th a").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+"));
        });
    }

    [Fact]
    public async Task The_overview_and_the_municipality_tell_what_was_done()
    {
        using var site = LiveSite.StartWithSample();
        var plans = await WrittenPlans.Into(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Что сделано" })).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "По картам" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Дорожные карты: свод");

            await visitor.Visit("/municipalities/" + plans.MunicipalityId);
            await Assertions.Expect(page.Locator($"main a[href='/roadmaps/{plans.MunicipalPlanId}']")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("закрепление настав");
            await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Закрепление наставников");
        });
    }

    [Fact]
    public async Task The_pages_are_pictured_at_every_size()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/roadmaps?territory=2", "roadmaps-empty");
        var plans = await WrittenPlans.Into(site);
        await Pictures.TakeAll(browser.Browser, site, "/roadmaps", "roadmaps-plans");
        await Pictures.TakeAll(browser.Browser, site, "/roadmaps?view=rollup", "roadmaps-rollup");
        await Pictures.TakeAll(browser.Browser, site, "/roadmaps?view=deadlines", "roadmaps-deadlines");
        await Pictures.TakeAll(browser.Browser, site, "/roadmaps?view=risks", "roadmaps-risks");
        await Pictures.TakeAll(browser.Browser, site, "/", "roadmaps-overview");
        await Pictures.TakeAll(browser.Browser, site, "/municipalities/" + plans.MunicipalityId, "roadmaps-municipality");
    }
}
