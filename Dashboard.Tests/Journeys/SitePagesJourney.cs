using System.IO.Compression;
using System.Text.RegularExpressions;
using Dashboard.Data.Exports.Site;
using Dashboard.Data.Persistence;
using Dashboard.Tests.Journeys.Support;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class SitePagesJourney(JourneyBrowser browser)
{
    private const string Work = "ВПР, математика, 5 класс, весна 2025";

    [Fact]
    public async Task Pages_for_a_site_are_made_opened_from_their_folder_and_logged_with_the_numbers_of_the_page()
    {
        using var site = LiveSite.StartWithSample();
        await SeededPlans.AddAsync(site);
        using var folder = new TemporaryFolder();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/municipalities");
            await page.GetByRole(AriaRole.Link, new() { Name = "Ольховецкий" }).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/municipalities/\\d+"));
            var municipality = Regex.Match(page.Url, "/municipalities/(\\d+)").Groups[1].Value;

            await visitor.Visit("/reports/site?territory=" + municipality);
            await Assertions.Expect(page.GetByText("Ещё ничего.")).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);
            var download = await page.RunAndWaitForDownloadAsync(() => visitor.Button("Собрать материалы для сайта").ClickAsync());
            Assert.StartsWith("Материалы для сайта, Ольховецкий МО", download.SuggestedFilename, StringComparison.Ordinal);
            await Assertions.Expect(page.GetByText("Собрано и записано в журнал.")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".log li")).ToHaveCountAsync(1);
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "site-card-made");
            await ZipFile.ExtractToDirectoryAsync(await download.PathAsync(), folder.PathOf("site"));

            // What was loaded since is said beside each publication.
            await using (var context = site.Services.GetRequiredService<InstallationDatabase>().CreateDbContext())
            {
                await context.MadeDocuments.ExecuteUpdateAsync(made => made.SetProperty(document => document.DataVersion, document => document.DataVersion - 1));
            }

            await visitor.Visit("/reports/site?territory=" + municipality);
            await Assertions.Expect(page.Locator(".log li")).ToContainTextAsync("данные с тех пор изменились");
            await Accessibility.AssertNothingSerious(page);

            var numbers = await ReadAsync(folder.PathOf("site"));
            await visitor.Visit("/results?procedure=vpr&subject=Математика&grade=5");
            var table = await page.RunAndWaitForDownloadAsync(() => page.Locator("#table").GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
            var shown = (await File.ReadAllLinesAsync(await table.PathAsync())).Single(line => line.StartsWith("Ольховецкий", StringComparison.Ordinal)).Split(';');
            Assert.Contains(numbers[0], shown);
            Assert.Contains(numbers[1], shown);
        });
        await Pictures.TakeAll(browser.Browser, site, "/reports/site", "site-card");
    }

    /// <summary>Opens every page of the folder as an office would: no server, no script, nothing from elsewhere.</summary>
    private async Task<IReadOnlyList<string>> ReadAsync(string folder)
    {
        Assert.Equal(SitePages.Names.Order(), Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        await using var context = await browser.Browser.NewContextAsync(new() { Locale = "ru-RU", ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        IReadOnlyList<string> numbers = [];
        await page.GotoAsync(new Uri(Path.Combine(folder, SitePages.Index)).AbsoluteUri);
        foreach (var file in SitePages.Names.Where(name => name.EndsWith(".html", StringComparison.Ordinal)))
        {
            await page.Locator($"nav a[href='{file}']").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(file) + "$"));
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "site-" + Path.GetFileNameWithoutExtension(file));
            var text = await page.Locator("body").InnerTextAsync();
            Assert.DoesNotMatch(@"\p{Lu}\p{Ll}+ \p{Lu}\. ?\p{Lu}\.", text.Replace('\u00a0', ' '));
            if (file == "roadmap.html")
            {
                await Assertions.Expect(page.Locator("main h2").First).ToHaveTextAsync("Дорожная карта поддержки школ");
                await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Просрочено");
            }

            if (file == "results.html")
            {
                var table = page.Locator("table", new() { Has = page.Locator("caption", new() { HasTextRegex = new Regex("^" + Work.Replace(" ", "\\s", StringComparison.Ordinal) + "$") }) });
                numbers = [.. (await table.Locator("tbody tr").First.Locator("td").AllInnerTextsAsync()).Select(cell => cell.Replace('\u202f', ' '))];
                await Assertions.Expect(page.Locator(".hidden").First).ToHaveTextAsync(new Regex("^(<10|\\*)$"));
            }

            await page.SetViewportSizeAsync(390, 844);
            Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await Pictures.Take(page, $"site-{Path.GetFileNameWithoutExtension(file)}-phone");
            await page.SetViewportSizeAsync(1440, 900);
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Pictures.Take(page, "site-method-print");
        Assert.All(requests, address => Assert.StartsWith("file://", address, StringComparison.Ordinal));
        return numbers;
    }
}
