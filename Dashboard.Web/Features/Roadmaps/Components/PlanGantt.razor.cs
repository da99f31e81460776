using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Roadmaps.Components;

/// <summary>Every time of every activity as a bar on the months of the plan, by section or by school.</summary>
public sealed partial class PlanGantt : UnfoldingComponent
{
    private const int VirtualFrom = 150;
    private TimeScale? _scale;
    private List<GanttLine> _lines = [];

    [Parameter, EditorRequired]
    public PlanView View { get; set; } = null!;

    /// <summary>A group of lines for each school in the place of each section.</summary>
    [Parameter]
    public bool BySchool { get; set; }

    protected override void OnParametersSet()
    {
        _scale = TimeScale.Of(View.Plan);
        _lines = [.. BySchool ? OfSchools() : OfSections()];
    }

    private static string X(double percent) => TimeScale.Percent(percent);

    private string Address(PlanRow row) => Links.RoadmapActivity(View.Plan.Head.Id, row.Activity.Id);

    private IEnumerable<GanttLine> OfSections()
    {
        foreach (var group in View.Rows.GroupBy(row => row.Activity.SectionId))
        {
            if (View.Plan.Sections.FirstOrDefault(section => section.Id == group.Key) is { } section)
            {
                yield return new GanttLine(section.Title, null, []);
            }

            foreach (var row in group)
            {
                yield return new GanttLine(null, row, Bars(row, row.Units));
            }
        }
    }

    private IEnumerable<GanttLine> OfSchools()
    {
        foreach (var (id, name) in View.Names.Where(name => (View.Filter.SchoolId ?? name.Key) == name.Key).OrderBy(name => name.Value, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ru-RU"), true)))
        {
            var rows = View.Rows.Select(row => (Row: row, Units: row.Units.Where(unit => unit.TerritoryId == id).ToList())).Where(each => each.Units.Count > 0).ToList();
            if (rows.Count == 0)
            {
                continue;
            }

            yield return new GanttLine(name, null, []);
            foreach (var (row, units) in rows)
            {
                yield return new GanttLine(null, row, Bars(row, units));
            }
        }
    }

    private List<GanttBar> Bars(PlanRow row, IReadOnlyList<PlanUnit> units)
    {
        var bars = new List<GanttBar>();
        foreach (var time in units.Where(unit => unit.Due is not null).GroupBy(unit => unit.OccurrenceId))
        {
            var due = time.Max(unit => unit.Due)!.Value;
            // An open start («до 30.09») is drawn from where the plan begins to speak of it: a week is enough to be seen.
            var start = time.First().Start is { } first && first <= due ? first : due.AddDays(-6);
            var standing = ActivitySummary.Of([.. time.Select(unit => unit.Standing)]);
            var fulfilled = time.Count(unit => unit.Standing.IsFulfilled);
            var words = $"{row.Activity.Number} {DeadlineWords.Once(time.First().Start, due)}: {RoadmapWords.Name(standing).ToLowerInvariant()}{(time.Skip(1).Any() ? $", {Russian.OutOf(fulfilled, time.Count())}" : "")}".Trim();
            var left = _scale!.At(start);
            bars.Add(new GanttBar(left, Math.Max(_scale.After(due) - left, 0.5), Kind(standing, start), standing.Timing == Timing.Overdue ? "!" : standing.Status == ActivityStatus.DonePartly ? "½" : null, words));
        }

        return bars;
    }

    private string Kind(Standing standing, DateOnly start) => standing switch
    {
        { Timing: Timing.Overdue } => "late",
        { IsFulfilled: true } => "done",
        { Status: ActivityStatus.Cancelled } => "cancelled",
        { Status: ActivityStatus.DonePartly } => "partly",
        _ => start <= View.Today || standing.Status != ActivityStatus.NotStarted ? "going" : "wait",
    };

    private sealed record GanttLine(string? Title, PlanRow? Row, IReadOnlyList<GanttBar> Bars);

    private sealed record GanttBar(double Left, double Width, string Kind, string? Sign, string Words);
}
