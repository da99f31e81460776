using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Results;

public sealed class FunnelQuestionTests
{
    private static readonly Assessment Work = Works.Vpr(2025);
    private readonly FactsBuilder _facts = new();
    private readonly int _own;
    private readonly int _other;

    public FunnelQuestionTests()
    {
        _own = _facts.Municipality("Ольховецкий МО");
        _other = _facts.Municipality("Журавлинский МО");
        for (var number = 1; number <= 12; number++)
        {
            School(_other, $"Городская СОШ № {number}", 10 + (number % 3), 50);
        }
    }

    [Theory]
    [InlineData(10, 50, FunnelStanding.Within, "as all others")]
    [InlineData(17, 50, FunnelStanding.Worse, "beyond 95 %, within 99.8 %")]
    [InlineData(40, 50, FunnelStanding.FarWorse, "beyond 99.8 %")]
    [InlineData(4, 50, FunnelStanding.Better, "beyond 95 % on the other side")]
    [InlineData(0, 50, FunnelStanding.FarBetter, "nobody of fifty")]
    [InlineData(8, 9, FunnelStanding.Small, "nine pupils are not judged, whatever they wrote")]
    [InlineData(4, 12, FunnelStanding.Within, "a third of twelve happens by chance, a third of fifty does not")]
    public async Task A_school_stands_where_schools_of_its_size_seldom_are(int twos, int of, FunnelStanding standing, string reason)
    {
        Published(120, 600);
        School(_own, "Болотнинская ООШ", twos, of);

        var view = await Ask(new(_facts.IdOf(Work), Indicator.LowResults, _own, Widened: false), AccessScope.Region);

        Assert.True(Assert.Single(view.Own).Standing == standing, reason);
    }

    [Fact]
    public async Task Where_more_is_better_the_side_in_need_is_below()
    {
        Published(120, 600);
        School(_own, "Болотнинская ООШ", 40, 50);

        Assert.Equal(FunnelStanding.FarWorse, Assert.Single((await Ask(new(_facts.IdOf(Work), Indicator.PassRate, _own), AccessScope.Region)).Own).Standing);
    }

    [Fact]
    public async Task Own_schools_in_need_stand_first_then_names_decide_and_others_stand_behind()
    {
        School(_own, "Яблоневская СОШ", 45, 50);
        School(_own, "Берёзовская СОШ", 10, 50);
        School(_own, "Анинская СОШ", 11, 50);
        School(_own, "Малая ООШ", 5, 5);

        var view = await Ask(new(_facts.IdOf(Work), Indicator.LowResults, _own), AccessScope.Region);

        Assert.Equal(["Яблоневская СОШ", "Анинская СОШ", "Берёзовская СОШ", "Малая ООШ"], view.Own.Select(school => school.School.Name));
        Assert.Equal((16, 3, 1), (view.Schools.Count, view.Judged, view.Outside));
        Assert.Equal(1, view.ByChance);
        Assert.Equal(["Анинская СОШ", "Берёзовская СОШ", "Малая ООШ", "Яблоневская СОШ"], (await Ask(view.Filter with { ByName = true }, AccessScope.Region)).Own.Select(school => school.School.Name));
    }

    [Fact]
    public async Task The_switch_turns_off_what_is_usual_between_schools_and_both_counts_are_told()
    {
        for (var number = 1; number <= 12; number++)
        {
            School(_own, $"Сельская СОШ № {number}", number % 2 == 0 ? 20 : 2, 50);
        }

        var wide = await Ask(new(_facts.IdOf(Work), Indicator.LowResults), AccessScope.Region);
        var narrow = await Ask(wide.Filter with { Widened = false }, AccessScope.Region);

        Assert.True(wide.Spread!.TauSquared > 0);
        Assert.True(narrow.Outside > wide.Outside);
        Assert.Equal((narrow.Outside, wide.Outside), (wide.OutsideOtherwise, narrow.OutsideOtherwise));
    }

    [Fact]
    public async Task Who_sees_own_schools_only_gets_them_and_the_region_s_line_and_nobody_else_is_drawn()
    {
        Published(150, 600);
        var school = School(_own, "Еловская СОШ", 10, 50);

        var coordinator = await Ask(new(_facts.IdOf(Work), Indicator.LowResults), AccessScope.Municipality(_own));
        var ministry = await Ask(new(_facts.IdOf(Work), Indicator.LowResults), AccessScope.Region);

        Assert.Equal([school], coordinator.Schools.Select(each => each.School.Id));
        Assert.Equal((0.25, TerritoryLevel.Region, RowOrigin.Published), (coordinator.Target!.Value.Value, coordinator.Target.Territory!.Level, coordinator.Target.Row.Origin));
        Assert.Equal(ministry.Schools.Single(each => each.School.Id == school).Band, coordinator.Schools[0].Band);
        Assert.Equal([school], (await Ask(coordinator.Filter, AccessScope.Schools(new HashSet<int> { school }))).Schools.Select(each => each.School.Id));
        Assert.Null(await new FunnelQuestion(_facts.Source()).AskAsync(new FunnelFilter(_facts.IdOf(Work), Indicator.LowResults, _other), AccessScope.Municipality(_own)));
    }

    [Fact]
    public async Task Without_a_published_region_the_line_is_the_sum_of_all_schools()
    {
        School(_own, "Еловская СОШ", 30, 50);

        var target = (await Ask(new(_facts.IdOf(Work), Indicator.LowResults, _own), AccessScope.Region)).Target!;

        Assert.Equal((null, RowOrigin.SumOfSchools, 13), (target.Territory, target.Row.Origin, target.Row.Added));
        Assert.Equal((132 + 30) / 650.0, target.Value.Value, 6);
    }

    [Fact]
    public async Task Where_only_one_municipality_is_loaded_the_line_is_its_own_and_called_so()
    {
        var target = (await Ask(new(_facts.IdOf(Work), Indicator.LowResults), AccessScope.Region)).Target!;

        Assert.Equal((_other, 132.0 / 600), (target.Territory!.Id, target.Value.Value));
    }

    [Theory]
    [InlineData("mean-mark", "a mean has no counts")]
    [InlineData("sou", "a weighted share has none either")]
    [InlineData("high-scores", "the sheet does not give it")]
    public async Task There_is_no_funnel_of_what_was_not_counted(string indicator, string reason)
    {
        var view = await Ask(new(_facts.IdOf(Work), Indicator.Find(indicator)!), AccessScope.Region);

        Assert.True(view.Target is null && view.Funnel is null && view.Schools.Count == 0, reason);
    }

    [Fact]
    public async Task Where_nobody_has_the_property_nobody_is_outside()
    {
        var facts = new FactsBuilder();
        var municipality = facts.Municipality("Заречный МО");
        for (var number = 1; number <= 12; number++)
        {
            facts.Marks(facts.School(municipality, $"СОШ № {number}"), Work, 0, 10, 10, 10);
        }

        var view = (await new FunnelQuestion(facts.Source()).AskAsync(new FunnelFilter(facts.IdOf(Work), Indicator.LowResults), AccessScope.Region))!;

        Assert.Equal((12, 0), (view.Judged, view.Outside));
    }

    private async Task<FunnelView> Ask(FunnelFilter filter, AccessScope scope) => (await new FunnelQuestion(_facts.Source()).AskAsync(filter, scope))!;

    private int School(int municipality, string name, int twos, int of)
    {
        var school = _facts.School(municipality, name);
        _facts.Marks(school, Work, twos, of - twos, 0, 0);
        return school;
    }

    private void Published(int twos, int of) => _facts.Marks(FactsBuilder.RegionId, Work, twos, of - twos, 0, 0);
}
