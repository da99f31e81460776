using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>A municipality of 60 schools: whatever view it opens, the browser holds what is seen and not what there is.</summary>
[Collection(Support.Journeys.Name)]
public sealed class LargePlanJourney(JourneyBrowser browser)
{
    /// <summary>A page of the site without any plan has some 500 elements.</summary>
    private const int ElementsAtMost = 4000, BytesAtMost = 400_000;

    [Fact]
    public async Task Every_view_holds_a_bounded_number_of_elements()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddLargeAsync(site);
        Assert.True(plan.Units > 8_000);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            foreach (var (address, shown) in new[]
            {
                ($"/roadmaps/{plan.Id}", "table.rm tbody tr"), ($"/roadmaps/{plan.Id}?view=calendar", "table.cal td li"), ($"/roadmaps/{plan.Id}?view=weeks", "section.tw li"),
                ($"/roadmaps/{plan.Id}?view=gantt", ".gantt .line"), ($"/roadmaps/{plan.Id}?view=gantt&by=school", ".gantt .line"), ($"/roadmaps/{plan.Id}?view=schools", "table.sg td"),
                ($"/roadmaps/{plan.Id}/activities/{plan.MonthlyId}", "table tbody tr th a"), ($"/roadmaps/{plan.Id}/edit", ".grid td"), ($"/roadmaps?territory={plan.MunicipalityId}&view=deadlines", "section.list tr"),
            })
            {
                var answer = await page.APIRequest.GetAsync(address);
                Assert.InRange((await answer.BodyAsync()).Length, 1, BytesAtMost);
                await visitor.Visit(address);
                await page.Locator(shown).Nth(10).WaitForAsync(new() { State = WaitForSelectorState.Attached });
                var elements = await page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");
                Assert.True(elements < ElementsAtMost, $"{address}: {elements} elements");
                await Accessibility.AssertNothingSerious(page);
            }
        });
    }

    [Fact]
    public async Task Schools_by_activities_are_paged_and_scrolled_and_every_head_is_read_whole()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddLargeAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/roadmaps/{plan.Id}?view=schools");
            var heads = page.Locator("table.sg thead th.upright");
            await Assertions.Expect(heads).ToHaveCountAsync(20);
            await Assertions.Expect(heads.First).ToHaveTextAsync("Верхнемногошкольная СОШ № 1");
            Assert.Equal("col", await heads.First.GetAttributeAsync("scope"));
            // Nothing of a name lies outside its head.
            Assert.True(await heads.EvaluateAllAsync<bool>("heads => heads.every(head => { const name = head.firstElementChild; return name.scrollHeight <= name.clientHeight + 1 && name.scrollWidth <= name.clientWidth + 1; })"));
            await Pictures.Take(page, "plan-large-schools");

            await page.Locator("table.sg tr[aria-rowindex]").First.WaitForAsync();
            await page.Locator("div.frame", new() { Has = page.Locator("table.sg") }).EvaluateAsync("frame => frame.scrollTo(0, frame.scrollHeight)");
            await Assertions.Expect(page.Locator("table.sg tbody tr", new() { HasText = "7.6 Мероприятие" })).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Дальше" }).ClickAsync();
            await Assertions.Expect(page.Locator("nav.pager")).ToContainTextAsync(new Regex("школы\u00a021.*из\u00a060"));
            await Assertions.Expect(heads.First).ToHaveTextAsync("Верхнемногошкольная СОШ № 21");
        });
        await Pictures.TakeAll(browser.Browser, site, $"/roadmaps/{plan.Id}?view=schools&page=2", "plan-large-schools-2");
    }

    [Fact]
    public async Task A_status_is_set_at_the_end_of_a_long_list_and_of_everything_at_once()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddLargeAsync(site);
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/roadmaps/{plan.Id}/activities/{plan.MonthlyId}");
            var frame = page.Locator("div.frame", new() { Has = page.Locator("table.even") });
            await Assertions.Expect(frame.Locator("tbody th.who").First).ToBeVisibleAsync();
            await frame.EvaluateAsync("frame => frame.scrollTo(0, frame.scrollHeight)");
            // The last time is still ahead and closed: above it the last school of the last time that has begun.
            var last = frame.Locator("tbody tr", new() { HasText = "Верхнемногошкольная СОШ № 60" }).Last;
            await Assertions.Expect(last).ToBeVisibleAsync();
            await last.GetByRole(AriaRole.Combobox).SelectOptionAsync("В работе");
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Записать" }).ClickAsync();
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Записано «В работе»: 1\u00a0срок");
            await Assertions.Expect(page.Locator("#history li").First).ToContainTextAsync("В работе");
            await last.Locator("td.by a").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("unit=[0-9]+-[0-9]+#history"));
            await Assertions.Expect(page.Locator("#history")).ToContainTextAsync("Верхнемногошкольная СОШ № 60");
            await Pictures.Take(page, "plan-large-activity");

            // Everything chosen and marked at once, and said before it is written.
            await visitor.Visit($"/roadmaps/{plan.Id}");
            await Assertions.Expect(page.Locator("[data-fills]")).ToBeVisibleAsync();
            await page.GetByLabel("Выбрать всё, что показано").CheckAsync();
            await visitor.Button("Выполнено для всех школ").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync($"{plan.Activities}\u00a0мероприятия, {plan.Schools}\u00a0школ");
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Отметить" }).ClickAsync();
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Записано «Выполнено»", new() { Timeout = 30_000 });
            await Pictures.Take(page, "plan-large");
        });
    }
}
