using System.Globalization;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Practices;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Web.Features.Practices;

/// <summary>Writes a practice; what changed comes from the page «до и после» and is never typed.</summary>
public sealed partial class PracticePage : ComponentBase
{
    private ResultFacts _facts = ResultFacts.Empty;
    private IReadOnlyList<Choice> _schools = [];
    private IReadOnlyList<PracticeRisk> _risks = [];
    private ConfirmDialog? _deleting;
    private int? _schoolId, _riskId;
    private string? _title, _problem, _steps, _pasted, _pasteFault, _refusal, _said, _written;
    private BeforeAfterFilter? _study;
    private PracticeEffect? _effect;
    private PracticeDocument? _document;
    private IBrowserFile? _file;
    private bool _loaded, _isGone, _saving;

    [Parameter]
    public int? Id { get; set; }

    [SupplyParameterFromQuery(Name = "school")]
    public int? SchoolAsked { get; set; }

    /// <summary>The address of a page «до и после».</summary>
    [SupplyParameterFromQuery(Name = "study")]
    public string? StudyAsked { get; set; }

    [Inject]
    private FactsSource Source { get; set; } = null!;

    [Inject]
    private PracticesQuestion Practices { get; set; } = null!;

    [Inject]
    private BeforeAfterQuestion Studies { get; set; } = null!;

    [Inject]
    private PracticeRecords Records { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private TerritoryFact? School => _schoolId is { } id ? _facts.Territory(id) : null;

    private string StudyAddress => BeforeAfterAddress.Of(_schoolId is { } school ? _study! with { Schools = [school] } : _study!).ToString();

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(_facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Поддержка школ", Links.Support(School?.MunicipalityId)), new Crumb("Практики", Links.Practices(School?.MunicipalityId)), new Crumb("Практика"),
    ];

    protected override async Task OnParametersSetAsync()
    {
        _facts = await Source.GetAsync();
        var view = await Practices.AskAsync(new PracticesFilter(PracticeId: Id ?? 0), Current.Value);
        _risks = view.Risks;
        if (Id is not null)
        {
            Show(view.Practices.Count == 0 ? null : view.Practices[0]);
            _saving = false;
        }
        else if (!_loaded)
        {
            _schoolId = SchoolAsked;
            _study = ReadStudy(StudyAsked);
        }

        await OfferAsync();
        _written = Typed();
        _loaded = true;
    }

    private static BeforeAfterFilter? ReadStudy(string? address)
    {
        var query = Query.Parse(address ?? "");
        return query.Path == Links.BeforeAfter() && BeforeAfterAddress.OfIntervention.Any(query.Has) ? BeforeAfterAddress.Read(query) : null;
    }

    private static string Key(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int? Number(ChangeEventArgs change) => int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Show(PracticeView? practice)
    {
        _isGone = practice is null;
        if (practice is not null)
        {
            (_schoolId, _riskId, _title, _problem, _steps) = (practice.School.Id, practice.Risk?.Id, practice.Title, practice.Problem, string.Join('\n', practice.Steps));
            (_study, _document, _file) = (practice.Study, practice.File, null);
        }
    }

    /// <summary>Schools to choose from: those that took part where a comparison is chosen, else all that are seen; and what changed in the chosen one.</summary>
    private async Task OfferAsync()
    {
        HashSet<int>? tookPart = null;
        if (_study is not null)
        {
            var whole = await Studies.AskAsync(_study with { Schools = Id is null ? _study.Schools : [] }, Current.Value);
            tookPart = [.. whole.Choices.Schools.Where(school => school.IsChosen || school.Id == _schoolId).Select(school => school.Id)];
            _schoolId = _schoolId is null && tookPart.Count == 1 ? tookPart.First() : _schoolId;
        }

        _schools =
        [
            .. _facts.Schools.Where(school => Current.Value.SeesSchool(school.Id, school.MunicipalityId ?? 0) && (tookPart is null || school.Id == _schoolId || tookPart.Contains(school.Id)))
                .Select(school => new Choice(Key(school.Id), school.Label, school.MunicipalityId is { } municipality ? _facts.Territory(municipality)?.Name : null))
                .OrderBy(choice => choice.Group, StringComparer.CurrentCulture).ThenBy(choice => choice.Title, StringComparer.CurrentCulture),
        ];
        (_effect, _refusal) = (null, null);
        if (_study is not null && _schoolId is { } id)
        {
            var answer = await Studies.AskAsync(_study with { Schools = [id], MunicipalityId = null }, Current.Value);
            (_effect, _refusal) = (PracticeEffect.Of(answer), answer.Refusal ?? "Эта школа в сравнении не участвовала.");
        }
    }

    private async Task ChooseSchoolAsync(ChangeEventArgs change)
    {
        _schoolId = Number(change);
        await OfferAsync();
    }

    private async Task PasteAsync(ChangeEventArgs change)
    {
        _pasted = change.Value as string;
        _study = ReadStudy(_pasted?.Trim());
        _pasteFault = _study is null && !string.IsNullOrWhiteSpace(_pasted) ? "Это не адрес страницы «До и после» с выбранным мероприятием: скопируйте его из строки браузера целиком." : null;
        await OfferAsync();
    }

    private async Task RemoveStudyAsync()
    {
        (_study, _pasted) = (null, null);
        await OfferAsync();
    }

    /// <summary>Everything that can be typed here, in one line: it differs from what was written exactly where something would be lost.</summary>
    private string Typed() => string.Join('\n', [_schoolId, _riskId, _title, _problem, _steps, _study is null ? null : StudyText.Of(_study, _schoolId ?? 0).Json, _file?.Name]);

    private async Task SaveAsync()
    {
        if (_saving)
        {
            return;
        }

        // A second press while the first one writes would make a second practice.
        _saving = true;
        _saving = await WriteAsync();
    }

    private async Task<bool> WriteAsync()
    {
        var draft = new PracticeDraft(_schoolId ?? 0, _title, _problem, _steps, _riskId, _study is not null && _schoolId is { } school ? StudyText.Of(_study, school).Json : null);
        _said = _file is { Size: > EvidenceRecords.FileLimit } ? "Файл больше 20 МБ. Сожмите его." : PracticeRecords.Fault(draft);
        if (_said is not null)
        {
            return false;
        }

        await using var content = _file?.OpenReadStream(EvidenceRecords.FileLimit);
        var outcome = await Records.SaveAsync(Id, draft, content is null ? null : new PracticeFile(_file!.Name, content), Current.Value);
        if (outcome.Id is not { } saved)
        {
            _said = outcome.Refusal;
            return false;
        }

        _written = Typed();
        Navigation.NavigateTo(Links.Practices(school: _schoolId, practice: saved));
        return true;
    }

    private async Task RemoveFileAsync()
    {
        var outcome = await Records.RemoveFileAsync(Id!.Value, Current.Value);
        (_said, _document) = outcome.Refusal is { } refusal ? (refusal, _document) : ("Файл убран.", null);
    }

    private async Task DeleteAsync()
    {
        if (!await _deleting!.AskAsync())
        {
            return;
        }

        if ((await Records.DeleteAsync(Id!.Value, Current.Value)).Refusal is { } refusal)
        {
            _said = refusal;
            return;
        }

        _written = Typed();
        Navigation.NavigateTo(Links.Practices(School?.MunicipalityId));
    }
}
