using Dashboard.Samples.Region;
using Dashboard.Tests.Journeys.Support;
using Dashboard.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class BrokenFilesJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task Every_broken_file_gets_a_sentence_and_the_site_stays_up()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var journal = visitor.Page.Locator("table[aria-rowcount] tbody tr");
            await visitor.Visit("/imports");
            await Assertions.Expect(journal.First).ToBeVisibleAsync();
            var before = await journal.CountAsync();
            var files = Directory.GetFiles(Repository.PathOf("data-samples/broken")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).ToList();
            await visitor.Upload([.. files.Select(file => Sheets.Of(file))]);
            await Pictures.Take(visitor.Page, "broken-files");
            await Accessibility.AssertNothingSerious(visitor.Page);
            await Assertions.Expect(visitor.Page.GetByText("ошибки программы")).ToHaveCountAsync(0);
            await visitor.Button("Вернуться").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Загрузка данных");
            await Assertions.Expect(journal).ToHaveCountAsync(before);
        });
    }

    [Theory]
    [InlineData("empty.xlsx", "пуст", "no bytes at all")]
    [InlineData("password-protected.xlsx", "парол", "encrypted")]
    [InlineData("word-document-named.xlsx", "Word", "another kind of document")]
    [InlineData("bomb.xlsx", "распаковк", "400 MB in half a megabyte")]
    [InlineData("billion-laughs.xls", "DOCTYPE", "entities in entities")]
    [InlineData("another-region.xlsx", "регион", "an installation holds one region")]
    public async Task A_file_that_cannot_be_taken_says_why_and_writes_nothing(string file, string word, string reason)
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Upload(Sheets.Of("data-samples/broken/" + file));
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Файлы не приняты");
            Assert.True(await visitor.Page.Locator("td", new() { HasText = word }).CountAsync() > 0, reason);
            await Pictures.Take(visitor.Page, "broken-" + Path.GetFileNameWithoutExtension(file));
            await visitor.Visit("/");
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Приозёрный край: обзор");
        });
    }

    [Fact]
    public async Task A_large_file_is_read_behind_a_closed_tab_and_found_again()
    {
        using var site = LiveSite.Start();
        using var large = new MemoryStream();
        ScaleRegion.WriteCsv(new ScalePlan(Rows: 120_000), 0, large);
        await using var visitor = await BrowserSession.Open(browser.Browser, site, Screen.Desktop);
        await visitor.Visit("/imports");
        await visitor.ChooseFiles(new FilePayload { Name = "большая выгрузка.csv", MimeType = "text/csv", Buffer = large.ToArray() });
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/imports/[0-9a-f]+-[0-9a-f-]+$"), new() { Timeout = 60_000 });
        await Pictures.Take(visitor.Page, "import-reading");
        visitor.AssertNothingWentWrong();
        await visitor.Page.CloseAsync();

        await browser.Walk(site, async again =>
        {
            await again.Visit("/imports");
            await Pictures.Take(again.Page, "imports-busy");
            await again.Page.GetByRole(AriaRole.Link, new() { Name = "большая выгрузка.csv" }).ClickAsync();
            await again.IsRead();
            await Assertions.Expect(again.Button("Применить")).ToBeEnabledAsync();
            await Pictures.Take(again.Page, "import-large");
        });
    }
}
