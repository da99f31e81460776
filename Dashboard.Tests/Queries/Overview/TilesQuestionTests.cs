using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.Overview;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Overview;

public sealed class TilesQuestionTests
{
    private readonly FactsBuilder _facts = new();

    [Fact]
    public async Task Only_tiles_whose_data_exist_are_made()
    {
        _facts.Marks(FactsBuilder.RegionId, Works.Vpr(2025, grade: 5), 10, 90, 0, 0).Below(FactsBuilder.RegionId, Works.Ege(2025), 1, 100);
        Assert.Equal(["ВПР, математика, 5\u00a0кл., «2»", "ЕГЭ, русский язык, ниже порога"], (await Ask()).Select(tile => tile.Label));
    }

    [Fact]
    public async Task Grades_are_added_by_participants_and_the_change_takes_grades_of_both_years()
    {
        _facts.Marks(FactsBuilder.RegionId, Works.Vpr(2024, grade: 5), 10, 90, 0, 0)
            .Marks(FactsBuilder.RegionId, Works.Vpr(2025, grade: 5), 20, 80, 0, 0)
            .Marks(FactsBuilder.RegionId, Works.Vpr(2025, grade: 8), 300, 100, 0, 0);
        var tile = Assert.Single(await Ask());
        Assert.Equal(320.0 / 500, tile.Value.Value);
        Assert.Equal(0.1, tile.Change!.Difference, 9);
        Assert.Equal(2024, tile.ComparedWith);
    }

    [Fact]
    public async Task Autumn_and_computer_works_stay_out_and_leave_a_gap()
    {
        _facts.Marks(FactsBuilder.RegionId, Works.Vpr(2021), 10, 90, 0, 0).Marks(FactsBuilder.RegionId, Works.AutumnVpr(2022), 50, 50, 0, 0)
            .Marks(FactsBuilder.RegionId, Works.Vpr(2023), 10, 90, 0, 0).Marks(FactsBuilder.RegionId, Works.ComputerVpr(2024), 50, 50, 0, 0).Marks(FactsBuilder.RegionId, Works.Vpr(2025), 10, 90, 0, 0);
        var tile = Assert.Single(await Ask());
        Assert.Equal([0.1, null, 0.1, null, 0.1], tile.Years);
        Assert.Equal((2023, ChangeVerdict.Indistinguishable), (tile.ComparedWith, tile.Change!.Verdict));
    }

    [Fact]
    public async Task Years_after_the_one_asked_are_not_known_yet()
    {
        _facts.Marks(FactsBuilder.RegionId, Works.Vpr(2025), 10, 90, 0, 0).Marks(FactsBuilder.RegionId, Works.Vpr(2026), 90, 10, 0, 0);
        Assert.Equal([0.1], Assert.Single(await Ask()).Years);
    }

    [Fact]
    public async Task A_region_that_no_file_has_named_is_the_sum_of_its_schools()
    {
        var municipality = _facts.WithoutRegion().Municipality("МО");
        _facts.Marks(_facts.School(municipality, "Первая"), Works.Vpr(2025), 10, 10, 0, 0).Marks(_facts.School(municipality, "Вторая"), Works.Vpr(2025), 0, 20, 0, 0);
        var tile = Assert.Single(await Ask());
        Assert.Equal((0.25, Dashboard.Data.Queries.Series.RowOrigin.SumOfSchools), (tile.Value.Value, tile.Origin));
    }

    private async Task<IReadOnlyList<TileView>> Ask() =>
        await new TilesQuestion(_facts.Source()).AskAsync(new TilesFilter(null, SchoolYear.Of(2025, Season.Spring)), AccessScope.Region);
}
