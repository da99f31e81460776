using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Results;

public sealed class SmoothedSharesTests
{
    private static readonly Assessment Work = Works.Vpr(2025);
    private readonly FactsBuilder _facts = new();
    private readonly int _municipality;

    public SmoothedSharesTests() => _municipality = _facts.Municipality("Ольховецкий МО");

    [Fact]
    public async Task A_small_school_is_drawn_to_the_others_and_a_large_one_keeps_its_number()
    {
        School("Большая СОШ", 160, 400);
        School("Малая ООШ", 4, 5);
        School("Средняя СОШ", 20, 100);
        School("Тихая СОШ", 5, 100);

        var rows = await Ask(smoothed: true);
        var shrunk = Shrinkage.OfShares([160, 4, 20, 5], [400, 5, 100, 100]);

        Assert.Equal(shrunk.Estimates.Select(each => each.Value), new[] { "Большая СОШ", "Малая ООШ", "Средняя СОШ", "Тихая СОШ" }.Select(name => rows[name].Smoothed!.Value));
        Assert.True(Math.Abs(rows["Малая ООШ"].Smoothed!.Value - 0.8) > 0.2);
        Assert.True(Math.Abs(rows["Большая СОШ"].Smoothed!.Value - 0.4) < 0.02);
        Assert.Equal((0.8, 4, true), (rows["Малая ООШ"].Value!.Value, rows["Малая ООШ"].Smoothed!.Schools, rows["Малая ООШ"].Smoothed!.TellsApart));
        Assert.InRange(rows["Малая ООШ"].Smoothed!.Interval.Low, 0, rows["Малая ООШ"].Smoothed!.Value);
    }

    [Fact]
    public async Task Schools_that_cannot_be_told_from_chance_have_one_estimate_and_no_order()
    {
        School("Яблоневская СОШ", 12, 50);
        School("Анинская СОШ", 10, 50);
        School("Берёзовская СОШ", 11, 50);

        var rows = await Ask(smoothed: true);

        Assert.All(rows.Values, row => Assert.False(row.Smoothed!.TellsApart));
        Assert.Single(rows.Values.Select(row => Math.Round(row.Smoothed!.Value, 9)).Distinct());
        Assert.Equal(["Анинская СОШ", "Берёзовская СОШ", "Яблоневская СОШ"], rows.Keys);
    }

    [Fact]
    public async Task The_schools_of_others_lend_their_mean_but_are_not_shown()
    {
        School("Малая ООШ", 4, 5);
        var other = _facts.Municipality("Журавлинский МО");
        for (var number = 1; number <= 6; number++)
        {
            _facts.Marks(_facts.School(other, $"Городская СОШ № {number}"), Work, 5 * number, 100 - (5 * number), 0, 0);
        }

        var rows = await Ask(smoothed: true, AccessScope.Municipality(_municipality));

        Assert.Equal(["Малая ООШ"], rows.Keys);
        Assert.Equal(7, rows["Малая ООШ"].Smoothed!.Schools);
    }

    [Theory]
    [InlineData("mean-mark", 2, "a mean has no counts")]
    [InlineData("low", 1, "one school has no others")]
    public async Task There_is_nothing_to_smooth(string indicator, int schools, string reason)
    {
        for (var number = 1; number <= schools; number++)
        {
            School($"СОШ № {number}", 5, 20);
        }

        Assert.True((await Ask(smoothed: true, indicator: Indicator.Find(indicator)!)).Values.All(row => row.Smoothed is null), reason);
    }

    [Fact]
    public async Task The_heatmap_of_a_municipality_has_the_same_estimate()
    {
        var small = School("Малая ООШ", 4, 5);
        School("Большая СОШ", 160, 400);
        School("Тихая СОШ", 5, 100);

        var grid = await new YearGridQuestion(_facts.Source()).AskAsync(new YearGridFilter(_municipality, Work.Year, Indicator.LowResults, Smoothed: true), AccessScope.Region);

        Assert.Equal((await Ask(smoothed: true))["Малая ООШ"].Smoothed, grid.Rows.Single(row => row.Territory.Id == small).Cells[0]!.Smoothed);
    }

    private async Task<Dictionary<string, ComparedRow>> Ask(bool smoothed, AccessScope? scope = null, Indicator? indicator = null) =>
        (await new ComparisonQuestion(_facts.Source()).AskAsync(
            new ComparisonFilter(_facts.IdOf(Work), indicator ?? Indicator.LowResults, TerritoryLevel.School, null, true, smoothed), scope ?? AccessScope.Region))!
        .Rows.ToDictionary(row => row.Territory.Name);

    private int School(string name, int twos, int of)
    {
        var school = _facts.School(_municipality, name);
        _facts.Marks(school, Work, twos, of - twos, 0, 0);
        return school;
    }
}
