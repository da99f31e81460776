using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class PlanJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task A_plan_is_pictured_at_every_size_and_in_every_view()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddAsync(site);
        await Pictures.TakeAll(browser.Browser, site, $"/roadmaps/{plan}", "plan");
        foreach (var view in new[] { "calendar", "weeks", "gantt", "schools" })
        {
            await Pictures.TakeAll(browser.Browser, site, $"/roadmaps/{plan}?view={view}", "plan-" + view);
        }

        await Pictures.TakeAll(browser.Browser, site, $"/roadmaps/{plan}?view=gantt&by=school", "plan-gantt-schools");
        await browser.Walk(site, async visitor =>
        {
            await visitor.Visit($"/roadmaps/{plan}");
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Посещение уроков школы-партнёра" }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(new Regex("Посещение уроков"));
            await Pictures.TakeAll(browser.Browser, site, new Uri(visitor.Page.Url).PathAndQuery, "plan-activity");
        });
    }
}
