using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>The editor of a plan as impatient people use it: by the keyboard, with double clicks, in two tabs, leaving in the middle.</summary>
[Collection(Support.Journeys.Name)]
public sealed class PlanEditorJourney(JourneyBrowser browser)
{
    private static readonly Regex Edited = new("/roadmaps/[0-9]+/edit$");

    [Fact]
    public async Task Cells_are_filled_one_after_another_by_the_keyboard_and_details_stay_open()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await Begin(visitor);
            await page.GetByLabel("Мероприятие в строке 1").ClickAsync();
            await page.Keyboard.TypeAsync("Семинар для учителей математики");
            await page.Keyboard.PressAsync("Tab");
            // The row is drawn again with the deadline's reading while the next cell is being typed in.
            await page.Keyboard.TypeAsync("март 2027");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator("td.when").First).ToContainTextAsync("01.03.2027");
            await Assertions.Expect(page.GetByLabel("Ответственный в строке 1")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("ММС");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.GetByLabel("Ожидаемый результат в строке 1")).ToBeFocusedAsync();
            await Assertions.Expect(page.GetByLabel("Срок в строке 1")).ToHaveValueAsync("март 2027");

            var details = page.Locator("#plan-row-0 details");
            await details.Locator("summary").ClickAsync();
            await details.Locator("select").First.SelectOptionAsync("Математика");
            await details.Locator("select").Nth(1).SelectOptionAsync("5");
            await details.GetByRole(AriaRole.Checkbox, new() { Name = "Дефицит педагогических кадров" }).ClickAsync();
            await details.Locator("input[inputmode=decimal]").FillAsync("250");
            await details.Locator("input[inputmode=decimal]").BlurAsync();
            await Assertions.Expect(details.GetByRole(AriaRole.Alert)).ToContainTextAsync("от 0 до 100");
            await details.Locator("input[inputmode=decimal]").FillAsync("95 %");
            await details.Locator("input[inputmode=decimal]").BlurAsync();
            await Assertions.Expect(details.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
            await Assertions.Expect(details.Locator("input[inputmode=decimal]")).ToHaveValueAsync("95");
            await Assertions.Expect(details.Locator("summary")).ToContainTextAsync(new Regex("Математика, 5.кл.; 1.риск"));
        });
    }

    [Fact]
    public async Task A_double_click_makes_one_plan_and_two_tabs_do_not_write_over_each_other_unseen()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await Begin(visitor);
            await page.GetByLabel("Мероприятие в строке 1").FillAsync("Семинар двойного нажатия");
            await page.GetByLabel("Мероприятие в строке 1").BlurAsync();
            await visitor.Button("Сохранить").DblClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(Edited);
            var editor = new Uri(page.Url).PathAndQuery;

            var second = await page.Context.NewPageAsync();
            await second.GotoAsync(page.Url);
            await Assertions.Expect(second.Locator("td.who textarea")).ToBeVisibleAsync();
            await visitor.Visit("/roadmaps?text=Боровлянский");
            await Assertions.Expect(page.Locator("main a[href^='/roadmaps/']", new() { HasText = "дорожная карта" })).ToHaveCountAsync(1);

            await visitor.Visit(editor);
            await page.GetByLabel("Ответственный в строке 1").FillAsync("Первое окно");
            await page.GetByLabel("Ответственный в строке 1").BlurAsync();
            await visitor.Button("Сохранить").ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Сохранено: черновик");

            await second.Locator("td.what textarea").FillAsync("Второе окно");
            await second.Locator("td.what textarea").BlurAsync();
            await second.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
            await Assertions.Expect(second.Locator("main")).ToContainTextAsync("изменили в другом окне");
            await Assertions.Expect(second.Locator("td.what textarea")).ToHaveValueAsync("Второе окно");
            await second.GetByRole(AriaRole.Button, new() { Name = "Записать поверх" }).ClickAsync();
            await Assertions.Expect(second.Locator("main")).ToContainTextAsync("Сохранено: черновик");
            await Assertions.Expect(second.GetByRole(AriaRole.Button, new() { Name = "Записать поверх" })).ToHaveCountAsync(0);
            await second.CloseAsync();
        });
    }

    [Fact]
    public async Task What_is_not_saved_is_not_left_without_a_question()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await Begin(visitor);
            await page.GetByLabel("Мероприятие в строке 1").FillAsync("Ещё не сохранено");
            await page.GetByLabel("Мероприятие в строке 1").BlurAsync();
            await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Школы", Exact = true }).First.ClickAsync();
            var dialog = page.GetByRole(AriaRole.Dialog);
            await Assertions.Expect(dialog).ToContainTextAsync("Уйти без сохранения");
            await Accessibility.AssertNothingSerious(page);
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Остаться" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("Мероприятие в строке 1")).ToHaveValueAsync("Ещё не сохранено");

            // Saved, it lets go; the way back does not lead to an empty beginning.
            await visitor.Button("Сохранить").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(Edited);
            await page.GetByRole(AriaRole.Link, new() { Name = "К карте" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/roadmaps/[0-9]+$"));
            await page.GoBackAsync();
            await Assertions.Expect(page.GetByLabel("Мероприятие в строке 1")).ToHaveValueAsync("Ещё не сохранено");
        });
    }

    [Fact]
    public async Task A_plan_begins_with_what_was_done_before_where_results_are_low()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/roadmaps/new");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Школы какой территории").SelectOptionAsync(new SelectOptionValue { Label = "Приозёрный край" });
            await visitor.Button("Предложить").ClickAsync();
            await Assertions.Expect(page.Locator("td.when").First).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByLabel("Название раздела").First).ToHaveValueAsync(new Regex("."));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Школы карты:");
            await Pictures.Take(page, "plan-proposed");
        });
    }

    [Fact]
    public async Task A_long_table_is_pasted_whole_and_one_that_is_not_understood_stays_in_the_field()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await Begin(visitor);
            var field = page.GetByLabel("Строки таблицы");
            await field.FillAsync("просто слова");
            await visitor.Button("Добавить строки").ClickAsync();
            await Assertions.Expect(page.Locator("[role=status]", new() { HasText = "таблиц" })).ToBeVisibleAsync();
            await Assertions.Expect(field).ToHaveValueAsync("просто слова");

            var words = string.Concat(Enumerable.Repeat("Совещание руководителей школ по итогам работ. ", 20));
            await field.FillAsync("№\tМероприятие\tСрок\tОтветственный\n" + string.Join("\n", Enumerable.Range(1, 60).Select(number => $"{number}\t{words}{number}\tмарт 2027\tММС")));
            await visitor.Button("Добавить строки").ClickAsync();
            await Assertions.Expect(page.Locator("td.when")).ToHaveCountAsync(61, new() { Timeout = 30_000 });
        });
    }

    [Fact]
    public async Task On_a_phone_the_editor_is_as_wide_as_the_screen()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddAsync(site);
        await browser.Walk(
            site,
            async visitor =>
            {
                await visitor.Visit($"/roadmaps/{plan}/edit");
                await Assertions.Expect(visitor.Page.Locator("td.when textarea").First).ToBeVisibleAsync();
                Assert.Equal(390, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                Assert.InRange((await visitor.Page.Locator("td.when textarea").First.BoundingBoxAsync())!.Width, 250, 390);
                await Accessibility.AssertNothingSerious(visitor.Page);
            },
            Screen.Phone);
    }

    [Fact]
    public async Task The_long_title_of_an_order_is_not_squeezed_by_the_buttons_of_its_page()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit("/roadmaps?text=Ольховецкий");
            await visitor.Page.Locator("main a[href^='/roadmaps/']", new() { HasText = "дорожная карта" }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("[data-fills]")).ToBeVisibleAsync();
            Assert.InRange((await visitor.Page.Locator("h1").BoundingBoxAsync())!.Height, 20, 65);
        });
    }

    private static async Task Begin(BrowserSession visitor)
    {
        await visitor.Visit("/roadmaps/new");
        await visitor.Page.GetByLabel("Чья карта").SelectOptionAsync(new SelectOptionValue { Label = "Боровлянский МО" });
        await visitor.Button("Начать").ClickAsync();
        await visitor.Button("Добавить мероприятие").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Мероприятие в строке 1")).ToBeVisibleAsync();
    }
}
