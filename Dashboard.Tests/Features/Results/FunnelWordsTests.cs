using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Support;
using Dashboard.Web.Features.Results;
using Xunit;

namespace Dashboard.Tests.Features.Results;

public sealed class FunnelWordsTests
{
    private static readonly Assessment Work = Works.Vpr(2025);

    [Theory]
    [InlineData(FunnelStanding.FarWorse, false, "сильно выше обычного разброса, требует внимания", "more «2» than others")]
    [InlineData(FunnelStanding.FarWorse, true, "сильно ниже обычного разброса, требует внимания", "fewer «4» and «5» than others")]
    [InlineData(FunnelStanding.Worse, false, "выше обычного разброса, требует внимания", "beyond 95 %")]
    [InlineData(FunnelStanding.Better, false, "ниже обычного разброса", "the other side asks for nothing")]
    [InlineData(FunnelStanding.FarBetter, true, "сильно выше обычного разброса", "far on the other side")]
    [InlineData(FunnelStanding.Within, false, "внутри обычного разброса", "inside")]
    [InlineData(FunnelStanding.Small, false, "малая выборка, вывода нет", "fewer than ten")]
    public void A_place_is_told_by_its_side_and_only_need_asks_for_attention(FunnelStanding standing, bool higherIsBetter, string words, string reason) =>
        Assert.True(FunnelWords.Place(standing, higherIsBetter ? Indicator.Quality : Indicator.LowResults) == words, reason);

    [Theory]
    [InlineData(6, 10, 10, "Школ в этой работе меньше 10", "six schools tell nothing of the usual spread")]
    [InlineData(12, 10, 10, "поправка границ не меняет", "schools differ no more than chance")]
    [InlineData(12, 2, 25, "и за ними 0 школ; без поправки — 12", "every school differs, so none is unusual")]
    public async Task The_switch_says_what_it_does_with_the_numbers_of_the_work(int schools, int even, int odd, string said, string reason)
    {
        var view = await Ask(Region(schools, even, odd));

        Assert.True(Plain(FunnelWords.Spread(view)).Contains(said, StringComparison.Ordinal), $"{reason}: {FunnelWords.Spread(view)}");
    }

    [Fact]
    public async Task A_published_region_is_named_with_its_share_and_participants()
    {
        var facts = Region(12, 10, 10);
        facts.Marks(FactsBuilder.RegionId, Work, 250, 750, 0, 0);

        Assert.Equal("линия — край, строка таблицы: 25,0 % от 1 000 участников", Plain(FunnelWords.Target(await Ask(facts), "Приозёрный край")));
    }

    [Fact]
    public async Task Where_only_one_municipality_is_loaded_the_line_says_that_the_region_is_not_there() =>
        Assert.Equal(
            "линия — Ольховецкий МО (края в загруженных таблицах нет), сумма 12 школ: 20,0 % от 600 участников", Plain(FunnelWords.Target(await Ask(Region(12, 10, 10)), "Приозёрный край")));

    [Fact]
    public async Task Small_schools_alone_give_no_conclusion()
    {
        var facts = new FactsBuilder();
        var municipality = facts.Municipality("Ольховецкий МО");
        facts.Marks(facts.School(municipality, "Малая ООШ"), Work, 5, 0, 0, 0);
        facts.Marks(facts.School(municipality, "Дальняя ООШ"), Work, 0, 4, 0, 0);
        var view = await Ask(facts);

        Assert.Equal("Доля «2»: во всех школах малая выборка", Plain(FunnelWords.Title(view)));
        Assert.Equal("Малая выборка, без вывода: 2.", Plain(FunnelWords.CanSay(view)));
    }

    private static FactsBuilder Region(int schools, int even, int odd)
    {
        var facts = new FactsBuilder();
        var municipality = facts.Municipality("Ольховецкий МО");
        for (var number = 1; number <= schools; number++)
        {
            var twos = number % 2 == 0 ? even : odd;
            facts.Marks(facts.School(municipality, $"СОШ № {number}"), Work, twos, 50 - twos, 0, 0);
        }

        return facts;
    }

    private static async Task<FunnelView> Ask(FactsBuilder facts) =>
        (await new FunnelQuestion(facts.Source()).AskAsync(new FunnelFilter(facts.IdOf(Work), Indicator.LowResults), AccessScope.Region))!;

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
