using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Support;

/// <summary>Writes a visit or an interview with its recommendations; the school's dossier and history stand beside.</summary>
public sealed partial class VisitPage : ComponentBase
{
    private readonly List<Line> _lines = [];
    private ResultFacts _facts = ResultFacts.Empty;
    private IReadOnlyList<Choice> _schools = [];
    private IReadOnlyList<ActivityChoice> _activities = [];
    private IReadOnlyList<DecisionLine> _open = [];
    private IReadOnlyList<VisitLine> _past = [];
    private ConfirmDialog? _deleting;
    private int? _schoolId;
    private DateOnly? _date;
    private VisitPurpose _purpose = VisitPurpose.MethodicalDay;
    private string? _visitors;
    private string? _findings;
    private int? _activityId;
    private string? _said;
    private bool _loaded;
    private bool _isGone;

    /// <summary>A second press of the button while the first one writes would make a second visit.</summary>
    private bool _saving;
    private string? _written;

    [Parameter]
    public int? Id { get; set; }

    [SupplyParameterFromQuery(Name = SupportAddress.School)]
    public int? SchoolAsked { get; set; }

    [SupplyParameterFromQuery(Name = Links.Territory)]
    public int? Territory { get; set; }

    [Inject]
    private FactsSource Source { get; set; } = null!;

    [Inject]
    private VisitRecords Records { get; set; } = null!;

    [Inject]
    private VisitsQuestion Visits { get; set; } = null!;

    [Inject]
    private DecisionsQuestion Decisions { get; set; } = null!;

    [Inject]
    private ActivityChoicesQuestion Activities { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private TerritoryFact? School => _schoolId is { } id ? _facts.Territory(id) : null;

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(_facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Поддержка школ", Links.Support(Territory)), new Crumb("Выезд")];

    protected override async Task OnParametersSetAsync()
    {
        _facts = await Source.GetAsync();
        _schools =
        [
            .. _facts.Schools.Where(school => Current.Value.SeesSchool(school.Id, school.MunicipalityId ?? 0) && (Territory is null || school.MunicipalityId == Territory))
                .Select(school => new Choice(SupportAddress.Key(school.Id), school.Label, school.MunicipalityId is { } municipality ? _facts.Territory(municipality)?.Name : null))
                .OrderBy(choice => choice.Group, StringComparer.CurrentCulture).ThenBy(choice => choice.Title, StringComparer.CurrentCulture),
        ];
        if (Id is { } id)
        {
            Show(await Records.DraftAsync(id, Current.Value));
            _saving = false;
        }
        else
        {
            _schoolId ??= SchoolAsked;
        }

        await ShowSchoolAsync();
        _written = Typed();
        _loaded = true;
    }

    private static string Short(string title) => title.Length <= 90 ? title : title[..89] + "…";

    private void Show(VisitDraft? draft)
    {
        _isGone = draft is null;
        if (draft is null)
        {
            return;
        }

        (_schoolId, _date, _purpose, _visitors, _findings, _activityId) = (draft.SchoolId, draft.Date, draft.Purpose, draft.Visitors, draft.Findings, draft.ActivityId);
        _lines.Clear();
        _lines.AddRange(draft.Recommendations.Select(given => new Line { Id = given.Id, Text = given.Text, Owner = given.Owner, Due = given.Due }));
    }

    private async Task ShowSchoolAsync()
    {
        if (_schoolId is not { } school)
        {
            (_activities, _open, _past) = ([], [], []);
            return;
        }

        _activities = (await Activities.AskAsync(new ActivityChoicesFilter(school), Current.Value)).Activities;
        _open = (await Decisions.AskAsync(new DecisionsFilter(SchoolId: school, Pick: DecisionPick.Open), Current.Value)).Decisions;
        _past = [.. (await Visits.AskAsync(new VisitsFilter(SchoolId: school), Current.Value)).Visits.Where(visit => !visit.IsAhead && visit.Id != Id).Take(5)];
    }

    private async Task ChooseSchoolAsync(ChangeEventArgs change)
    {
        _schoolId = Number(change);
        await ShowSchoolAsync();
        _activityId = _activities.Any(choice => choice.Activity.ActivityId == _activityId) ? _activityId : null;
    }

    private void ChooseActivity(ChangeEventArgs change) => _activityId = Number(change);

    private static int? Number(ChangeEventArgs change) => int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Everything that can be typed here, in one line: it differs from what was written exactly where something would be lost.</summary>
    private string Typed() =>
        string.Join('\n', [_schoolId, _date, _purpose, _visitors, _findings, _activityId, .. _lines.SelectMany(line => new object?[] { line.Id, line.Text, line.Owner, line.Due })]);

    private async Task SaveAsync()
    {
        if (_saving)
        {
            return;
        }

        // Of a new visit the button stays asleep until the page has opened it under its address.
        _saving = true;
        _saving = await WriteAsync() && Id is null;
    }

    private async Task<bool> WriteAsync()
    {
        if (_schoolId is not { } school)
        {
            _said = "Выберите школу.";
            return false;
        }

        var draft = new VisitDraft(
            school, _date, _purpose, _visitors, _findings, _activityId, [.. _lines.Select(line => new RecommendationDraft(line.Id, line.Text, line.Owner, line.Due))]);
        var outcome = await Records.SaveAsync(Id, draft, Current.Value);
        if (outcome.Id is not { } saved)
        {
            _said = outcome.Refusal;
            return false;
        }

        if (Id is null)
        {
            _written = Typed();
            Navigation.NavigateTo(Links.Visit(saved), replace: true);
        }
        else
        {
            Show(await Records.DraftAsync(saved, Current.Value));
            await ShowSchoolAsync();
            _written = Typed();
        }

        _said = "Сохранено.";
        return true;
    }

    private async Task DeleteAsync()
    {
        if (!await _deleting!.AskAsync())
        {
            return;
        }

        var outcome = await Records.DeleteAsync(Id!.Value, Current.Value);
        if (outcome.Refusal is { } refusal)
        {
            _said = refusal;
            return;
        }

        _written = Typed();
        Navigation.NavigateTo(Links.Support(School?.MunicipalityId));
    }

    /// <summary>A recommendation while it is being typed.</summary>
    private sealed class Line
    {
        public int? Id { get; init; }

        public string? Text { get; set; }

        public string? Owner { get; set; }

        public DateOnly? Due { get; set; }
    }
}
