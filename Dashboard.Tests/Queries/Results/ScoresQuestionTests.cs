using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Results;

public sealed class ScoresQuestionTests
{
    private readonly FactsBuilder _facts = new();
    private readonly int _school;

    public ScoresQuestionTests() => _school = _facts.School(_facts.Municipality("Ольховецкий МО"), "Верхнеольховская СОШ");

    [Fact]
    public async Task A_scale_of_the_reference_data_is_used_for_its_years()
    {
        _facts.Marks(_school, Works.Vpr(2021), 4, 6, 6, 4);
        using var region = await StoredRegion.Of(_facts, Distribution(_school, Works.Vpr(2021)));

        Assert.Equal((7, 11, 15), await ScaleOf(region, Works.Vpr(2021)));
    }

    [Fact]
    public async Task Without_a_scale_and_without_the_data_to_find_it_there_are_no_boundaries()
    {
        _facts.Marks(_school, Works.Vpr(2030), 4, 6, 6, 4);
        using var region = await StoredRegion.Of(_facts, Distribution(_school, Works.Vpr(2030)));

        Assert.Null(await ScaleOf(region, Works.Vpr(2030)));
    }

    private static (int, Assessment, ParticipantGroup, ResultDetail) Distribution(int territory, Assessment work) =>
        (territory, work, ParticipantGroup.All, new ScoreDistribution([0.5, 0.5]));

    private async Task<(int, int, int)?> ScaleOf(StoredRegion region, Assessment work)
    {
        var question = new ScoresQuestion(region.Source, new DetailStore(region.Database, region.Source), region.Database);
        var view = await question.AskAsync(new ScoresFilter(_facts.IdOf(work), _school), AccessScope.Region);
        return view!.Scale is { } scale ? (scale.FirstOf3, scale.FirstOf4, scale.FirstOf5) : null;
    }
}
