using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

[Collection(Support.Journeys.Name)]
public sealed class PracticesJourney(JourneyBrowser browser)
{
    [Fact]
    public async Task From_before_and_after_a_practice_is_kept_with_its_change_and_found_in_the_bank()
    {
        using var site = LiveSite.StartWithSample();
        var plan = await SeededPlans.AddPastAsync(site);
        var form = "";
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit($"/roadmaps/{plan}");
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Дополнительные занятия по математике") }).First.ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Подробно: до и после" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "В банк практик" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Новая практика");
            form = new Uri(page.Url).PathAndQuery;
            await Accessibility.AssertNothingSerious(page);

            // Only the schools that took part are offered, and the change is the chosen one's.
            var school = page.GetByLabel("Школа", new() { Exact = true });
            await Assertions.Expect(school.Locator("option")).ToHaveCountAsync(7);
            await school.SelectOptionAsync(new SelectOptionValue { Label = "Верхнеольховская СОШ" });
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("в школе «Верхнеольховская СОШ»");
            await visitor.Button("Сохранить").ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Напишите название практики");
            await page.GetByLabel("Название практики").FillAsync("Тьюторские группы по математике");
            await page.GetByLabel("Что мешало").FillAsync("Пятиклассники не справлялись с дробями: на них приходилась половина «2».");
            await page.GetByLabel("Что сделали, по одному шагу в строке").FillAsync("Входная диагностика по заданиям ВПР\nГруппы по четыре человека дважды в неделю\nПовторная диагностика в феврале");
            await page.GetByLabel("На какой риск отвечает").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "описание.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.7 invented") });
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("описание.pdf");
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "practices-form");
            var change = (await page.Locator("p.b").InnerTextAsync()).Trim();
            await visitor.Button("Сохранить").ClickAsync();

            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/support/practices\\?.*#practice-1"));
            var card = page.Locator("#practice-1");
            await Assertions.Expect(card.Locator(".change")).ToHaveTextAsync(change);
            await Assertions.Expect(card).ToContainTextAsync("Нельзя сказать, что изменение вызвано практикой");
            var file = await page.RunAndWaitForDownloadAsync(() => card.GetByRole(AriaRole.Link, new() { Name = "описание.pdf" }).ClickAsync());
            Assert.Equal("%PDF-1.7 invented", await File.ReadAllTextAsync(await file.PathAsync(), Encoding.ASCII));
            await Accessibility.AssertNothingSerious(page);

            // The same number stands where it came from.
            await card.GetByRole(AriaRole.Link, new() { Name = "Подробно: до и после" }).ClickAsync();
            await Assertions.Expect(page.Locator(".vd .vn span")).ToHaveTextAsync(Regex.Match(change, "^\\S+").Value);

            // A practice without a comparison says so; leaving a form half written is asked about.
            await visitor.Visit("/support");
            await page.GetByRole(AriaRole.Link, new() { Name = "Практики", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Записать практику" }).ClickAsync();
            await page.GetByLabel("Школа", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Верхнеольховская СОШ" });
            await page.GetByLabel("Название практики").FillAsync("Клуб чтения");
            await page.GetByLabel("Что мешало").FillAsync("Дети мало читали");
            await page.GetByRole(AriaRole.Link, new() { Name = "К банку практик" }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Остаться" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
            await page.GetByLabel("Что сделали, по одному шагу в строке").FillAsync("Чтение вслух по средам");
            await visitor.Button("Сохранить").ClickAsync();
            await Assertions.Expect(page.Locator("#practice-2")).ToContainTextAsync("Эффект не оценивался.");
            await Accessibility.AssertNothingSerious(page);
        });
        await Pictures.TakeAll(browser.Browser, site, "/support/practices", "practices");
        await Pictures.TakeAll(browser.Browser, site, form, "practices-new");
    }
}
