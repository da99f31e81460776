using System.Text.Json;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Conditions;

/// <summary>Weights of the local social index: changed, tried, saved as a new version.</summary>
public sealed partial class ConditionsRulePage : AskingPage
{
    private ConditionsRuleView? _view;
    private ConditionsRuleForm _form = new(SocialIndexRule.Default);
    private SocialIndexRule? _tried;
    private IReadOnlyList<string> _problems = [];
    private int _fromYear;
    private string? _reason;
    private string? _said;

    [Inject]
    private ConditionsRuleQuestion Question { get; set; } = null!;

    [Inject]
    private RuleRecords Records { get; set; } = null!;

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks()), new Crumb("Условия", Links.Conditions()), new Crumb("Веса индекса")];

    private string TrialTitle
    {
        get
        {
            var groups = _view!.Trial?.Groups ?? [];
            var (entering, leaving) = (groups.Sum(group => group.Entering.Count), groups.Sum(group => group.Leaving.Count));
            return entering + leaving == 0 ? "Никто не войдёт в ШССУ* и не выйдет" : Russian.Bind($"Войдут {Russian.Count(entering, "школа", "школы", "школ")}, выйдут {Russian.Count(leaving, "школа", "школы", "школ")}");
        }
    }

    private string TrialSubtitle => _view is { Trial: { } trial, Year: { } year }
        ? $"По условиям {Russian.SchoolYear(year)}: сейчас {SocialIndex.DisadvantagedName} — {trial.Now}, станет {trial.Then}"
        : "Условия школ не загружены: попробовать не на чем, но версию сохранить можно.";

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(new ConditionsRuleFilter(), Scope, Leaving);
        (_form, _tried, _problems, _fromYear) = (new ConditionsRuleForm(_view.Rule), null, [], _view.Years[0]);
    }

    private async Task TryAsync()
    {
        (_tried, _problems) = _form.Read();
        _said = null;
        if (_tried is not null)
        {
            _view = await Question.AskAsync(new ConditionsRuleFilter(_tried), Scope, Leaving);
        }
    }

    /// <summary>What is saved is what was tried: a changed field has to be tried anew.</summary>
    private void Forget() => _tried = null;

    private async Task SaveAsync()
    {
        var outcome = await Records.SaveAsync(RuleKind.SocialIndex, _fromYear, JsonSerializer.Serialize(_tried, JsonSerializerOptions.Web), _reason, Scope, Leaving);
        if (outcome.Refusal is { } refusal)
        {
            _problems = [refusal];
            return;
        }

        var from = _fromYear;
        await AskAsync();
        (_reason, _said) = (null, $"Версия сохранена и действует с {Russian.SchoolYear(from)} учебного года.");
    }

    /// <summary>«вес 1: неполные семьи, состоят на учёте; вес 0,5: …».</summary>
    private static string Weights(SocialIndexRule rule) => Russian.Bind(
        string.Join("; ", rule.Measures.Where(measure => measure.Weight > 0).GroupBy(measure => measure.Weight).OrderByDescending(group => group.Key)
            .Select(group => $"вес {ConditionsRuleForm.Weight(group.Key)}: {string.Join(", ", group.Select(measure => measure.Name.ToLowerInvariant()))}"))
        + $"; {SocialIndex.DisadvantagedName} — меньше {ConditionsRuleForm.Weight(rule.DisadvantagedBelow)}; школ с показателем не меньше {Russian.Number(rule.MinimumSchools)}.");
}
