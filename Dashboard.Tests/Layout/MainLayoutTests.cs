using AngleSharp.Dom;
using Dashboard.Tests.Support;
using Dashboard.Web.Layout;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Layout;

public sealed class MainLayoutTests
{
    [Fact]
    public async Task An_empty_installation_says_that_there_are_no_data()
    {
        var page = await Shell(new EmptyShellData(), "http://opora.test/");
        Assert.Contains("данных ещё нет", page.QuerySelector("header")!.Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".demo"));
        Assert.Empty(page.QuerySelectorAll("header select"));
    }

    [Fact]
    public async Task A_demonstration_is_named_on_every_page_with_the_way_out()
    {
        var page = await Shell(new Invented(), "http://opora.test/schools");
        var strip = page.QuerySelector(".demo")!;
        Assert.Contains("Приозёрный край вымышлен", strip.Words(), StringComparison.Ordinal);
        Assert.Equal("/administration/own-data", strip.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_menu_marks_the_section_and_keeps_the_territory_and_year()
    {
        var page = await Shell(new Invented(), "http://opora.test/schools/17?territory=2&year=2023");
        var current = Assert.Single(page.QuerySelectorAll(".rail [aria-current=page]"));
        Assert.Equal("Школы", current.Words());
        Assert.Equal("/schools?year=2023&territory=2", current.GetAttribute("href"));
        Assert.Equal(["Обзор", "Муниципалитеты", "Школы", "Результаты", "Дефициты", "Риски", "Дорожные карты мероприятий с просрочкой: 11"], page.QuerySelectorAll(".rail a.item").Take(7).Select(item => item.Words()));
    }

    [Fact]
    public async Task The_overview_is_not_marked_on_other_pages()
    {
        var page = await Shell(new Invented(), "http://opora.test/imports");
        Assert.Equal("Загрузка данных ждут ответа: 1", Assert.Single(page.QuerySelectorAll(".rail [aria-current=page]")).Words());
    }

    [Fact]
    public async Task The_newest_year_is_in_force_until_the_address_names_another()
    {
        var bare = await Shell(new Invented(), "http://opora.test/");
        Assert.Equal("2024/2025", bare.QuerySelector("header select[aria-label='Учебный год'] option[selected]")?.Words());
        var named = await Shell(new Invented(), "http://opora.test/?year=2022");
        Assert.Equal("2022/2023", named.QuerySelector("header select[aria-label='Учебный год'] option[selected]")?.Words());
    }

    [Fact]
    public async Task Freshness_is_a_date() =>
        Assert.Contains("данные на 20.06.2025", (await Shell(new Invented(), "http://opora.test/")).QuerySelector("header")!.Words(), StringComparison.Ordinal);

    private static Task<IElement> Shell(IShellData data, string address) =>
        Rendered.AsHtml<MainLayout>(new { Body = Rendered.Text("страница") }, address, services => services.AddSingleton(data));

    private sealed class Invented : IShellData
    {
        public ValueTask<ShellState> LoadAsync(CancellationToken cancellation) => ValueTask.FromResult(new ShellState(
            "Приозёрный край", true, new DateOnly(2025, 6, 20), [new(2, "Ольховецкий МО")], [2024, 2023, 2022], "Мария Минина", 1, 11));

        public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellation) =>
            ValueTask.FromResult<IReadOnlyList<SearchHit>>([]);
    }
}
