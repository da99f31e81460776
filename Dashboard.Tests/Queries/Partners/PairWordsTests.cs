using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.Partners;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Partners;

public sealed class PairWordsTests
{
    private readonly FactsBuilder _facts = new();
    private readonly int _school;
    private readonly int _partner;
    private readonly int _municipality;

    public PairWordsTests()
    {
        _municipality = _facts.Municipality("Ольховецкий МО");
        (_school, _partner) = (_facts.School(_municipality, "Еловская СОШ"), _facts.School(_facts.Municipality("Берёзовский район"), "Берёзовская СОШ"));
    }

    [Fact]
    public async Task The_two_lines_stand_together_with_their_difference_and_what_does_not_follow()
    {
        _facts.Marks(_school, Works.Vpr(2024), 20, 20, 0, 0).Marks(_partner, Works.Vpr(2024), 2, 20, 10, 8).Marks(_school, Works.Vpr(2025), 1, 0, 0, 0);

        var view = await AskAsync();
        var words = PairWords.Of(view);

        Assert.Equal(["Еловская СОШ", "Берёзовская СОШ", "Приозёрный край"], view.Lines.Select(line => line.Territory.Name));
        Assert.Equal("Еловская СОШ 50,0 %, Берёзовская СОШ 5,0 %: доля «2», 2024 — различие больше обычных колебаний", PlainText.Of(words.Title));
        Assert.Contains("Еловская СОШ — 50,0 % (20 из 40), Берёзовская СОШ — 5,0 % (2 из 40); у партнёра −45,0 п.п. [", PlainText.Of(words.CanSay), StringComparison.Ordinal);
        Assert.Contains("что линия изменилась благодаря партнёру", PlainText.Of(words.CannotSay), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, 40, 6, 40, "неотличимо от обычных колебаний", "two of forty are chance")]
    [InlineData(5, 9, 0, 40, "группа мала, судить рано", "nine pupils are not judged")]
    public async Task A_difference_is_judged_only_where_it_can_be(int low, int of, int partnerLow, int partnerOf, string said, string reason)
    {
        _facts.Marks(_school, Works.Vpr(2025), low, of - low, 0, 0).Marks(_partner, Works.Vpr(2025), partnerLow, partnerOf - partnerLow, 0, 0);

        var words = PairWords.Of(await AskAsync());

        Assert.True(PlainText.Of(words.Title).EndsWith(said, StringComparison.Ordinal) && PlainText.Of(words.CanSay).Contains(said, StringComparison.Ordinal), reason + ": " + words.Title);
    }

    [Fact]
    public async Task Autumn_is_no_common_year()
    {
        _facts.Marks(_school, Works.AutumnVpr(2022), 8, 32, 0, 0).Marks(_partner, Works.AutumnVpr(2022), 8, 32, 0, 0);

        Assert.Equal("Общего года у двух школ нет: доля «2»", PlainText.Of(PairWords.Of(await AskAsync()).Title));
    }

    [Fact]
    public async Task A_school_that_the_asker_does_not_see_is_left_out()
    {
        _facts.Marks(_school, Works.Vpr(2025), 8, 32, 0, 0).Marks(_partner, Works.Vpr(2025), 8, 32, 0, 0);

        var view = await AskAsync(AccessScope.Municipality(_municipality));

        Assert.Null(view.Beside);
        Assert.Equal(["Еловская СОШ", "Приозёрный край"], view.Lines.Select(line => line.Territory.Name));
    }

    private async Task<SeriesView> AskAsync(AccessScope? scope = null)
    {
        using var source = _facts.Source();
        return (await new SeriesQuestion(source).AskAsync(new SeriesFilter(_school, source.Current.Assessments[0].Series, Indicator.LowResults, BesideId: _partner), scope ?? AccessScope.Region))!;
    }
}
