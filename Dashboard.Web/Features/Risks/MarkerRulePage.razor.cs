using System.Text.Json;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>What each sign is, with the thresholds in force, their versions, and a form for whoever keeps the region.</summary>
public sealed partial class MarkerRulePage : AskingPage
{
    private MarkerRuleView? _view;
    private MarkerRuleForm? _form;
    private int _fromYear;
    private string? _reason;
    private string? _said;
    private IReadOnlyList<string> _problems = [];

    [Inject]
    private MarkerRuleQuestion Question { get; set; } = null!;

    [Inject]
    private RuleRecords Records { get; set; } = null!;

    private string? Subtitle => _view is { } view ? $"по правилу {Russian.SchoolYear(view.FromYear)} учебного года" : null;

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks()), new Crumb("Признаки", Links.Markers()), new Crumb("Определения и пороги")];

    protected override async Task AskAsync() => _view = await Question.AskAsync(Scope, Leaving);

    private void Begin() => (_form, _fromYear, _reason, _said, _problems) = (new MarkerRuleForm(_view!.Rule), _view.FromYear, null, null, []);

    private async Task SaveAsync()
    {
        (var rule, _problems) = _form!.Read();
        if (_problems.Count > 0)
        {
            return;
        }

        var outcome = await Records.SaveAsync(RuleKind.Markers, _fromYear, JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), _reason, Scope, Leaving);
        if (outcome.Refusal is { } refusal)
        {
            _problems = [refusal];
            return;
        }

        _view = await Question.AskAsync(Scope, Leaving);
        (_form, _said) = (null, Russian.Bind($"Версия сохранена и действует с {Russian.SchoolYear(_fromYear)} учебного года: признаки пересчитываются."));
    }

    /// <summary>Thresholds of a version that are not those the program begins with.</summary>
    private static string Differences(MarkerRule rule)
    {
        var (own, start) = (new MarkerRuleForm(rule).Fields, new MarkerRuleForm(MarkerRule.Default).Fields);
        var words = own.Zip(start).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => $"{pair.First.Title.ToLowerInvariant()} {pair.First.Text} {pair.First.Unit} (было {pair.Second.Text})").ToList();
        return words.Count == 0 ? "нет" : string.Join("; ", words);
    }
}
