using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class MappingJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_form_explained_once_recognises_the_next_file_by_itself()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Upload(Sheets.OfNobody("свод марта.xlsx", 60));
            await page.GetByRole(AriaRole.Link, new() { Name = "Указать столбцы" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Что значат столбцы");
            await Assertions.Expect(page.Locator("tr.head-row")).ToContainTextAsync("Сидели за партой");
            foreach (var (head, meaning) in new[]
            {
                ("Учреждение", "название школы"), ("Сидели за партой", "участники"), ("Неуды", "отметка «2» (чел. или %)"), ("Тройки", "отметка «3» (чел. или %)"),
                ("Хорошо", "отметка «4» (чел. или %)"), ("Отлично", "отметка «5» (чел. или %)"), ("Комментарий", "не читать"),
            })
            {
                await page.GetByRole(AriaRole.Combobox, new() { Name = "«" + head + "»" }).SelectOptionAsync(meaning);
            }

            foreach (var (name, value) in new[] { ("Учебный год", "2024/2025"), ("Сезон", "весна"), ("Процедура", "ВПР"), ("Класс", "8") })
            {
                await page.Locator(".overrides label", new() { HasText = name }).Locator("select").SelectOptionAsync(value);
            }

            await page.Locator(".overrides label", new() { HasText = "Предмет" }).Locator("input").FillAsync("Химия");
            await page.GetByLabel("Название формы").FillAsync("Свод методиста");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.TakeAll(browser.Browser, site, new Uri(page.Url).PathAndQuery, "mapping");
            await Pictures.Take(page, "mapping-filled");
            await visitor.Button("Сохранить форму").ClickAsync();
            await visitor.IsRead();
            await Assertions.Expect(page.GetByText("Химия 8").Or(page.GetByText("ХИ 8")).First).ToBeVisibleAsync();
            // The sheet names no municipality: equal names are confident suggestions, confirmed once.
            await visitor.Button("Подтвердить отмеченные 3").ClickAsync();
            await Assertions.Expect(page.Locator("h2", new() { HasText = "не нашлись в реестре" })).ToHaveCountAsync(0);
            await visitor.IsRead();
            Assert.Equal("3", await visitor.Counter("Новых"));
            await Pictures.Take(page, "mapping-read");
            await visitor.Apply();

            // The next file of that form, with other numbers.
            await visitor.Upload(Sheets.OfNobody("свод апреля.xlsx", 61));
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Указать столбцы" })).ToHaveCountAsync(0);
            await visitor.Visit("/administration");
            await Assertions.Expect(page.GetByText("Свод методиста")).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.TakeAll(browser.Browser, site, "/administration", "administration");
        });
    }

    [Fact]
    public async Task A_scale_of_a_new_year_is_added_where_the_others_stand()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/administration");
            await visitor.Button("Шкала другого года или работы").ClickAsync();
            var form = page.GetByRole(AriaRole.Group, new() { Name = "Новая шкала" });
            await form.GetByLabel("Предмет").FillAsync("математика");
            await form.GetByLabel("С года").FillAsync("2031");
            await form.GetByLabel("По год").FillAsync("2031");
            await form.GetByLabel("«3» с балла").FillAsync("7");
            await form.GetByLabel("«4» с балла").FillAsync("11");
            await form.GetByLabel("«5» с балла").FillAsync("9");
            await visitor.Button("Внести шкалу").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Границы растут");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "administration-scale");
            await form.GetByLabel("«5» с балла").FillAsync("15");
            await visitor.Button("Внести шкалу").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "2031" })).ToContainTextAsync("внесено в этой установке");
        });
    }
}
