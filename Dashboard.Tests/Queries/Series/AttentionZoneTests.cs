using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Series;

public sealed class AttentionZoneTests
{
    private readonly FactsBuilder _facts = new();
    private readonly int _municipality;

    public AttentionZoneTests() => _municipality = _facts.Municipality("Ольховецкий МО");

    [Theory]
    [InlineData(3, 10, 3, 10, true, "30 % exactly in two works counts")]
    [InlineData(2, 10, 5, 10, false, "one low work is not enough")]
    [InlineData(9, 9, 9, 9, false, "nine pupils are a small group whatever their marks")]
    [InlineData(29, 100, 29, 100, false, "29 % is under the share of the rule")]
    public async Task A_school_is_named_by_the_visible_rule(int twos1, int of1, int twos2, int of2, bool named, string reason)
    {
        var school = _facts.School(_municipality, "Еловская СОШ");
        _facts.Marks(school, Works.Vpr(2025, grade: 5), twos1, of1 - twos1, 0, 0).Marks(school, Works.Vpr(2025, grade: 6), twos2, of2 - twos2, 0, 0);
        Assert.True((await Ask()).Schools.Any() == named, reason);
    }

    [Fact]
    public async Task An_exam_counts_by_its_threshold()
    {
        var school = _facts.School(_municipality, "Еловская СОШ");
        _facts.Below(school, Works.Ege(2025), 4, 12).Marks(school, Works.Oge(2025), 5, 5, 2, 0);
        var view = await Ask();
        Assert.Equal([Procedure.Oge, Procedure.Ege], Assert.Single(view.Schools).Works.Select(work => work.Assessment.Procedure));
    }

    [Fact]
    public async Task Another_year_does_not_count()
    {
        var school = _facts.School(_municipality, "Еловская СОШ");
        _facts.Marks(school, Works.Vpr(2025), 10, 0, 0, 0).Marks(school, Works.Vpr(2024), 10, 0, 0, 0);
        Assert.Empty((await Ask()).Schools);
    }

    [Fact]
    public async Task Schools_too_small_to_judge_are_counted_apart()
    {
        _facts.Marks(_facts.School(_municipality, "Малая ООШ"), Works.Vpr(2025), 2, 1, 0, 0).Marks(_facts.School(_municipality, "Большая СОШ"), Works.Vpr(2025), 2, 40, 0, 0);
        var view = await Ask();
        Assert.Equal((2, 1, 0), (view.OutOf, view.TooSmall, view.Schools.Count));
    }

    [Fact]
    public async Task Schools_of_which_only_means_are_known_are_not_called_small()
    {
        _facts.Result(_facts.School(_municipality, "Еловская СОШ"), Works.Ege(2025), new ResultValues(60, MeanScore: 55));
        var view = await Ask();
        Assert.Equal((1, 0, 1), (view.OutOf, view.TooSmall, view.Untold));
    }

    [Fact]
    public async Task Reasons_count_schools_and_not_works()
    {
        var school = _facts.School(_municipality, "Еловская СОШ");
        _facts.Marks(school, Works.Vpr(2025, grade: 5), 10, 0, 0, 0).Marks(school, Works.Vpr(2025, grade: 6), 10, 0, 0, 0);
        Assert.Equal([new AttentionReason(Procedure.Vpr, "Математика", 1)], (await Ask()).Reasons);
    }

    private async Task<AttentionView> Ask() =>
        await new AttentionZone(_facts.Source()).AskAsync(new AttentionFilter(SchoolYear.Of(2025, Season.Spring), null, new AttentionRule()), AccessScope.Region);
}
