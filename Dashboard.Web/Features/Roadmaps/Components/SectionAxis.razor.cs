using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Roadmaps.Components;

/// <summary>The sections of a plan on one axis of time: how long each lasts, what is done, and a mark for each activity.</summary>
public sealed partial class SectionAxis : ComponentBase
{
    // Marks nearer than this (percent of the width) would lie on one another: they become one mark with their number.
    private const double Crowded = 1.15;

    private TimeScale? _scale;
    private List<Lane> _lanes = [];

    [Parameter, EditorRequired]
    public PlanView View { get; set; } = null!;

    private int Bottom => 22 + (_lanes.Count * 20);

    private int Height => Bottom + 22;

    private string Summary => $"{Russian.Count(_lanes.Count, "раздел", "раздела", "разделов")} на\u00a0оси времени";

    protected override void OnParametersSet()
    {
        _scale = TimeScale.Of(View.Plan);
        _lanes = [];
        foreach (var section in View.Plan.Sections)
        {
            AddLane(section.Id, section.Title);
        }

        AddLane(null, View.Plan.Sections.Count == 0 ? "Мероприятия" : "Без раздела");
    }

    private static string X(double percent) => TimeScale.Percent(percent);

    private void AddLane(int? section, string title)
    {
        var rows = View.All.Where(row => row.Activity.SectionId == section).ToList();
        if (rows.Count > 0)
        {
            _lanes.Add(new Lane(title, Bands(rows), Marks(section, rows)));
        }
    }

    private static string N(double value) => value.ToString(CultureInfo.InvariantCulture);

    // As in the design: a section that is fulfilled is one full band; else what has passed is darker than what lies ahead.
    private List<Band> Bands(List<PlanRow> rows)
    {
        var dated = rows.SelectMany(row => row.Units).Where(unit => unit.Due is not null).ToList();
        if (dated.Count == 0)
        {
            return [];
        }

        var (start, end) = (dated.Min(unit => unit.Start ?? unit.Due)!.Value, dated.Max(unit => unit.Due)!.Value);
        if (dated.TrueForAll(unit => unit.Standing.IsFulfilled || unit.Standing.Status == ActivityStatus.Cancelled))
        {
            return [new Band(_scale!.At(start), _scale.After(end), "full")];
        }

        var now = View.Today < start ? start : View.Today > end ? end.AddDays(1) : View.Today;
        return [new Band(_scale!.At(start), _scale.At(now), "past"), new Band(_scale.At(now), _scale.After(end), "ahead")];
    }

    private List<AxisMark> Marks(int? section, List<PlanRow> rows)
    {
        var marks = new List<AxisMark>();
        var group = new List<PlanRow>();
        foreach (var row in rows.Where(row => row.Day is not null).OrderBy(row => row.Day))
        {
            if (group.Count > 0 && At(row) - At(group[0]) > Crowded)
            {
                marks.Add(Mark(section, group));
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0)
        {
            marks.Add(Mark(section, group));
        }

        return marks;
    }

    private double At(PlanRow row) => _scale!.At(row.Day!.Value);

    private AxisMark Mark(int? section, List<PlanRow> rows)
    {
        if (rows is [var only])
        {
            var name = $"{only.Activity.Number} {only.Activity.Title}".Trim();
            return new AxisMark(
                At(only), only.Standing, only.Standing.Timing == Timing.Overdue ? "!" : null,
                $"{name}: {RoadmapWords.Name(only.Standing).ToLowerInvariant()}, {Russian.Date(only.Day!.Value)}", Links.RoadmapActivity(View.Plan.Head.Id, only.Activity.Id));
        }

        var standing = ActivitySummary.Of(rows.ConvertAll(row => row.Standing));
        return new AxisMark(
            rows.Average(At), standing, rows.Count <= 9 ? N(rows.Count) : null,
            $"{Russian.Count(rows.Count, "мероприятие", "мероприятия", "мероприятий")} около {Russian.Date(rows[0].Day!.Value)}: {string.Join("; ", rows.Select(row => row.Activity.Number.Length > 0 ? row.Activity.Number : row.Activity.Title))}",
            Links.Roadmap(View.Plan.Head.Id, section: section, school: View.Filter.SchoolId));
    }

    private sealed record Lane(string Title, IReadOnlyList<Band> Bands, IReadOnlyList<AxisMark> Marks);

    private sealed record Band(double Left, double Right, string Kind);

    private sealed record AxisMark(double At, Standing Standing, string? Sign, string Words, string Address);
}
