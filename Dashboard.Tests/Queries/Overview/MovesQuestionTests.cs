using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.Overview;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Overview;

public sealed class MovesQuestionTests
{
    private readonly FactsBuilder _facts = new();

    [Fact]
    public async Task A_change_that_chance_would_hardly_give_is_told_among_many_that_it_would()
    {
        foreach (var number in Enumerable.Range(1, 20))
        {
            var usual = _facts.Municipality($"Обычный {number}");
            _facts.Marks(usual, Works.Vpr(2024), 10, 90, 0, 0).Marks(usual, Works.Vpr(2025), 10 + (number % 4), 90, 0, 0);
        }

        var moved = _facts.Municipality("Сдвинулся");
        _facts.Marks(moved, Works.Vpr(2024), 10, 90, 0, 0).Marks(moved, Works.Vpr(2025), 45, 55, 0, 0);
        var view = await Ask();
        var move = Assert.Single(view.Moves);
        Assert.Equal((moved, 2024, ChangeVerdict.Worse), (move.Territory.Id, move.Since, move.Change.Verdict));
        Assert.Equal(21, view.Compared);
    }

    [Fact]
    public async Task An_autumn_work_is_not_compared_with_a_spring_one()
    {
        var municipality = _facts.Municipality("МО");
        _facts.Marks(municipality, Works.AutumnVpr(2024), 10, 90, 0, 0).Marks(municipality, Works.Vpr(2025), 60, 40, 0, 0);
        Assert.Equal(0, (await Ask()).Compared);
    }

    private async Task<MovesView> Ask() =>
        await new MovesQuestion(_facts.Source()).AskAsync(new MovesFilter(SchoolYear.Of(2025, Season.Spring), null), AccessScope.Region);
}
