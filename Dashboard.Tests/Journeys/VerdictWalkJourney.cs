using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>One walk without a break: from an order to its activities, to the results before and after, to what may be said.</summary>
[Collection(Support.Journeys.Name)]
public sealed class VerdictWalkJourney(JourneyBrowser browser)
{
    private const string Order = """
        УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ОЛЬХОВЕЦКОГО МУНИЦИПАЛЬНОГО ОКРУГА ПРИОЗЁРНОГО КРАЯ

        ПРИКАЗ
        от 30.08.2023 № 214

        Об утверждении дорожной карты по поддержке школ с низкими результатами на 2023/2024 учебный год

        План мероприятий («дорожная карта») по поддержке школ с низкими результатами на 2023/2024 учебный год

        № п/п	Мероприятия	Сроки	Ответственные
        1	Дополнительные занятия по математике в 5 классах	с 01.10.2023 по 15.02.2024	Школы
        2	Собеседования с руководителями школ	октябрь 2023 г.	Управление образования
        """;

    [Fact]
    public async Task A_ministry_with_all_schools_comes_from_the_order_to_the_verdict()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            await Verdict(visitor);
            var page = visitor.Page;
            await page.Locator("details.how > summary").ClickAsync();
            await Assertions.Expect(page.Locator("details.how")).ToContainTextAsync("похожих школ");
            await Assertions.Expect(page.Locator("details.how")).ToContainTextAsync("За год до мероприятия");
            await Pictures.Take(page, "walk-ministry");
        });
    }

    [Fact]
    public async Task A_coordinator_with_her_own_schools_and_published_rows_alone_comes_to_it_too()
    {
        FilePayload[] sheets;
        using (var whole = LiveSite.StartWithSample())
        {
            var facts = await whole.Services.GetRequiredService<FactsSource>().GetAsync();
            sheets = CoordinatorSheets.Of(facts, facts.Municipalities.First(each => each.Name.StartsWith("Ольхов", StringComparison.Ordinal)).Name,
                work => work is { Procedure: Procedure.Vpr, Season: Season.Spring, Form: TestForm.Paper, ProgrammeGrade: 4 or 5 or 6, Subject: "Математика" or "Русский язык" });
        }

        Assert.True(sheets.Length >= 15, $"{sheets.Length} sheets");
        using var site = LiveSite.Start();
        await browser.Walk(site, async visitor =>
        {
            await visitor.Upload(sheets);
            Assert.Equal("0", await visitor.Counter("Ошибок"));
            await visitor.Apply();
            await Verdict(visitor);
            var page = visitor.Page;

            // Her schools beside what is published: nobody else's school is on the page.
            await Assertions.Expect(page.Locator(".chart")).ToContainTextAsync("Приозёрный край, остальные");
            await Assertions.Expect(page.Locator(".chart")).ToContainTextAsync("Вся выборка");
            await page.Locator("details.how > summary").ClickAsync();
            await Assertions.Expect(page.Locator("details.how")).ToContainTextAsync("Опубликованный уровень");
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Боровлянская");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "walk-coordinator");
        });
    }

    private static async Task Verdict(BrowserSession visitor)
    {
        var page = visitor.Page;
        await visitor.Upload(new FilePayload { Name = "приказ.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Order) });
        await Pictures.Take(page, "walk-order");
        await visitor.Apply();
        await page.GetByRole(AriaRole.Link, new() { Name = "Смотреть дорожные карты" }).ClickAsync();
        await page.Locator("main a[href^='/roadmaps/']", new() { HasText = "2023/2024" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Дополнительные занятия по математике") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Подробно: до и после" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("До и после");
        await Assertions.Expect(page.Locator(".vd .vs")).ToContainTextAsync("После мероприятия доля «2» в\u00a09\u00a0школах");
        await Assertions.Expect(page.Locator(".vd")).ToContainTextAsync("Что можно было заметить");
    }
}
