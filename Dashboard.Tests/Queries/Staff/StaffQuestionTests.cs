using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Staff;
using Dashboard.Tests.Queries.Conditions;
using Xunit;

namespace Dashboard.Tests.Queries.Staff;

/// <summary>The day is 20.06.2025. Еловская: mathematics 3 of 4, physics 1 of 2 whose course is over. Сосновская, in the list: mathematics 1 of 5, a post of which nobody said anything.</summary>
public sealed class StaffQuestionTests : IAsyncLifetime
{
    private ContextRegion _region = null!;

    public async Task InitializeAsync()
    {
        _region = await ContextRegion.Create();
        await StateAsync("Еловская", ("Математика", new StaffStatement(4, 2, "низкий", 3, "Грамотность", new DateOnly(2025, 9, 1))), ("Физика", new StaffStatement(2, Trained: 1, ValidUntil: new DateOnly(2025, 1, 31))));
        await StateAsync("Сосновская", ("Математика", new StaffStatement(5, Trained: 1)), ("Педагог-психолог", new StaffStatement(1, Vacancies: 1)));
    }

    public Task DisposeAsync()
    {
        _region.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_share_is_of_people_and_says_of_how_many_nothing_is_known()
    {
        var view = await AskAsync();

        Assert.Equal((4, 11, 7, 1), (view.Totals.Trained, view.Totals.Known, view.Totals.Missing, view.Totals.Unsaid));
        Assert.Equal((1, 5), (view.Listed!.Value.Trained, view.Listed.Value.Known));
        Assert.Equal([("Журавлинский", 1, 5), ("Ольховецкий", 3, 6)], view.Municipalities.Select(municipality => (municipality.Municipality.Label.Split(' ')[0], municipality.Training.Trained, municipality.Training.Known)));
    }

    [Fact]
    public async Task Schools_of_the_list_stand_first_with_whom_to_train()
    {
        var view = await AskAsync();

        Assert.Equal(["Сосновская СОШ", "Еловская СОШ"], view.Schools.Select(school => school.School.Name));
        Assert.Equal([("Физика", 2), ("Математика", 1)], view.Schools[1].Missing);
        Assert.Equal([("Математика", 5, 2), ("Физика", 2, 1), ("Педагог-психолог", 0, 0)], view.Topics.Select(topic => (topic.Topic, topic.Training.Missing, topic.SchoolsMissing)));
        Assert.Equal(["Сосновская СОШ"], (await AskAsync(new StaffFilter(OnlyListed: true))).Schools.Select(school => school.School.Name));
    }

    [Fact]
    public async Task Training_that_ends_within_ninety_days_or_is_over_is_named()
    {
        var view = await AskAsync();

        Assert.Equal([("Физика", -140), ("Математика", 73)], view.Ending.Select(course => (course.Topic, course.DaysLeft)));
    }

    [Fact]
    public async Task A_school_of_the_list_without_staff_is_named()
    {
        await _region.Installation.Pipeline.StateAsync([.. new[] { "Математика", "Педагог-психолог" }.Select(topic => (_region.School("Сосновская").Id, Key(topic), (SchoolStatement?)null))], StatementForm.Staff, "ошиблись школой", AccessScope.Region);

        var view = await AskAsync();

        Assert.Equal(["Сосновская СОШ"], view.ListedWithout.Select(school => school.Name));
        Assert.Equal(0, view.Listed!.Value.Staff);
    }

    [Fact]
    public async Task A_municipality_sees_its_own_schools()
    {
        var own = _region.School("Еловская").MunicipalityId!.Value;

        Assert.Equal(["Еловская СОШ"], (await AskAsync(scope: AccessScope.Municipality(own))).Schools.Select(school => school.School.Name));
        Assert.Null(await SchoolAsync("Сосновская", scope: AccessScope.Municipality(own)));
    }

    [Fact]
    public async Task A_school_has_its_lines_subjects_first_and_another_year_is_empty()
    {
        var view = (await SchoolAsync("Сосновская"))!;
        Assert.Equal([("Математика", CourseStanding.WithoutEnd), ("Педагог-психолог", CourseStanding.Untrained)], view.Lines.Select(line => (line.Topic, line.Standing)));
        Assert.NotNull(view.Lines[0].Place);
        Assert.Contains("Педагог-психолог", view.Topics);

        var other = (await SchoolAsync("Сосновская", 2020))!;
        Assert.Equal((2020, 0), (other.Year, other.Lines.Count));
        Assert.Equal([ContextRegion.Year], other.Years);
    }

    private static StatementKey Key(string topic) => new(StatementKind.Staff, ContextRegion.Year, topic);

    private Task<ApplyOutcome> StateAsync(string school, params (string Topic, StaffStatement Line)[] lines) => _region.Installation.Pipeline.StateAsync(
        [.. lines.Select(line => (_region.School(school).Id, Key(line.Topic), (SchoolStatement?)line.Line))], StatementForm.Staff, "кадры теста", AccessScope.Region);

    private Task<StaffView> AskAsync(StaffFilter? filter = null, AccessScope? scope = null) =>
        new StaffQuestion(_region.Installation.Facts, _region.Installation.Statements, _region.Installation.Clock).AskAsync(filter ?? new StaffFilter(), scope ?? AccessScope.Region);

    private Task<SchoolStaffView?> SchoolAsync(string school, int? year = null, AccessScope? scope = null) =>
        new SchoolStaffQuestion(_region.Installation.Facts, _region.Installation.Statements, _region.Installation.Database, _region.Installation.Clock)
            .AskAsync(new SchoolStaffFilter(_region.School(school).Id, year), scope ?? AccessScope.Region);
}
