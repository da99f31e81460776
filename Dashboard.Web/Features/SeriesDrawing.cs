using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features;

/// <summary>Puts the answer about a series into the plain values that charts and bars draw.</summary>
internal static class SeriesDrawing
{
    /// <summary>How values of an indicator are scaled on an axis.</summary>
    public static ValueScale Scale(Indicator indicator, bool fine = false) => indicator.Unit switch
    {
        IndicatorUnit.Share => ValueScale.Share with { Digits = fine ? 1 : 0 },
        IndicatorUnit.Mark => ValueScale.MeanMark,
        _ => ValueScale.TestScore,
    };

    /// <summary>Which part of the axis of time the chart shows: activities are asked for within it.</summary>
    public static (double From, double To) ViewOf(SeriesView view) => Dynamics(view, null).View;

    public static DynamicsData Dynamics(SeriesView view, string? regionName, ActivityBandsView? activities = null, IReadOnlyList<SignedWork>? signs = null)
    {
        // Of a few hundred pupils and more, a tenth of a percent is a real number; of a class it only looks like one.
        var fine = view.Own.Points.Where(point => point is not null).All(point => point!.Value.Participants >= 300);
        return new DynamicsData(
            Russian.Capitalised(IndicatorWords.Name(view.Filter.Indicator, view.Filter.Series.Procedure)),
            Scale(view.Filter.Indicator, fine),
            [.. view.Periods.Select(period => new DynamicsPeriod(period.Label, period.Position, period.IsApart, period.BreakReason)
            {
                Remark = signs?.Any(signed => IsOf(period, signed.Work)) == true ? "есть признак, требующий анализа" : null,
            })],
            [
                .. view.Lines.Where((line, place) => place == 0 || line.HasPoints).Select((line, place) => new DynamicsSeries(
                    view.Beside is not null && line.Territory.Level == TerritoryLevel.School ? line.Territory.Label : NameOf(line.Territory, regionName),
                    place == 0 ? SeriesRole.Own : RoleOf(line.Territory),
                    [.. line.Points.Select(point => point is null ? null : new DynamicsValue(point.Value.Value, point.Value.Interval?.Low, point.Value.Interval?.High, point.Value.Participants))])),
            ],
            [
                .. (activities ?? ActivityBandsView.Empty).Lanes.Select(lane => new DynamicsLane(
                    lane.Name, [.. lane.Spans.Select(span => (span.From, span.To))], lane.ActivityId is { } id ? Links.RoadmapActivity(lane.PlanId, id) : Links.Roadmap(lane.PlanId))),
            ]);
    }

    private static SeriesRole RoleOf(TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.Region => SeriesRole.Region,
        TerritoryLevel.School => SeriesRole.Partner,
        _ => SeriesRole.Municipality,
    };

    private static bool IsOf(SeriesPeriod period, Assessment work) => (work.Year, work.Season, work.Form) == (period.Year, period.Season, period.Form);

    /// <summary>Marks over the years, the municipality's and the region's last year below them; years without marks are left out.</summary>
    public static IReadOnlyList<MarksRow> Marks(SeriesView view, string? regionName)
    {
        var rows = new List<MarksRow>();
        for (var place = 0; place < view.Periods.Count; place++)
        {
            Add(view.Periods[place].Label, view.Own.Points[place], false, view.Periods[place].IsApart);
        }

        foreach (var line in view.Lines.Skip(1))
        {
            for (var place = view.Periods.Count - 1; place >= 0; place--)
            {
                if (!view.Periods[place].IsApart && line.Points[place] is { Row.Sums.Marked: > 0 } point)
                {
                    Add($"{ShortNameOf(line.Territory, regionName)} {view.Periods[place].Label}", point, true, false);
                    break;
                }
            }
        }

        return rows;

        void Add(string label, SeriesPoint? point, bool isReference, bool isApart)
        {
            if (point?.Row.Sums is { Marked: > 0 } sums)
            {
                rows.Add(MarksRow.FromCounts(label, sums.Mark2, sums.Mark3, sums.Mark4, sums.Mark5, isReference, isApart));
            }
        }
    }

    /// <summary>«школа», «Ольховецкий МО», «край»: as it stands at the end of a line.</summary>
    public static string NameOf(TerritoryFact territory, string? regionName) => territory.Level switch
    {
        TerritoryLevel.School => "школа",
        TerritoryLevel.Region => RegionWords.Of(regionName).Nominative,
        _ => territory.Label,
    };

    /// <summary>«МО», «край»: for labels of bars.</summary>
    public static string ShortNameOf(TerritoryFact territory, string? regionName) =>
        territory.Level == TerritoryLevel.Municipality ? "МО" : NameOf(territory, regionName);

    /// <summary>The change of a tile or a table in the words and colours of the project.</summary>
    public static Components.Change Shown(Indicator indicator, Data.Domain.Indicators.Change change) => new(
        IndicatorWords.Difference(indicator, change.Difference),
        IndicatorWords.DifferenceInterval(change.Interval),
        (Components.ChangeVerdict)(int)change.Verdict,
        change.Difference > 0);
}
