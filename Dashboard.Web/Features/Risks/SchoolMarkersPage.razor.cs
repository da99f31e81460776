using System.Globalization;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>Why works of a school have signs: each with its sentence, the distribution of scores, and what it cannot tell.</summary>
public sealed partial class SchoolMarkersPage : AskingPage
{
    private readonly Dictionary<int, ScoresView> _scores = [];
    private SchoolMarkersView? _view;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private SchoolMarkersQuestion Question { get; set; } = null!;

    [Inject]
    private ScoresQuestion Scores { get; set; } = null!;

    private string Title => _view is null ? Russian.Capitalised(MarkerWords.All) : $"{_view.School.Label}: {MarkerWords.All}";

    private string? Subtitle => _view is not { Year: { } year } view ? null : Russian.Bind(view.WithSigns.Any()
        ? $"{Russian.SchoolYear(year)}: {Russian.Count(view.WithSigns.Sum(work => work.Fired.Count), "признак", "признака", "признаков")} у {Russian.Count(view.WithSigns.Count(), "работы", "работ", "работ")}. Признак — повод посмотреть ещё раз, а не вывод о школе"
        : $"{Russian.SchoolYear(year)}: признаков нет");

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. _view?.Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        .. _view is { } view ? [new Crumb(view.School.Label, Links.School(view.School.Id))] : Array.Empty<Crumb>(),
        new Crumb("Признаки"),
    ];

    private IReadOnlyList<Choice> Years =>
        [.. _view!.Years.Select(year => new Choice(Text(year.Year), Russian.SchoolYear(year.Year) + (year.Works == 0 ? "" : $" — {Russian.Count(year.Works, "работа с признаком", "работы с признаками", "работ с признаками")}")))];

    private IReadOnlyList<SchoolWorkMarkers> Others => [.. _view!.Works.Where(work => work.Others.Count > 0)];

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(new SchoolMarkersFilter(Id, Address.Number(Links.Year)), Scope, Leaving);
        _scores.Clear();
        foreach (var work in _view?.WithSigns ?? [])
        {
            if (await Scores.AskAsync(new ScoresFilter(work.Id, Id), Scope, Leaving) is { } scores)
            {
                _scores[work.Id] = scores;
            }
        }
    }

    private static string Quiet(SchoolWorkMarkers work) =>
        string.Join("; ", work.Others.Where(other => other is { State: MarkerState.Quiet, Why: null }).Select(other => other.Marker.Name())) is { Length: > 0 } names ? names : Russian.Dash;

    /// <summary>Several markers that say nothing for one reason are one line.</summary>
    private static IEnumerable<string> Unsaid(SchoolWorkMarkers work) => work.Others.Where(other => other.Why is not null).GroupBy(other => other.Why!)
        .Select(group => $"{string.Join("; ", group.Select(other => other.Marker.Name()))}: {char.ToLowerInvariant(group.Key[0])}{group.Key[1..]}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
