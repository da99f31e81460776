using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class OverviewJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task The_first_screen_answers_who_with_what_and_leads_to_the_reason()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Приозёрный край: обзор");
            await Assertions.Expect(page.Locator("a.tile").First).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);

            // The heatmap: the region first, then municipalities; a click goes down a level, the back button returns.
            var rows = page.Locator("table[role=grid] tbody tr");
            await Assertions.Expect(rows.First.Locator("th")).ToContainTextAsync("Приозёрный край");
            var cell = page.Locator("table[role=grid] tbody tr:not(.tot) td[role=gridcell] a").First;
            await cell.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/municipalities/\\d+\\?.*subject="));
            await page.GoBackAsync();
            await visitor.BecomeInteractive();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Приозёрный край: обзор");

            // Every filter lies in the address.
            await visitor.Visit("/");
            await page.GetByLabel("Показатель").SelectOptionAsync("quality");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("indicator=quality"));
            await Assertions.Expect(page.Locator(".legend").First).ToContainTextAsync("Качество");
            await page.GetByLabel("Порядок строк").SelectOptionAsync("name");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("sort=name"));
            // The address changes before the rows do.
            await Assertions.Expect(rows.Locator("th").Nth(2)).ToContainTextAsync("Озёрогорск");
            var names = await rows.Locator("th").AllInnerTextsAsync();
            Assert.Equal(names.Skip(1).Order(StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ru-RU"), true)), names.Skip(1));
        });
    }

    [Fact]
    public async Task The_numbers_of_the_first_screen_are_those_of_the_list_the_heatmap_of_risks_and_the_school()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/");
            var cards = page.Locator("section.question");

            // Who: the list has as many schools as the card says.
            var listed = await cards.Nth(0).Locator(".big").InnerTextAsync();
            await cards.Nth(0).GetByRole(AriaRole.Link, new() { Name = "Перечень и причины" }).ClickAsync();
            await Assertions.Expect(page.Locator("section.number", new() { HasText = "Школ в перечне" })).ToContainTextAsync(new Regex($"{listed}\\s+из\\s+48"));

            // With what: the column of the risk has as many high ones among the schools of the list.
            await visitor.Visit("/");
            var need = cards.Nth(1).Locator("li", new() { Has = page.Locator(".risk") }).First;
            var (risk, schools) = (await need.Locator("a").InnerTextAsync(), await need.Locator("em").InnerTextAsync());
            await need.GetByRole(AriaRole.Link).ClickAsync();
            var grid = page.GetByRole(AriaRole.Grid);
            await Assertions.Expect(grid.Locator("thead")).ToContainTextAsync(risk);
            await Assertions.Expect(grid.Locator("tr.tot td").Last).ToHaveTextAsync(schools);

            // What is missing: of a school the same number of unanswered needs, and of high risks as many as its row of the heatmap has.
            await visitor.Visit("/");
            var school = page.Locator("section", new() { HasText = "Зона адресной поддержки" }).Locator("li", new() { HasText = "Верхнеольховская СОШ" });
            var missing = Regex.Match(await school.InnerTextAsync(), "нет мер: (\\d+)").Groups[1].Value;
            Assert.NotEmpty(missing);
            await school.GetByRole(AriaRole.Link, new() { Name = "Верхнеольховская СОШ" }).ClickAsync();
            await Assertions.Expect(page.Locator("#needs h2")).ToHaveTextAsync($"Нужна поддержка; нет мер: {missing}");
            var high = Regex.Match(await page.Locator("#needs").InnerTextAsync(), "(\\d+)\\s+высок").Groups[1].Value;
            await visitor.Visit("/risks");
            await Assertions.Expect(grid.Locator("tr", new() { HasText = "Верхнеольховская СОШ" }).Locator("td").First).ToHaveTextAsync(high);
        });
    }

    [Fact]
    public async Task The_overview_of_a_municipality_and_of_an_exam_year_can_be_bookmarked()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit("/?year=2019");
            await Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(visitor.Page);
            await visitor.Visit("/?year=2030");
            await Assertions.Expect(visitor.Page.Locator(".state").First).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task A_school_a_municipality_and_a_definition_are_found_by_a_few_letters()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/");
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("верхнео");
            await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Верхнеольховская СОШ");
            await page.Keyboard.PressAsync("Control+a");
            await page.Keyboard.TypeAsync("озерог");
            await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Озёрогорск");
        });
    }

    [Theory]
    [InlineData("/", "[data-search]", "[role=option]", "верхнеольховская", "the search of the whole site")]
    [InlineData("/schools", "main input[type=search]", "main tbody tr", "верхнеольховская ", "the schools, where the letters live in the address; the last one is a blank")]
    public async Task Nothing_is_written_into_a_field_while_a_person_types(string address, string field, string answer, string letters, string why)
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit(address);
            // What the site writes into the field goes through this property; a key does not.
            await page.EvaluateAsync("""
                () => {
                  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
                  globalThis.written = [];
                  Object.defineProperty(HTMLInputElement.prototype, 'value', { ...own, set(text) { written.push(text); own.set.call(this, text); } });
                }
                """);
            await page.Locator(field).ClickAsync();
            await page.Keyboard.TypeAsync(letters);
            await Assertions.Expect(page.Locator(answer)).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator(answer)).ToContainTextAsync("Верхнеольховская СОШ");
            Assert.True(await page.EvaluateAsync<int>("written.length") == 0, why);
            Assert.Equal(letters, await page.Locator(field).InputValueAsync());
        });
    }

    [Fact]
    public async Task The_overview_is_pictured_at_every_size()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/", "overview-sample");
        await Pictures.TakeAll(browser.Browser, site, "/indicators", "indicators");
    }
}
