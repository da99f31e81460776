using System.Globalization;
using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>A region of 1,100 schools and 55 municipalities: its heatmap scrolls, walks by keyboard and prints whole.</summary>
[Collection(Support.Journeys.Name)]
public sealed class LargeHeatmapJourney(JourneyBrowser browser)
{
    private const int Schools = 1_100, Municipalities = 55, ElementsAtMost = 4_000;

    [Fact]
    public async Task The_heatmap_of_a_whole_region_is_scrolled_walked_and_printed()
    {
        using var site = LiveSite.Start();
        await SeedAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/risks");
            var grid = page.GetByRole(AriaRole.Grid);
            await Assertions.Expect(grid).ToHaveAttributeAsync("aria-rowcount", (Schools + 3).ToString(CultureInfo.InvariantCulture));
            await grid.Locator("tr[aria-rowindex]").Nth(20).WaitForAsync();
            Assert.True(await page.EvaluateAsync<int>("() => document.querySelectorAll('*').length") < ElementsAtMost);
            await Pictures.Take(page, "risks-large");

            // By keyboard from the first cell to the last school and back; the heads stay in place.
            var first = grid.Locator("[data-cell][tabindex='0']");
            await first.FocusAsync();
            await page.Keyboard.PressAsync("Control+End");
            var last = grid.Locator($"tr[aria-rowindex='{Schools + 3}']");
            await Assertions.Expect(last.Locator("[data-cell]").Last).ToBeFocusedAsync(new() { Timeout = 15_000 });
            var frame = page.Locator("div.frame", new() { Has = page.Locator("table.hm") });
            Assert.True(await frame.EvaluateAsync<bool>("frame => Math.abs(frame.querySelector('thead').getBoundingClientRect().top - frame.getBoundingClientRect().top) < 2"));
            await page.Keyboard.PressAsync("ArrowUp");
            await Assertions.Expect(grid.Locator($"tr[aria-rowindex='{Schools + 2}'] [data-cell]").Last).ToBeFocusedAsync();
            Assert.True(await page.EvaluateAsync<int>("() => document.querySelectorAll('*').length") < ElementsAtMost);
            await Pictures.Take(page, "risks-large-end");
            await page.Keyboard.PressAsync("Control+Home");
            await Assertions.Expect(grid.Locator("tr[aria-rowindex='3'] [data-cell]").First).ToBeFocusedAsync(new() { Timeout = 15_000 });

            // The page asks for the printer by itself; here it is printed by the test.
            await page.AddInitScriptAsync("globalThis.print = () => {}");
            await page.GotoAsync("/risks?paper=a3");
            await page.Locator("[data-ready]").WaitForAsync();
            await Assertions.Expect(page.Locator("table.hm tr[aria-rowindex]")).ToHaveCountAsync(Schools + 1);
            var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
            // Some 45 rows on a sheet.
            Assert.InRange(paper.Split("/MediaBox").Length - 1, 20, 40);
        });
    }

    private static async Task SeedAsync(LiveSite site)
    {
        var register = Enumerable.Range(0, Schools).Select(school => (School: school + 1, Municipality: (school * Municipalities / Schools) + 1))
            .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Municipality:00}{each.School:0000};;СОШ № {each.School};Район № {each.Municipality};СОШ;200"));
        var pipeline = site.Services.GetRequiredService<ImportPipeline>();
        var answers = new ImportAnswers { CreateMissing = true };
        var files = await pipeline.ReadAsync([Imports.Sheets.Register("Реестр школ.csv", [.. register])], answers, null, CancellationToken.None);
        var plan = await pipeline.PlanAsync(files, answers, AccessScope.Region);
        Assert.True(plan.Counts.Error == 0 && plan.ChangesAnything, string.Join('\n', plan.Problems.Select(problem => problem.Message)));
        await pipeline.ApplyAsync(plan, answers);
        var schools = (await site.Services.GetRequiredService<FactsSource>().GetAsync()).Schools.ToList();
        Assert.Equal(Schools, schools.Count);
        var factors = (await site.Services.GetRequiredService<StatementsSource>().GetAsync()).Factors;
        var levels = from school in schools
                     from factor in factors.Select((factor, place) => (factor.Code, Place: place))
                     let turn = ((school.Id * 7) + (factor.Place * 5)) % 11
                     where turn != 10
                     select (school.Id, new StatementKey(StatementKind.RiskLevel, 2025, StatementTopic.Risk(ProfileSource.Regional, factor.Code)),
                         (SchoolStatement?)new RiskLevelStatement(turn < 2 ? RiskLevel.High : turn < 4 ? RiskLevel.Medium : turn == 9 ? RiskLevel.NotConfirmed : RiskLevel.Low));
        await pipeline.StateAsync([.. levels], StatementForm.RiskProfile, "профили для проверки", AccessScope.Region);
    }
}
