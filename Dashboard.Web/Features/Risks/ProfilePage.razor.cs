using System.Globalization;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>A school's profile: read beside the one before, typed by hand, verified by a curator, carried through its steps.</summary>
public sealed partial class ProfilePage : AskingPage
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    private readonly Dictionary<string, Looked> _findings = new(StringComparer.Ordinal);
    private ProfileView? _view;
    private ProfileMode _mode;
    private List<TypedLine> _typed = [];
    private List<StepLine> _steps = [];
    private int _year;
    private ProfileSource _source = ProfileSource.Regional;
    private string? _reason;
    private string? _curator;
    private DateOnly? _visitedOn;
    private string? _said;

    private enum ProfileMode
    {
        Read,
        Type,
        Verify,
    }

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private ProfileQuestion Profiles { get; set; } = null!;

    [Inject]
    private ProfileRecords Records { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ImportPipeline Pipeline { get; set; } = null!;

    private static IReadOnlyList<RiskLevel?> Levels { get; } = [null, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low, RiskLevel.NotConfirmed];

    private string Title => _view is null ? "Рисковый профиль" : $"{_view.School.Label}: рисковый профиль";

    private string? Subtitle => _view?.School.Name;

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. _view?.Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        .. _view is { } view ? [new Crumb(view.School.Label, Links.School(view.School.Id))] : Array.Empty<Crumb>(),
        new Crumb("Рисковый профиль"),
    ];

    private string ProfileTitle
    {
        get
        {
            var high = _view!.Lines.Count(line => line.Now?.InForce == RiskLevel.High);
            return high == 0 ? "Высокой значимости нет" : Russian.Bind($"Высокая значимость у {Russian.Count(high, "фактора", "факторов", "факторов")}");
        }
    }

    private string ProfileSubtitle
    {
        get
        {
            var index = _view!.Index is { } now ? $"локальный индекс риска {now.ToString("0", Culture)} из 100" + (_view.IndexBefore is { } then ? $" (в {_view.Before} году {then.ToString("0", Culture)})" : "") : "факторы не оценены";
            var (lower, higher, of) = _view.Moved;
            return Russian.Bind(of == 0 ? index : $"{index}; из {Russian.Count(of, "фактора", "факторов", "факторов")} обоих профилей значимость снизилась у {lower}, выросла у {higher}");
        }
    }

    private string StepsSummary => _steps.FindLast(step => step.MadeOn is not null) is { } last ? $"сейчас: {StatementWords.Name(last.Step)}" : "ни один шаг не отмечен";

    private string TypedSummary => $"Названо {Russian.Count(_typed.Count(line => line.Level is not null), "фактор", "фактора", "факторов")}, высоких {_typed.Count(line => line.Level == RiskLevel.High)}";

    protected override async Task AskAsync()
    {
        _view = await Profiles.AskAsync(new ProfileFilter(Id, Address.Number("profile"), Address.Number("before")), Scope, Leaving);
        _steps = _view is null ? [] : [.. Enum.GetValues<ProfileStep>().Select(step => new StepLine(step, _view.Steps.FirstOrDefault(made => made.Step == step)?.MadeOn, _view.Steps.FirstOrDefault(made => made.Step == step)?.Documents))];
        // An address of a year without a profile is where one is typed.
        if (_view is { Year: { } asked } && !_view.Years.Contains(asked))
        {
            Begin(ProfileMode.Type);
        }
    }

    private void Begin(ProfileMode mode)
    {
        (_mode, _said) = (mode, null);
        if (mode == ProfileMode.Type)
        {
            _year = _view!.Year ?? Address.Number("profile") ?? Clock.GetLocalNow().Year;
            _source = _view.Lines.Select(line => line.Now?.Source).FirstOrDefault(source => source is not null) ?? ProfileSource.Regional;
            FillTyped();
        }
        else if (mode == ProfileMode.Verify)
        {
            _findings.Clear();
            foreach (var line in _view!.Lines.Where(line => line.Now is not null))
            {
                _findings[line.Factor.Code] = new Looked(line.Now!.Row.Key.Topic);
            }
        }
    }

    private void FillTyped()
    {
        var stated = _year == _view!.Year ? _view.Lines.Where(line => line.Now?.Source == _source).ToDictionary(line => line.Factor.Code, line => line.Now!.Statement) : [];
        _typed = [.. _view.Dictionary.Select(factor => new TypedLine(factor) { Level = stated.GetValueOrDefault(factor.Code)?.Level, Score = stated.GetValueOrDefault(factor.Code)?.Score?.ToString("0.##", Culture), Measures = stated.GetValueOrDefault(factor.Code)?.Measures })];
    }

    private async Task SaveTypedAsync()
    {
        if (_year is < 2015 or > 2060)
        {
            _said = "Проверьте год профиля.";
            return;
        }

        var scores = _typed.ConvertAll(line => Score(line.Score));
        if (scores.FindIndex(score => score is < 0 or > 100) is >= 0 and var wrong || (wrong = _typed.FindIndex(line => !string.IsNullOrWhiteSpace(line.Score) && Score(line.Score) is null)) >= 0)
        {
            _said = $"Процент от 0 до 100: проверьте «{_typed[wrong].Factor.Name}».";
            return;
        }

        var outcome = await Pipeline.StateAsync(
            [
                .. _typed.Select((line, place) => (_view!.School.Id, new StatementKey(StatementKind.RiskLevel, _year, StatementTopic.Risk(_source, line.Factor.Code)),
                    line.Level is { } level ? (SchoolStatement?)new RiskLevelStatement(level, scores[place], line.Measures) : null)),
            ],
            StatementForm.RiskProfile, string.IsNullOrWhiteSpace(_reason) ? $"Профиль {_year} года вписан вручную" : _reason.Trim(), Scope, Leaving);
        if (!outcome.IsApplied)
        {
            _said = "Данные только что изменила другая загрузка: нажмите «Записать профиль» ещё раз.";
            return;
        }

        _mode = ProfileMode.Read;
        Navigation.NavigateTo(Links.Profile(_view!.School.Id, _year));
        await AskAsync();
        _said = "Профиль записан. Отменить можно в журнале загрузок.";
    }

    private async Task SaveFindingsAsync()
    {
        var found = _findings.Values.Where(finding => finding.Choice.Length > 0).Select(finding => new VerificationDraft(
            finding.Topic,
            finding.Choice switch { "ok" => VerificationDecision.Confirmed, "no" => VerificationDecision.Rejected, _ => VerificationDecision.Corrected },
            int.TryParse(finding.Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? (RiskLevel)level : null,
            finding.Note)).ToList();
        var outcome = await Records.VerifyAsync(_view!.School.Id, _view.Year!.Value, _visitedOn, _curator, found, Scope, Leaving);
        if (outcome.Refusal is { } refusal)
        {
            _said = refusal;
            return;
        }

        _mode = ProfileMode.Read;
        await AskAsync();
        _said = $"Верификация записана: {Russian.Count(found.Count, "фактор", "фактора", "факторов")}.";
    }

    private async Task SaveStepAsync(StepLine step)
    {
        var outcome = await Records.StepAsync(_view!.School.Id, _view.Year!.Value, new StepDraft(step.Step, step.MadeOn, step.Documents, null), Scope, Leaving);
        _said = outcome.Refusal ?? (step.MadeOn is null ? "Шаг снят." : $"Записано: {StatementWords.Name(step.Step)}, {Russian.Date(step.MadeOn.Value)}.");
    }

    private static double? Score(string? text) => double.TryParse(text?.Trim().TrimEnd('%').Replace('.', ','), NumberStyles.AllowDecimalPoint, Culture, out var score) ? score : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class TypedLine(FactorChoice factor)
    {
        public FactorChoice Factor => factor;

        public RiskLevel? Level { get; set; }

        public string? Score { get; set; }

        public string? Measures { get; set; }
    }

    private sealed class Looked(string topic)
    {
        public string Topic => topic;

        public string Choice { get; set; } = "";

        public string? Note { get; set; }
    }

    private sealed class StepLine(ProfileStep step, DateOnly? madeOn, string? documents)
    {
        public ProfileStep Step => step;

        public DateOnly? MadeOn { get; set; } = madeOn;

        public string? Documents { get; set; } = documents;
    }
}
