using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>On a slow line a page is often left before all of it has come.</summary>
[Collection(Support.Journeys.Name)]
public sealed class LeavingJourney(JourneyBrowser browser)
{
    private const string School = "a school with a plan";

    [Theory]
    [InlineData(School, "Heatmap", "the walk by arrows over the axis of time comes late")]
    [InlineData("/roadmaps/1/edit", "PasteField", "the field for pasting comes late")]
    [InlineData("/imports", "FileDrop", "the place to drop files comes late")]
    public async Task A_script_that_comes_after_its_page_was_left_breaks_nothing(string address, string script, string reason)
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/schools?text=верхнеольх");
            var school = await page.GetByRole(AriaRole.Link, new() { Name = "Верхнеольховская СОШ" }).GetAttributeAsync("href");
            var (asked, released) = (new TaskCompletionSource(), new TaskCompletionSource());
            await page.RouteAsync("**/" + script + ".*razor.js", async route =>
            {
                asked.TrySetResult();
                await released.Task;
                await route.ContinueAsync();
            });
            await visitor.Visit(address == School ? school! : address);
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await Go("Школы", "/schools$");
            var arrived = page.WaitForResponseAsync(response => response.Url.Contains(script, StringComparison.Ordinal));
            released.SetResult();
            await arrived;

            // Messages keep their order: what the late script said was heard before these moves were answered.
            await Go("Муниципалитеты", "/municipalities$");
            await Go("Школы", "/schools$");
            Assert.True(await page.GetByText("Эту страницу не удалось показать").CountAsync() == 0, reason);

            async Task Go(string section, string expected)
            {
                await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = section, Exact = true }).First.ClickAsync();
                await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(expected));
                await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync(section);
            }
        });
    }
}
