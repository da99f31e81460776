using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Facts;
using Dashboard.Samples.Books;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class RisksJourney(JourneyBrowser browser)
{
        [Fact]
    public async Task A_profile_is_imported_verified_and_followed_from_the_heatmap_to_its_reason_its_gap_and_its_activity()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Upload(Profile("РПШ_2026_Малобродская ООШ.xlsx", "Малобродская ООШ"));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Проверка перед загрузкой");
            await Pictures.Take(page, "profile-preview");
            await visitor.Apply();

            await visitor.Visit("/risks");
            var grid = page.GetByRole(AriaRole.Grid);
            await Assertions.Expect(grid.Locator("tbody tr").Filter(new() { HasText = "Малобродская ООШ" })).ToHaveCountAsync(1);
            await grid.GetByRole(AriaRole.Rowheader).Filter(new() { HasText = "Малобродская ООШ" }).GetByRole(AriaRole.Link).ClickAsync();
            await visitor.Button("Верифицировать").ClickAsync();
            await page.GetByLabel("Что увидели: Низкий уровень вовлечённости родителей").SelectOptionAsync("уточнён: высокая");
            await page.GetByLabel("Кто проверял").FillAsync("Куратор Снегирёва");
            await page.GetByLabel("Дата", new() { Exact = true }).FillAsync("2026-11-11");
            await visitor.Button("Записать верификацию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Верификация записана: 1 фактор");

            await page.GetByRole(AriaRole.Link, new() { Name = "Низкий уровень вовлечённости родителей" }).ClickAsync();
            var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Объяснение клетки" });
            await Assertions.Expect(panel).ToContainTextAsync("уточнён куратором");
            await Assertions.Expect(panel).ToContainTextAsync("посещение 11.11.2026");
            await Accessibility.AssertNothingSerious(page);

            // The gap leads to what was done about this risk elsewhere, and one of it becomes a row of the school's own plan.
            await grid.GetByLabel(new Regex("^Малобродская ООШ, Низкий уровень оснащения школы: выс")).ClickAsync();
            await Assertions.Expect(panel).ToContainTextAsync("РПШ_2026_Малобродская ООШ.xlsx");
            await Assertions.Expect(panel).ToContainTextAsync("Ни одно мероприятие не отвечает на этот риск");
            await Pictures.Take(page, "risks-gap");
            await panel.GetByRole(AriaRole.Link, new() { Name = "Подобрать мероприятие" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/roadmaps/new"));
            var bank = page.GetByRole(AriaRole.Combobox, new() { Name = "Риск" });
            await Assertions.Expect(bank.Locator("option:checked")).ToHaveTextAsync("Низкий уровень оснащения школы");
            var offered = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Добавить: ") }).First;
            await offered.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Мероприятия: 1" })).ToBeVisibleAsync();

            // A risk that is answered leads to its activity.
            await visitor.Visit("/risks");
            await grid.GetByLabel(new Regex("^Малобродская ООШ, Дефицит педагогических кадров: выс")).ClickAsync();
            await panel.Locator("h3:has-text('Мероприятия в ответ') + ul a").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/roadmaps/[0-9]+/activities/[0-9]+"));
        });
    }

    [Fact]
    public async Task A_profile_is_typed_verified_and_found_on_the_heatmap_with_its_gap()
    {
        using var site = LiveSite.StartWithSample();
        var school = (await site.Services.GetRequiredService<FactsSource>().GetAsync()).Schools.First(each => each.Label == "Лесковская ООШ");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/schools/{school.Id}/profile?profile=2026");
            await Assertions.Expect(page.GetByText("Профиль 2026 года: значимость факторов")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Radiogroup, new() { Name = "Дефицит педагогических кадров" }).GetByText("высокая").ClickAsync();
            await page.GetByRole(AriaRole.Radiogroup, new() { Name = "Низкий уровень вовлечённости родителей" }).GetByText("средняя").ClickAsync();
            await Assertions.Expect(page.GetByText("Названо 2 фактора, высоких 1")).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "profile-typed");
            await visitor.Button("Записать профиль").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Профиль записан");
            await Assertions.Expect(page.GetByText("Высокая значимость у 1 фактора")).ToBeVisibleAsync();

            await visitor.Button("Верифицировать").ClickAsync();
            await page.GetByLabel("Что увидели: Низкий уровень вовлечённости родителей").SelectOptionAsync("уточнён: высокая");
            await page.GetByLabel("Кто проверял").FillAsync("Куратор Снегирёва");
            await visitor.Button("Записать верификацию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("день посещения");
            await page.GetByLabel("Дата", new() { Exact = true }).FillAsync("2026-02-11");
            await visitor.Button("Записать верификацию").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Верификация записана: 1 фактор");
            await Assertions.Expect(page.GetByText("Высокая значимость у 2 факторов")).ToBeVisibleAsync();
            await Pictures.Take(page, "profile-verified");

            await page.GetByRole(AriaRole.Link, new() { Name = "Низкий уровень вовлечённости родителей" }).ClickAsync();
            var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Объяснение клетки" });
            await Assertions.Expect(page.Locator(".rail [aria-current=page]")).ToHaveTextAsync("Риски");
            await Assertions.Expect(panel).ToContainTextAsync("уточнён куратором");
            await Assertions.Expect(panel).ToContainTextAsync("посещение 11.02.2026");
            await Pictures.Take(page, "risks-cell");
            await Accessibility.AssertNothingSerious(page);
        });
    }

    [Fact]
    public async Task The_heatmap_walks_by_keyboard_and_goes_from_a_municipality_to_a_cell()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/risks?view=table", "risks-table");
        await Pictures.TakeAll(browser.Browser, site, "/risks", "risks");
        await Pictures.TakeAll(browser.Browser, site, "/risks?view=municipalities", "risks-municipalities");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks?view=municipalities");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByRole(AriaRole.Grid).GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("territory=\\d+"));
            var grid = page.GetByRole(AriaRole.Grid);
            await Assertions.Expect(grid.Locator("tr.group")).ToHaveCountAsync(1);

            var cell = grid.Locator("tbody tr").Nth(2).Locator("a[data-cell]").First;
            await cell.FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("ArrowDown");
            var read = await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");
            Assert.Matches("^.+, .+: ", read);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Объяснение клетки" })).ToBeVisibleAsync();
            await Assertions.Expect(grid.Locator("[aria-selected=true]")).ToHaveCountAsync(1);
            await page.GoBackAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Объяснение клетки" })).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task The_dictionary_of_factors_is_edited_and_remembers_what_it_said()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks/factors");
            await page.GetByRole(AriaRole.Link, new() { Name = "Дефицит педагогических кадров" }).ClickAsync();
            await page.GetByLabel("Коротко, над столбцом").FillAsync("Кадры, вакансии");
            await page.GetByLabel("Почему меняете").FillAsync("так говорят в районах");
            await Accessibility.AssertNothingSerious(page);
            await visitor.Button("Сохранить").ClickAsync();
            await Assertions.Expect(page.Locator("p.notice")).ToContainTextAsync("Словарь изменён");
            await Assertions.Expect(page.Locator("#changes")).ToContainTextAsync("коротко: «Кадры, вакансии» (было «Дефицит кадров»)");
            await visitor.Visit("/risks");
            await Assertions.Expect(page.GetByRole(AriaRole.Grid).Locator("thead")).ToContainTextAsync("Кадры, вакансии");
        });
        await Pictures.TakeAll(browser.Browser, site, "/risks/factors", "risk-factors");
    }

    [Fact]
    public async Task The_heatmap_is_printed_whole_on_large_sheets()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks");
            // The page asks for the printer by itself; here it is printed by the test.
            await page.Context.AddInitScriptAsync("globalThis.print = () => {}");
            await page.Locator("summary", new() { HasText = "Печать" }).ClickAsync();
            var paper = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "На листах A3" }).ClickAsync());
            await paper.Locator("[data-ready]").WaitForAsync();
            await Assertions.Expect(paper.Locator("h1")).ToContainTextAsync("Риски школ");
            await Assertions.Expect(paper.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
            var sheets = Sheet.Matches(Encoding.Latin1.GetString(await paper.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })));
            // 420 × 297 mm.
            Assert.Equal(("1191", "842"), (Rounded(sheets[0], 1), Rounded(sheets[0], 2)));
        });
    }

    private static readonly Regex Sheet = new(@"/MediaBox \[0 0 (\S+) (\S+)\]");

    private static string Rounded(Match sheet, int side) => double.Parse(sheet.Groups[side].Value, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A profile of one school as the project's form has it.</summary>
    private static FilePayload Profile(string name, string school)
    {
        var book = new Book();
        var sheet = book.Add(school);
        sheet.Row(0, $"Рисковый профиль школы, 2026 год");
        sheet.Row(1, school);
        sheet.Row(3, "№", "Фактор риска", "Значимость фактора риска");
        sheet.Row(4, 1, "Низкий уровень оснащения школы", "высокая");
        sheet.Row(5, 2, "Дефицит педагогических кадров", "высокая");
        sheet.Row(6, 3, "Низкий уровень вовлечённости родителей", "средняя");
        return Sheets.Of(name, XlsxWriter.Write(book));
    }
}
