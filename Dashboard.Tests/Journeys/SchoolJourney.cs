using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class SchoolJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_school_is_found_by_a_few_letters_and_shows_where_each_number_comes_from()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/schools");
            await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await page.Locator("main input[type=search]").FillAsync("верхнеольх");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("text="));
            await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
            await page.GetByRole(AriaRole.Link, new() { Name = "Верхнеольховская СОШ" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Верхнеольховская СОШ");
            await Accessibility.AssertNothingSerious(page);

            // The work and the indicator lie in the address.
            await page.GetByLabel("Показатель").SelectOptionAsync("quality");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("indicator=quality"));
            await page.GetByLabel("Работа", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Русский язык, 5\u00a0класс" });
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("grade=5"));
            await Assertions.Expect(page.Locator("main section.chart").First).ToContainTextAsync("русский язык, 5");

            // To the file, sheet and cell.
            var row = page.Locator("#works tbody tr").First;
            await Assertions.Expect(row).ToContainTextAsync(new Regex("ячейка [A-Z]+\\d+"));
            await Assertions.Expect(row.Locator("a").First).ToHaveAttributeAsync("href", new Regex("/imports/"));
        });
    }

    [Fact]
    public async Task A_wrong_number_is_corrected_by_hand_with_a_reason()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/schools?text=верхнеольх");
            await page.GetByRole(AriaRole.Link, new() { Name = "Верхнеольховская СОШ" }).ClickAsync();
            // The page is ready when its chart stands: until then the browser draws and answers late.
            await page.Locator(".plot .main-svg").First.WaitForAsync();
            await page.Locator("#works").GetByRole(AriaRole.Button, new() { Name = "Исправить: ВПР, математика, 5\u00a0класс" }).ClickAsync();
            var dialog = page.Locator("dialog[open]");
            await Assertions.Expect(dialog).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);

            await dialog.GetByLabel("Отметок «2»").FillAsync("9");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Исправить" }).ClickAsync();
            await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("должны совпадать");

            // Move the pupils from the twos to the threes, so that the marks add up again.
            var (twos, threes) = (dialog.GetByLabel("Отметок «2»"), dialog.GetByLabel("Отметок «3»"));
            var sum = int.Parse(await dialog.GetByLabel("Участников").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
            await twos.FillAsync("0");
            await threes.FillAsync("0");
            await dialog.GetByLabel("Отметок «4»").FillAsync("0");
            await dialog.GetByLabel("Отметок «5»").FillAsync(sum.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await dialog.GetByLabel("Причина исправления").FillAsync("опечатка в сводной таблице");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Исправить" }).ClickAsync();
            await Assertions.Expect(dialog).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("#works")).ToContainTextAsync("опечатка в сводной таблице");
            await Assertions.Expect(page.Locator("#works tbody tr", new() { HasText = "ВПР, математика, 5\u00a0класс" })).ToContainTextAsync("0,0\u00a0%");
        });
    }

    [Fact]
    public async Task A_school_that_does_not_exist_is_said_to()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit("/schools/999999");
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Такой школы нет");
        });
    }

    [Fact]
    public async Task Schools_and_a_school_are_pictured_at_every_size()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/schools?sort=need", "schools");
        var address = await Addresses.OfSchool(browser, site, "верхнеольх");
        await Pictures.TakeAll(browser.Browser, site, address + "?procedure=vpr&subject=Математика&grade=5", "school");
    }
}
