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
    private ActivityBankView? _bank;
    private ResultFacts _facts = ResultFacts.Empty;
    private ConfirmDialog? _deleting;
    private string? _said;
    private string? _pasted;
    private bool _loaded;

    [Parameter]
    public int? Id { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public int? From { get; set; }

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
    private ImportPipeline Pipeline { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static IReadOnlyList<Choice> Subjects { get; } = [.. Subject.All.Select(subject => new Choice(subject.Name, subject.Name))];

    private string? Subtitle => _draft is null ? "Начните с чистого листа, с прошлогодней карты или с муниципальной для школы" : null;

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
            _draft = await Records.DraftAsync(id, Current.Value);
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

        _bank = await Bank.AskAsync(new ActivityBankFilter(Exclude: Id), Current.Value);
        ListSchools();
        _loaded = true;
    }

    private static Choice Option(TerritoryFact territory, string group) => new(Key(territory.Id), territory.Label, group);

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task StartAsync(PlanBeginning beginning)
    {
        if (beginning.PlanId is { } from && await Records.DraftAsync(from, Current.Value) is { } source)
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
        }

        ListSchools();
    }

    private static bool IsFinished(PlanData? plan, DraftActivity activity) =>
        plan?.Activities.FirstOrDefault(each => each.Id == activity.Id)?.Summary() is { IsFulfilled: true } or { Status: ActivityStatus.Cancelled };

    private void Change(PlanDraft draft)
    {
        (_draft, _said) = (draft, null);
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

    private async Task PasteAsync(IBrowserFile pasted)
    {
        using var content = new MemoryStream();
        await using (var sent = pasted.OpenReadStream(DocumentLimits.Default.FileBytes))
        {
            await sent.CopyToAsync(content);
        }

        var (activities, refusal) = await Pipeline.ReadPastedAsync(content, _draft!);
        _pasted = refusal ?? $"Добавлено: {Russian.Count(activities.Count, "мероприятие", "мероприятия", "мероприятий")}.";
        Change(_draft! with { Activities = [.. _draft.Activities, .. activities] });
    }

    private async Task FindAsync(ActivityBankFilter filter) => _bank = await Bank.AskAsync(filter with { Exclude = Id }, Current.Value);

    private void Add(BankActivity activity) => Change(_draft! with
    {
        Activities =
        [
            .. _draft.Activities,
            new DraftActivity(
                null, _draft.Activities.Count > 0 ? _draft.Activities[^1].Section : null, string.Empty, activity.Title, null, null, activity.Owner, activity.ExpectedResult,
                ReadDeadline(PlanContinuation.MoveYears(activity.DeadlineText, 0)), activity.Addressee == Addressee.ChosenSchools ? Addressee.PlanSchools : activity.Addressee, [],
                activity.Subject, null, null, null, activity.NeedsEvidence, activity.FactorIds, null),
        ],
    });

    private async Task SaveAsync(RoadmapState state)
    {
        var outcome = await Records.SaveAsync(Id, _draft! with { State = state }, Current.Value);
        if (outcome.PlanId is not { } saved)
        {
            _said = outcome.Refusal;
            return;
        }

        if (Id is null)
        {
            Navigation.NavigateTo(Links.RoadmapEditor(saved));
            return;
        }

        _draft = await Records.DraftAsync(saved, Current.Value);
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

        Navigation.NavigateTo(Links.Roadmaps());
    }

    private async Task AddRemarkAsync(string text)
    {
        _said = await Records.AddRemarkAsync(Id!.Value, null, text, Current.Value);
        _remarks = await Records.RemarksAsync(Id.Value, Current.Value);
    }

    private async Task AnswerRemarkAsync((int Remark, string Answer) answered)
    {
        _said = await Records.AnswerRemarkAsync(answered.Remark, answered.Answer, Current.Value);
        _remarks = await Records.RemarksAsync(Id!.Value, Current.Value);
    }
}
