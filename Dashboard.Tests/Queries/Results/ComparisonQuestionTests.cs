using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Results;

public sealed class ComparisonQuestionTests
{
    private static readonly Assessment Work = Works.Vpr(2025);
    private readonly FactsBuilder _facts = new();
    private readonly int _municipality;

    public ComparisonQuestionTests() => _municipality = _facts.Municipality("Ольховецкий МО");

    [Fact]
    public async Task By_need_those_distinguishably_worse_stand_first_and_within_a_group_names_decide()
    {
        School("Яблоневская СОШ", 30, 20, 10, 0);
        School("Берёзовская СОШ", 30, 20, 10, 0);
        School("Заозёрская СОШ", 6, 30, 40, 24);
        School("Анинская СОШ", 6, 30, 40, 24);
        School("Бельская ООШ", 4, 0, 0, 0);
        for (var other = 1; other <= 5; other++)
        {
            School($"Городская СОШ № {other}", 6, 30, 40, 24);
        }

        var rows = (await Ask(ByNeed(true))).Rows;

        Assert.Equal(["Берёзовская СОШ", "Яблоневская СОШ", "Анинская СОШ"], rows.Take(3).Select(row => row.Territory.Name));
        Assert.Equal(("Бельская ООШ", AgainstRest.Small), (rows[^1].Territory.Name, rows[^1].Against));
    }

    [Fact]
    public async Task Without_need_the_order_is_the_alphabet_whatever_the_values()
    {
        School("Яблоневская СОШ", 0, 0, 0, 40);
        School("СОШ № 10", 20, 20, 0, 0);
        School("СОШ № 2", 40, 0, 0, 0);

        Assert.Equal(["СОШ № 2", "СОШ № 10", "Яблоневская СОШ"], (await Ask(ByNeed(false))).Rows.Select(row => row.Territory.Name));
    }

    [Fact]
    public async Task For_an_indicator_where_more_is_better_worse_means_lower()
    {
        School("Слабая СОШ", 30, 20, 0, 0);
        School("Сильная СОШ", 0, 10, 40, 50);
        School("Средняя СОШ", 5, 25, 40, 30);

        var rows = (await Ask(ByNeed(true) with { Indicator = Indicator.Quality })).Rows.ToDictionary(row => row.Territory.Name, row => row.Against);

        Assert.Equal(AgainstRest.Worse, rows["Слабая СОШ"]);
        Assert.Equal(AgainstRest.Better, rows["Сильная СОШ"]);
    }

    [Fact]
    public async Task Means_have_no_verdict_because_no_spread_is_published()
    {
        School("Слабая СОШ", 30, 20, 0, 0);
        School("Сильная СОШ", 0, 10, 40, 50);

        Assert.All((await Ask(ByNeed(true) with { Indicator = Indicator.MeanMark })).Rows, row => Assert.Equal(AgainstRest.Unknown, row.Against));
    }

    [Fact]
    public async Task A_coordinator_of_a_municipality_does_not_see_the_schools_of_another()
    {
        School("Слабая СОШ", 30, 20, 0, 0);
        var other = _facts.Municipality("Журавлинский МО");
        _facts.Marks(_facts.School(other, "Чужая СОШ"), Work, 1, 10, 10, 10);

        var view = await new ComparisonQuestion(_facts.Source()).AskAsync(new ComparisonFilter(_facts.IdOf(Work), Indicator.LowResults, TerritoryLevel.School), AccessScope.Municipality(_municipality));

        Assert.Equal(["Слабая СОШ"], view!.Rows.Select(row => row.Territory.Name));
    }

    private ComparisonFilter ByNeed(bool byNeed) => new(_facts.IdOf(Work), Indicator.LowResults, TerritoryLevel.School, null, byNeed);

    private async Task<ComparisonView> Ask(ComparisonFilter filter) => (await new ComparisonQuestion(_facts.Source()).AskAsync(filter, AccessScope.Region))!;

    private void School(string name, int twos, int threes, int fours, int fives) => _facts.Marks(_facts.School(_municipality, name), Work, twos, threes, fours, fives);
}
