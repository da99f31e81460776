using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class PlanJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task Statuses_are_set_in_bulk_with_one_document_and_seen_in_every_view()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/roadmaps/{plan}?status=overdue");
            await Assertions.Expect(page.Locator("[data-fills]")).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Выбрать всё, что показано").CheckAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToContainTextAsync("Выбрано 4");

            // Before anything is written the dialog says how much it would be; what is done already is not done again.
            await visitor.Button("Выполнено для всех школ").ClickAsync();
            var dialog = page.GetByRole(AriaRole.Dialog);
            await Assertions.Expect(dialog).ToContainTextAsync("Будет записано «Выполнено»: 19");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "plan-bulk-dialog");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Отметить" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Таких мероприятий нет")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Записано «Выполнено»: 19");

            // The way back.
            await visitor.Button("Вернуть").ClickAsync();
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Возвращено прежнее");
            await Assertions.Expect(page.Locator("tbody tr:not(.sec)")).ToHaveCountAsync(4);

            // One document for many.
            await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Выбрать: 2.4") }).ClickAsync();
            await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Выбрать: 4.2") }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
            await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToContainTextAsync("Выбрано 3");
            await Pictures.Take(page, "plan-bulk");
            await visitor.Button("Один документ на все").ClickAsync();
            await dialog.Locator("[data-ready] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "Протокол № 3.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("%PDF-1.4 протокол") });
            await Assertions.Expect(dialog).ToContainTextAsync("Протокол № 3.pdf");
            await Pictures.Take(page, "plan-document-dialog");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Приложить" }).ClickAsync();
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Документ приложен");

            foreach (var (view, words) in new[] { ("Календарь", "в\u00a0этом месяце"), ("План-график", "линия — сегодня"), ("По школам", "школы не касается"), ("Две недели", "Просрочено") })
            {
                await page.GetByRole(AriaRole.Link, new() { Name = view, Exact = true }).First.ClickAsync();
                await Assertions.Expect(page.Locator("section.tw")).ToContainTextAsync(words);
                await Accessibility.AssertNothingSerious(page);
            }

            // The document comes back under its Russian name, and only as a file.
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Индивидуальные планы") }).First.ClickAsync();
            await Assertions.Expect(page.Locator("#documents")).ToContainTextAsync("Протокол № 3.pdf");
            await Accessibility.AssertNothingSerious(page);
            var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Протокол № 3.pdf" }).ClickAsync());
            Assert.Equal("Протокол № 3.pdf", saved.SuggestedFilename);
            var answer = await page.APIRequest.GetAsync((await page.GetByRole(AriaRole.Link, new() { Name = "Протокол № 3.pdf" }).GetAttributeAsync("href"))!);
            Assert.Equal(("nosniff", "private, no-store"), (answer.Headers["x-content-type-options"], answer.Headers["cache-control"]));
            Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_row_is_marked_on_the_spot_filled_down_and_moved_with_a_reason()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/roadmaps/{plan}");
            await Assertions.Expect(page.Locator("[data-fills]")).ToBeVisibleAsync();
            ILocator Row(string number) => page.Locator("tbody tr", new() { Has = page.Locator("td.n", new() { HasTextRegex = new Regex($"^{Regex.Escape(number)}$") }) });

            await Row("5.2").GetByRole(AriaRole.Combobox).SelectOptionAsync("В работе");
            await Assertions.Expect(Row("5.2").Locator(".chip")).ToContainTextAsync("В работе");
            await Row("5.3").GetByRole(AriaRole.Combobox).FocusAsync();
            await page.Keyboard.PressAsync("Control+d");
            await Assertions.Expect(Row("5.3").Locator(".chip")).ToContainTextAsync("В работе");

            // A move without a day and a reason is not written, and the dialog says what is missing.
            await Row("5.2").GetByRole(AriaRole.Combobox).SelectOptionAsync("Перенесено");
            var dialog = page.GetByRole(AriaRole.Dialog);
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Перенести" }).ClickAsync();
            await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Укажите новый срок");
            await dialog.GetByLabel("Новый срок").FillAsync("2031-03-01");
            await dialog.GetByLabel("Причина").FillAsync("ждём итоги");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Перенести" }).ClickAsync();
            await Assertions.Expect(Row("5.2")).ToContainTextAsync("на\u00a001.03.2031");

            // Narrowed to one school, only its marks are looked at and written.
            await page.GetByLabel("Школы", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("school="));
            await Row("3.5").GetByRole(AriaRole.Checkbox).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToContainTextAsync("только");
            await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Выполнено" }).ClickAsync();
            await Assertions.Expect(Row("3.5").Locator(".chip")).ToContainTextAsync("Выполнено");
            await page.GetByRole(AriaRole.Link, new() { Name = "Сбросить" }).First.ClickAsync();
            await Assertions.Expect(Row("3.5")).ToContainTextAsync("1/5");
        });
    }

    [Fact]
    public async Task A_plan_whose_period_is_over_opens_calm_and_is_kept_on_only_when_someone_wants_it()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddPastAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/roadmaps/{plan}");
            await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("завершена");
            await Assertions.Expect(page.Locator(".chip", new() { HasText = "Просрочено" })).ToHaveCountAsync(0);
            await visitor.Button("Вести дальше").ClickAsync();
            await Assertions.Expect(page.Locator(".chip", new() { HasText = "Просрочено" })).ToHaveCountAsync(2);
            await visitor.Button("Закрыть").ClickAsync();
            await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("завершена");

            // Results before and after it, with n and intervals, and what must not be said.
            await page.GetByRole(AriaRole.Link, new() { Name = "Дополнительные занятия" }).Last.ClickAsync();
            var results = page.Locator("section.card", new() { HasText = "Результаты до и после" });
            await Assertions.Expect(results).ToContainTextAsync("ВПР, математика, 5");
            await Assertions.Expect(results).ToContainTextAsync(new Regex("п\\.п\\..*\\["));
            await Assertions.Expect(results).ToContainTextAsync("Нельзя");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.TakeAll(browser.Browser, site, new Uri(page.Url).PathAndQuery, "plan-activity-results");
        });
    }

    [Fact]
    public async Task A_plan_or_a_document_that_does_not_exist_is_said_to()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit("/roadmaps/999999");
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Такой дорожной карты нет");
            var answer = await visitor.Page.APIRequest.GetAsync($"/evidence/{Guid.NewGuid():D}");
            Assert.Equal(404, answer.Status);
        });
    }

    [Fact]
    public async Task A_plan_is_pictured_at_every_size_and_in_every_view()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddAsync(site);
        await Pictures.TakeAll(browser.Browser, site, $"/roadmaps/{plan}", "plan");
        foreach (var view in new[] { "calendar", "weeks", "gantt", "schools" })
        {
            await Pictures.TakeAll(browser.Browser, site, $"/roadmaps/{plan}?view={view}", "plan-" + view);
        }

        await Pictures.TakeAll(browser.Browser, site, $"/roadmaps/{plan}?view=gantt&by=school", "plan-gantt-schools");
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit($"/roadmaps/{plan}");
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Посещение уроков школы-партнёра" }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(new Regex("Посещение уроков"));
            await Pictures.TakeAll(browser.Browser, site, new Uri(visitor.Page.Url).PathAndQuery, "plan-activity");
        });
    }
}
