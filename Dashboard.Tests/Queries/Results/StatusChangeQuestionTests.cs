using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Results;

public sealed class StatusChangeQuestionTests
{
    private static readonly Assessment Now = Works.Vpr(2025);
    private static readonly Assessment Then = Works.Vpr(2023);
    private readonly FactsBuilder _facts = new();
    private readonly int _own;
    private readonly int _other;

    public StatusChangeQuestionTests()
    {
        _own = _facts.Municipality("Ольховецкий МО");
        _other = _facts.Municipality("Журавлинский МО");
        for (var number = 1; number <= 8; number++)
        {
            School(_other, $"Городская СОШ № {number}", (20, 100), (20, 100));
        }
    }

    [Fact]
    public async Task A_cell_holds_its_schools_and_what_is_not_known_stands_apart()
    {
        School(_own, "Болотнинская ООШ", (60, 100), (30, 100));
        School(_own, "Еловская СОШ", (20, 100), (20, 100));
        School(_own, "Новая СОШ", (20, 100), null);
        School(_own, "Малая ООШ", (3, 5), (0, 30));
        School(_own, "Выросшая ООШ", (6, 30), (3, 5));

        var view = await Ask(new(Id(), Indicator.LowResults, TerritoryLevel.School, _own));

        Assert.Equal(["Болотнинская ООШ"], view.In(StatusStep.FarWorse, StatusStep.FarWorse).Select(row => row.Territory.Name));
        Assert.Equal(["Еловская СОШ"], view.In(StatusStep.Middle, StatusStep.Middle).Select(row => row.Territory.Name));
        Assert.Equal(
            [("Выросшая ООШ", StatusUnknown.SmallThen), ("Малая ООШ", StatusUnknown.SmallNow), ("Новая СОШ", StatusUnknown.NoEarlierYear)],
            view.Unknown.Select(row => (row.Territory.Name, row.Unknown!.Value)));
        Assert.Equal(view.Rows.Count, view.Unknown.Count + StatusSteps().Sum(cell => view.In(cell.Level, cell.Change).Count));
        Assert.Equal((Then, 1, 1), (view.Earlier, view.Count(StatusWord.Support), view.Count(StatusWord.Unchanged)));
    }

    [Fact]
    public async Task Municipalities_are_placed_by_their_sums()
    {
        School(_own, "Болотнинская ООШ", (60, 100), (30, 100));

        var view = await Ask(new(Id(), Indicator.LowResults, TerritoryLevel.Municipality));

        Assert.Equal(["Журавлинский МО", "Ольховецкий МО"], view.Rows.Select(row => row.Territory.Name));
        Assert.Equal(StatusWord.Support, view.Rows[1].Place!.Value.Word);
    }

    [Fact]
    public async Task The_level_is_held_against_the_others_and_not_against_oneself()
    {
        var school = School(_own, "Болотнинская ООШ", (60, 100), (60, 100));

        var row = (await Ask(new(Id(), Indicator.LowResults, TerritoryLevel.School, _own))).Rows.Single(each => each.Territory.Id == school);

        Assert.Equal((0.2, 800), (row.Rest!.Value, row.Rest.Participants));
    }

    [Fact]
    public async Task An_autumn_work_and_a_computer_one_are_not_compared_with_a_spring_one()
    {
        var school = School(_own, "Болотнинская ООШ", null, (30, 100));
        Add(school, Works.ComputerVpr(2025), 60, 100);
        Add(school, Works.AutumnVpr(2020), 60, 100);
        Add(school, Works.AutumnVpr(2022), 60, 100);

        Assert.Null((await Ask(new(_facts.IdOf(Works.ComputerVpr(2025)), Indicator.LowResults, TerritoryLevel.School))).Earlier);
        Assert.Null((await Ask(new(_facts.IdOf(Works.AutumnVpr(2022)), Indicator.LowResults, TerritoryLevel.School))).Earlier);
    }

    [Fact]
    public async Task A_coordinator_sees_own_schools_only_and_not_another_municipality()
    {
        var school = School(_own, "Болотнинская ООШ", (60, 100), (30, 100));

        var own = await Ask(new(Id(), Indicator.LowResults, TerritoryLevel.School), AccessScope.Municipality(_own));

        Assert.Equal([school], own.Rows.Select(row => row.Territory.Id));
        Assert.Equal([_own], (await Ask(new(Id(), Indicator.LowResults, TerritoryLevel.Municipality), AccessScope.Municipality(_own))).Rows.Select(row => row.Territory.Id));
        using var region = await StoredRegion.Of(_facts);
        using var statements = new StatementsSource(region.Database);
        Assert.Null(await new StatusChangeQuestion(region.Source, statements).AskAsync(new(Id(), Indicator.LowResults, TerritoryLevel.School, _other), AccessScope.Municipality(_own)));
    }

    [Fact]
    public async Task Thresholds_are_tried_without_being_saved_and_saved_ones_hold_from_their_year_on()
    {
        School(_own, "Болотнинская ООШ", (60, 100), (30, 100));
        using var region = await StoredRegion.Of(_facts);
        using var statements = new StatementsSource(region.Database);
        var question = new StatusChangeQuestion(region.Source, statements);
        var filter = new StatusChangeFilter(Id(), Indicator.LowResults, TerritoryLevel.School, _own);
        var lax = StatusChangeRule.Default with { ChangeWorse = 0.4, ChangeFarWorse = 0.5 };

        Assert.Equal(StatusStep.Middle, (await question.AskAsync(filter with { Tried = lax }, AccessScope.Region))!.Rows[0].Place!.Value.Change);
        Assert.Equal(StatusStep.FarWorse, (await question.AskAsync(filter, AccessScope.Region))!.Rows[0].Place!.Value.Change);

        var records = new RuleRecords(region.Database, TimeProvider.System);
        Assert.Null((await records.SaveAsync(RuleKind.StatusChange, 2025, JsonSerializer.Serialize(lax, JsonSerializerOptions.Web), "позже", AccessScope.Region)).Refusal);
        Assert.Equal(StatusStep.FarWorse, (await question.AskAsync(filter, AccessScope.Region))!.Rows[0].Place!.Value.Change);
        Assert.Null((await records.SaveAsync(RuleKind.StatusChange, 2024, JsonSerializer.Serialize(lax, JsonSerializerOptions.Web), "с этого года", AccessScope.Region)).Refusal);
        Assert.Equal(StatusStep.Middle, (await question.AskAsync(filter, AccessScope.Region))!.Rows[0].Place!.Value.Change);
        Assert.Equal(["с этого года", "позже"], (await new StatusChangeRuleQuestion(region.Source, statements, TimeProvider.System).AskAsync(AccessScope.Region)).Versions.Select(version => version.Reason));
    }

    private static IEnumerable<(StatusStep Level, StatusStep Change)> StatusSteps() =>
        Enum.GetValues<StatusStep>().SelectMany(level => Enum.GetValues<StatusStep>().Select(change => (level, change)));

    private async Task<StatusChangeView> Ask(StatusChangeFilter filter, AccessScope? scope = null)
    {
        using var region = await StoredRegion.Of(_facts);
        using var statements = new StatementsSource(region.Database);
        return (await new StatusChangeQuestion(region.Source, statements).AskAsync(filter, scope ?? AccessScope.Region))!;
    }

    private int Id() => _facts.IdOf(Now);

    private int School(int municipality, string name, (int Twos, int Of)? now, (int Twos, int Of)? then)
    {
        var school = _facts.School(municipality, name);
        if (now is { } present)
        {
            Add(school, Now, present.Twos, present.Of);
        }

        if (then is { } past)
        {
            Add(school, Then, past.Twos, past.Of);
        }

        return school;
    }

    private void Add(int school, Assessment work, int twos, int of) => _facts.Marks(school, work, twos, of - twos, 0, 0);
}
