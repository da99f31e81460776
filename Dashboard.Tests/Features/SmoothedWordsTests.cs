using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Features;
using Xunit;

namespace Dashboard.Tests.Features;

public sealed class SmoothedWordsTests
{
    private static readonly SmoothedShare Small = new(new IndicatorValue(0.4, 5, 2, Wilson.Of(2, 5)), 0.27, new Interval(0.12, 0.42), 0.3, 0.21, 48, true);

    private static readonly SmoothedShare Large = new(new IndicatorValue(0.3, 500, 150, Wilson.Of(150, 500)), 0.299, new Interval(0.26, 0.34), 0.98, 0.21, 48, true);

    [Fact]
    public void The_difference_is_told_with_the_figures_of_the_school_that_it_moved_most()
    {
        var words = Plain(SmoothedWords.Explain([("Большая СОШ", Large), ("Малая ООШ", Small), ("Без чисел", null)]));

        Assert.Contains("Малая ООШ: 40,0 % из 5 участников, сглаженная оценка 27,0 % (12–42 %): своё число взято с весом 0,30, остальное — среднее 48 школ, 21,0 %.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Schools_that_chance_alone_tells_apart_are_said_to_be_so() =>
        Assert.Contains("различия 48 школ этой работы неотличимы от случайных", Plain(SmoothedWords.Explain([("Малая ООШ", Small with { TellsApart = false })])), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_can_be_smoothed_it_says_so() => Assert.Contains("сглаживать нечего", Plain(SmoothedWords.Explain([("Школа", null)])), StringComparison.Ordinal);

    [Theory]
    [InlineData("/results?estimate=smoothed", true, "chosen")]
    [InlineData("/results", false, "raw is the default")]
    [InlineData("/results?estimate=other", false, "an unknown word is the default")]
    public void The_address_keeps_the_choice(string address, bool asked, string reason) => Assert.True(SmoothedWords.Asked(Query.Parse(address)) == asked, reason);

    [Theory]
    [InlineData(false, "80,0", "as it was counted")]
    [InlineData(true, null, "drawn to the others, its own number in the words")]
    public async Task A_cell_of_the_heatmap_shows_what_was_chosen(bool smoothed, string? own, string reason)
    {
        var facts = new FactsBuilder();
        var municipality = facts.Municipality("Ольховецкий МО");
        foreach (var (name, twos, of) in new[] { ("Малая ООШ", 4, 5), ("Большая СОШ", 160, 400), ("Тихая СОШ", 5, 100) })
        {
            facts.Marks(facts.School(municipality, name), Works.Vpr(2025), twos, of - twos, 0, 0);
        }

        var grid = await new YearGridQuestion(facts.Source()).AskAsync(new YearGridFilter(municipality, new SchoolYear(2024), Indicator.LowResults, Smoothed: smoothed), AccessScope.Region);
        var cell = GridDrawing.Rows(grid, null).Single(row => row.Title == "Малая ООШ").Cells[0];

        Assert.True((cell.Text == "80,0") == (own is not null), $"{reason}: {cell.Text}");
        Assert.Equal(smoothed, Plain(cell.Description ?? "").Contains("своё число 80,0 %", StringComparison.Ordinal));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace("\u2060", "", StringComparison.Ordinal);
}
