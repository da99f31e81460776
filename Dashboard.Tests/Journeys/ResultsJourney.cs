using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class ResultsJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_work_is_chosen_schools_are_compared_as_intervals_and_the_table_is_taken_away()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/results");
            await Assertions.Expect(page.Locator("main section.chart").First).ToBeVisibleAsync();
            await page.GetByLabel("Предмет", new() { Exact = true }).SelectOptionAsync("Математика");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("subject="));
            await page.GetByLabel("Класс", new() { Exact = true }).SelectOptionAsync("5");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("grade=5"));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("ВПР, математика, 5\u00a0класс");
            await Accessibility.AssertNothingSerious(page);

            // No place is numbered, and the value itself orders nothing.
            await page.GetByRole(AriaRole.Link, new() { Name = "Школы" }).Last.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("level=schools"));
            var heads = await page.Locator("#table thead th").AllInnerTextsAsync();
            Assert.DoesNotContain(heads, head => head.Contains("Место", StringComparison.OrdinalIgnoreCase));
            await Assertions.Expect(page.Locator("#table tbody tr", new() { HasText = "малая выборка" }).First).ToBeVisibleAsync();

            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#table").GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
            var csv = await File.ReadAllTextAsync(await download.PathAsync());
            Assert.Contains("Школа;", csv, StringComparison.Ordinal);
            Assert.Matches(@";\d+,\d;", csv);
        });
    }

    [Fact]
    public async Task An_exam_has_no_marks_bars_and_says_so()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit("/results?procedure=ege&subject=Русский язык");
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("ЕГЭ, русский язык");
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Отметок этой работы нет");
            await Accessibility.AssertNothingSerious(visitor.Page);
        });
    }

    [Fact]
    public async Task Results_are_pictured_at_every_size()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/results?procedure=vpr&subject=Математика&grade=5&level=schools", "results");
    }
}
