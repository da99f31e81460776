using AngleSharp.Dom;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.Features.Results;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Features.Results;

public sealed class FunnelViewTests
{
    private static readonly Assessment Work = Works.Vpr(2025);
    private readonly FactsBuilder _facts = new();
    private readonly int _municipality;
    private readonly int _school;

    public FunnelViewTests()
    {
        _municipality = _facts.Municipality("Ольховецкий МО");
        _school = _facts.School(_municipality, "Болотнинская ООШ");
        _facts.Marks(_school, Work, 45, 5, 0, 0);
        _facts.Marks(_facts.School(_municipality, "Малая ООШ"), Work, 5, 0, 0, 0);
        var other = _facts.Municipality("Журавлинский МО");
        for (var number = 1; number <= 12; number++)
        {
            _facts.Marks(_facts.School(other, $"Городская СОШ № {number}"), Work, 10, 20, 10, 10);
        }
    }

    [Fact]
    public async Task The_view_says_how_many_are_outside_how_many_chance_would_put_there_and_what_may_not_be_said()
    {
        var page = await Page(Links.Funnel(2024, procedure: "vpr", subject: "Математика", grade: 5));

        Assert.Contains("за пределами обычного разброса 1 школа из 13", Plain(page.QuerySelector("section.chart h2")!), StringComparison.Ordinal);
        Assert.Contains("по случайности ожидалось бы не больше 1", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Требуют внимания: Болотнинская ООШ", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Малая выборка, без вывода: 1", Plain(page), StringComparison.Ordinal);
        Assert.Contains("ВПР не оценивает работу школы и учителей", Plain(page), StringComparison.Ordinal);
        Assert.Contains("линия — все загруженные школы, сумма 14 школ", Plain(page), StringComparison.Ordinal);
        var first = page.QuerySelector("#table tbody tr")!;
        Assert.StartsWith(Links.School(_school), first.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("сильно выше обычного разброса, требует внимания", Plain(first), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("#table th a"), head => head.TextContent.Contains('%', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mean_has_no_funnel_and_the_view_says_what_to_choose()
    {
        var page = await Page(Links.Funnel(2024, procedure: "vpr", subject: "Математика", grade: 5, indicator: "mean-mark"));

        Assert.Contains("Выберите долю", Plain(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#table"));
    }

    [Fact]
    public async Task The_grid_lists_the_schools_of_a_cell_and_apart_those_of_which_it_knows_nothing()
    {
        _facts.Marks(_school, Works.Vpr(2024), 10, 40, 0, 0);
        const string grid = "/results?procedure=vpr&subject=Математика&grade=5&year=2024&level=schools&view=change";

        var page = await Page(grid);
        var address = page.QuerySelector(".cells td.support a")!.GetAttribute("href")!;
        var cell = await Page(address);

        Assert.Contains("поддержка нужна 1 школе из 1", Plain(page), StringComparison.Ordinal);
        Assert.Equal(["Болотнинская ООШ"], cell.QuerySelectorAll("#table tbody th").Select(Plain));
        Assert.Contains("Нет сопоставимого года:", Plain(page.QuerySelector("#unknown")!), StringComparison.Ordinal);
        Assert.Equal(13, page.QuerySelectorAll("#unknown a").Length);
    }

    private static string Plain(IElement element) => element.Words().Replace('\u00a0', ' ');

    private async Task<IElement> Page(string address)
    {
        using var region = await StoredRegion.Of(_facts);
        using var statements = new StatementsSource(region.Database);
        return await Rendered.AsHtml<ResultsPage>(new { }, "http://opora.test" + address, services =>
        {
            var details = new DetailStore(region.Database, region.Source);
            services.AddSingleton(region.Source).AddSingleton(new WorksQuestion(region.Source, details)).AddSingleton(new ComparisonQuestion(region.Source)).AddSingleton(new FunnelQuestion(region.Source));
            services.AddSingleton(new StatusChangeQuestion(region.Source, statements));
            services.AddSingleton(new ScoresQuestion(region.Source, details, region.Database)).AddSingleton(new SeriesQuestion(region.Source)).AddScoped<CurrentScope>();
        });
    }
}
