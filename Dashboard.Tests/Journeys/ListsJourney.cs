using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class ListsJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_list_is_followed_to_the_reasons_of_a_school_and_to_the_sheet_they_stand_in()
    {
        using var site = LiveSite.StartWithSample();
        await ListAsync(site);
        await Pictures.TakeAll(browser.Browser, site, "/risks/lists", "lists");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks/lists");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Перечень школ");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Кто вошёл и вышел" }).ClickAsync();
            await Assertions.Expect(page.GetByText("По приказам: вошли")).ToBeVisibleAsync();
            await Pictures.Take(page, "lists-flow");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Проверка признака" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Что стало с расчётным признаком год спустя")).ToBeVisibleAsync();
            await Pictures.Take(page, "lists-check");
            await page.GetByRole(AriaRole.Link, new() { Name = "Список", Exact = true }).ClickAsync();

            // The flag's reasons, and the sheet of the first of its numbers.
            await page.Locator("tbody tr", new() { HasText = "только расчёт" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Расчётный признак есть" })).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "lists-why");
            await page.Locator("tr", new() { HasText = "Засчитана как низкая" }).First.GetByRole(AriaRole.Link).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/imports/journal/\\d+"));
        });
    }

    [Fact]
    public async Task A_rule_is_tried_before_it_is_saved()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks/rule");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Порог", Exact = true }).FillAsync("300");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("орог");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Порог", Exact = true }).FillAsync("15");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.Locator("#trial")).ToContainTextAsync(new Regex("Войд(ут|ёт) \\d+"));
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "rule-tried");
            await page.GetByLabel("Почему меняется").FillAsync("порог региона");
            await visitor.Button("Сохранить версию").ClickAsync();
            await Assertions.Expect(page.GetByText("Версия правила сохранена")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("порог региона")).ToBeVisibleAsync();
        });
    }

    private static async Task ListAsync(LiveSite site)
    {
        var schools = (await site.Services.GetRequiredService<FactsSource>().GetAsync()).Schools.Select(school => school.Id).ToList();
        var stated = from year in new[] { 2024, 2025 }
                     from school in schools.Skip(year - 2024).Where((_, place) => place % 5 == 0)
                     select (school, new StatementKey(StatementKind.ListPlace, year, "low-results"), (SchoolStatement?)new ListPlaceStatement("598-од", new DateOnly(year, 8, 20), new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 31)));
        await site.Services.GetRequiredService<ImportPipeline>().StateAsync([.. stated], StatementForm.SchoolList, "перечни для проверки", AccessScope.Region);
    }
}
