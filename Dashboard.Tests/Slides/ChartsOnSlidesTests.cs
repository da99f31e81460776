using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.Reports;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Dashboard.Web.Slides;
using Xunit;

namespace Dashboard.Tests.Slides;

/// <summary>What a chart draws is what its slide holds.</summary>
public sealed class ChartsOnSlidesTests
{
    [Fact]
    public void Lines_over_years_keep_values_and_intervals_and_no_line_crosses_a_break()
    {
        var data = new DynamicsData(
            "Доля «2»", ValueScale.Share, [DynamicsPeriod.Spring(2019), DynamicsPeriod.Spring(2021, "форма изменилась"), DynamicsPeriod.Autumn(2022)],
            [
                new("школа", SeriesRole.Own, [new(0.25, 0.1, 0.4, 20), new(0.125, null, null, 8), new(0.5, 0.3, 0.7, 18)]),
                new("край", SeriesRole.Region, [new(0.2, 0.19, 0.21, 9000), null, null]),
            ],
            [new("Наставничество", [(2020.0, 2021.0)], "/roadmaps/1")]);

        var body = DynamicsOnSlide.Body(data);

        Assert.Equal((ChartKind.Lines, true), (body.Kind, body.IsShare));
        Assert.Equal(["2019", " ", "2021", "осень\u00a02022"], body.Categories);
        Assert.Equal(["школа", "школа, осень, следующий класс", "край"], body.Series.Select(series => series.Name));
        Assert.Equal([0.25, null, 0.125, null], body.Series[0].Values);
        Assert.Equal([new Interval(0.1, 0.4), null, null, null], body.Series[0].Intervals!);
        Assert.Equal([null, null, null, 0.5], body.Series[1].Values);
        Assert.Equal([0.2, null, null, null], body.Series[2].Values);
        Assert.Null(body.Series[2].Intervals);
        Assert.Equal([new SlideBand("Наставничество", 1, 2)], body.Bands);
    }

    [Fact]
    public void Marks_stand_in_four_series_with_their_own_colours()
    {
        var body = BarsOnSlide.Marks([MarksRow.FromCounts("2025", 1, 2, 3, 4), MarksRow.FromCounts("край", 10, 20, 40, 30, isReference: true)]);
        Assert.Equal((ChartKind.StackedBars, true), (body.Kind, body.IsShare));
        Assert.Equal(["2025", "край"], body.Categories);
        Assert.Equal([2, 3, 4, 5], body.Series.Select(series => series.Mark!.Value));
        Assert.Equal([0.1, 0.1], body.Series[0].Values);
        Assert.Equal([0.4, 0.3], body.Series[3].Values);
    }

    [Fact]
    public void Primary_scores_are_shares_of_all_who_wrote_coloured_by_the_mark_they_give()
    {
        var data = new ScoreHistogramData("ВПР, математика", [1, 3, 4, 2], [new(3, 1), new(4, 2), new(5, 3)], [0.1, 0.2, 0.3, 0.4], "край");
        var body = BarsOnSlide.Scores(data);
        Assert.Equal(["0", "1", "2", "3"], body.Categories);
        Assert.Equal([0.1, null, null, null], body.Series[0].Values);
        Assert.Equal([null, 0.3, null, null], body.Series[1].Values);
        Assert.Equal([null, null, null, 0.2], body.Series[3].Values);
        var without = BarsOnSlide.Scores(data with { Boundaries = [] });
        Assert.Equal([0.1, 0.3, 0.4, 0.2], without.Series[0].Values);
        Assert.Equal(("край", 0.4), (without.Series[1].Name, without.Series[1].Values[3]));
    }

    [Fact]
    public void Points_with_intervals_become_bars_and_what_they_are_compared_with_stands_below()
    {
        var body = BarsOnSlide.Intervals(new IntervalData("Средняя отметка", ValueScale.MeanMark, [new("СОШ № 1", 3.4, 3.1, 3.7, 40), new("СОШ № 2", 4.1, null, null, 6)], [new("край", 3.6, SeriesRole.Region)]));
        Assert.Equal((ChartKind.Bars, false), (body.Kind, body.IsShare));
        Assert.Equal(["СОШ № 1", "СОШ № 2", "край"], body.Categories);
        Assert.Equal([3.4, 4.1, 3.6], body.Series[0].Values);
        Assert.Equal([new Interval(3.1, 3.7), null, null], body.Series[0].Intervals!);
    }

    [Fact]
    public void A_funnel_keeps_every_school_its_limits_and_its_target()
    {
        var data = new FunnelData(
            "Доля «2»", ValueScale.Share, 0.14, "край", [new(10, 0, 0.02, 0.3, 0.4), new(50, 0.03, 0.06, 0.22, 0.28)],
            [
                new("СОШ № 1", null, 0.1, 0.05, 0.2, 30, "внутри", FunnelLook.Within, true, false, "/schools/1"),
                new("СОШ № 2", null, 0.5, 0.3, 0.7, 20, "выше", FunnelLook.Worse, true, true, "/schools/2"),
                new("СОШ № 3", null, 0.2, 0.1, 0.3, 40, "внутри", FunnelLook.Within, false, false, "/schools/3"),
            ]);
        var body = PointsOnSlide.Funnel(data);
        Assert.Equal((false, true), (body.IsShareX, body.IsShareY));
        Assert.Equal([new(30, 0.1), new(20, 0.5, "СОШ № 2"), new(40, 0.2)], body.Series.Where(series => !series.IsLine).SelectMany(series => series.Points));
        Assert.Equal(5, body.Series.Count(series => series.IsLine));
        Assert.Equal([new(10, 0.14), new(50, 0.14)], body.Series.Single(series => series.Name == "край").Points);
    }

    [Fact]
    public void Quarters_keep_every_school_and_both_borders()
    {
        var data = new QuadrantData(
            "индекс", "разница", 40, "ШССУ", "как в регионе", "", "", "", "",
            [new("СОШ № 1", 30, -0.1, 50, true, true, [], "/schools/1"), new("СОШ № 2", 60, 0.2, 50, false, false, [], "/schools/2"), new("СОШ № 3", 20, 0.1, 4, false, false, [], "/schools/3")]);
        var body = PointsOnSlide.Quadrant(data);
        Assert.Equal([new(60, 0.2), new(30, -0.1, "СОШ № 1"), new(20, 0.1)], body.Series.Where(series => !series.IsLine).SelectMany(series => series.Points));
        Assert.Equal([new(40, -0.1), new(40, 0.2)], body.Series.Single(series => series.Name == "ШССУ").Points);
        Assert.Equal([new(20, 0), new(60, 0)], body.Series.Single(series => series.Name == "как в регионе").Points);
    }

    [Fact]
    public void Before_and_after_keep_both_values_with_their_intervals_and_the_word()
    {
        var data = new DumbbellData(
            "доля «2»", ValueScale.Share, "до", "после", "Изменение",
            [
                new(DumbbellRole.Own, "СОШ № 1", null, new(0.4, 0.2, 0.6, 23), new(0.2, 0.1, 0.4, 22), "−20 п.п.", "[−44; +7]", "не отличить", "", false, false),
                new(DumbbellRole.Own, "СОШ № 2", null, null, new(0.3, null, null, 9), null, null, "нет данных", "", false, false),
                new(DumbbellRole.Reference, "край", null, new(0.15, null, null, 9000), new(0.14, null, null, 9100), "−1 п.п.", null, "", "", false, false),
            ]);
        var body = ShapesOnSlide.Dumbbell(data, "До и после");
        Assert.Equal(["СОШ № 1", "край"], body.Rows.Select(row => row.Name));
        Assert.Equal((0.4, 0.2, new Interval(0.2, 0.6), new Interval(0.1, 0.4)), (body.Rows[0].Before, body.Rows[0].After, body.Rows[0].BeforeInterval!.Value, body.Rows[0].AfterInterval!.Value));
        Assert.Equal(("23 и\u00a022\u00a0участника", "−20 п.п.\u00a0[−44; +7]", "не отличить", false), (body.Rows[0].Base, body.Rows[0].Change, body.Rows[0].Verdict, body.Rows[0].IsReference));
        Assert.True(body.Rows[1].IsReference);
    }

    [Fact]
    public void A_heatmap_becomes_a_table_with_its_numbers_shades_and_hatching()
    {
        var body = ShapesOnSlide.Heatmap(
            "Школа", [new("МА", [new("4", "Математика, 4 класс"), new("5", "Математика, 5 класс")]), new("", [new("всего", "всего")])],
            [new("СОШ № 1", [new(HeatmapCellKind.Value, "14,5", 3), new(HeatmapCellKind.SmallSample, "33,3", 4), HeatmapCell.NotHeld("нет")])], "Карта");
        Assert.Equal(["Школа", "МА 4", "МА 5", "всего"], body.Columns.Select(column => column.Head));
        Assert.Equal([new("СОШ № 1"), new("14,5", 14.5, 3), new("33,3", 33.3, null, IsSmall: true), new("—")], body.Rows[0]);
    }

    [Fact]
    public void A_line_of_time_keeps_every_mark_that_the_page_shows()
    {
        var (from, to) = (new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31));
        TimeLineMark Mark(DateOnly day, TimeLineTone tone, string label) => new(day, day.AddDays(3), tone, label, label, null);
        var data = new TimeLineData(
            from, to, null,
            [
                new("Мероприятия", [Mark(new(2024, 10, 1), TimeLineTone.Done, "Семинар"), Mark(new(2025, 2, 1), TimeLineTone.Overdue, "Выезд"), Mark(new(2019, 1, 1), TimeLineTone.Done, "Давно")]),
                new("Результаты", [Mark(new(2025, 4, 1), TimeLineTone.Result, "ВПР"), Mark(new(2025, 5, 1), TimeLineTone.Result, "ВПР")], IsLabelled: false),
            ]);
        var body = ShapesOnSlide.Time(data, "Ход времени");
        Assert.Equal(["Семинар", "Выезд", "Результаты"], body.Lanes.Select(lane => lane.Name));
        Assert.Equal([false, true, false], body.Lanes.Select(lane => lane.IsLate));
        Assert.Equal(2, body.Lanes[2].Spans.Count);
        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2024, 10, 4)), body.Lanes[0].Spans[0]);
    }
}
