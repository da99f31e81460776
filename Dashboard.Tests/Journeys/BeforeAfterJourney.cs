using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class BeforeAfterJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task An_activity_leads_to_its_answer_with_one_number_everywhere_and_a_refused_comparison_may_be_insisted_on()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddPastAsync(site);
        var answer = "";
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/roadmaps/{plan}");
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Дополнительные занятия по математике") }).First.ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Подробно: до и после" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("До и после");
            await Assertions.Expect(page.Locator(".vd .vs")).ToContainTextAsync("После мероприятия доля «2»");
            answer = page.Url;
            await Accessibility.AssertNothingSerious(page);

            // One number in the verdict, the chart, the table and the file.
            var number = (await page.Locator(".vd .vn span").InnerTextAsync()).Trim();
            await Assertions.Expect(page.Locator("tr.together .change b")).ToHaveTextAsync(number);
            await page.GetByRole(AriaRole.Button, new() { Name = "Таблица", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(".chart tbody tr").First.Locator("td").Nth(6)).ToHaveTextAsync(number);
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Меню графика").ClickAsync();
            var file = await page.RunAndWaitForDownloadAsync(() => visitor.Button("Таблица CSV").ClickAsync());
            var csv = await File.ReadAllTextAsync(await file.PathAsync(), Encoding.UTF8);
            Assert.Equal(number.Replace('−', '-').TrimStart('+'), csv.Split('\n')[1].Split(';')[7]);
            await page.GetByRole(AriaRole.Button, new() { Name = "График", Exact = true }).ClickAsync();
            await page.Locator("details.how > summary").ClickAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "before-after-how");

            // Windows are moved by links, schools are ticked; the address holds both.
            await page.GetByText("Сдвинуть окна").ClickAsync();
            await Pictures.Take(page, "before-after-windows");
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("весна.2025: окно «после»") }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("after=2025"));
            await Assertions.Expect(page.Locator(".key")).ToContainTextAsync("после, весна\u00a02025");
            await page.Keyboard.PressAsync("Escape");
            await page.Locator(".filters summary").First.ClickAsync();
            await page.Locator(".filters input[type=checkbox]").First.UncheckAsync();
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Показать 5") }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("schools="));
            await Assertions.Expect(page.Locator("tr.together")).ToContainTextAsync("5\u00a0школ вместе");
            await page.GetByRole(AriaRole.Link, new() { Name = "Сбросить" }).ClickAsync();
            await Assertions.Expect(page.Locator("tr.together")).ToContainTextAsync("6\u00a0школ вместе");

            // An autumn work was written by the next grade: refused with the reason, shown with a flag to who insists.
            await visitor.Visit(Query(answer) + "&before=2020a&after=2025");
            await Assertions.Expect(page.Locator(".vd")).ToContainTextAsync("Работы несопоставимы");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "before-after-refused");
            await page.GetByRole(AriaRole.Link, new() { Name = "Всё равно показать" }).ClickAsync();
            await Assertions.Expect(page.Locator(".flag")).ToContainTextAsync("Сравнение показано с оговоркой");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "before-after-insisted");

            await visitor.Visit("/before-after");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "На что отвечает эта страница" })).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);

            // What no plan knows is asked by its days and schools.
            await page.Locator("input[type=date]").First.FillAsync("2023-09-01");
            await page.Locator("input[type=date]").Last.FillAsync("2024-02-29");
            await page.GetByRole(AriaRole.Button, new() { Name = "Показать", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "В каких школах это проводилось" })).ToBeVisibleAsync();
            await page.GetByLabel("Найти школу").FillAsync("верхнеольх");
            await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await Pictures.Take(page, "before-after-dates");
            await page.GetByRole(AriaRole.Button, new() { Name = "Показать 1" }).ClickAsync();
            await Assertions.Expect(page.Locator(".vd .vs")).ToContainTextAsync("Верхнеольховская СОШ");
            await Assertions.Expect(page.Locator("tr.together")).ToHaveCountAsync(0);
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "before-after-one-school");
        });
        await Pictures.TakeAll(browser.Browser, site, Query(answer), "before-after");
        await Pictures.TakeAll(browser.Browser, site, "/before-after", "before-after-start");
    }

    private static string Query(string address) => new Uri(address).PathAndQuery;
}
