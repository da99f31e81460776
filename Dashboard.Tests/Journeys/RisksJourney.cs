using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class RisksJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_profile_is_typed_verified_and_found_on_the_heatmap_with_its_gap()
    {
        using var site = LiveSite.StartWithSample();
        var schools = await SeededProfiles.AddAsync(site);
        var school = schools[0];
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/schools/{school.Id}/profile?profile=2026");
            await Assertions.Expect(page.GetByText("Профиль 2026 года: значимость факторов")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Radiogroup, new() { Name = "Дефицит педагогических кадров" }).GetByText("высокая").ClickAsync();
            await page.GetByRole(AriaRole.Radiogroup, new() { Name = "Низкий уровень вовлечённости родителей" }).GetByText("средняя").ClickAsync();
            await Assertions.Expect(page.GetByText("Названо 2 фактора, высоких 1")).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "profile-typed");
            await visitor.Button("Записать профиль").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Профиль записан");
            await Assertions.Expect(page.GetByText("Высокая значимость у 1 фактора")).ToBeVisibleAsync();

            await visitor.Button("Верифицировать").ClickAsync();
            await page.GetByLabel("Что увидели: Низкий уровень вовлечённости родителей").SelectOptionAsync("уточнён: высокая");
            await page.GetByLabel("Кто проверял").FillAsync("Куратор Снегирёва");
            await visitor.Button("Записать верификацию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("день посещения");
            await page.GetByLabel("Дата", new() { Exact = true }).FillAsync("2026-02-11");
            await visitor.Button("Записать верификацию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Верификация записана: 1 фактор");
            await Assertions.Expect(page.GetByText("Высокая значимость у 2 факторов")).ToBeVisibleAsync();
            await Pictures.Take(page, "profile-verified");

            await page.GetByRole(AriaRole.Link, new() { Name = "Низкий уровень вовлечённости родителей" }).ClickAsync();
            var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Объяснение клетки" });
            await Assertions.Expect(page.Locator(".rail [aria-current=page]")).ToHaveTextAsync("Риски");
            await Assertions.Expect(panel).ToContainTextAsync("уточнён куратором");
            await Assertions.Expect(panel).ToContainTextAsync("посещение 11.02.2026");
            await Pictures.Take(page, "risks-cell");
            await Accessibility.AssertNothingSerious(page);
        });
    }

    [Fact]
    public async Task The_heatmap_walks_by_keyboard_and_goes_from_a_municipality_to_a_cell()
    {
        using var site = LiveSite.StartWithSample();
        await SeededProfiles.AddAsync(site);
        await Pictures.TakeAll(browser.Browser, site, "/risks", "risks");
        await Pictures.TakeAll(browser.Browser, site, "/risks?view=municipalities", "risks-municipalities");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks?view=municipalities");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByRole(AriaRole.Grid).GetByRole(AriaRole.Link).First.ClickAsync();
            await page.WaitForURLAsync(new Regex("territory=\\d+"));
            var grid = page.GetByRole(AriaRole.Grid);
            await Assertions.Expect(grid.Locator("tr.group")).ToHaveCountAsync(1);

            var cell = grid.Locator("tbody tr").Nth(2).Locator("a[data-cell]").First;
            await cell.FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("ArrowDown");
            var read = await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");
            Assert.Matches("^.+, .+: ", read);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Объяснение клетки" })).ToBeVisibleAsync();
            await Assertions.Expect(grid.Locator("[aria-selected=true]")).ToHaveCountAsync(1);
            await page.GoBackAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Объяснение клетки" })).ToHaveCountAsync(0);
        });
    }
}
