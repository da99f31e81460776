using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class WatchJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task What_fired_is_followed_to_its_reason_put_aside_with_a_note_and_its_parameters_are_tried()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks");
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Раздел «Риски»" }).GetByRole(AriaRole.Link, new() { Name = "Наблюдение" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Отклонения от заданных параметров");
            // Watching goes on beside the requests: the page shows what it tells when it is told.
            await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);

            await visitor.Visit("/risks/watch?rule=low-share");
            await Assertions.Expect(page.GetByLabel("Правило", new() { Exact = true })).ToHaveValueAsync("low-share");
            await Assertions.Expect(page.Locator("tbody td.why").First).ToContainTextAsync("доля «2»");
            var before = await page.Locator("tbody tr").CountAsync();
            var boxes = page.Locator("tbody input[type=checkbox]");
            await boxes.Nth(0).CheckAsync();
            await boxes.Nth(1).CheckAsync();
            await page.GetByLabel("Заметка").FillAsync("Разобрали с директорами: классы слили");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "watch-chosen");
            await visitor.Button("Разобрано").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Разобрано: 2 строки");
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(before - 2);
            await visitor.Visit("/risks/watch?state=dismissed");
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
            await Assertions.Expect(page.Locator("tbody").First).ToContainTextAsync("классы слили");
            await Pictures.Take(page, "watch-dismissed");

            await visitor.Visit("/risks/watch?rule=low-share");
            await page.Locator("tbody tr").First.GetByRole(AriaRole.Link, new() { Name = "Результаты" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+\\?.*indicator=low"));

            await visitor.Visit("/risks/watch/rule");
            await page.GetByLabel("Просрочено не меньше чем на, дн.").FillAsync("0");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("от 1 до 365");
            await page.GetByLabel("Просрочено не меньше чем на, дн.").FillAsync("7");
            await page.GetByLabel("Выросла не меньше чем на, п.п.").FillAsync("25");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.Locator("#trial")).ToContainTextAsync(new Regex("сработало бы \\d+"));
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "watch-rule-tried");
            await page.GetByLabel("Почему меняете").FillAsync("порог коллегии");
            await visitor.Button("Сохранить версию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Версия сохранена");
            await Assertions.Expect(page.GetByText("порог коллегии")).ToBeVisibleAsync();

            await visitor.Visit("/");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Наблюдение" })).ToBeVisibleAsync();
            await Pictures.Take(page, "watch-overview");
            await visitor.Visit("/roadmaps?view=deadlines");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Отклонения за неделю" })).ToBeVisibleAsync();
            await Pictures.Take(page, "watch-digest");
        });
        await Pictures.TakeAll(browser.Browser, site, "/risks/watch?rule=risk", "watch");
        await Pictures.TakeAll(browser.Browser, site, "/risks/watch/rule", "watch-rule");
    }
}
