using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Schools;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Dashboard.Web.Features.Schools.Components;
using Dashboard.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Schools;

/// <summary>One school: the dynamics of a chosen work, marks, journal, deficits, scores, and every number with its source.</summary>
public sealed partial class SchoolPage : AskingPage
{
    private const string ProfileKey = "profile";

    private SchoolView? _head;
    private IReadOnlyList<SeriesChoice> _choices = [];
    private SeriesView? _series;
    private DynamicsData? _dynamics;
    private IReadOnlyList<MarksRow> _marks = [];
    private JournalView? _journal;
    private DeficitsView? _deficits;
    private ScoresView? _scores;
    private SchoolWorksView? _works;
    private CorrectionDialog? _correction;
    private int _year;

    [Parameter]
    public int Id { get; set; }

    [CascadingParameter]
    private ShellContext Shell { get; set; } = null!;

    [Inject]
    private SchoolQuestion Head { get; set; } = null!;

    [Inject]
    private SeriesChoices Choices { get; set; } = null!;

    [Inject]
    private SeriesQuestion Series { get; set; } = null!;

    [Inject]
    private JournalMarksQuestion Journal { get; set; } = null!;

    [Inject]
    private DeficitsQuestion Deficits { get; set; } = null!;

    [Inject]
    private ScoresQuestion Scores { get; set; } = null!;

    [Inject]
    private SchoolWorksQuestion Works { get; set; } = null!;

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

    private IReadOnlyList<Choice> SeriesOptions =>
        [.. _choices.Select(choice => new Choice(Token(choice.Series), Russian.Capitalised(Short(choice.Series)), AssessmentWords.Name(choice.Series.Procedure)))];

    private static IReadOnlyList<Choice> Indicators => [.. Indicator.All.Select(indicator => new Choice(indicator.Code, indicator.ShortName))];

    protected override async Task AskAsync()
    {
        _head = await Head.AskAsync(new SchoolFilter(Id), Scope, Leaving);
        _series = null;
        if (_head is null)
        {
            return;
        }

        _choices = await Choices.AskAsync(Id, Scope, Leaving);
        if (Chosen() is not { } series || _head.Years.Count == 0)
        {
            return;
        }

        _year = Shell.Year is { } asked && _head.Years.Contains(new SchoolYear(asked)) ? asked : _head.Years[0].StartYear;
        var indicator = Indicator.Find(Address.Value(Links.Indicator)) ?? Indicator.LowResults;
        _series = await Series.AskAsync(new SeriesFilter(Id, series, indicator), Scope, Leaving);
        _dynamics = _series is null ? null : SeriesDrawing.Dynamics(_series, RegionName);
        var marks = indicator == Indicator.LowResults ? _series : await Series.AskAsync(new SeriesFilter(Id, series, Indicator.LowResults), Scope, Leaving);
        _marks = marks is null ? [] : SeriesDrawing.Marks(marks, RegionName);
        _journal = await Journal.AskAsync(new JournalFilter(Id, series), Scope, Leaving);
        _deficits = await Deficits.AskAsync(new DeficitsFilter(Id, _year, series.Subject), Scope, Leaving);
        _works = await Works.AskAsync(new SchoolWorksFilter(Id, _year), Scope, Leaving);
        var work = _works?.Works.FirstOrDefault(each => each.Work.Series == series && !each.Work.BreaksSeries) ?? _works?.Works.FirstOrDefault(each => each.Work.Series == series);
        _scores = work is null ? null : await Scores.AskAsync(new ScoresFilter(work.WorkId, Id), Scope, Leaving);
    }

    // What the address leaves out is chosen: the latest years, mathematics, the longest series.
    private AssessmentSeries? Chosen()
    {
        var (procedure, subject, grade, profile) = (AssessmentWords.FindProcedure(Address.Value(Links.Procedure)), Address.Value(Links.Subject), Address.Number(Links.Grade), Address.Value(ProfileKey));
        return _choices
            .OrderByDescending(choice =>
                (procedure is null || choice.Series.Procedure == procedure ? 8 : 0) + (subject is null || choice.Series.Subject == subject ? 4 : 0)
                + (grade is null || choice.Series.ProgrammeGrade == grade ? 2 : 0) + (profile is null ? 0 : ProfileOf(choice.Series) == profile ? 1 : 0))
            .ThenByDescending(choice => choice.Years[^1])
            .ThenByDescending(choice => choice.Series.Procedure == Procedure.Vpr)
            .ThenByDescending(choice => choice.Series.Subject == Subject.Mathematics.Name)
            .ThenByDescending(choice => choice.Years.Count)
            .FirstOrDefault()?.Series;
    }

    private static string ProfileOf(AssessmentSeries series) => series.Title.Length > 0 ? series.Title : series.Profile.ToString().ToLowerInvariant();

    private static string Token(AssessmentSeries series) =>
        string.Create(CultureInfo.InvariantCulture, $"{series.Procedure}|{series.Subject}|{series.ProgrammeGrade}|{ProfileOf(series)}");

    private static string Short(AssessmentSeries series) =>
        (series.Title.Length > 0 ? series.Title + ", " : "") + AssessmentWords.SubjectName(series.Subject, series.Procedure, series.Profile)
        + (series is { Procedure: Procedure.Vpr or Procedure.Own, ProgrammeGrade: { } grade } ? $", {grade}\u00a0класс" : "");

    private void ChooseSeries(string token)
    {
        if (_choices.FirstOrDefault(choice => Token(choice.Series) == token)?.Series is { } series)
        {
            Navigation.NavigateTo(Address
                .With(Links.Procedure, AssessmentWords.Code(series.Procedure)).With(Links.Subject, series.Subject).With(Links.Grade, series.ProgrammeGrade)
                .With(ProfileKey, series.Profile == TestProfile.None && series.Title.Length == 0 ? null : ProfileOf(series)).ToString());
        }
    }

    private Task Correct(SchoolWork work) => _correction?.AskAsync(work) ?? Task.CompletedTask;
}
