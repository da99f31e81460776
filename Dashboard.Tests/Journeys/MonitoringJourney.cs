using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Samples.Books;
using Dashboard.Tests.Journeys.Support;
using Dashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>The monitoring of a plan goes out as a workbook, is filled in, comes back and is taken back.</summary>
[Collection(Support.Journeys.Name)]
public sealed class MonitoringJourney(JourneyBrowser browser)
{
    /// <summary>«Летняя предметная смена»: for five schools, and nobody has said anything of it.</summary>
    private const string Shift = "3.5";

    [Fact]
    public async Task A_form_is_exported_filled_in_loaded_on_the_page_of_its_plan_seen_and_taken_back()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddAsync(site);
        var today = site.Services.GetRequiredService<PlanStore>().Today;
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            ILocator Row(string number) => page.Locator("tbody tr", new() { Has = page.Locator("td.n", new() { HasTextRegex = new Regex($"^{Regex.Escape(number)}$") }) });
            await visitor.Visit($"/roadmaps/{plan}");
            await Assertions.Expect(Row(Shift)).ToContainTextAsync("0/5");
            var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Мониторинг .xlsx" }).ClickAsync());
            Assert.StartsWith("Мониторинг, Ольховецкий", saved.SuggestedFilename, StringComparison.Ordinal);

            using var form = new FilledForm(new MemoryStream(await File.ReadAllBytesAsync(await saved.PathAsync())));
            var (done, moved, wrong, both) = (form.Row(Shift), form.Row(Shift, null, 1), form.Row(Shift, null, 2), form.Row(Shift, null, 3));
            form.Type(done, MonitoringColumn.Status, "Выполнено").Type(done, MonitoringColumn.Fact, today.AddDays(-6)).Type(done, MonitoringColumn.Result, "Программа смены: https://shkola.example/smena")
                .Type(done, MonitoringColumn.Note, "Смену провели на каникулах")
                .Type(moved, MonitoringColumn.Status, "Перенесено").Type(moved, MonitoringColumn.Fact, today.AddDays(70)).Type(moved, MonitoringColumn.Note, "Сменился заместитель директора")
                .Type(wrong, MonitoringColumn.Status, "посмотрим")
                .Type(both, MonitoringColumn.Status, "Выполнено частично");
            // Meanwhile somebody says something of the same school on the site.
            Assert.True(MonitoringKey.TryParse(FilledForm.TextAt(both, "A"), out var key));
            await site.Services.GetRequiredService<ActivityRecords>().SetAsync([key.Unit], new StatusChange(ActivityStatus.InProgress), AccessScope.Region);

            await page.GetByRole(AriaRole.Link, new() { Name = "Загрузить мониторинг" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Мониторинг из файла");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "monitoring-page");
            var import = await visitor.Drop(Sheets.Of(saved.SuggestedFilename, form.Saved().ToArray()));
            Assert.Equal(("2", "0", "1"), (await visitor.Counter("Новых"), await visitor.Counter("Изменится"), await visitor.Counter("Ошибок")));
            var marks = page.Locator("section.card", new() { HasText = "Отметки: было и станет" });
            await Assertions.Expect(marks).ToContainTextAsync(Russian.Date(today.AddDays(70)));
            await Assertions.Expect(marks).ToContainTextAsync("Программа смены: https://shkola.example/smena");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("«посмотрим» не понят");
            await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Взять из формы") }).ClickAsync();
            await Assertions.Expect(page.Locator(".counters .one", new() { HasText = "Изменится" }).Locator("b")).ToHaveTextAsync("1");
            await Assertions.Expect(visitor.Button("Применить 3")).ToBeEnabledAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "monitoring-preview");
            await visitor.Apply();
            await Pictures.Take(page, "monitoring-applied");

            await page.GetByRole(AriaRole.Link, new() { Name = "К дорожной карте" }).ClickAsync();
            await Assertions.Expect(Row(Shift)).ToContainTextAsync("1/5");
            await Pictures.Take(page, "monitoring-on-the-plan");
            await Row(Shift).GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Смену провели на каникулах");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Сменился заместитель директора");

            await visitor.Visit(import);
            await visitor.UndoApplied();
            await Assertions.Expect(page.Locator(".sub")).ToContainTextAsync("отменено");
            await Pictures.Take(page, "monitoring-undone");
            await visitor.Visit($"/roadmaps/{plan}");
            await Assertions.Expect(Row(Shift)).ToContainTextAsync("0/5");
            await Row(Shift).GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("В работе");
            // The history keeps what was said; what counts is what stood before.
            await Assertions.Expect(page.Locator("section.card", new() { HasText = "из 5 выполнено" }).First).Not.ToContainTextAsync("Смену провели на каникулах");
        });
    }

    [Fact]
    public async Task Forms_of_several_schools_are_dropped_among_other_files_and_a_form_of_nobodys_plan_says_what_to_do()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddAsync(site);
        var schools = (await site.Services.GetRequiredService<PlanStore>().FindAsync(plan, AccessScope.Region))!.Schools;
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            var forms = new List<FilePayload> { Sheets.Of("чужая карта.xlsx", Stranger()) };
            foreach (var school in schools.Take(2))
            {
                var exported = await page.APIRequest.GetAsync($"{site.Address}roadmaps/{plan}/monitoring.xlsx?school={school.Id}");
                using var form = new FilledForm(new MemoryStream(await exported.BodyAsync()));
                forms.Add(Sheets.Of($"мониторинг {school.Name}.xlsx", form.Type(form.Row(Shift), MonitoringColumn.Status, "да").Saved().ToArray()));
            }

            await visitor.Upload([.. forms]);
            Assert.Equal(("2", "1"), (await visitor.Counter("Новых"), await visitor.Counter("Ошибок")));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Дорожной карты этой формы здесь нет: «Карта другого края», приказ №\u00a0999/7");
            await Assertions.Expect(page.Locator("section.card", new() { HasText = "Отметки: было и станет" }).Locator("tbody tr").First).ToContainTextAsync("мониторинг " + schools[0].Name);
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "monitoring-bundle");
            await visitor.Apply();
            await page.GetByRole(AriaRole.Link, new() { Name = "В журнал" }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Мониторинг дорожной карты");
        });
    }

    private static byte[] Stranger()
    {
        var book = new Book();
        var sheet = book.Add("Мониторинг");
        sheet.Row(0, "Мониторинг реализации дорожной карты");
        sheet.Row(1, "Карта другого края");
        sheet.Row(2, "Далёкий край; приказ № 999/7 от 01.02.2026");
        sheet.Row(4, "№ п/п", "Мероприятие", "Срок (план)", "Статус");
        sheet.Row(5, "1", "Собрание наставников", "март 2026", "выполнено");
        return XlsxWriter.Write(book);
    }
}
