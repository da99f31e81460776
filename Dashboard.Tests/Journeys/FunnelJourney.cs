using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class FunnelJourney(JourneyBrowser browser)
{
    private const string Work = "/results?procedure=vpr&subject=Математика&grade=5";

    [Fact]
    public async Task A_point_of_the_funnel_says_the_same_as_table_and_export_and_opens_its_school()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, Work + "&view=funnel", "funnel");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit(Work);
            await page.GetByRole(AriaRole.Link, new() { Name = "Разброс школ" }).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=funnel"));
            await page.Locator(".plot .scatterlayer .point").First.WaitForAsync();
            await Assertions.Expect(page.Locator("section.chart h2").First).ToContainTextAsync("обычного разброса");
            await Assertions.Expect(page.Locator("p.say").First).ToContainTextAsync("по\u00a0случайности");
            await Accessibility.AssertNothingSerious(page);
            Assert.DoesNotContain(await page.Locator("#table thead th").AllInnerTextsAsync(), head => head.Contains("Место", StringComparison.OrdinalIgnoreCase));

            // The point drawn last lies above all others.
            await page.Locator(".plot .scatterlayer .point").Last.HoverAsync(new() { Force = true });
            await page.Locator(".plot .hoverlayer .hovertext .line").First.WaitForAsync();
            var words = await page.Locator(".plot .hoverlayer .hovertext .line").AllTextContentsAsync();
            var (name, share) = (words[0], words.Select(line => Regex.Match(line, "(\\d+,\\d)\u00a0%, n")).First(match => match.Success).Groups[1].Value);
            var row = page.Locator("#table tbody tr").Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });
            await Assertions.Expect(row).ToContainTextAsync(share);

            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#table").GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
            var line = (await File.ReadAllTextAsync(await download.PathAsync())).Split('\n').Single(each => each.StartsWith(name + ";", StringComparison.Ordinal));
            Assert.Contains($";{share};", line, StringComparison.Ordinal);

            await page.Locator(".plot .scatterlayer .point").Last.ClickAsync(new() { Force = true });
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+"));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
            await page.GetByRole(AriaRole.Link, new() { Name = "Разброс школ" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=funnel.*school=\\d+"));
            await Assertions.Expect(page.Locator("#table tbody tr", new() { HasText = name }).First).ToContainTextAsync(share);
            await Pictures.Take(page, "funnel-of-a-school");
            await page.GetByLabel("Границы", new() { Exact = true }).SelectOptionAsync("chance");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("spread=chance"));
            await page.Locator("summary[aria-label*='Поправка']").ClickAsync();
            await Assertions.Expect(page.Locator("details[open] .panel").First).ToContainTextAsync("φ");
            await Pictures.Take(page, "funnel-chance");
        });
    }

    [Fact]
    public async Task A_cell_of_level_and_change_lists_its_schools_and_thresholds_are_tried_before_they_are_saved()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, Work + "&view=change&level=schools", "status-change");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit(Work + "&level=schools");
            await page.GetByRole(AriaRole.Link, new() { Name = "Уровень и изменение" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=change"));
            await Accessibility.AssertNothingSerious(page);
            var cell = page.Locator(".cells td a").First;
            var count = int.Parse(await cell.Locator("b").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
            await cell.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("cell="));
            await Assertions.Expect(page.Locator("#table tbody tr")).ToHaveCountAsync(count);
            await Pictures.Take(page, "status-change-cell");
            await page.Locator("#table tbody th a").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+"));

            await visitor.Visit("/results/change/rule");
            await page.GetByLabel("Изменение: к худшему от, п.п.").FillAsync("20");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("не\u00a0меньше первого");
            await page.GetByLabel("Изменение: значительно к худшему от, п.п.").FillAsync("25");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.Locator("#trial")).ToContainTextAsync("нужна поддержка");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Почему меняете").FillAsync("порог региона");
            await Pictures.Take(page, "status-change-rule");
            await visitor.Button("Сохранить версию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Версия сохранена");
            await Assertions.Expect(page.GetByText("порог региона")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Smoothed_shares_are_chosen_explained_and_kept_in_the_address()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit(Work + "&level=schools");
            await page.GetByLabel("Оценка", new() { Exact = true }).SelectOptionAsync("smoothed");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("estimate=smoothed"));
            await Assertions.Expect(page.Locator("#table thead")).ToContainTextAsync("Сглаженная");
            await page.Locator("summary[aria-label*='Сглаженная оценка']").First.ClickAsync();
            await Assertions.Expect(page.Locator("details[open] .panel").First).ToContainTextAsync("сглаженная оценка");
            await Pictures.Take(page, "smoothed-results");
            await Accessibility.AssertNothingSerious(page);

            await page.Locator("#table tbody th a").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+"));
            await page.Locator("#works").GetByLabel("Оценка", new() { Exact = true }).SelectOptionAsync("smoothed");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("estimate=smoothed"));
            await Assertions.Expect(page.Locator("#works thead")).ToContainTextAsync("Как есть");
            await page.Locator("#works").ScrollIntoViewIfNeededAsync();
            await Pictures.Take(page, "smoothed-school");
            await Accessibility.AssertNothingSerious(page);
        });
    }
}
