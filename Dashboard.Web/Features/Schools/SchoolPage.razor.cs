using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Queries.Series;
using Dashboard.Data.Queries.Staff;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Dashboard.Web.Features.Schools.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Schools;

/// <summary>One school: the dynamics of a chosen work, marks, journal, deficits, scores, and every number with its source.</summary>
public sealed partial class SchoolPage : AskingPage
{
    private SchoolView? _head;
    private IReadOnlyList<SeriesChoice> _choices = [];
    private SeriesView? _series;
    private DynamicsData? _dynamics;
    private ActivityBandsView _bands = ActivityBandsView.Empty;
    private IReadOnlyList<SignedWork> _signs = [];
    private IReadOnlyList<MarksRow> _marks = [];
    private JournalView? _journal;
    private DeficitsView? _deficits;
    private ScoresView? _scores;
    private SchoolWorksView? _works;
    private SchoolNeedsView? _needs;
    private SchoolDueView? _due;
    private SchoolTimelineView? _timeline;
    private SchoolConditionsView? _conditions;
    private SchoolStaffView? _staff;
    private CorrectionDialog? _correction;
    private int _year;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private SchoolQuestion Head { get; set; } = null!;

    [Inject]
    private SeriesChoices Choices { get; set; } = null!;

    [Inject]
    private SeriesQuestion Series { get; set; } = null!;

    [Inject]
    private ActivityBandsQuestion Bands { get; set; } = null!;

    [Inject]
    private SignsOfSeriesQuestion Signs { get; set; } = null!;

    [Inject]
    private JournalMarksQuestion Journal { get; set; } = null!;

    [Inject]
    private DeficitsQuestion Deficits { get; set; } = null!;

    [Inject]
    private ScoresQuestion Scores { get; set; } = null!;

    [Inject]
    private SchoolWorksQuestion Works { get; set; } = null!;

    [Inject]
    private NeedsQuestion Needs { get; set; } = null!;

    [Inject]
    private SchoolDueQuestion Due { get; set; } = null!;

    [Inject]
    private SchoolTimelineQuestion Timeline { get; set; } = null!;

    [Inject]
    private SchoolConditionsQuestion Conditions { get; set; } = null!;

    [Inject]
    private SchoolStaffQuestion Staff { get; set; } = null!;

    private string? RegionName => Facts.Installation.RegionName;

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(RegionName ?? "Регион", Links.Overview()),
        .. _head?.Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        new Crumb("Школа"),
    ];

    private string ChartNote =>
        $"{AssessmentWords.FullName(_series!.Filter.Series)}; {IndicatorWords.Name(_series.Filter.Indicator, _series.Filter.Series.Procedure)}"
        + (_series.Filter.Indicator.Unit == IndicatorUnit.Share ? "; полоса — 95-процентный интервал" : "")
        + (Facts.Installation.FreshAt is { } fresh ? $"; данные на {Russian.Date(DateOnly.FromDateTime(fresh))}" : "");

    private string BeforeAfter => SeriesAddress.Write(Query.Parse(Links.BeforeAfter(schools: [Id], indicator: _series!.Filter.Indicator.Code)), _series.Filter.Series).ToString();

    private static IReadOnlyList<Choice> Indicators => [.. Indicator.All.Select(indicator => new Choice(indicator.Code, indicator.ShortName))];

    protected override async Task AskAsync()
    {
        _head = await Head.AskAsync(new SchoolFilter(Id), Scope, Leaving);
        _series = null;
        if (_head is null)
        {
            return;
        }

        _needs = (Year ?? (_head.Years.Count > 0 ? _head.Years[0] : null)) is { } results ? await Needs.OfSchoolAsync(Id, results, Scope, Leaving) : null;
        _due = await Due.AskAsync(new SchoolDueFilter(Id), Scope, Leaving);
        _timeline = await Timeline.AskAsync(new SchoolTimelineFilter(Id), Scope, Leaving);
        _conditions = await Conditions.AskAsync(new SchoolConditionsFilter(Id), Scope, Leaving);
        _staff = await Staff.AskAsync(new SchoolStaffFilter(Id), Scope, Leaving);
        _choices = await Choices.AskAsync(Id, Scope, Leaving);
        if (SeriesAddress.Read(Address, _choices) is not { } series || _head.Years.Count == 0)
        {
            return;
        }

        _year = Year?.StartYear is { } asked && _head.Years.Contains(new SchoolYear(asked)) ? asked : _head.Years[0].StartYear;
        var indicator = Indicator.Find(Address.Value(Links.Indicator)) ?? Indicator.LowResults;
        _series = await Series.AskAsync(new SeriesFilter(Id, series, indicator), Scope, Leaving);
        if (_series is not null)
        {
            var (from, to) = SeriesDrawing.ViewOf(_series);
            _bands = await Bands.AskAsync(new ActivityBandsFilter(Id, series.Subject, from, to), Scope, Leaving);
            _signs = await Signs.AskAsync(new SignsOfSeriesFilter(Id, series), Scope, Leaving);
            _dynamics = SeriesDrawing.Dynamics(_series, RegionName, _bands, _signs);
        }

        var marks = indicator == Indicator.LowResults ? _series : await Series.AskAsync(new SeriesFilter(Id, series, Indicator.LowResults), Scope, Leaving);
        _marks = marks is null ? [] : SeriesDrawing.Marks(marks, RegionName);
        _journal = await Journal.AskAsync(new JournalFilter(Id, series), Scope, Leaving);
        _deficits = await Deficits.AskAsync(new DeficitsFilter(Id, _year, series.Subject), Scope, Leaving);
        _works = await Works.AskAsync(new SchoolWorksFilter(Id, _year), Scope, Leaving);
        var work = _works?.Works.FirstOrDefault(each => each.Work.Series == series && !each.Work.BreaksSeries) ?? _works?.Works.FirstOrDefault(each => each.Work.Series == series);
        _scores = work is null ? null : await Scores.AskAsync(new ScoresFilter(work.WorkId, Id), Scope, Leaving);
    }

    private Task Correct(SchoolWork work) => _correction?.AskAsync(work) ?? Task.CompletedTask;
}
