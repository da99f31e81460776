using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Deficits;

public sealed class DeficitsQuestionTests
{
    private readonly FactsBuilder _facts = new();
    private readonly int _municipality;
    private readonly int _school;
    private readonly int _village;

    public DeficitsQuestionTests()
    {
        _municipality = _facts.Municipality("Ольховецкий МО");
        _school = _facts.School(_municipality, "Верхнеольховская СОШ");
        _village = _facts.School(_municipality, "Камышовская ООШ");
    }

    [Fact]
    public async Task Years_in_a_row_are_counted_over_comparable_works_and_autumn_is_left_out()
    {
        Held(_school, 20, Works.Vpr(2021), Works.Vpr(2023), Works.Vpr(2024), Works.AutumnVpr(2022));
        using var region = await StoredRegion.Of(
            _facts,
            Tasks(_school, Works.Vpr(2021), ("1", 0.90), ("2", 0.20)),
            Tasks(_school, Works.AutumnVpr(2022), ("1", 0.90), ("2", 0.95)),
            Tasks(_school, Works.Vpr(2023), ("1", 0.30), ("2", 0.20)),
            Tasks(_school, Works.Vpr(2024), ("1", 0.30), ("2", 0.20), ("3", 0.20)));

        var tasks = (await Ask(region, _school)).SelectMany(skill => skill.Tasks).ToDictionary(task => task.Code);

        Assert.Equal((2, true), (tasks["1"].YearsInARow, tasks["1"].HasEarlierYears));
        Assert.Equal((3, true), (tasks["2"].YearsInARow, tasks["2"].HasEarlierYears));
        Assert.Equal((1, false), (tasks["3"].YearsInARow, tasks["3"].HasEarlierYears));
    }

    [Fact]
    public async Task An_autumn_work_is_judged_only_where_the_year_has_no_spring_work()
    {
        Held(_school, 20, Works.AutumnVpr(2022), Works.Vpr(2023));
        using var region = await StoredRegion.Of(_facts, Tasks(_school, Works.AutumnVpr(2022), ("1", 0.1)), Tasks(_school, Works.Vpr(2023), ("1", 0.9)));

        Assert.Empty(await Ask(region, _school));
    }

    [Fact]
    public async Task A_systemic_skill_stands_before_a_longer_single_failure()
    {
        Held(_school, 20, Works.Vpr(2023), Works.Vpr(2024));
        using var region = await StoredRegion.Of(
            _facts,
            Tasks(_school, Works.Vpr(2023), ("1", 0.1), ("2.1", 0.9), ("2.2", 0.9)),
            Tasks(_school, Works.Vpr(2024), ("1", 0.1), ("2.1", 0.3), ("2.2", 0.3)),
            Planned(FactsBuilder.RegionId, Works.Vpr(2024), ("1", "Умение считать", "Б"), ("2(1)", "Умение решать задачи", "Б"), ("2(2)", "Умение решать задачи", "Б")));

        var skills = await Ask(region, _school);

        Assert.Equal([("Умение решать задачи", true, 1), ("Умение считать", false, 2)], skills.Select(skill => (skill.Skill, skill.IsSystemic, skill.YearsInARow)));
    }

    [Fact]
    public async Task An_advanced_task_is_judged_by_its_own_band_and_an_unknown_level_is_said()
    {
        Held(_school, 20, Works.Vpr(2024));
        using var region = await StoredRegion.Of(
            _facts,
            Tasks(_school, Works.Vpr(2024), ("1", 0.40), ("2", 0.40)),
            Planned(FactsBuilder.RegionId, Works.Vpr(2024), ("1", "Умение доказывать", "П"), ("2", "Умение считать", null)));

        var task = Assert.Single((await Ask(region, _school)).SelectMany(skill => skill.Tasks));

        Assert.Equal(("2", TaskLevel.Basic, true), (task.Code, task.Level, task.LevelIsAssumed));
    }

    [Fact]
    public async Task A_small_school_is_named_as_small_and_not_judged()
    {
        Held(_village, 6, Works.Vpr(2024));
        using var region = await StoredRegion.Of(_facts, Tasks(_village, Works.Vpr(2024), ("1", 0.0)));

        var view = await Question(region).AskAsync(new DeficitsFilter(_village), AccessScope.Region);

        var subject = Assert.Single(view!.Subjects);
        Assert.Empty(subject.Skills);
        Assert.Equal([Works.Vpr(2024)], subject.SmallWorks);
    }

    [Fact]
    public async Task A_municipality_without_its_own_row_is_its_schools_weighed_by_participants()
    {
        Held(_school, 30, Works.Vpr(2024));
        Held(_village, 10, Works.Vpr(2024));
        using var region = await StoredRegion.Of(_facts, Tasks(_school, Works.Vpr(2024), ("1", 0.20)), Tasks(_village, Works.Vpr(2024), ("1", 0.60)));

        var table = await new TasksQuestion(region.Source, new DetailStore(region.Database, region.Source))
            .AskAsync(new TasksFilter(_facts.IdOf(Works.Vpr(2024)), SchoolId: _school), AccessScope.Region);

        var column = table!.Columns.Select((each, place) => (each, place)).Single(pair => pair.each.Territory == _municipality);
        Assert.True(column.each.IsSummed);
        Assert.Equal(0.30, table.Lines[0].Values[column.place]!.Share, 9);
    }

    [Fact]
    public async Task A_group_of_fewer_than_ten_is_shown_and_not_judged()
    {
        _facts.Marks(_school, Works.Vpr(2024), 6, 14, 0, 0);
        using var region = await StoredRegion.Of(
            _facts,
            Tasks(_school, Works.Vpr(2024), ("1", 0.40)),
            Tasks(_school, Works.Vpr(2024), ParticipantGroup.Mark2, ("1", 0.05)),
            Tasks(_school, Works.Vpr(2024), ParticipantGroup.Mark3, ("1", 0.50)));

        var table = await new MarkGroupsQuestion(region.Source, new DetailStore(region.Database, region.Source))
            .AskAsync(new MarkGroupsFilter(_facts.IdOf(Works.Vpr(2024)), _school), AccessScope.Region);

        Assert.Equal(["Все", "«2»", "«3»"], table!.Columns.Select(column => column.Title));
        Assert.Equal([true, false, true], table.Lines[0].Values.Select(value => value!.IsDeficit));
    }

    [Fact]
    public async Task A_school_of_another_municipality_is_not_shown()
    {
        Held(_school, 20, Works.Vpr(2024));
        using var region = await StoredRegion.Of(_facts, Tasks(_school, Works.Vpr(2024), ("1", 0.1)));

        Assert.Null(await Question(region).AskAsync(new DeficitsFilter(_school), AccessScope.Municipality(_municipality + 100)));
    }

    private static (int, Assessment, ParticipantGroup, ResultDetail) Tasks(int territory, Assessment work, params (string Code, double Share)[] tasks) =>
        Tasks(territory, work, ParticipantGroup.All, tasks);

    private static (int, Assessment, ParticipantGroup, ResultDetail) Tasks(int territory, Assessment work, ParticipantGroup group, params (string Code, double Share)[] tasks) =>
        (territory, work, group, new TaskShares([.. tasks.Select(task => new TaskShare(task.Code, 1, task.Share))]));

    private static (int, Assessment, ParticipantGroup, ResultDetail) Planned(int territory, Assessment work, params (string Code, string Text, string? Level)[] skills) =>
        (territory, work, ParticipantGroup.All, new PlannedResults([.. skills.Select(skill => new PlannedResult(skill.Code, skill.Text, 1, null, skill.Level))]));

    private static DeficitsQuestion Question(StoredRegion region) => new(region.Source, new DetailStore(region.Database, region.Source));

    private static async Task<IReadOnlyList<SkillDeficit>> Ask(StoredRegion region, int school) =>
        [.. (await Question(region).AskAsync(new DeficitsFilter(school), AccessScope.Region))!.Subjects.SelectMany(subject => subject.Skills)];

    private void Held(int school, int participants, params Assessment[] works)
    {
        foreach (var work in works)
        {
            _facts.Result(school, work, new ResultValues(participants));
        }
    }
}
