using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class OwnDataJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task From_the_sample_to_an_own_region_and_back_without_mixing()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/");
            await page.GetByRole(AriaRole.Link, new() { Name = "Начать со своими данными" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Начать со своими данными");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.TakeAll(browser.Browser, site, "/administration/own-data", "own-data");
            await page.GetByLabel("Название региона").FillAsync("Заречная область");
            await page.GetByLabel("Код региона в ФИС ОКО").FillAsync("98");
            await visitor.Button("Создать пустую установку").ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Загрузка данных");
            await Assertions.Expect(page.GetByText("Загрузок ещё не было")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".demo")).ToHaveCountAsync(0);
            await Pictures.TakeAll(browser.Browser, site, "/imports", "own-imports-empty");
            await Pictures.TakeAll(browser.Browser, site, "/", "own-overview-empty");

            // Where no register exists the sheet's own schools are created; a sheet of the sample's region is refused.
            await visitor.Upload(Sheets.Rewritten(Sheets.Marks, "МА 5.xlsx", ToOwnRegion));
            await Assertions.Expect(page.Locator("h2", new() { HasText = "Будет создано: 6 муниципалитетов и 48 школ" })).ToBeVisibleAsync();
            Assert.Equal("0", await visitor.Counter("Ошибок"));
            await Pictures.Take(page, "own-preview");
            await visitor.Apply();
            await page.GetByRole(AriaRole.Link, new() { Name = "Смотреть результаты" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Заречная область: обзор");
            await Pictures.Take(page, "own-overview");
            await visitor.Upload(Sheets.Of(Sheets.Marks));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Файлы не приняты");
            await Assertions.Expect(page.GetByText("в установку своего региона").First).ToBeVisibleAsync();
            await Pictures.Take(page, "own-other-region");

            await visitor.Visit("/administration");
            await visitor.Button("Посмотреть пример").ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Приозёрный край: обзор");
            await visitor.Visit("/administration");
            await visitor.Button("Вернуться к своим данным").ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Заречная область: обзор");
        });
    }

    [Fact]
    public async Task An_installation_of_its_own_folder_starts_empty_and_takes_a_register()
    {
        using var site = LiveSite.Start();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Upload(Sheets.Of(Sheets.Register));
            await Assertions.Expect(visitor.Page.Locator("h2", new() { HasText = "Будет создано: 6 муниципалитетов и 48 школ" })).ToBeVisibleAsync();
            await visitor.Apply();
            await Pictures.Take(visitor.Page, "own-register");
            await visitor.Visit("/administration/own-data");
            await visitor.Page.GetByLabel("Название региона").FillAsync("Приозёрный край");
            await visitor.Button("Сохранить").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Администрирование");
            await visitor.Upload(Sheets.Of(Sheets.Marks));
            Assert.Equal("56", await visitor.Counter("Новых"));
            await Assertions.Expect(visitor.Page.Locator("h2", new() { HasText = "не нашлись в реестре" })).ToHaveCountAsync(0);
        });
    }

    private static string ToOwnRegion(string text) => text
        .Replace("Приозёрный край", "Заречная область", StringComparison.Ordinal)
        .Replace("sch99", "sch98", StringComparison.Ordinal);
}
