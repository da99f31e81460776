using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>Every page prints whole: nothing beyond the edge, the last row of its table on the last sheet, whose data these are on the first.</summary>
[Collection(Support.Journeys.Name)]
public sealed class PrintJourney(JourneyBrowser browser)
{
    /// <summary>Forms: there is nothing to print before they are filled in, and a page that is not there.</summary>
    private static readonly string[] Forms = ["/roadmaps/new", "/edit", "/support/visits/", "/administration/own-data", "/not-found"];

    [Theory]
    [InlineData("a4", 842, "the usual sheet")]
    [InlineData("a3", 1191, "for wide tables")]
    public async Task Every_page_prints_whole(string size, int points, string why)
    {
        Assert.True(why.Length > 0);
        using var site = LiveSite.StartWithSample();
        var pages = await PagesOfSite.SeedAsync(site);
        List<string> faults = [];
        await browser.Walk(site, async visitor =>
        {
            await visitor.Page.AddInitScriptAsync("globalThis.print = () => {}");
            foreach (var address in pages.Where(page => !Forms.Any(form => page.EndsWith(form, StringComparison.Ordinal) || page.Contains(form, StringComparison.Ordinal))))
            {
                var page = visitor.Page;
                await page.GotoAsync($"{address}?paper={size}");
                await page.Locator(".paper[data-ready]").WaitForAsync();
                faults.AddRange((await CheckAsync(page, address.EndsWith("/dossier", StringComparison.Ordinal) ? 595 : points)).Select(fault => $"{address}: {fault}"));
            }
        });
        Assert.Equal([], faults);
    }

    [Fact]
    public async Task A_page_leads_to_its_print_and_a_line_beyond_the_edge_is_found()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/results?subject=Математика");
            await page.Locator("summary", new() { HasText = "Печать" }).ClickAsync();
            var link = page.GetByRole(AriaRole.Link, new() { Name = "На листах A3" });
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "print-menu");
            var address = await link.GetAttributeAsync("href");
            Assert.Contains("paper=a3", address, StringComparison.Ordinal);
            await page.AddInitScriptAsync("globalThis.print = () => {}");
            await page.GotoAsync(address!);
            await page.Locator(".paper[data-ready]").WaitForAsync();
            await Assertions.Expect(page.Locator("header.over")).ToContainTextAsync("данные на");
            await Pictures.Take(page, "print-a3");
            await File.WriteAllBytesAsync(Pictures.PathOf("print-a3", ".pdf"), await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
            await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<p style=\"width:3000px;text-align:right\">за краем</p>')");
            Assert.Contains(await CheckAsync(page, 1191), fault => fault.StartsWith("beyond the edge", StringComparison.Ordinal));
        });
    }

    private static async Task<List<string>> CheckAsync(IPage page, int points)
    {
        var faults = new List<string>();
        var title = await page.Locator("h1").First.InnerTextAsync();
        var last = await page.EvaluateAsync<string>("() => [...document.querySelectorAll('main table')].filter(table => table.checkVisibility() && !table.closest('.mini')).at(-1)?.querySelector('tbody tr:last-child > *')?.innerText ?? ''");
        var cut = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main table[aria-rowcount]')].filter(table => table.checkVisibility() && table.tBodies[0].rows.length < Math.min(2000, Number(table.getAttribute('aria-rowcount')) - 3)).map(table => table.className)");
        faults.AddRange(cut.Select(table => $"not whole: {table}"));
        // A browser shrinks a sheet that is too wide as a whole: what stands beyond the edge is looked for before it does.
        var beyond = await page.EvaluateAsync<string[]>("""
            () => {
              const edge = document.querySelector('[data-paper]').getBoundingClientRect().right + 2;
              return [...document.querySelectorAll('main *')].filter(each => each.checkVisibility() && !each.closest('.sr, svg') && each.getBoundingClientRect().right > edge && [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
                .slice(0, 3).map(each => each.textContent.trim().slice(0, 60));
            }
            """);
        faults.AddRange(beyond.Select(words => $"beyond the edge: {words}"));
        var file = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        using var pdf = PdfDocument.Open(file);
        var sheets = pdf.GetPages().ToList();
        if (Math.Abs(sheets[0].Width - points) > 2)
        {
            faults.Add($"a sheet {sheets[0].Width:0} wide");
        }

        var text = Squeezed(string.Concat(sheets.SelectMany(sheet => sheet.Letters).Select(letter => letter.Value)));
        faults.AddRange(new[] { title, last }.Where(words => !text.Contains(Squeezed(words), StringComparison.Ordinal)).Select(words => $"not printed: {words}"));
        faults.AddRange(sheets.SelectMany(sheet => sheet.Letters.Where(letter => letter.Value.Trim().Length > 0 && (letter.BoundingBox.Right > sheet.Width - 20 || letter.BoundingBox.Left < 20)).GroupBy(letter => Math.Round(letter.BoundingBox.Bottom))
            .Select(line => $"beyond the edge of sheet {sheet.Number}: {string.Concat(line.Select(letter => letter.Value))}")).Take(3));
        return faults;
    }

    // Lines break elsewhere on paper; case is changed by styles.
    private static string Squeezed(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
