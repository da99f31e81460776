using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Dashboard.Web.Features.Roadmaps.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>Writes a plan: from nothing, from last year's, a school's own out of the municipal one; sent to experts and approved.</summary>
public sealed partial class PlanEditorPage : ComponentBase
{
    private PlanDraft? _draft;
    private IReadOnlyList<PlanData> _plans = [];
    private IReadOnlyList<Choice> _territories = [];
    private IReadOnlyList<Choice> _schools = [];
    private IReadOnlyList<Choice> _factors = [];
    private IReadOnlyList<Choice> _points = [];
    private IReadOnlyList<TerritoryFact> _candidates = [];
    private IReadOnlyList<PlanRemark> _remarks = [];
    private ActivityBankFilter _wanted = new();
    private ActivityBankView? _bank;
    private ResultFacts _facts = ResultFacts.Empty;
    private ConfirmDialog? _deleting;
    private string? _said;
    private string? _pasted;
    private bool _loaded;
    private bool _changed;

    /// <summary>A second press of the button while the first one writes would make a second plan.</summary>
    private bool _saving;
    private DateTime? _opened;

    /// <summary>The state that was not written because somebody else wrote the plan meanwhile.</summary>
    private RoadmapState? _overtaken;

    [Parameter]
    public int? Id { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public int? From { get; set; }

    [SupplyParameterFromQuery(Name = "factor")]
    public int? Factor { get; set; }

    [SupplyParameterFromQuery(Name = Links.Territory)]
    public int? Territory { get; set; }

    [Inject]
    private FactsSource Source { get; set; } = null!;

    [Inject]
    private PlanStore Store { get; set; } = null!;

    [Inject]
    private PlanRecords Records { get; set; } = null!;

    [Inject]
    private ActivityBankQuestion Bank { get; set; } = null!;

    [Inject]
    private PlanProposalQuestion Proposal { get; set; } = null!;

    [Inject]
    private ImportPipeline Pipeline { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static IReadOnlyList<Choice> Subjects { get; } = [.. Subject.All.Select(subject => new Choice(subject.Name, subject.Name))];

    private string? Subtitle => _draft is null ? "Начните с чистого листа, с прошлогодней карты, с низких результатов или с муниципальной карты для школы" : null;

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(_facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Дорожные карты", Links.Roadmaps()), new Crumb(Id is null ? "Новая" : "Редактор")];

    protected override async Task OnParametersSetAsync()
    {
        _facts = await Source.GetAsync();
        _plans = await Store.AllAsync(null, Current.Value);
        _territories =
        [
            .. _facts.Region is { } region && Current.Value.KeepsRegion ? [Option(region, "Регион")] : Array.Empty<Choice>(),
            .. _facts.Municipalities.Where(territory => Current.Value.KeepsMunicipality(territory.Id)).Select(territory => Option(territory, "Муниципалитет")),
            .. _facts.Schools.Where(school => Current.Value.SeesSchool(school.Id, school.MunicipalityId ?? 0)).Select(territory => Option(territory, "Школа")),
        ];
        _factors = [.. (await Pipeline.RiskFactorsAsync()).Select(factor => new Choice(Key(factor.Id), factor.Name))];
        if (Id is { } id)
        {
            await OpenAsync(id);
            _remarks = await Records.RemarksAsync(id, Current.Value);
        }
        else if (From is { } from)
        {
            await StartAsync(new PlanBeginning(from, Territory));
        }
        else if (Territory is { } territory && _draft is null)
        {
            await StartAsync(new PlanBeginning(null, territory));
        }

        await FindAsync(new ActivityBankFilter(FactorId: Factor));
        ListSchools();
        _loaded = true;
    }

    private static Choice Option(TerritoryFact territory, string group) => new(Key(territory.Id), territory.Label, group);

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task StartAsync(PlanBeginning beginning)
    {
        if (beginning.PlanId is { } from && await Records.OpenAsync(from, Current.Value) is { Draft: var source })
        {
            var school = beginning.TerritoryId is { } id && _facts.Territory(id) is { Level: TerritoryLevel.School } named && named.Id != source.TerritoryId ? named : null;
            var plan = _plans.FirstOrDefault(each => each.Head.Id == from);
            _draft = school is not null
                ? PlanContinuation.ForSchool(source, school.Id, school.Label)
                : PlanContinuation.Of(source, activity => IsFinished(plan, activity), Math.Max(1, source.Period.End.Year - source.Period.Start.Year), AcademicCalendar.Default);
        }
        else if (beginning.TerritoryId is { } territory)
        {
            var year = SchoolYear.Of(Store.Today);
            _draft = new PlanDraft(
                territory, $"План мероприятий («дорожная карта») на {Russian.SchoolYear(year.StartYear)} учебный год", null, "Приказ", null, null,
                new DateSpan(new DateOnly(year.StartYear, 9, 1), new DateOnly(year.EndYear, 8, 31)), null, null, RoadmapState.Draft, [], []);
            if (beginning.FromResults && _facts.Assessments.Count > 0)
            {
                Take(await Proposal.AskAsync(new PlanProposalFilter(_facts.Assessments.Max(assessment => assessment.Year), territory, _draft.Period), Current.Value));
            }
        }

        ListSchools();
    }

    private void Take(PlanProposalView proposal)
    {
        _draft = _draft! with { Schools = [.. proposal.Schools.Select(school => new DraftSchool(school, null, null))], Activities = proposal.Activities };
        _changed = proposal.Activities.Count > 0;
        _said = proposal.Schools.Count == 0 ? "Низких результатов, на которые не отвечает ни одно мероприятие, здесь нет: карта начата с чистого листа."
            : proposal.Untried.Count > 0 ? $"В прежних картах нет мероприятий по предметам: {Russian.List(proposal.Untried)}. Впишите их сами."
            : "Мероприятия взяты из прежних карт: лишние уберите, сроки проверьте.";
    }

    private async Task OpenAsync(int plan)
    {
        var opened = await Records.OpenAsync(plan, Current.Value);
        (_draft, _opened, _changed, _saving, _overtaken) = (opened?.Draft, opened?.ChangedAt, false, false, null);
    }

    private static bool IsFinished(PlanData? plan, DraftActivity activity) =>
        plan?.Activities.FirstOrDefault(each => each.Id == activity.Id)?.Summary() is { IsFulfilled: true } or { Status: ActivityStatus.Cancelled };

    private void Change(PlanDraft draft)
    {
        var meansOtherDays = _draft!.Period != draft.Period || _draft.OrderDate != draft.OrderDate;
        (_draft, _said, _changed) = (draft, null, true);
        if (meansOtherDays)
        {
            // «Весь период» and a month without a year mean other days now.
            _draft = draft with { Activities = [.. draft.Activities.Select(activity => activity with { Deadline = ReadDeadline(activity.Deadline.Text) })] };
        }

        ListSchools();
    }

    private void ChooseTerritory(int territory) => Change(_draft! with { TerritoryId = territory, Schools = [] });

    private void ListSchools()
    {
        if (_draft is null)
        {
            return;
        }

        var territory = _facts.Territory(_draft.TerritoryId);
        _candidates = territory?.Level switch
        {
            TerritoryLevel.School => [territory],
            TerritoryLevel.Municipality => [.. _facts.Schools.Where(school => school.MunicipalityId == territory.Id)],
            _ => [.. _facts.Schools],
        };
        _schools = [.. _draft.Schools.Select(school => _facts.Territory(school.SchoolId)).OfType<TerritoryFact>().Select(school => new Choice(Key(school.Id), school.Label))];
        var parent = _plans.FirstOrDefault(plan => plan.Head.Id != Id && plan.Head.OrderNumber is not null && plan.Head.OrderNumber == _draft.Parent?.Number
            && (_draft.Parent.Date is null || plan.Head.OrderDate == _draft.Parent.Date));
        _points = parent is null ? [] : [.. parent.Activities.Select(point => new Choice(Key(point.Id), point.Number + " " + Short(point.Title)))];
    }

    private static string Short(string title) => title.Length <= 80 ? title : title[..79] + "…";

    private Deadline ReadDeadline(string text) =>
        DeadlineParser.Parse(text, new DeadlineContext(_draft?.OrderDate, _draft?.Period, null, AcademicCalendar.Default));

    private async Task<bool> PasteAsync(IBrowserFile pasted)
    {
        using var content = new MemoryStream();
        await using (var sent = pasted.OpenReadStream(DocumentLimits.Default.FileBytes))
        {
            await sent.CopyToAsync(content);
        }

        var (activities, refusal) = await Pipeline.ReadPastedAsync(content, _draft!);
        _pasted = refusal ?? $"Добавлено: {Russian.Count(activities.Count, "мероприятие", "мероприятия", "мероприятий")}.";
        if (refusal is null)
        {
            Change(_draft! with { Activities = [.. _draft.Activities, .. activities] });
        }

        // Asked through a function and not an event: the page is not drawn again by itself.
        StateHasChanged();
        return refusal is null;
    }

    private async Task FindAsync(ActivityBankFilter filter)
    {
        _wanted = filter;
        _bank = await Bank.AskAsync(filter with { Exclude = Id }, Current.Value);
    }

    private void Add(BankActivity activity) => Change(_draft! with
    {
        Activities =
        [
            .. _draft.Activities,
            activity.In(_draft.Period, _draft.OrderDate, _draft.Activities.Count > 0 ? _draft.Activities[^1].Section : null),
        ],
    });

    private async Task SaveAsync(RoadmapState state, bool over = false)
    {
        if (_saving)
        {
            return;
        }

        _saving = true;
        var outcome = await Records.SaveAsync(Id, _draft! with { State = state }, Current.Value, over ? null : _opened);
        if (outcome.PlanId is not { } saved)
        {
            (_said, _overtaken, _saving) = (outcome.Refusal, outcome.IsOvertaken ? state : null, false);
            return;
        }

        if (Id is null)
        {
            // The button wakes when the page has opened the plan under its address.
            _changed = false;
            Navigation.NavigateTo(Links.RoadmapEditor(saved), replace: true);
            return;
        }

        await OpenAsync(saved);
        _said = $"Сохранено: {RoadmapWords.Name(state).ToLower(CultureInfo.GetCultureInfo("ru-RU"))}.";
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

        _changed = false;
        Navigation.NavigateTo(Links.Roadmaps());
    }

    private async Task<bool> AddRemarkAsync(string text)
    {
        _said = await Records.AddRemarkAsync(Id!.Value, null, text, Current.Value);
        _remarks = await Records.RemarksAsync(Id.Value, Current.Value);
        StateHasChanged();
        return _said is null;
    }

    private async Task AnswerRemarkAsync((int Remark, string Answer) answered)
    {
        _said = await Records.AnswerRemarkAsync(answered.Remark, answered.Answer, Current.Value);
        _remarks = await Records.RemarksAsync(Id!.Value, Current.Value);
    }
}
