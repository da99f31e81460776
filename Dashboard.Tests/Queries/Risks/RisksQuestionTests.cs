using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Risks;

public sealed class RisksQuestionTests
{
    private static readonly DateOnly Day = new(2025, 3, 1);

    [Fact]
    public async Task Schools_stand_by_need_and_a_high_risk_without_an_activity_is_counted_as_unanswered()
    {
        using var stored = await StoredPlans.Create();
        var (a, b, c) = (stored.Schools[0][0], stored.Schools[0][1], stored.Schools[1][0]);
        await stored.StateAsync(2024, (a, "R_STAFF", RiskLevel.Medium), (a, "R_FAIL", RiskLevel.High), (b, "R_STAFF", RiskLevel.High), (b, "R_FAIL", RiskLevel.High), (c, "R_FAIL", RiskLevel.High));
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Консультации", Day) with { FactorIds = [await stored.FactorIdAsync("R_FAIL")] }));

        var view = await Ask(stored);

        Assert.Equal((2024, 3, 4, 2), (view.Year!.Value, view.Schools, view.High, view.Unanswered));
        Assert.Equal(["R_FAIL", "R_STAFF"], view.Factors.Select(factor => factor.Code));
        Assert.Equal([3, 1], view.Factors.Select(factor => factor.High));
        Assert.Equal([b, a], view.Municipalities[0].Schools.Select(school => school.School.Id));
        // The plan is that of the first municipality: its activity answers there, not in the other one.
        Assert.Equal((1, 1), (view.Municipalities[0].Unanswered, view.Municipalities[1].Unanswered));
        Assert.Equal([(2, 2), (1, 2)], view.Municipalities[0].Shares);
        Assert.Equal(100.0 * 6 / 6, view.Municipalities[0].Schools[0].Index);
        Assert.Equal(100.0 * 5 / 6, view.Municipalities[0].Schools[1].Index!.Value, 6);
        Assert.Null(Assert.Single(view.Municipalities[1].Schools).Cells[1]);
    }

    [Theory]
    [InlineData(Addressee.Territory, RoadmapState.Approved, 0, "what the municipality does itself answers for its schools")]
    [InlineData(Addressee.PlanSchools, RoadmapState.Draft, 1, "a draft answers nothing yet")]
    [InlineData(Addressee.PlanSchools, RoadmapState.Approved, 0, "an activity for the schools of the plan")]
    public async Task An_activity_answers_a_risk(Addressee addressee, RoadmapState state, int unanswered, string reason)
    {
        using var stored = await StoredPlans.Create();
        await stored.StateAsync(2025, (stored.Schools[0][0], "R_PAR", RiskLevel.High));
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Собрания", Day, addressee) with { FactorIds = [await stored.FactorIdAsync("R_PAR")] }) with { State = state });

        Assert.True((await Ask(stored)).Unanswered == unanswered, reason);
    }

    [Fact]
    public async Task A_plan_that_was_over_before_the_year_of_the_profile_answers_nothing()
    {
        using var stored = await StoredPlans.Create();
        await stored.StateAsync(2025, (stored.Schools[0][0], "R_PAR", RiskLevel.High));
        await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Собрания", new DateOnly(2024, 10, 1)) with { FactorIds = [await stored.FactorIdAsync("R_PAR")] }) with
        {
            Period = new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2024, 12, 31)),
        });

        Assert.Equal(1, (await Ask(stored)).Unanswered);
    }

    [Fact]
    public async Task What_a_curator_found_counts_and_what_the_profile_stated_is_kept()
    {
        using var stored = await StoredPlans.Create();
        var school = stored.Schools[0][0];
        await stored.StateAsync(2025, (school, "R_STAFF", RiskLevel.High), (school, "R_PAR", RiskLevel.High), (school, "R_OVZ", RiskLevel.Low));
        var records = new ProfileRecords(stored.Database, stored.Clock);
        var staff = await TopicAsync(stored, school, "R_STAFF");
        Assert.Null((await records.VerifyAsync(school, 2025, new DateOnly(2025, 6, 11), "Куратор Петрова", [new(staff, VerificationDecision.Corrected, RiskLevel.Low, "вакансия закрыта"), new(await TopicAsync(stored, school, "R_PAR"), VerificationDecision.Rejected, null, null)], AccessScope.Region)).Refusal);
        Assert.Null((await records.VerifyAsync(school, 2025, new DateOnly(2025, 6, 18), "Куратор Петрова", [new(staff, VerificationDecision.Corrected, RiskLevel.Medium, null)], AccessScope.Region)).Refusal);

        var row = Assert.Single(Assert.Single((await Ask(stored)).Municipalities).Schools);
        var cell = await new RiskCellQuestion(stored.Source, stored.Statements, stored.Store, stored.Database).AskAsync(new RiskCellFilter(school, "R_STAFF", 2025), AccessScope.Region);

        Assert.Equal((0, 3), (row.High, row.Cells.Count));
        Assert.Equal((RiskLevel.High, RiskLevel.Medium, VerificationDecision.Corrected), (cell!.Level!.Statement.Level, cell.Level.InForce, cell.Level.Finding!.Decision));
        Assert.Equal(1, cell.Neighbours);
        // Typed by hand: the journal has the line, and no file.
        Assert.NotNull(cell.Place);
    }

    [Fact]
    public async Task A_finding_needs_its_day_its_curator_and_the_level_that_was_seen()
    {
        using var stored = await StoredPlans.Create();
        var school = stored.Schools[0][0];
        await stored.StateAsync(2025, (school, "R_STAFF", RiskLevel.High));
        var records = new ProfileRecords(stored.Database, stored.Clock);
        var topic = await TopicAsync(stored, school, "R_STAFF");
        var (day, ok) = (new DateOnly(2025, 6, 11), new VerificationDraft(topic, VerificationDecision.Confirmed, null, null));
        async Task<string?> Refusal(DateOnly? visitedOn, string? curator, VerificationDraft draft, AccessScope? scope = null) =>
            (await records.VerifyAsync(school, 2025, visitedOn, curator, [draft], scope ?? AccessScope.Region)).Refusal;

        Assert.Contains("день посещения", await Refusal(null, "Куратор", ok), StringComparison.Ordinal);
        Assert.Contains("день посещения", await Refusal(new DateOnly(2025, 7, 1), "Куратор", ok), StringComparison.Ordinal);
        Assert.Contains("кто проверял", await Refusal(day, " ", ok), StringComparison.Ordinal);
        Assert.Contains("значимость", await Refusal(day, "Куратор", new(topic, VerificationDecision.Corrected, null, null)), StringComparison.Ordinal);
        Assert.Contains("Профиль изменили", await Refusal(day, "Куратор", ok with { Topic = "2/R_FAIL" }), StringComparison.Ordinal);
        Assert.Contains("своих школ", await Refusal(day, "Куратор", ok, AccessScope.Municipality(stored.Municipalities[1])), StringComparison.Ordinal);
        Assert.Null(await Refusal(day, "Куратор", ok));
    }

    [Fact]
    public async Task Another_municipality_sees_none_of_these_schools()
    {
        using var stored = await StoredPlans.Create();
        await stored.StateAsync(2025, (stored.Schools[0][0], "R_STAFF", RiskLevel.High));
        var other = AccessScope.Municipality(stored.Municipalities[1]);

        Assert.Equal(0, (await new RisksQuestion(stored.Source, stored.Statements, stored.Store).AskAsync(new RisksFilter(), other)).Schools);
        Assert.Null(await new RiskCellQuestion(stored.Source, stored.Statements, stored.Store, stored.Database).AskAsync(new RiskCellFilter(stored.Schools[0][0], "R_STAFF", 2025), other));
        Assert.Null(await new ProfileQuestion(stored.Source, stored.Statements).AskAsync(new ProfileFilter(stored.Schools[0][0]), other));
    }

    [Fact]
    public async Task Two_profiles_of_a_school_are_told_as_what_fell_and_what_rose()
    {
        using var stored = await StoredPlans.Create();
        var school = stored.Schools[0][0];
        await stored.StateAsync(2023, (school, "R_STAFF", RiskLevel.High), (school, "R_PAR", RiskLevel.Low), (school, "R_OVZ", RiskLevel.Medium));
        await stored.StateAsync(2025, (school, "R_STAFF", RiskLevel.Medium), (school, "R_PAR", RiskLevel.High), (school, "R_FAIL", RiskLevel.Low));

        var view = await new ProfileQuestion(stored.Source, stored.Statements).AskAsync(new ProfileFilter(school), AccessScope.Region);

        Assert.Equal((2025, 2023), (view!.Year!.Value, view.Before!.Value));
        Assert.Equal((1, 1, 2), view.Moved);
        Assert.Equal(4, view.Lines.Count);
        Assert.Equal((100.0 * 6 / 9, 100.0 * 6 / 9), (view.Index!.Value, view.IndexBefore!.Value));
    }

    private static Task<RisksView> Ask(StoredPlans stored) =>
        new RisksQuestion(stored.Source, stored.Statements, stored.Store).AskAsync(new RisksFilter(), AccessScope.Region);

    private static async Task<string> TopicAsync(StoredPlans stored, int school, string factor) =>
        (await stored.Statements.GetAsync()).OfSchool(school).Single(row => row.Key.Topic.EndsWith(factor, StringComparison.Ordinal)).Key.Topic;
}
