using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Schools;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Schools.Components;

/// <summary>Everything about a school on one line of time, with the same as a table.</summary>
public sealed partial class SchoolTimeline : ComponentBase
{
    private const string Words = "Ход времени школы";

    // More activities than this in one lane are drawn without words, which stand in the hint and in the table.
    private const int LabelledLane = 14, LabelledAll = 24;

    private static readonly string[] Procedures = [AssessmentWords.Name(Procedure.Vpr), AssessmentWords.Name(Procedure.Oge), AssessmentWords.Name(Procedure.Ege)];

    private TimeLineData _data = new(DateOnly.MinValue, DateOnly.MinValue, null, []);
    private IReadOnlyList<TimelineItem> _shown = [];
    private bool _whole;
    private bool _table;

    [Parameter, EditorRequired]
    public SchoolTimelineView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public int SchoolId { get; set; }

    private DateOnly Last => Later(View.Items.Max(item => item.Span.End), View.Today).AddDays(20);

    /// <summary>Two school years up to today, or up to the last thing that is known where that lies earlier; the last results are always in it.</summary>
    private DateOnly Recent
    {
        get
        {
            var last = View.Items.Max(item => item.Span.End);
            var start = SchoolYear.Of(last < View.Today ? last : View.Today).StartYear - 1;
            var results = View.Items.LastOrDefault(item => item.Kind == TimelineKind.Result)?.Id ?? start;
            return new DateOnly(Math.Min(start, results), 9, 1);
        }
    }

    private bool HasEarlier => View.Items.Any(item => item.Span.End < Recent);

    private IReadOnlyList<DataColumn<TimelineItem>> Columns =>
    [
        new("day", "Когда", Days) { SortBy = item => item.Span.End, IsHead = true },
        new("kind", "Что", Kind) { SortBy = Kind },
        new("title", "Название", item => item.Title) { SortBy = item => item.Title, Address = Address },
        new("detail", "Подробности", item => item.Detail ?? Russian.Dash),
    ];

    protected override void OnParametersSet() => Draw();

    private static string Pressed(bool isOn) => isOn ? "true" : "false";

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private void Show(bool whole)
    {
        _whole = whole;
        Draw();
    }

    private void Draw()
    {
        var first = View.Items.Min(item => item.Span.Start);
        var from = _whole || first > Recent ? first.AddDays(-20) : Recent;
        _shown = [.. View.Items.Where(item => item.Span.End >= from)];
        _data = new TimeLineData(from, Last, View.Today, [.. Lanes()]);
    }

    private IEnumerable<TimeLineLane> Lanes()
    {
        foreach (var lane in _shown.Where(item => item.Kind == TimelineKind.Result).GroupBy(item => item.Group).OrderBy(lane => Array.IndexOf(Procedures, lane.Key)))
        {
            yield return new TimeLineLane(lane.Key!, [.. lane.Select(Mark)]);
        }

        foreach (var kind in new[] { TimelineKind.List, TimelineKind.Profile, TimelineKind.Order, TimelineKind.Visit, TimelineKind.Decision, TimelineKind.Event })
        {
            if (_shown.Any(item => item.Kind == kind))
            {
                yield return new TimeLineLane(Heading(kind), [.. _shown.Where(item => item.Kind == kind).Select(Mark)]);
            }
        }

        var activities = _shown.Where(item => item.Kind == TimelineKind.Activity).ToList();
        foreach (var lane in activities.GroupBy(item => (item.IsOfTerritory, item.Group)).OrderBy(lane => lane.Key.IsOfTerritory).ThenBy(lane => lane.Key.Group, StringComparer.Ordinal))
        {
            var title = lane.Key.Group ?? "Мероприятия";
            yield return new TimeLineLane(
                lane.Key.IsOfTerritory ? "МО: " + title : title, [.. lane.Select(Mark)], activities.Count <= LabelledAll && lane.Count() <= LabelledLane);
        }
    }

    private TimeLineMark Mark(TimelineItem item) => new(
        item.Span.Start, item.Span.End, Tone(item), Label(item), $"{Kind(item)}, {Days(item)}: {item.Title}{(item.Detail is null ? "" : ". " + item.Detail)}", Address(item));

    private static string Label(TimelineItem item) => item.Kind != TimelineKind.Result ? item.Title
        : item.Share is { } share && item.Count >= Indicator.SmallGroup ? $"{Russian.Percent(share, 0)} · n\u00a0{Russian.Number(item.Count)}"
        : "n\u00a0" + Russian.Number(item.Count);

    private static TimeLineTone Tone(TimelineItem item) => item switch
    {
        { Kind: TimelineKind.Result, Count: < Indicator.SmallGroup } => TimeLineTone.SmallResult,
        { Kind: TimelineKind.Result } => TimeLineTone.Result,
        { Standing: null } => TimeLineTone.Plain,
        { Standing.Timing: Timing.Overdue } => TimeLineTone.Overdue,
        { Standing.Status: ActivityStatus.Done or ActivityStatus.Ongoing } => TimeLineTone.Done,
        { Standing.Status: ActivityStatus.DonePartly or ActivityStatus.NotDone } => TimeLineTone.Partly,
        { Standing.Status: ActivityStatus.InProgress or ActivityStatus.Moved } => TimeLineTone.InProgress,
        _ => TimeLineTone.Ahead,
    };

    private static string Heading(TimelineKind kind) => kind switch
    {
        TimelineKind.List => "Перечни",
        TimelineKind.Profile => "Рисковые профили",
        TimelineKind.Order => "Приказы",
        TimelineKind.Visit => "Выезды и собеседования",
        TimelineKind.Decision => "Решения",
        _ => "События",
    };

    private static string Kind(TimelineItem item) => item.Kind switch
    {
        TimelineKind.Result => item.Group ?? "Результаты",
        TimelineKind.List => "Перечень",
        TimelineKind.Profile => "Рисковый профиль",
        TimelineKind.Order => "Приказ",
        TimelineKind.Activity => item.IsOfTerritory ? "Мероприятие МО" : "Мероприятие",
        TimelineKind.Visit => "Выезд",
        TimelineKind.Decision => "Решение",
        _ => "Событие",
    };

    // The day of a work is not known: its year is said by its title.
    private static string Days(TimelineItem item) => item.Kind == TimelineKind.Result ? (item.Span.Start.Month == 10 ? "осень\u00a0" : "весна\u00a0") + item.Span.Start.Year.ToString(CultureInfo.InvariantCulture)
        : item.IsPoint ? Russian.Date(item.Span.Start)
        : $"{Russian.Date(item.Span.Start)}{Russian.WordJoiner}–{Russian.WordJoiner}{Russian.Date(item.Span.End)}";

    private string? Address(TimelineItem item) => item.Kind switch
    {
        TimelineKind.Result => Links.School(SchoolId, year: item.Id) + "#works",
        TimelineKind.List => Links.WhyListed(SchoolId, item.Id),
        TimelineKind.Profile => Links.Profile(SchoolId, item.Id),
        TimelineKind.Order => Links.Roadmap(item.Id, school: SchoolId),
        TimelineKind.Activity => Links.RoadmapActivity(item.PlanId!.Value, item.Id),
        TimelineKind.Visit => Links.Visit(item.Id),
        TimelineKind.Decision => Links.Support(view: "decisions", school: SchoolId),
        _ => Links.Support(view: "events"),
    };
}
