using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class SupportJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_visit_leaves_recommendations_under_control_and_a_mark_on_the_line_of_time()
    {
        using var site = LiveSite.StartWithSample();
        var school = await Addresses.OfSchool(browser, site, "верхнеольх");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/support");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Выездов и собеседований ещё не записано");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Записать выезд" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Новый выезд");
            await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Выберите школу.");
            await page.GetByLabel("Школа", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Верхнеольховская СОШ" });
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Досье на одном листе" })).ToBeVisibleAsync();
            await page.GetByLabel("Дата").FillAsync("2025-05-12");
            await page.GetByLabel("Кто едет или проводит").FillAsync("методист");
            await page.GetByLabel("Выводы").FillAsync("Посетили уроки математики");
            await page.GetByRole(AriaRole.Button, new() { Name = "Добавить рекомендацию" }).ClickAsync();
            await page.GetByLabel("Что рекомендовано").FillAsync("Разбирать ошибки раз в неделю");
            await page.GetByLabel("Срок").FillAsync("2025-06-01");
            await Accessibility.AssertNothingSerious(page);
            // An impatient hand: one visit all the same, as the decisions below show.
            await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).DblClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/support/visits/\\d+$"));

            // The recommendation is a decision, long overdue; done says so with a word.
            await visitor.Visit("/support?view=decisions");
            var row = page.Locator("main tbody tr");
            await Assertions.Expect(row).ToContainTextAsync(new Regex("просрочено на"));
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Статус: Разбирать ошибки раз в неделю").SelectOptionAsync(new SelectOptionValue { Label = "Отменено" });
            var dialog = page.Locator("dialog[open]");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Записать" }).ClickAsync();
            await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Укажите причину");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Не сейчас" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("Статус: Разбирать ошибки раз в неделю")).ToHaveValueAsync("NotStarted");
            await page.GetByLabel("Статус: Разбирать ошибки раз в неделю").SelectOptionAsync(new SelectOptionValue { Label = "Выполнено" });
            await Assertions.Expect(row).Not.ToContainTextAsync("просрочено на");
            await page.GetByRole(AriaRole.Button, new() { Name = "Изменить: Разбирать ошибки раз в неделю" }).ClickAsync();
            await dialog.GetByLabel("Эффект: что получилось").FillAsync("Разбор идёт по пятницам");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
            await Assertions.Expect(row).ToContainTextAsync("Разбор идёт по пятницам");

            await visitor.Visit(school);
            var line = page.Locator("#timeline");
            await Assertions.Expect(line.Locator("a.mark", new() { HasText = "Выездной методический день" })).ToBeVisibleAsync();
            await line.GetByRole(AriaRole.Button, new() { Name = "Таблица" }).ClickAsync();
            await Assertions.Expect(line.Locator("tbody")).ToContainTextAsync("Посетили уроки математики");
            await Accessibility.AssertNothingSerious(page);
        });
    }

    [Fact]
    public async Task Decisions_are_marked_in_bulk_like_activities_and_the_bulk_is_taken_back()
    {
        using var site = LiveSite.StartWithSample();
        var (municipality, _) = await SeededSupport.AddAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/support?view=decisions&territory={municipality}");
            var (boxes, dialog, toast) = (page.Locator("main tbody input[type=checkbox]"), page.Locator("dialog[open]"), page.Locator(".toast"));
            await boxes.Nth(0).ClickAsync();
            await boxes.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
            var bar = page.GetByRole(AriaRole.Toolbar, new() { Name = "Действия с выбранными" });
            await Assertions.Expect(bar).ToContainTextAsync("Выбрано 3");
            await Accessibility.AssertNothingSerious(page);

            await bar.GetByRole(AriaRole.Button, new() { Name = "Ответственный" }).ClickAsync();
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Записать" }).ClickAsync();
            await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Укажите ответственного");
            await dialog.GetByLabel("Ответственный").FillAsync("Куратор школ");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Записать" }).ClickAsync();
            await Assertions.Expect(toast).ToContainTextAsync("ответственный — Куратор школ: 3 решения");
            await Assertions.Expect(page.Locator("main tbody tr", new() { HasText = "Куратор школ" })).ToHaveCountAsync(3);

            await bar.GetByRole(AriaRole.Button, new() { Name = "Перенести срок" }).ClickAsync();
            await dialog.GetByLabel("Новый срок").FillAsync("2030-09-01");
            await dialog.GetByLabel("Причина").FillAsync("карантин");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Записать" }).ClickAsync();
            await Assertions.Expect(page.Locator("main tbody tr", new() { HasText = "01.09.2030" })).ToHaveCountAsync(3);
            await Pictures.Take(page, "support-decisions-bulk");
            await toast.GetByRole(AriaRole.Button, new() { Name = "Вернуть" }).ClickAsync();
            await Assertions.Expect(toast).ToContainTextAsync("Возвращено прежнее");
            await Assertions.Expect(page.Locator("main tbody tr", new() { HasText = "01.09.2030" })).ToHaveCountAsync(0);
            await bar.GetByRole(AriaRole.Button, new() { Name = "Снять выбор" }).ClickAsync();
            await Assertions.Expect(bar).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task Who_took_part_is_ticked_with_the_keyboard_and_makes_the_involvement()
    {
        using var site = LiveSite.StartWithSample();
        var (municipality, _) = await SeededSupport.AddAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/support?view=events&period=all&territory={municipality}");
            await Assertions.Expect(page.Locator(".involved")).ToContainTextAsync("3\u00a0из\u00a08");
            await Accessibility.AssertNothingSerious(page);

            // From the first cell down to a school that took part in nothing yet.
            var grid = page.Locator("table[role=grid]");
            var free = grid.Locator("tbody tr", new() { Has = page.Locator("td.sum", new() { HasText = "0" }) }).First;
            var place = await free.EvaluateAsync<int>("row => row.sectionRowIndex");
            await grid.Locator("[data-cell]").First.FocusAsync();
            for (var step = 0; step < place; step++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }

            await page.Keyboard.PressAsync("Space");
            await Assertions.Expect(page.Locator(".involved")).ToContainTextAsync("4\u00a0из\u00a08");

            await page.GetByRole(AriaRole.Button, new() { Name = "Отметить всех: Практикум «Читаем график»" }).ClickAsync();
            await Assertions.Expect(page.Locator(".involved")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("([0-9])\u00a0из\u00a0\\1"));
            await page.GetByRole(AriaRole.Link, new() { Name = "Практикум «Читаем график»" }).ClickAsync();
            var card = page.Locator("#event");
            await card.GetByLabel("Результат: Верхнеольховская СОШ").FillAsync("выступление");
            await card.GetByLabel("Результат: Верхнеольховская СОШ").BlurAsync();
            await Assertions.Expect(grid).ToContainTextAsync("выступление");
            await Accessibility.AssertNothingSerious(page);

            await page.GetByRole(AriaRole.Button, new() { Name = "Добавить событие" }).ClickAsync();
            var dialog = page.Locator("dialog[open]");
            await dialog.GetByLabel("Название: семинар, конкурс, конференция").FillAsync("Олимпиада школ-партнёров");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
            await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Укажите дату");
            await dialog.GetByLabel("Дата").FillAsync("2025-03-14");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
            await Assertions.Expect(card).ToContainTextAsync("14.03.2025");
        });
    }

    [Fact]
    public async Task Own_indicators_are_typed_into_the_table_beside_the_promised_coverage()
    {
        using var site = LiveSite.StartWithSample();
        var (municipality, _) = await SeededSupport.AddAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/support?view=indicators&territory={municipality}");
            var row = page.Locator("tbody tr", new() { HasText = "Школы с партнёром" });
            await Assertions.Expect(row).ToContainTextAsync("−1,0");
            var fact = row.GetByLabel(new Regex("факт")).Nth(1);
            await fact.FillAsync("5,5");
            await fact.BlurAsync();
            await Assertions.Expect(row).ToContainTextAsync("+0,5");
            await fact.FillAsync("пять");
            await fact.BlurAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("не число");
            await Accessibility.AssertNothingSerious(page);

            var promised = page.Locator("tbody tr", new() { HasText = "Курсы «Преподавание математики" }).First;
            await Assertions.Expect(promised).ToContainTextAsync("3\u00a0из\u00a05");
            await promised.GetByRole(AriaRole.Button, new() { Name = "Вести вручную: Курсы" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Изменить: Охват: 2.1 Курсы" })).ToBeVisibleAsync();

            // The same on the page of the plan, beside what is done and overdue, each with what it is out of.
            await visitor.Visit($"/roadmaps?territory={municipality}");
            await page.Locator("main table a", new() { HasText = "Дорожная карта поддержки школ" }).First.ClickAsync();
            var numbers = page.Locator("section.pr");
            await Assertions.Expect(numbers).ToContainTextAsync("Вовлечение");
            await Assertions.Expect(numbers).ToContainTextAsync("3\u00a0из\u00a05 школ");
            await Assertions.Expect(numbers.Locator(".aims")).ToContainTextAsync("3\u00a0из\u00a05 сроков");
            await Assertions.Expect(numbers.Locator(".aims")).ToContainTextAsync("55\u00a0из\u00a060");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "plan-aims");
        });
    }

    [Fact]
    public async Task A_dossier_fits_one_sheet_of_paper()
    {
        using var site = LiveSite.StartWithSample();
        var (_, school) = await SeededSupport.AddAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/schools/{school}");
            await page.Locator(".plot .main-svg").First.WaitForAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Досье перед выездом" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/dossier$"));
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("досье");
            await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Чего заключить нельзя");
            await Accessibility.AssertNothingSerious(page);
            var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
            var sheet = Assert.Single(Regex.Matches(paper, @"/MediaBox \[0 0 (\S+) (\S+)\]"));
            // Upright: the heads of other pages are printed across.
            Assert.True(double.Parse(sheet.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) < double.Parse(sheet.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public async Task Support_and_the_line_of_time_are_pictured_at_every_size()
    {
        using var site = LiveSite.StartWithSample();
        var (municipality, school) = await SeededSupport.AddAsync(site);
        await Pictures.TakeAll(browser.Browser, site, $"/support?territory={municipality}", "support-visits");
        await Pictures.TakeAll(browser.Browser, site, $"/support?view=decisions&territory={municipality}", "support-decisions");
        await Pictures.TakeAll(browser.Browser, site, $"/support?view=events&period=all&event=2&territory={municipality}", "support-events");
        await Pictures.TakeAll(browser.Browser, site, $"/support?view=indicators&territory={municipality}", "support-indicators");
        await Pictures.TakeAll(browser.Browser, site, "/support/visits/1", "support-visit");
        await Pictures.TakeAll(browser.Browser, site, $"/schools/{school}", "school-timeline");
        await Pictures.TakeAll(browser.Browser, site, $"/schools/{school}/dossier", "dossier");
    }
}
