using System.Text;
using Dashboard.Tests.Journeys.Support;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Journeys;

/// <summary>From the text of an order to a plan that is kept, and back.</summary>
[Collection(Support.Journeys.Name)]
public sealed class OrderJourney(JourneyBrowser browser)
{
    /// <summary>An order of a municipality that has no plan in the sample, as it is pasted from Word.</summary>
    private const string Order = """
        УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ БОРОВЛЯНСКОГО МУНИЦИПАЛЬНОГО ОКРУГА ПРИОЗЁРНОГО КРАЯ

        ПРИКАЗ
        от 12.10.2026 № 301

        Об утверждении плана мероприятий («дорожной карты») по поддержке школ с низкими результатами на 2026/2027 учебный год

        Во исполнение приказа Министерства образования Приозёрного края от 22.01.2026 № 48 приказываю:
        1. Утвердить план мероприятий («дорожную карту») по поддержке школ с низкими результатами на 2026/2027 учебный год.

        План мероприятий («дорожная карта») по поддержке школ с низкими результатами на 2026/2027 учебный год

        № п/п	Мероприятия	Сроки	Ответственные
        Раздел 1. Работа с педагогами
        1.1	Семинар для учителей математики школ округа	ноябрь 2026 г.	Управление образования, школы
        1.2	Взаимопосещение уроков	ежемесячно	Руководители школ
        Раздел 2. Управление
        2.1	Собеседование с руководителями школ	когда получится	Управление образования
        2.2	Анализ выполнения плана	до 31.05.2027	Управление образования
        """;

    [Fact]
    public async Task An_order_is_read_corrected_accepted_and_taken_back()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            var import = await visitor.Upload(new FilePayload { Name = "приказ.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Order) });
            Assert.Equal("0", await visitor.Counter("Новых"));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ждёт вашей проверки: 1\u00a0приказ");
            await page.GetByRole(AriaRole.Link, new() { Name = "Проверить и принять" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Проверка приказа");
            await Assertions.Expect(page.GetByLabel("Номер", new() { Exact = true })).ToHaveValueAsync("301");
            await Assertions.Expect(page.Locator("tr.question")).ToHaveCountAsync(1);
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "order-review");

            await page.GetByLabel("Срок 2.1").FillAsync("декабрь 2026 г.");
            await page.GetByLabel("Срок 2.1").BlurAsync();
            await Assertions.Expect(page.Locator("tr.question")).ToHaveCountAsync(0);
            // A correction is not left behind without a question.
            await page.GetByRole(AriaRole.Link, new() { Name = "К загрузке" }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Остаться" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Принять карту" }).ClickAsync();
            await visitor.IsRead();
            await Assertions.Expect(page.Locator(".counters .one", new() { HasText = "Новых" }).Locator("b")).ToHaveTextAsync("4");
            await visitor.Apply();
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Смотреть дорожные карты" })).ToBeVisibleAsync();

            // The same order with another point is a new version of the plan, called by its name.
            await visitor.Upload(new FilePayload { Name = "приказ, изменённый.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Order.Replace("Взаимопосещение", "Открытые показы", StringComparison.Ordinal)) });
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new System.Text.RegularExpressions.Regex("Проверить и принять|Посмотреть") }).First.ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Новая редакция карты «План мероприятий");

            await visitor.Visit("/roadmaps?text=Боровлянский");
            await page.Locator("main a[href^='/roadmaps/']", new() { HasText = "дорожная карта" }).First.ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Семинар для учителей математики");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("31.12.2026");

            await visitor.Visit(import);
            await visitor.UndoApplied();
            await Assertions.Expect(page.Locator(".sub")).ToContainTextAsync("отменено");
            await visitor.Visit("/roadmaps?text=Боровлянский");
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("№ 301");
        });
    }

    [Fact]
    public async Task An_order_whose_file_cannot_be_read_is_pasted_as_text()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Upload(new FilePayload { Name = "приказ.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 invented"u8.ToArray() });
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Файлы не приняты");
            await page.GetByRole(AriaRole.Link, new() { Name = "Вставить текст" }).ClickAsync();
            await page.Locator("[data-listens]").WaitForAsync();
            await Assertions.Expect(visitor.Button("Прочитать текст")).ToBeDisabledAsync();

            // Longer than one message of the circuit may be.
            var many = Order + "\n" + string.Join('\n', Enumerable.Range(3, 40).Select(number => $"2.{number}\tКонсультация {number}: {string.Join(' ', Enumerable.Repeat("разбор итогов диагностики с руководителями школ", 20))}\tдо 31.05.2027\tУправление образования"));
            Assert.True(Encoding.UTF8.GetByteCount(many) > 64 * 1024);
            await page.GetByLabel("Текст приказа").FillAsync(many);
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "import-paste");
            await visitor.Button("Прочитать текст").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/imports/[0-9a-f-]{36}$"), new() { Timeout = 60_000 });
            await visitor.IsRead();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("вставленный текст.txt");
            await page.GetByRole(AriaRole.Link, new() { Name = "Проверить и принять" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("Номер", new() { Exact = true })).ToHaveValueAsync("301");
            await Assertions.Expect(page.GetByLabel("Мероприятие 2.42")).ToHaveCountAsync(1);
        });
    }

    [Fact]
    public async Task Activities_of_a_plan_lie_under_the_dynamics_of_its_school()
    {
        using var site = LiveSite.StartWithSample();
        var school = await Addresses.OfSchool(browser, site, "Перелесковская");
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit(school);
            var list = page.Locator("details.acts");
            await Assertions.Expect(list.Locator("summary")).ToContainTextAsync("На графике");
            await list.Locator("summary").ClickAsync();
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "school-with-activities");
            await list.Locator("li a").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/roadmaps/[0-9]+/activities/[0-9]+$"));
        });
    }

    [Fact]
    public async Task A_plan_is_written_continued_remarked_and_approved()
    {
        using var site = LiveSite.StartWithSample();
        await browser.Walk(site, async visitor =>
        {
            var page = visitor.Page;
            await visitor.Visit("/roadmaps/new");
            await page.GetByLabel("Чья карта").SelectOptionAsync(new SelectOptionValue { Label = "Боровлянский МО" });
            await visitor.Button("Начать").ClickAsync();
            await visitor.Button("Добавить мероприятие").ClickAsync();
            await page.GetByLabel("Мероприятие в строке 1").FillAsync("Семинар для учителей математики");
            await page.GetByLabel("Мероприятие в строке 1").BlurAsync();
            await page.GetByLabel("Срок в строке 1").FillAsync("ежемесячно");
            await page.GetByLabel("Срок в строке 1").BlurAsync();
            await Assertions.Expect(page.Locator("td.when").First).ToContainTextAsync("срок");
            await page.Locator("[data-listens]").WaitForAsync();
            await page.GetByLabel("Строки таблицы").FillAsync("№\tМероприятие\tСрок\tОтветственный\n2\tВыезд методистов в школы\tдо 25.12.2026\tММС\n3\tРодительские собрания\tмарт 2027\tШколы");
            await visitor.Button("Добавить строки").ClickAsync();
            await Assertions.Expect(page.Locator("td.when")).ToHaveCountAsync(3);
            await visitor.Button("Сохранить").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/roadmaps/[0-9]+/edit$"));
            await Accessibility.AssertNothingSerious(page);
            await Pictures.Take(page, "plan-editor");

            await visitor.Button("Отдать на экспертизу").ClickAsync();
            await page.GetByLabel("Новое замечание").FillAsync("Нет показателей.");
            await page.GetByLabel("Новое замечание").BlurAsync();
            await page.Locator(".card", new() { HasText = "Замечания экспертизы" }).GetByRole(AriaRole.Button, new() { Name = "Добавить", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Нет показателей.");
            await visitor.Button("Утвердить").ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("нужны номер и дата");
            await page.GetByLabel("Номер", new() { Exact = true }).FillAsync("12");
            await page.GetByLabel("Номер", new() { Exact = true }).BlurAsync();
            await page.GetByLabel("Дата", new() { Exact = true }).FillAsync("2026-11-20");
            await page.GetByLabel("Дата", new() { Exact = true }).BlurAsync();
            await visitor.Button("Утвердить").ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Сохранено: утверждена");
        });
    }
}
