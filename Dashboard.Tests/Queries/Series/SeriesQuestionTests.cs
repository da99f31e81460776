using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Series;

public sealed class SeriesQuestionTests
{
    private readonly FactsBuilder _facts = new();
    private readonly int _municipality;
    private readonly int _school;

    public SeriesQuestionTests()
    {
        _municipality = _facts.Municipality("Ольховецкий МО");
        _school = _facts.School(_municipality, "Верхнеольховская СОШ");
    }

    [Fact]
    public async Task A_school_stands_against_its_municipality_and_the_region()
    {
        _facts.Marks(_school, Works.Vpr(2025), 5, 10, 6, 1)
            .Marks(_municipality, Works.Vpr(2025), 50, 200, 100, 50)
            .Marks(FactsBuilder.RegionId, Works.Vpr(2025), 500, 3000, 3000, 500);
        var view = await Ask(_school);
        Assert.Equal(["Верхнеольховская СОШ", "Ольховецкий МО", "Приозёрный край"], view.Lines.Select(line => line.Territory.Name));
        Assert.Equal([5.0 / 22, 50.0 / 400, 500.0 / 7000], view.Lines.Select(line => line.Points[0]!.Value.Value));
        Assert.All(view.Lines, line => Assert.Equal(RowOrigin.Published, line.Points[0]!.Row.Origin));
    }

    [Fact]
    public async Task Without_a_published_row_schools_are_added_by_participants_and_it_is_said()
    {
        var other = _facts.School(_municipality, "Подгорненская СОШ");
        _facts.Marks(_school, Works.Vpr(2025), 1, 1, 0, 0).Marks(other, Works.Vpr(2025), 10, 40, 30, 20);
        var point = (await Ask(_municipality)).Own.Points[0]!;
        Assert.Equal(11.0 / 102, point.Value.Value);
        Assert.Equal((RowOrigin.SumOfSchools, 2), (point.Row.Origin, point.Row.Added));
    }

    [Fact]
    public async Task A_published_row_is_not_mixed_with_schools()
    {
        _facts.Marks(_school, Works.Vpr(2025), 20, 0, 0, 0).Marks(_municipality, Works.Vpr(2025), 30, 70, 0, 0);
        Assert.Equal(0.3, (await Ask(_municipality)).Own.Points[0]!.Value.Value);
    }

    [Fact]
    public async Task An_autumn_work_stands_apart_and_the_line_does_not_cross_it()
    {
        Write(Works.Vpr(2019), 6).Write(Works.AutumnVpr(2020), 11).Write(Works.Vpr(2021), 7);
        var view = await Ask(_school);
        Assert.Equal(["2019", "осень\u00a02020", "2021"], view.Periods.Select(period => period.Label));
        Assert.Equal([false, true, false], view.Periods.Select(period => period.IsApart));
        Assert.Contains("следующий класс", view.Periods[1].Note, StringComparison.Ordinal);
        Assert.Contains("осенью\u00a02020", view.Words.CannotSay.Replace(' ', '\u00a0'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_the_exam_is_a_gap()
    {
        Write(Works.Oge(2019), 6).Write(Works.Oge(2021), 7);
        var view = await Ask(_school, Works.Oge(2021));
        Assert.Equal(["2019", "2020", "2021"], view.Periods.Select(period => period.Label));
        Assert.Null(view.Own.Points[1]);
        Assert.Contains("не\u00a0проводился", view.Periods[1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_computer_form_breaks_the_series_on_both_sides()
    {
        Write(Works.Vpr(2023), 6).Write(Works.ComputerVpr(2024), 7).Write(Works.Vpr(2025), 8);
        var view = await Ask(_school);
        Assert.Equal([false, true, true], view.Periods.Select(period => period.BreaksSeries));
        Assert.Null(view.Change);
    }

    [Fact]
    public async Task Another_wave_is_shown_where_the_main_one_is_missing_and_marked()
    {
        Write(Works.Oge(2023), 6).Write(Works.Oge(2024, wave: Wave.WithRetakes), 1).Write(Works.Oge(2025), 5).Write(Works.Oge(2025, wave: Wave.WithRetakes), 2);
        var view = await Ask(_school, Works.Oge(2025));
        Assert.Equal([Wave.Main, Wave.WithRetakes, Wave.Main], view.Periods.Select(period => period.WaveUsed!.Value));
        Assert.Equal("с учётом пересдач", view.Periods[1].Note);
        Assert.Equal([false, true, true], view.Periods.Select(period => period.BreaksSeries));
        Assert.Equal([Wave.Main, Wave.WithRetakes], view.Waves);
    }

    [Fact]
    public async Task The_sentence_speaks_of_the_latest_unbroken_run()
    {
        Write(Works.Vpr(2019), 4).Write(Works.AutumnVpr(2022), 11).Write(Works.Vpr(2023), 10).Write(Works.Vpr(2024), 8).Write(Works.Vpr(2025), 5);
        var view = await Ask(_school);
        Assert.Equal(("2023", "2025"), (view.Periods[view.Change!.From].Label, view.Periods[view.Change.To].Label));
        Assert.Contains("10\u00a0из\u00a022", view.Words.CanSay, StringComparison.Ordinal);
        Assert.EndsWith("это неотличимо от\u00a0обычных колебаний", view.Words.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_year_that_stands_alone_is_compared_over_the_gap()
    {
        Write(Works.Vpr(2021), 10).Write(Works.AutumnVpr(2022), 11).Write(Works.Vpr(2023), 5);
        var view = await Ask(_school);
        Assert.Equal(("2021", "2023"), (view.Periods[view.Change!.From].Label, view.Periods[view.Change.To].Label));
    }

    [Fact]
    public async Task A_small_group_is_told_and_never_judged()
    {
        _facts.Marks(_school, Works.Vpr(2024), 0, 5, 4, 0).Marks(_school, Works.Vpr(2025), 9, 0, 0, 0);
        var view = await Ask(_school);
        Assert.All(view.Own.Points, point => Assert.True(point!.Value.IsSmallGroup));
        Assert.Equal(ChangeVerdict.Indistinguishable, view.Change!.Change.Verdict);
        Assert.Contains("группа мала", view.Words.Title, StringComparison.Ordinal);
        Assert.Contains("один ученик — это 11\u00a0%", view.Words.CanSay.Replace("\u00a0—", " —", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_change_is_judged()
    {
        Write(Works.Vpr(2024), 20).Write(Works.Vpr(2025), 1);
        Assert.Equal(ChangeVerdict.Better, (await Ask(_school)).Change!.Change.Verdict);
    }

    [Fact]
    public async Task A_school_out_of_the_scope_is_not_answered()
    {
        Write(Works.Vpr(2025), 5);
        var filter = new SeriesFilter(_school, Works.Vpr(2025).Series, Indicator.LowResults);
        Assert.Null(await new SeriesQuestion(_facts.Source()).AskAsync(filter, AccessScope.Municipality(_municipality + 100)));
        Assert.NotNull(await new SeriesQuestion(_facts.Source()).AskAsync(filter, AccessScope.Municipality(_municipality)));
    }

    [Fact]
    public async Task A_territory_without_results_has_an_empty_view()
    {
        Write(Works.Vpr(2025), 5);
        var other = _facts.School(_municipality, "Новая СОШ");
        Assert.True((await Ask(other)).IsEmpty);
    }

    private SeriesQuestionTests Write(Assessment work, int twos)
    {
        _facts.Marks(_school, work, twos, 22 - twos, 0, 0);
        return this;
    }

    private async Task<SeriesView> Ask(int territory, Assessment? work = null)
    {
        var filter = new SeriesFilter(territory, (work ?? Works.Vpr(2025)).Series, Indicator.LowResults);
        return Assert.IsType<SeriesView>(await new SeriesQuestion(_facts.Source()).AskAsync(filter, AccessScope.Region));
    }
}
