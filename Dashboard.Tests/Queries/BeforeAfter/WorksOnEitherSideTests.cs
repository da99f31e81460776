using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.BeforeAfter;

/// <summary>Lessons from September 2023 to February 2024 for the schools of one municipality; today is 20 June 2025.</summary>
public sealed class WorksOnEitherSideTests
{
    [Fact]
    public async Task The_last_work_before_and_the_first_after_are_proposed()
    {
        var view = await AskAsync([(0, Works.Vpr(2021), Marks(9, 5, 3, 3)), (0, Works.Vpr(2023), Marks(8, 6, 4, 2)), (0, Works.Vpr(2024), Marks(4, 8, 5, 3)), (0, Works.Vpr(2025), Marks(1, 9, 6, 4))]);

        Assert.Equal(["2023", "2024"], Keys(view, WorkPart.Before).Concat(Keys(view, WorkPart.After)));
        Assert.Equal((0.4, 20, 0.2, 20), (view.Answer!.Together.Before.Value, view.Answer.Together.Before.Participants, view.Answer.Together.After.Value, view.Answer.Together.After.Participants));
    }

    [Fact]
    public async Task Schools_are_added_as_counts_and_only_those_with_both_results()
    {
        var view = await AskAsync(
        [
            (0, Works.Vpr(2023), Marks(8, 6, 4, 2)), (0, Works.Vpr(2024), Marks(4, 8, 5, 3)),
            (1, Works.Vpr(2023), Marks(2, 30, 30, 18)), (1, Works.Vpr(2024), Marks(1, 30, 30, 19)),
            (2, Works.Vpr(2023), Marks(20, 20, 20, 20)),
        ]);

        Assert.Equal((10, 100, 5, 100), (view.Answer!.Together.Before.Count, view.Answer.Together.Before.Participants, view.Answer.Together.After.Count, view.Answer.Together.After.Participants));
        var missing = Assert.Single(view.Answer.Rows, row => row is { Kind: ChangeRowKind.School, Change: null });
        Assert.Equal("нет результата после", missing.VerdictWord);
    }

    [Fact]
    public async Task Autumn_computer_and_another_grade_are_no_other_side_unless_the_asker_insists()
    {
        (int, Assessment, ResultValues)[] rows = [(0, Works.Vpr(2023), Marks(8, 6, 4, 2)), (0, Works.ComputerVpr(2024), Marks(4, 8, 5, 3)), (0, Works.Vpr(2024, grade: 6), Marks(4, 8, 5, 3))];

        var refused = await AskAsync(rows);
        var insisted = await AskAsync(rows, insists: true);

        Assert.Null(refused.Answer);
        Assert.True(refused.CanInsist);
        Assert.Contains("на\u00a0компьютере", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal(0.2, insisted.Answer!.Together.After.Value);
        Assert.Contains(insisted.Remarks, remark => remark.Kind == RemarkKind.Break);
        Assert.Contains("несопоставимы", insisted.Answer.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_written_while_the_activity_went_on_is_neither_before_nor_after()
    {
        var view = await AskAsync(
        [
            (0, Works.Own("Срез", new DateOnly(2023, 5, 10)), Marks(8, 6, 4, 2)), (0, Works.Own("Срез", new DateOnly(2023, 12, 10)), Marks(1, 9, 6, 4)),
            (0, Works.Own("Срез", new DateOnly(2024, 4, 10)), Marks(4, 8, 5, 3)),
        ],
        grade: 9);

        Assert.Equal(["2023-05-10", "2024-04-10"], Keys(view, WorkPart.Before).Concat(Keys(view, WorkPart.After)));
        Assert.Equal(["2023-12-10"], Keys(view, WorkPart.During));
    }

    [Fact]
    public async Task Pooled_years_are_no_changed_composition_and_a_year_that_was_not_taken_is_no_missing_one()
    {
        (int, Assessment, ResultValues)[] rows =
        [
            (0, Works.Vpr(2023), Marks(8, 6, 4, 2)), (0, Works.Vpr(2024), Marks(4, 8, 5, 3)), (0, Works.Vpr(2025), Marks(4, 8, 5, 3)),
        ];

        Assert.Empty((await AskAsync(rows, before: ["2025"], after: ["2023"])).Noticeable);
        var pooled = await AskAsync(rows, before: ["2023"], after: ["2024", "2025"]);
        Assert.Equal((20, 40), (pooled.Answer!.Together.Before.Participants, pooled.Answer.Together.After.Participants));
        Assert.Equal(RemarkKind.Fine, Assert.Single(pooled.Remarks, remark => remark.About == "Состав участников").Kind);

        var one = await AskAsync(rows);
        Assert.Contains(one.Answer!.CannotSay, line => line.Contains("более поздние работы можно добавить", StringComparison.Ordinal));
        Assert.Contains((await AskAsync(rows[..2])).Answer!.CannotSay, line => line.Contains("пока один год", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_work_that_most_wrote_is_shown_first_and_another_may_be_chosen()
    {
        (int, Assessment, ResultValues)[] rows =
        [
            (0, Works.Vpr(2023), Marks(8, 6, 4, 2)), (0, Works.Vpr(2024), Marks(4, 8, 5, 3)),
            (0, Works.Oge(2023), Marks(3, 8, 6, 3)), (0, Works.Oge(2024), Marks(2, 8, 6, 4)), (1, Works.Oge(2023), Marks(3, 8, 6, 3)), (1, Works.Oge(2024), Marks(2, 8, 6, 4)),
        ];

        Assert.Equal(Procedure.Oge, (await AskAsync(rows, grade: null)).Series!.Procedure);
        Assert.Equal(Procedure.Vpr, (await AskAsync(rows, grade: null, procedure: Procedure.Vpr)).Series!.Procedure);
    }

    [Theory]
    [InlineData(2024, 2025, "2025-07-01", "результатов после него ещё нет", "it still goes on")]
    [InlineData(2025, 2025, "2024-02-29", "сравнить не с чем", "nothing before")]
    [InlineData(2022, 2023, "2024-02-29", "ещё не писали или её результаты не загружены", "nothing after")]
    public async Task Why_nothing_is_compared_is_said(int first, int last, string end, string says, string reason)
    {
        var view = await AskAsync(
            [(0, Works.Vpr(first), Marks(8, 6, 4, 2)), (0, Works.Vpr(last), Marks(8, 6, 4, 2))], end: DateOnly.ParseExact(end, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.True(view is { Answer: null, CanInsist: false } && view.Refusal!.Replace('\u00a0', ' ').Contains(says, StringComparison.Ordinal), $"{reason}: {view.Refusal}");
    }

    private static List<string> Keys(BeforeAfterView view, WorkPart part) => [.. view.Works.Where(work => work.Part == part).Select(work => work.Key)];

    private static ResultValues Marks(int two, int three, int four, int five) => new(two + three + four + five, two, three, four, five);

    private static async Task<BeforeAfterView> AskAsync(
        IReadOnlyList<(int School, Assessment Work, ResultValues Values)> results, int? grade = 5, Procedure? procedure = null, bool insists = false, DateOnly? end = null,
        string[]? before = null, string[]? after = null)
    {
        using var stored = await StoredPlans.Create();
        var facts = await stored.Source.ReloadAsync();
        var works = results.Select(row => row.Work).Distinct().Select((work, place) => (Id: place + 1, Work: work)).ToList();
        stored.Source.Publish(facts.With(
            facts.Installation, facts.Territories, works.ToDictionary(pair => pair.Id, pair => pair.Work),
            [.. results.Select(row => new FactRow(works.First(pair => pair.Work == row.Work).Id, stored.Schools[0][row.School], row.Values, 1, 0, 0, 0))]));
        var last = end ?? new DateOnly(2024, 2, 29);
        var first = last.AddMonths(-6);
        var lessons = new Deadline("шесть месяцев", first, last, Recurrence.None, 1, DeadlineConfidence.High, [new DateSpan(first, last)], []);
        var plan = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Занятия", lessons) with { Subject = "Математика", Grade = grade }));
        var activity = Assert.Single((await stored.Store.FindAsync(plan, AccessScope.Region, default))!.Activities);
        var markers = new MarkersSource(stored.Source, stored.Statements, new DetailStore(stored.Database, stored.Source), stored.Database);
        return await new BeforeAfterQuestion(stored.Store, stored.Source, stored.Statements, markers, stored.Database)
            .AskAsync(new BeforeAfterFilter { PlanId = plan, ActivityId = activity.Id, Procedure = procedure, Insists = insists, Before = before ?? [], After = after ?? [] }, AccessScope.Region);
    }
}
