using System.Text.RegularExpressions;
using Dashboard.Data.Facts;
using Dashboard.Tests.Journeys.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class PartnersJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_partner_is_chosen_for_a_school_fixed_by_an_order_ended_put_back_and_printed_as_an_appendix()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks");
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Раздел «Риски»" }).GetByRole(AriaRole.Link, new() { Name = "Партнёры" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Школы-партнёры");
            await Accessibility.AssertNothingSerious(page);

            // A school for which somebody was found: reasons, differences, and both lines.
            await page.Locator("tbody tr", new() { HasTextRegex = new Regex("не закреплена\\s*\\d+\\s*школ") }).First.GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+/partners"));
            await page.Locator(".plot .main-svg").First.WaitForAsync();
            await Assertions.Expect(page.GetByText("Различается").First).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "partners-offers");
            var partner = (await page.Locator(".offer h3 a").First.TextContentAsync())!;

            await visitor.Button("Закрепить пару: " + partner).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Закрепить", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("номер приказа");
            await page.GetByLabel("Номер приказа").FillAsync("87-од");
            await page.GetByLabel("Дата приказа").FillAsync("2024-09-03");
            await page.GetByLabel("по", new() { Exact = true }).FillAsync("2030-08-31");
            await page.GetByLabel("С чем помогает и кто отвечает").FillAsync("Методика математики, 5–6 классы");
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Закрепить", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Пара закреплена" })).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("li.pair")).ToContainTextAsync("87-од");

            await visitor.Button("Завершить").ClickAsync();
            await page.GetByLabel("Последний день").FillAsync("2025-06-30");
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Завершить" }).ClickAsync();
            await Assertions.Expect(page.Locator("li.pair .chip")).ToHaveTextAsync("завершена");
            await visitor.Button("Вернуть").First.ClickAsync();
            await Assertions.Expect(page.Locator("li.pair .chip")).ToContainTextAsync("действует");
            await Accessibility.AssertNothingSerious(page);
        });

        var facts = await site.Services.GetRequiredService<FactsSource>().GetAsync();
        var paired = Assert.Single((await site.Services.GetRequiredService<StatementsSource>().GetAsync()).Partnerships);
        await Pictures.TakeAll(browser.Browser, site, "/risks/partners", "partners");
        await Pictures.TakeAll(browser.Browser, site, $"/schools/{paired.SchoolId}/partners", "partners-school");

        using var client = new HttpClient { BaseAddress = site.Address };
        await using var file = new MemoryStream(await client.GetByteArrayAsync(new Uri("/risks/partners/appendix.docx", UriKind.Relative)));
        await File.WriteAllBytesAsync(Dashboard.Tests.Support.Repository.PathOf("artifacts/screens/partners-appendix.docx"), file.ToArray());
        using var document = WordprocessingDocument.Open(file, false);
        Assert.Contains(facts.Territory(paired.PartnerId)!.Name, document.MainDocumentPart!.Document!.Body!.Elements<Table>().First().InnerText.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_without_a_comparable_one_is_told_so_with_what_is_nearest()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks/partners");
            await page.Locator("tbody tr", new() { HasText = "сопоставимой не найдено" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Сопоставимой школы не найдено" })).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Что исключило остальные школы" })).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "partners-none");
        });
    }
}
