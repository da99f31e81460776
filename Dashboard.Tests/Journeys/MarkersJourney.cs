using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class MarkersJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_flagged_school_is_opened_from_the_signs_and_its_histogram_and_reasons_are_read()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks");
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Раздел «Риски»" }).GetByRole(AriaRole.Link, new() { Name = "Признаки" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Признаки, требующие дополнительного анализа");
            await visitor.Visit("/risks/markers?marker=journal-same");
            await Assertions.Expect(page.GetByLabel("Признак", new() { Exact = true })).ToHaveValueAsync("journal-same");
            await Pictures.Take(page, "markers");
            await Accessibility.AssertNothingSerious(page);

            await page.GetByRole(AriaRole.Grid).GetByRole(AriaRole.Link, new() { Name = "Тростянская СОШ" }).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+/markers"));
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Тростянская СОШ");
            await page.Locator(".plot .main-svg").First.WaitForAsync();
            await Assertions.Expect(page.GetByText("Почему:").First).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Чего признак не говорит:").First).ToBeVisibleAsync();
            await Pictures.Take(page, "markers-school");
            await Accessibility.AssertNothingSerious(page);

            await page.GetByRole(AriaRole.Link, new() { Name = "Результаты школы" }).First.ClickAsync();
            await Assertions.Expect(page.GetByText("есть признак, требующий анализа").First).ToBeVisibleAsync();
            await Pictures.Take(page, "markers-dynamics");

            await visitor.Visit("/risks/markers/rule");
            await visitor.Button("Изменить пороги").ClickAsync();
            await page.GetByLabel("Наименьшее число работ, работ").FillAsync("5");
            await visitor.Button("Сохранить версию").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("не меньше 10");
            await page.GetByLabel("Наименьшее число работ, работ").FillAsync("30");
            await visitor.Button("Сохранить версию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Версия сохранена");
            await Pictures.Take(page, "markers-rule");
            await Accessibility.AssertNothingSerious(page);
        });
    }
}
