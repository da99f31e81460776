using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Exports.Docx;
using Dashboard.Tests.Exports.Pptx;
using Dashboard.Tests.Journeys.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using Xunit;
using Graph = DocumentFormat.OpenXml.Drawing.Charts;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class ReportsJourney(JourneyBrowser browser)
{
    private static readonly Regex Share = new("\\d+,\\d");

    private const string Work = "?procedure=vpr&subject=Математика&grade=5";

    [Fact]
    public async Task A_chart_of_a_school_goes_to_the_tray_gets_its_own_title_and_its_numbers_are_in_the_file()
    {
        using var site = LiveSite.StartWithSample();
        var school = await Addresses.OfSchool(browser, site, "верхнеольх");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit(school + Work);
            var frame = page.Locator("section.chart").First;
            await frame.GetByRole(AriaRole.Button, new() { Name = "Таблица" }).ClickAsync();
            var shown = await Column(frame, 1);
            Assert.NotEmpty(shown);
            await PutAsync(frame);
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("На слайд");
            await Assertions.Expect(page.Locator(".rail a", new() { HasText = "Отчёты и слайды" })).ToContainTextAsync("1");
            await Pictures.Take(page, "reports-put");
            await PutAsync(frame);
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("уже есть");
            await page.Locator(".toast").GetByRole(AriaRole.Link, new() { Name = "Открыть лоток" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/reports"));

            // Alone in the deck, and first: by keys.
            var lines = page.Locator("ol.ordered > li");
            var own = lines.Filter(new() { HasText = "График из лотка" });
            await own.GetByRole(AriaRole.Textbox).First.FillAsync("Свой вывод о школе");
            await own.GetByRole(AriaRole.Textbox).First.PressAsync("Tab");
            await Assertions.Expect(own.Locator(".mini .title")).ToHaveTextAsync("Свой вывод о школе");
            var up = own.Locator("[data-up]");
            await up.FocusAsync();
            for (var above = 1; await up.IsEnabledAsync() && above < 30; above++)
            {
                var place = await own.Locator(".grip").InnerTextAsync();
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(own.Locator(".grip")).Not.ToHaveTextAsync(place);
                await Assertions.Expect(own.Locator("[data-up]:focus, [data-down]:focus")).ToHaveCountAsync(1);
            }

            await Assertions.Expect(lines.First).ToContainTextAsync("График из лотка");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("slides=t\\d+"));
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "reports-tray");

            var file = await MakeAsync(page);
            using var deck = PresentationDocument.Open(file, false);
            var slide = DeckReading.Slides(deck)[0];
            Assert.Contains("Свой вывод о школе", slide.Slide!.Descendants<Drawing.Text>().Select(text => text.Text));
            var chart = Assert.Single(slide.ChartParts);
            Assert.NotNull(chart.EmbeddedPackagePart);
            Assert.Equal(shown.Order(), OwnValues(chart).Select(value => Math.Round(100 * value, 0, MidpointRounding.AwayFromZero)).Order());

            // The tray is there at the next visit, with the own words.
            await visitor.Visit("/reports");
            await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Заголовок: Свой вывод о школе") })).ToHaveValueAsync("Свой вывод о школе");
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Убрать из лотка") }).ClickAsync();
            await Assertions.Expect(page.Locator("#tray")).ToContainTextAsync("пуст");
        });
    }

    [Fact]
    public async Task A_deck_for_a_municipality_is_listed_and_says_when_the_data_have_changed()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/reports");
            await page.GetByLabel("Чьи данные", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Ольховецкий\u00a0МО" });
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("territory=\\d+"));
            await page.GetByLabel("Повод", new() { Exact = true }).SelectOptionAsync("interim");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("occasion=interim"));
            await Assertions.Expect(page.Locator("ol.ordered > li:not([data-dim])")).ToHaveCountAsync(7);
            await Assertions.Expect(page.Locator("ol.ordered > li:not([data-dim]):has(.mini)")).ToHaveCountAsync(7);
            var title = page.GetByRole(AriaRole.Textbox, new() { Name = "Заголовок: Отметки ВПР" });
            await title.FillAsync("Отметки стали выше");
            await title.PressAsync("Tab");

            // Own words are not lost without a question.
            await page.Locator(".rail").GetByRole(AriaRole.Link, new() { Name = "Обзор" }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Остаться" }).ClickAsync();

            var file = await MakeAsync(page);
            using (var deck = PresentationDocument.Open(file, false))
            {
                Assert.True(DeckReading.Slides(deck).Count >= 7);
                Assert.Contains(DeckReading.Slides(deck), slide => slide.Slide!.Descendants<Drawing.Text>().Any(text => text.Text == "Отметки стали выше"));
            }

            var made = page.Locator("#made tbody tr").First;
            await Assertions.Expect(made).ToContainTextAsync("Промежуточные результаты");
            await Assertions.Expect(made).ToContainTextAsync("Ольховецкий\u00a0МО");
            await Assertions.Expect(made).Not.ToContainTextAsync("изменились");
            var again = await page.RunAndWaitForDownloadAsync(() => made.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Скачать") }).ClickAsync());
            Assert.EndsWith(".pptx", again.SuggestedFilename, StringComparison.Ordinal);
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(await again.PathAsync()));

            await visitor.Upload(Sheets.Altered(Sheets.Marks, "МА 5 уточнённая.xlsx", ("D10", 44.04), ("E10", 25.58), ("F10", 4.72), ("G10", 25.66)));
            await visitor.Apply();
            await visitor.Visit("/reports");
            await Assertions.Expect(made).ToContainTextAsync("данные с тех пор изменились");
            await Accessibility.AssertNothingSerious(page);
            await made.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Собрать заново") }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("from="));
            await Assertions.Expect(title).ToHaveValueAsync("Отметки стали выше");
            await Assertions.Expect(page.GetByLabel("Повод", new() { Exact = true })).ToHaveValueAsync("interim");
            await Pictures.Take(page, "reports-again");

            await page.GetByLabel("Для кого", new() { Exact = true }).SelectOptionAsync("wider");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("audience=wider"));
            await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Отметки работы и\u00a0журнала");
            await Assertions.Expect(title).ToHaveValueAsync("Отметки стали выше");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "reports-wider");
            var address = new Uri(page.Url).PathAndQuery;
            await Pictures.TakeAll(browser.Browser, site, address, "reports");
        });
    }

    [Fact]
    public async Task An_own_template_is_refused_or_kept_and_the_deck_is_written_on_it()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/reports");
            var field = page.Locator("#templates [data-ready] input[type=file]");
            await field.SetInputFilesAsync(new FilePayload { Name = "порченый.pptx", MimeType = "application/octet-stream", Buffer = "не презентация"u8.ToArray() });
            await Assertions.Expect(page.Locator("#templates").GetByRole(AriaRole.Alert)).ToContainTextAsync("не открывается как презентация");
            await Pictures.Take(page, "reports-template-refused");
            await field.SetInputFilesAsync(new FilePayload
            {
                Name = "министерство.pptx", MimeType = "application/octet-stream", Buffer = DeckReading.Written(SampleDeck.Crowded(), DeckFormat.Narrow).ToArray(),
            });
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("template=\\d+"));
            await Assertions.Expect(page.Locator("#templates li")).ToContainTextAsync("министерство.pptx");
            await Assertions.Expect(page.GetByLabel("Формат", new() { Exact = true })).ToHaveCountAsync(0);
            using (var deck = PresentationDocument.Open(await MakeAsync(page), false))
            {
                Assert.Equal(9_144_000, deck.PresentationPart!.Presentation!.SlideSize!.Cx!.Value);
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Удалить шаблон: министерство.pptx" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("Формат", new() { Exact = true })).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task A_report_of_a_school_on_the_offices_own_paper_says_what_its_page_says()
    {
        using var site = LiveSite.StartWithSample();
        var school = await Addresses.OfSchool(browser, site, "верхнеольх");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit(school);
            var shown = Share.Match(await page.Locator("#works tbody tr", new() { HasText = "ВПР, математика, 5\u00a0класс" }).InnerTextAsync()).Value;
            Assert.NotEqual("", shown);

            await visitor.Visit("/reports?school=" + school.Split('/')[^1]);
            await page.Locator("#templates [data-ready] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "бланк.docx", MimeType = "application/octet-stream", Buffer = BriefingTemplateTests.Template(WordprocessingDocumentType.Document) });
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("form=\\d+"));
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#make").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Аналитическая справка") }).ClickAsync(), new() { Timeout = 60_000 });
            Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
            using var report = WordprocessingDocument.Open(await download.PathAsync(), false);
            Assert.Contains(report.MainDocumentPart!.HeaderParts, header => header.Header!.InnerText.Contains("Герб ведомства", StringComparison.Ordinal));
            var rows = report.MainDocumentPart.Document!.Descendants<Word.TableRow>().Where(row => PlainText.Of(row.InnerText).Contains("ВПР, математика, 5 класс", StringComparison.Ordinal)).ToList();
            Assert.Contains(rows, row => row.Elements<Word.TableCell>().Any(cell => Share.Match(cell.InnerText).Value == shown));
            await Assertions.Expect(page.Locator("#made tbody tr").First).ToContainTextAsync("аналитическая справка");
        });
    }

    [Fact]
    public async Task The_archive_of_a_year_is_made_while_the_visitor_goes_on_and_stands_in_the_list()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/reports");
            await page.Locator("#archive").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Собрать архив") }).ClickAsync();
            await visitor.Visit("/schools");
            await visitor.Visit("/reports");
            var made = page.Locator("#made tbody tr").First;
            await Assertions.Expect(made).ToContainTextAsync("Архив за 2024/2025", new() { Timeout = 120_000 });
            var download = await page.RunAndWaitForDownloadAsync(() => made.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Скачать") }).ClickAsync());
            using var zip = ZipFile.OpenRead(await download.PathAsync());
            Assert.Equal(6, zip.Entries.Where(entry => entry.Name == "Аналитическая справка.docx").Select(entry => entry.FullName).Distinct().Count());
            await Pictures.Take(page, "reports-archive");
        });
    }

    /// <summary>Values of the first line and of what stands beside it in autumn.</summary>
    private static IEnumerable<double> OwnValues(ChartPart chart)
    {
        var series = chart.ChartSpace!.Descendants<Graph.LineChartSeries>().ToList();
        string Name(Graph.LineChartSeries line) => line.GetFirstChild<Graph.SeriesText>()!.InnerText;
        var own = series[0].GetFirstChild<Graph.SeriesText>()!.Descendants<Graph.NumericValue>().Single().Text;
        return series.Where(line => line == series[0] || Name(line).Contains(own + ", осень", StringComparison.Ordinal)).SelectMany(line => line.GetFirstChild<Graph.Values>()!.Descendants<Graph.NumericValue>())
            .Select(value => double.Parse(value.Text, CultureInfo.InvariantCulture));
    }

    private static async Task PutAsync(ILocator frame)
    {
        await frame.Locator("details.menu summary").ClickAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "На слайд" }).ClickAsync();
        await frame.Locator("h2").First.ClickAsync();
    }

    private static async Task<string> MakeAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#make").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Собрать презентацию") }).ClickAsync(), new() { Timeout = 60_000 });
        var file = await download.PathAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("собран");
        return file;
    }

    /// <summary>Numbers of a column of the chart's table; a dash is none.</summary>
    private static async Task<List<double>> Column(ILocator frame, int place) =>
        [.. (await frame.Locator($"tbody tr td:nth-of-type({place})").AllInnerTextsAsync()).Select(text => Regex.Match(text, "\\d+")).Where(number => number.Success).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];
}
