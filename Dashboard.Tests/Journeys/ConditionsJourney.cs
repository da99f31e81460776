using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class ConditionsJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_point_between_results_and_conditions_is_followed_to_the_cell_and_the_weights_are_tried()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/risks/conditions?year=2024", "conditions");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks");
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Раздел «Риски»" }).GetByRole(AriaRole.Link, new() { Name = "Условия" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Условия и результаты школ");
            await page.Locator(".plot .main-svg").First.WaitForAsync();
            await Assertions.Expect(page.GetByText("это не рейтинг").First).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            var point = (await page.Locator(".plot .scatterlayer .point").First.BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(point.X + (point.Width / 2), point.Y + (point.Height / 2));
            await Assertions.Expect(page.Locator(".plot .hoverlayer .hovertext").First).ToContainTextAsync("ИСБШ*");
            await page.Mouse.ClickAsync(point.X + (point.Width / 2), point.Y + (point.Height / 2));
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/schools/\\d+/conditions"));
            await page.GoBackAsync();
            await page.Locator("#table").GetByRole(AriaRole.Link, new() { Name = "ИСБШ*" }).ClickAsync();
            await Assertions.Expect(page.Locator("#table th[aria-sort=descending]")).ToContainTextAsync("ИСБШ*");

            await page.Locator("#table tbody").GetByRole(AriaRole.Link, new() { Name = "Болотнинская ООШ" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Болотнинская ООШ: условия");
            await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "Неполные семьи" }).First).ToContainTextAsync("Социальный паспорт 2024-2025.xlsx");
            await Pictures.Take(page, "conditions-school");
            await Accessibility.AssertNothingSerious(page);

            await visitor.Button("Вписать или исправить").ClickAsync();
            await page.GetByLabel("Неполные семьи", new() { Exact = true }).FillAsync("150");
            await visitor.Button("Записать условия").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Неполные семьи");
            await page.GetByLabel("Неполные семьи", new() { Exact = true }).FillAsync("11 из 44");
            await Pictures.Take(page, "conditions-typed");
            await visitor.Button("Записать условия").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("записаны");
            await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "Неполные семьи" }).First).ToContainTextAsync("11 из 44");

            await visitor.Visit("/risks/conditions/rule");
            await page.GetByLabel("Порог ШССУ*: индекс меньше").FillAsync("-4");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Порог");
            await page.GetByLabel("Порог ШССУ*: индекс меньше").FillAsync("48");
            await page.GetByLabel("Вес: Русский язык не родной").FillAsync("0,5");
            await visitor.Button("Попробовать").ClickAsync();
            await Assertions.Expect(page.Locator("#trial")).ToContainTextAsync(new Regex("Войд(ут|ёт) \\d+"));
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Почему меняется").FillAsync("порог региона");
            await Pictures.Take(page, "conditions-rule");
            await visitor.Button("Сохранить версию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Версия сохранена");
            await Assertions.Expect(page.GetByText("порог региона")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Staff_is_typed_without_names_counted_for_the_municipality_and_taken_back()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/risks/staff", "staff");
        var address = await Addresses.OfSchool(browser, site, "Еловская");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks/conditions");
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Раздел «Риски»" }).GetByRole(AriaRole.Link, new() { Name = "Кадры" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Кадры школ");
            await Accessibility.AssertNothingSerious(page);

            await visitor.Visit(address);
            await page.Locator("section.card", new() { HasText = "Условия и кадры" }).ScrollIntoViewIfNeededAsync();
            await Pictures.Take(page, "staff-card");
            await page.Locator("section.card", new() { HasText = "Условия и кадры" }).GetByRole(AriaRole.Link, new() { Name = "Кадры" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Еловская СОШ: кадры");
            await Pictures.Take(page, "staff-school");
            await Accessibility.AssertNothingSerious(page);

            await visitor.Button("Вписать или исправить").ClickAsync();
            await page.GetByLabel("Предмет или должность, строка 1", new() { Exact = true }).WaitForAsync();
            var lines = page.Locator("tbody tr");
            var place = await lines.CountAsync() + 1;
            await visitor.Button("Добавить строку").ClickAsync();
            await Assertions.Expect(lines).ToHaveCountAsync(place);
            await page.GetByLabel($"Предмет или должность, строка {place}").FillAsync("Ушакова Мария Петровна");
            await page.GetByLabel($"Человек, строка {place}").FillAsync("2");
            await visitor.Button("Записать кадры").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("без имён");
            await page.GetByLabel($"Предмет или должность, строка {place}").FillAsync("Технология");
            await page.GetByLabel($"Обучены, строка {place}").FillAsync("1");
            await page.GetByLabel($"Действует до, строка {place}").FillAsync(DateTime.Today.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await page.GetByLabel("Откуда (для журнала)").FillAsync("отчёт школы");
            await Pictures.Take(page, "staff-typed");
            await Accessibility.AssertNothingSerious(page);
            await visitor.Button("Записать кадры").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("записаны");
            await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "Технология" })).ToContainTextAsync("скоро закончится");

            await visitor.Visit("/risks/staff");
            await Assertions.Expect(page.Locator("#ending")).ToContainTextAsync("Еловская СОШ: Технология");

            await visitor.Visit(address + "/staff");
            await page.Locator("tbody tr", new() { HasText = "Технология" }).GetByRole(AriaRole.Link).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/imports/journal/\\d+"));
            await Assertions.Expect(page.GetByText("отчёт школы").First).ToBeVisibleAsync();
            await visitor.Undo();
            await Assertions.Expect(page.GetByText("отменено").First).ToBeVisibleAsync();
            await visitor.Visit(address + "/staff");
            await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "Математика" })).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "Технология" })).ToHaveCountAsync(0);
        });
    }
}
