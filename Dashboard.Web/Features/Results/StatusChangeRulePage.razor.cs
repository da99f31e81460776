using System.Text.Json;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Results;

/// <summary>The thresholds of «Уровень и изменение»: tried on a work before they are saved, and their versions.</summary>
public sealed partial class StatusChangeRulePage : AskingPage
{
    private StatusChangeRuleView? _view;
    private StatusChangeRuleForm? _form;
    private StatusChangeView? _now;
    private StatusChangeView? _trial;
    private string? _reason;
    private string? _said;
    private IReadOnlyList<string> _problems = [];

    [Inject]
    private StatusChangeRuleQuestion Question { get; set; } = null!;

    [Inject]
    private StatusChangeQuestion Grid { get; set; } = null!;

    [Inject]
    private WorksQuestion Works { get; set; } = null!;

    [Inject]
    private RuleRecords Records { get; set; } = null!;

    private string? Subtitle => _view is { } view ? $"действуют с {Russian.SchoolYear(view.FromYear)} учебного года" : null;

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Результаты", Links.Results()), new Crumb("Пороги")];

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(Scope, Leaving);
        _form ??= new StatusChangeRuleForm(_view.Rule);
    }

    private async Task TryAsync()
    {
        (var tried, _problems) = _form!.Read();
        (_said, _now, _trial) = (null, null, null);
        var work = Address.Number("work") ?? (await Works.AskAsync(new WorksFilter(), Scope, Leaving)).ChosenId;
        if (_problems.Count == 0 && work is { } id)
        {
            var filter = new StatusChangeFilter(id, Indicator.LowResults, TerritoryLevel.School);
            _now = await Grid.AskAsync(filter, Scope, Leaving);
            _trial = await Grid.AskAsync(filter with { Tried = tried }, Scope, Leaving);
        }
    }

    private async Task SaveAsync()
    {
        (var rule, _problems) = _form!.Read();
        (_said, _now, _trial) = (null, null, null);
        if (_problems.Count > 0)
        {
            return;
        }

        var outcome = await Records.SaveAsync(RuleKind.StatusChange, _view!.FromYear, JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), _reason, Scope, Leaving);
        if (outcome.Refusal is { } refusal)
        {
            _problems = [refusal];
            return;
        }

        _view = await Question.AskAsync(Scope, Leaving);
        (_form, _reason, _said) = (new StatusChangeRuleForm(_view.Rule), null, "Версия сохранена.");
    }

    /// <summary>What of a version is not as the program begins with.</summary>
    private static string Differences(StatusChangeRule rule)
    {
        var words = new StatusChangeRuleForm(rule).Fields.Zip(new StatusChangeRuleForm(StatusChangeRule.Default).Fields)
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => $"{pair.First.Title.ToLowerInvariant()} {pair.First.Text} п.п. (было {pair.Second.Text})").ToList();
        return words.Count == 0 ? "нет" : string.Join("; ", words);
    }
}
