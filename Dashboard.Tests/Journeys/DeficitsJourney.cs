using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class DeficitsJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task From_the_region_down_to_the_list_of_a_school()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/deficits?procedure=vpr&subject=Математика&grade=5");
            var grid = page.Locator("table[role=grid]");
            await Assertions.Expect(grid).ToBeVisibleAsync();
            await Accessibility.AssertNothingSerious(page);

            // A municipality's head goes down to its schools, a school's to the school.
            await grid.Locator("thead a", new() { HasText = "Ольховецк" }).First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("territory="));
            await grid.Locator("thead a", new() { HasText = "Верес" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("school="));
            await Assertions.Expect(page.Locator("main table.tb td", new() { HasText = "достаточно" }).First).ToBeVisibleAsync();

            foreach (var (view, words) in new[] { ("По годам", "Лет подряд"), ("Группы по отметкам", "«2»"), ("Список", "Почему дефицит") })
            {
                await page.GetByRole(AriaRole.Link, new() { Name = view }).ClickAsync();
                await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
                await Accessibility.AssertNothingSerious(page);
            }
        });
    }

    [Fact]
    public async Task On_a_phone_the_names_of_tasks_leave_room_for_their_numbers()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(
            site,
            async visitor =>
            {
                await visitor.Visit("/deficits?procedure=vpr&subject=Математика&grade=5");
                var number = await visitor.Page.Locator("table[role=grid] tbody td").First.BoundingBoxAsync();
                Assert.InRange(number!.X + number.Width, 0, Screen.Phone.Width);
            },
            Screen.Phone);
    }

    [Fact]
    public async Task Deficits_are_pictured_at_every_size()
    {
        using var site = LiveSite.StartWithSample();
        await Pictures.TakeAll(browser.Browser, site, "/deficits?procedure=vpr&subject=Математика&grade=5", "deficits");
        var school = (await Addresses.OfSchool(browser, site, "верхнеольх")).Split('/')[^1];
        await Pictures.TakeAll(browser.Browser, site, $"/deficits?procedure=vpr&subject=Математика&grade=5&school={school}&view=years", "deficits-years");
        await Pictures.TakeAll(browser.Browser, site, $"/deficits?school={school}&view=list", "deficits-list");
    }
}
