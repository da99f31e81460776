using AngleSharp.Dom;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Queries.Partners;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.Features.Partners;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Features.Partners;

public sealed class PartnersPagesTests : IAsyncLifetime
{
    private PartnerRegion _region = null!;

    private int Needing => _region.Id(PartnerRegion.Needing);

    public async Task InitializeAsync() => _region = await PartnerRegion.Create();

    public Task DisposeAsync()
    {
        _region.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_list_says_who_has_a_pair_and_that_none_was_found_is_an_answer()
    {
        await _region.Records.FixAsync(_region.Draft(), AccessScope.Region);

        var page = await PageAsync<PartnersPage>(new { }, Links.Partners());

        Assert.Equal("Партнёры", page.QuerySelector("nav [aria-current=page]")!.TextContent);
        Assert.Contains("На 2025/2026 учебный год: в перечне 2 школы (приказ от 20.08.2025 № 598)", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Пара закреплена у 1 из 2; ещё для 0 есть сопоставимые школы, для 1 сопоставимой не найдено", Plain(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"td a[href=\"{Links.SchoolPartners(Needing, 2025, _region.Id(PartnerRegion.Twin))}\"]"));
        Assert.Equal("сопоставимой не найдено", page.QuerySelector("td .chip.missing")!.TextContent);
        Assert.NotNull(page.QuerySelector($"a[href=\"{Links.PartnersFile(null, 2025)}\"]"));
    }

    [Theory]
    [InlineData("with", 1, "only schools with a pair")]
    [InlineData("without", 1, "only schools without")]
    [InlineData("nonsense", 2, "a word that nobody knows chooses nothing")]
    public async Task The_list_is_narrowed_by_the_address(string pair, int rows, string reason)
    {
        await _region.Records.FixAsync(_region.Draft(), AccessScope.Region);

        var page = await PageAsync<PartnersPage>(new { }, Links.Partners(pair: pair));

        Assert.True(page.QuerySelectorAll("tbody tr").Length == rows, reason);
    }

    [Fact]
    public async Task A_school_is_offered_partners_with_reasons_differences_and_both_lines()
    {
        var page = await PageAsync<SchoolPartnersPage>(new { Id = Needing }, Links.SchoolPartners(Needing));

        Assert.Equal(["Сосновская СОШ Ольховецкий МО", "Берёзовская СОШ Берёзовский район"], page.QuerySelectorAll(".offer h3").Select(head => $"{Plain(head)} {Plain(head.NextElementSibling!)}"));
        Assert.Contains("111 км по прямой", Plain(page.QuerySelectorAll(".offer dl")[1]), StringComparison.Ordinal);
        Assert.StartsWith("Еловская СОШ 40,0 %, Сосновская СОШ 12,5 %: доля «2», 2025 — различие больше обычных колебаний", Plain(page.QuerySelector(".chart h2")!), StringComparison.Ordinal);
        Assert.Contains("благодаря партнёру", Plain(page.QuerySelector(".chart .say")!), StringComparison.Ordinal);
        Assert.Equal("6", page.QuerySelectorAll("tbody tr").Single(row => Plain(row).StartsWith("Хотя бы один год не выше региона", StringComparison.Ordinal)).LastElementChild!.TextContent);
    }

    [Fact]
    public async Task No_comparable_school_is_said_with_what_is_nearest()
    {
        var page = await PageAsync<SchoolPartnersPage>(new { Id = _region.Id(PartnerRegion.Remote) }, Links.SchoolPartners(_region.Id(PartnerRegion.Remote)));

        Assert.Contains("Сопоставимой школы не найдено", page.QuerySelectorAll("h2").Select(Plain));
        Assert.Contains("Это тоже ответ", Plain(page), StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".offer").Length);
    }

    [Fact]
    public async Task A_fixed_pair_shows_its_order_its_state_and_its_history()
    {
        var id = (await _region.Records.FixAsync(_region.Draft(PartnerRegion.Town), AccessScope.Region)).Id!.Value;
        await _region.Records.EndAsync(id, new DateOnly(2025, 9, 20), "лицей отказался", AccessScope.Region);

        var pair = (await PageAsync<SchoolPartnersPage>(new { Id = Needing }, Links.SchoolPartners(Needing))).QuerySelector(".pair")!;

        Assert.Contains("Приказ от 03.09.2025 № 87, с 03.09.2025 по 20.09.2025. Методика математики", Plain(pair), StringComparison.Ordinal);
        Assert.Equal("завершена", pair.QuerySelector(".chip")!.TextContent);
        Assert.Contains("завершена с последним днём 20.09.2025", Plain(pair), StringComparison.Ordinal);
        Assert.Contains("лицей отказался", Plain(pair), StringComparison.Ordinal);
        Assert.Contains("село и город", Plain(pair), StringComparison.Ordinal);
    }

    private static string Plain(IElement element) => PlainText.Of(element.Words());

    private Task<IElement> PageAsync<TPage>(object parameters, string address)
        where TPage : IComponent => Rendered.AsHtml<TPage>(parameters, "http://opora.test" + address, services =>
        {
            services.AddSingleton(_region.Facts).AddSingleton(_region.Question).AddSingleton(_region.OfSchool).AddSingleton(_region.Records).AddScoped<CurrentScope>();
            services.AddSingleton(new SeriesChoices(_region.Facts)).AddSingleton(new SeriesQuestion(_region.Facts)).AddSingleton(new SignsOfSeriesQuestion(_region.Facts, _region.Markers));
        });
}
