using Dashboard.Tests.Journeys.Support;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class ImportJourney(JourneyBrowser browser)
{
    /// <summary>The region's row of the first screen's heatmap, ВПР in mathematics of grade 5: four of Russian, then 4, then 5.</summary>
    private const string RegionInMathematics5 = "table[role=grid] tbody tr:first-child td >> nth=6";

    [Fact]
    public async Task A_changed_sheet_is_previewed_applied_seen_and_taken_back()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/");
            await Assertions.Expect(page.Locator(RegionInMathematics5)).ToHaveTextAsync("14,0");

            var address = await visitor.Upload(Sheets.Altered(Sheets.Marks, "МА 5 уточнённая.xlsx", ("D10", 44.04), ("E10", 25.58), ("F10", 4.72), ("G10", 25.66)));
            Assert.Equal("1", await visitor.Counter("Изменится"));
            Assert.Equal("0", await visitor.Counter("Ошибок"));
            await Assertions.Expect(page.Locator("#changes tbody tr").First).ToContainTextAsync("Приозёрный край");
            Assert.Equal(1, await page.Locator(".btn.pri").CountAsync());
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "import-preview");
            await visitor.Apply();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "import-applied");

            await page.GetByRole(AriaRole.Link, new() { Name = "Смотреть результаты" }).ClickAsync();
            await Assertions.Expect(page.Locator(RegionInMathematics5)).ToHaveTextAsync("44,0");

            await visitor.Visit(address);
            await visitor.UndoApplied();
            await Assertions.Expect(page.Locator(".sub")).ToContainTextAsync("отменено");
            await Pictures.Take(page, "import-undone");
            await visitor.Visit("/");
            await Assertions.Expect(page.Locator(RegionInMathematics5)).ToHaveTextAsync("14,0");
        });
    }

    [Fact]
    public async Task An_import_that_a_later_one_changed_says_which_to_undo_first()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Upload(Sheets.Altered(Sheets.Marks, "первая.xlsx", ("D10", 44.04), ("F10", 4.72)));
            await visitor.Apply();
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "В журнал" }).ClickAsync();
            await visitor.Button("Отменить загрузку").WaitForAsync();
            var first = new Uri(visitor.Page.Url).AbsolutePath;
            await visitor.Upload(Sheets.Altered(Sheets.Marks, "вторая.xlsx", ("D10", 34.04), ("F10", 14.72)));
            await visitor.Apply();
            await visitor.Visit(first);
            await visitor.Undo();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("«вторая.xlsx»");
            await Accessibility.AssertNothingSerious(visitor.Page);
            await Pictures.Take(visitor.Page, "import-undo-refused");
        });
    }

    [Fact]
    public async Task Doubtful_schools_are_confirmed_in_bulk_and_never_asked_again()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            var sheet = Sheets.Altered(
                Sheets.Marks, "другие названия.xlsx", ("A27", "МБОУ «Верх-Ольховская шк.»"), ("A30", "Рябиновый ф-л Подгорненской СОШ"), ("A45", "МКОУ Мшистинская ООШ им. Героя"));
            await visitor.Upload(sheet);
            await Assertions.Expect(page.Locator("h2", new() { HasText = "названия не нашлись в реестре" })).ToBeVisibleAsync();
            await Pictures.Take(page, "import-doubtful");
            await Accessibility.AssertNothingSerious(page);
            await page.GetByLabel("Отметить все").CheckAsync();
            await visitor.Button("Подтвердить отмеченные 3").ClickAsync();
            await Assertions.Expect(page.Locator("h2", new() { HasText = "не нашлись в реестре" })).ToHaveCountAsync(0);
            Assert.Equal("0", await visitor.Counter("Изменится"));

            // Nothing but the spellings is new, and they are worth applying: that is how they are remembered.
            await visitor.Apply();
            await visitor.Upload(sheet);
            await Assertions.Expect(page.Locator("h2", new() { HasText = "не нашлись в реестре" })).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Button("Записывать нечего")).ToBeDisabledAsync();
        });
    }

    [Fact]
    public async Task The_visitors_own_sheet_comes_back_with_its_bad_cells_painted_and_commented()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Upload(Sheets.Altered(Sheets.Marks, "с ошибкой.xlsx", ("D46", 4545.45)));
            Assert.Equal("1", await visitor.Counter("Ошибок"));
            await Pictures.Take(visitor.Page, "import-problems");
            var saved = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("Мой файл с пометками").ClickAsync());
            Assert.Equal("с ошибкой с пометками.xlsx", saved.SuggestedFilename);
            await using var content = File.OpenRead(await saved.PathAsync());
            using var copy = SpreadsheetDocument.Open(content, isEditable: false);
            var sheet = copy.WorkbookPart!.WorksheetParts.Single(part => part.WorksheetCommentsPart is not null);
            var comment = Assert.Single(sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<DocumentFormat.OpenXml.Spreadsheet.Comment>());
            Assert.Equal("D46", comment.Reference?.Value);
            Assert.Contains("больше 100", comment.InnerText, StringComparison.Ordinal);
            var cell = sheet.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(found => found.CellReference?.Value == "D46");
            var styles = copy.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
            var format = styles.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
            var fill = styles.Fills!.Elements<DocumentFormat.OpenXml.Spreadsheet.Fill>().ElementAt((int)format.FillId!.Value);
            Assert.Equal("solid", fill.PatternFill!.PatternType!.InnerText);
        });
    }

    [Fact]
    public async Task Several_files_and_an_archive_are_one_import_and_its_pages_are_pictured()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var address = await visitor.Upload(
                Sheets.Of(Sheets.Marks),
                Sheets.Of("data-samples/region/2021-2022.zip"),
                Sheets.Altered(Sheets.Marks, "с вопросами.xlsx", ("A27", "МБОУ «Верх-Ольховская шк.»"), ("A33", "НШДС «Теремок»"), ("D46", 4545.45), ("D12", 1.52), ("G12", 57.58)),
                Sheets.OfNobody("свод.xlsx", 60));
            await Assertions.Expect(visitor.Page.Locator("th", new() { HasText = "2021-2022.zip/" }).First).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Указать столбцы" })).ToHaveCountAsync(1);
            await Pictures.TakeAll(browser.Browser, site, address, "import");
            await Pictures.TakeAll(browser.Browser, site, "/imports", "imports");
            await Pictures.TakeAll(browser.Browser, site, "/imports/journal/1", "import-journal");
        });
    }
}
