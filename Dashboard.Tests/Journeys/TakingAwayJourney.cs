using System.Globalization;
using Dashboard.Tests.Journeys.Support;
using ExcelDataReader;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>Every table and every chart of every page can be taken away, and a file says what its page says.</summary>
[Collection(Support.Journeys.Name)]
public sealed class TakingAwayJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task Every_table_and_chart_of_every_page_can_be_taken_away()
    {
        using var site = LiveSite.StartWithSample();
        var pages = await PagesOfSite.SeedAsync(site);
        List<string> missing = [];
        await browser.Walk(site, async visitor =>
        {
            var (left, seen) = (new Queue<string>(pages), new HashSet<string>(pages, StringComparer.Ordinal));
            while (left.TryDequeue(out var address))
            {
                await visitor.Visit(address);
                await visitor.Page.Locator("main .skeleton").WaitForAsync(new() { State = WaitForSelectorState.Detached });
                missing.AddRange((await Unsaved.OnAsync(visitor.Page)).Select(what => $"{address}: {what}"));
                foreach (var view in (await PagesOfSite.ViewsAsync(visitor.Page)).Where(seen.Add))
                {
                    left.Enqueue(view);
                }
            }

            // A forgotten one is found.
            await visitor.Visit("/schools");
            await visitor.Page.EvaluateAsync("""document.querySelector('main').insertAdjacentHTML('beforeend', '<div><table aria-label="Забытая"><tbody><tr><td>1</td></tr></tbody></table><div class="marks" aria-label="Забытые полосы">2</div></div>')""");
            Assert.Equal(["no table to take away: Забытая", "no picture to take away: Забытые полосы"], (await Unsaved.OnAsync(visitor.Page)).Where(what => what.Contains("Забыт", StringComparison.Ordinal)));
        });
        Assert.Equal([], missing);
    }

    [Fact]
    public async Task A_workbook_of_schools_and_one_of_a_heatmap_hold_the_numbers_of_their_pages()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/schools");
            var shown = await page.Locator("main table tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))");
            var schools = await Workbook(page, page.Locator("main"));
            Assert.Equal(["Таблица", "О данных"], schools.Keys);
            var rows = schools["Таблица"];
            Assert.Equal("Школа", rows[2][0]);
            Assert.Equal(shown.Select(row => row[0]), rows.Skip(3).Select(row => row[0]));
            var place = Array.IndexOf(rows[2], "Учеников");
            Assert.True(place > 0);
            Assert.Equal(shown.Select(row => Number(row[place])), rows.Skip(3).Select(row => row[place] as double?));
            Assert.Contains(schools["О данных"], row => Equals(row[0], "Территория"));
            Assert.Contains(schools["О данных"], row => Equals(row[0], "Отбор: муниципалитет") && Equals(row[1], "все"));
            Assert.Contains(schools["О данных"], row => Equals(row[0], "Кому можно"));

            await visitor.Visit("/");
            var grid = page.Locator("main table.hm").First;
            var cells = await grid.Locator("tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))");
            var heatmap = await Workbook(page, page.Locator("main .card", new() { Has = page.Locator("table.hm") }).First);
            Assert.Equal(["Таблица", "По ячейкам", "О данных"], heatmap.Keys);
            Assert.Equal(cells.Select(row => row[0]), heatmap["Таблица"].Skip(3).Select(row => row[0]));
            Assert.Equal(
                cells.SelectMany(row => row.Skip(1)).Select(text => Number(text) is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) : text),
                heatmap["Таблица"].Skip(3).SelectMany(row => row.Skip(1).Take(cells[0].Length - 1)).Select(value => value is double number ? Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) : value as string ?? ""));
            // The full number, not the rounded one.
            Assert.Contains(heatmap["Таблица"].Skip(3).SelectMany(row => row).OfType<double>(), number => Math.Abs(number - Math.Round(number, 1)) > 1e-6);
            Assert.Contains(heatmap["По ячейкам"], row => row[3] is double participants && participants > 10);

            var picture = await page.RunAndWaitForDownloadAsync(() => page.Locator("main .card", new() { Has = page.Locator("table.hm") }).First.GetByRole(AriaRole.Button, new() { Name = "SVG" }).ClickAsync());
            using var reader = new StreamReader(await picture.CreateReadStreamAsync());
            var drawn = await reader.ReadToEndAsync();
            Assert.DoesNotContain("foreignObject", drawn, StringComparison.Ordinal);
            Assert.Contains(">" + cells[0][1] + "<", drawn, StringComparison.Ordinal);
            Assert.Contains("данные на", drawn, StringComparison.Ordinal);
            var image = await page.RunAndWaitForDownloadAsync(() => page.Locator("main .card", new() { Has = page.Locator("table.hm") }).First.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
            await image.SaveAsAsync(Pictures.PathOf("taken-heatmap"));
        });
    }

    private static double? Number(string text) => Data.Exports.ShownNumber.Read(text)?.Value;

    private static async Task<Dictionary<string, List<object?[]>>> Workbook(IPage page, ILocator place)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => place.GetByRole(AriaRole.Button, new() { Name = "XLSX" }).First.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = await download.CreateReadStreamAsync();
        using var file = new MemoryStream();
        await stream.CopyToAsync(file);
        file.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(file);
        var sheets = new Dictionary<string, List<object?[]>>(StringComparer.Ordinal);
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());
        return sheets;
    }
}
