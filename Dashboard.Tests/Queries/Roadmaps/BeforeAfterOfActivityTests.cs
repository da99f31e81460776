using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Roadmaps;

/// <summary>An activity from September 2023 to February 2024 for two schools; today is 20 June 2025.</summary>
public sealed class BeforeAfterOfActivityTests
{
    private static readonly DateSpan Period = new(new DateOnly(2023, 9, 1), new DateOnly(2024, 8, 31));
    private static readonly DateOnly Today = new(2025, 6, 20);

    private readonly FactsBuilder _facts = new();
    private readonly int _first, _second;

    public BeforeAfterOfActivityTests()
    {
        var municipality = _facts.Municipality("Ольховецкий МО");
        (_first, _second) = (_facts.School(municipality, "Еловская СОШ"), _facts.School(municipality, "Луговская СОШ"));
    }

    [Fact]
    public void The_last_work_before_and_the_first_after_are_compared_with_newcombes_interval()
    {
        _facts.Marks(_first, Works.Vpr(2021), 9, 5, 3, 3).Marks(_first, Works.Vpr(2023), 8, 6, 4, 2).Marks(_first, Works.Vpr(2024), 4, 8, 5, 3).Marks(_first, Works.Vpr(2025), 1, 9, 6, 4);
        var view = Ask();
        Assert.Equal((2023, 2024), (view.Chosen!.Before.CalendarYear, view.Chosen.After.CalendarYear));
        var row = view.Rows[0];
        Assert.Equal((0.4, 20, 0.2, 20), (row.Before!.Value, row.Before.Participants, row.After!.Value, row.After.Participants));
        Assert.Equal(Newcombe.Difference(4, 20, 8, 20), row.Change!.Interval);
        Assert.Equal(ChangeVerdict.Indistinguishable, row.Change.Verdict);

        // The other school has no result: it stays in the table, and a sum of one is no sum.
        Assert.Null(view.Rows[1].Change);
        Assert.Null(view.Sum);
    }

    [Fact]
    public void Schools_are_added_as_counts_and_only_those_with_both_results()
    {
        _facts.Marks(_first, Works.Vpr(2023), 8, 6, 4, 2).Marks(_first, Works.Vpr(2024), 4, 8, 5, 3)
            .Marks(_second, Works.Vpr(2023), 2, 30, 30, 18).Marks(_second, Works.Vpr(2024), 1, 30, 30, 19);
        Assert.Equal((10, 100, 5, 100), Ask().Sum is { } sum ? (sum.Before!.Count, sum.Before.Participants, sum.After!.Count, sum.After.Participants) : default);
    }

    [Fact]
    public void Autumn_computer_and_another_grade_are_never_the_other_side()
    {
        _facts.Marks(_first, Works.Vpr(2023), 8, 6, 4, 2).Marks(_first, Works.AutumnVpr(2024), 4, 8, 5, 3).Marks(_first, Works.ComputerVpr(2024), 4, 8, 5, 3).Marks(_first, Works.Vpr(2024, grade: 6), 4, 8, 5, 3);
        var view = Ask();
        Assert.Null(view.Chosen);
        Assert.Contains("Нет двух сопоставимых работ", view.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_work_written_while_the_activity_went_on_is_neither_before_nor_after()
    {
        _facts.Marks(_first, Works.Own("Срез", new DateOnly(2023, 5, 10)), 8, 6, 4, 2).Marks(_first, Works.Own("Срез", new DateOnly(2023, 12, 10)), 1, 9, 6, 4).Marks(_first, Works.Own("Срез", new DateOnly(2024, 4, 10)), 4, 8, 5, 3);
        var chosen = Ask(grade: 9).Chosen!;
        Assert.Equal((new DateOnly(2023, 5, 10), new DateOnly(2024, 4, 10)), (chosen.Before.Date!.Value, chosen.After.Date!.Value));
    }

    [Fact]
    public void The_work_that_most_wrote_is_shown_first_and_another_may_be_chosen()
    {
        _facts.Marks(_first, Works.Vpr(2023), 8, 6, 4, 2).Marks(_first, Works.Vpr(2024), 4, 8, 5, 3);
        foreach (var school in new[] { _first, _second })
        {
            _facts.Below(school, Works.Oge(2023), 3, 20).Below(school, Works.Oge(2024), 2, 20);
        }

        var view = Ask(grade: null);
        Assert.Equal([Procedure.Oge, Procedure.Vpr], view.Choices.Select(pair => pair.After.Procedure));
        Assert.Equal(Procedure.Vpr, Ask(grade: null, works: view.Choices[1].Key).Chosen!.After.Procedure);
        Assert.Equal(Procedure.Oge, Ask(grade: null, works: "no-such-work").Chosen!.After.Procedure);
    }

    [Theory]
    [InlineData(null, "2024-02-29", "не связано с предметом", "no subject")]
    [InlineData("Математика", "2025-07-01", "результатов после него ещё нет", "it still goes on")]
    [InlineData("Математика", null, "нет дат", "no dates")]
    public void Why_nothing_is_compared_is_said(string? subject, string? end, string says, string reason)
    {
        var last = end is null ? (DateOnly?)null : DateOnly.ParseExact(end, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var view = BeforeAfterOfActivity.Answer(_facts.Build(), Activity(subject, 5, last), Period, new BeforeAfterFilter(1, 1), Today);
        Assert.True(view.WhyNot?.Contains(says, StringComparison.Ordinal), $"{reason}: {view.WhyNot}");
    }

    private BeforeAfterView Ask(int? grade = 5, string? works = null) =>
        BeforeAfterOfActivity.Answer(_facts.Build(), Activity("Математика", grade, new DateOnly(2024, 2, 29)), Period, new BeforeAfterFilter(1, 1, works), Today);

    private PlanActivity Activity(string? subject, int? grade, DateOnly? end) => new(
        1, 1, null, "1", "Занятия", null, null, null, null, "", end is null ? null : new DateOnly(2023, 9, 1), end, Recurrence.None, [], Addressee.PlanSchools, subject, grade, null, null, false, null, [],
        [_first, _second],
        [.. new[] { _first, _second }.Select(school => new PlanUnit(1, school, end is null ? null : new DateOnly(2023, 9, 1), end, default, null, null, null, null, 0))]);
}
