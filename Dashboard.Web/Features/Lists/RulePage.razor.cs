using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Lists;

/// <summary>The rule of the calculated flag: changed, tried, saved as a new version.</summary>
public sealed partial class RulePage : AskingPage
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    private readonly HashSet<RuleWork> _works = [];
    private RuleView? _view;
    private LowResultRule? _tried;
    private LowResultMetric _metric;
    private LowWhen _when;
    private RuleCombination _combination;
    private Wave _wave;
    private string _threshold = "";
    private int _leastGroup;
    private int _worksInYear;
    private int _yearsRunning;
    private int _fromYear;
    private bool _shown;
    private string? _reason;
    private string? _said;

    [Inject]
    private RuleQuestion Rules { get; set; } = null!;

    [Inject]
    private ListRules Saved { get; set; } = null!;

    private IReadOnlyList<Crumb> Trail => [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks()), new Crumb("Перечни", Links.Lists()), new Crumb("Правило")];

    private bool IsShare => _metric is LowResultMetric.LowShare or LowResultMetric.QualityShare;

    protected override async Task AskAsync()
    {
        _view = await Rules.AskAsync(new RuleFilter(), Scope, Leaving);
        Show(_view.Settings);
    }

    private void Show(LowResultSettings settings)
    {
        var rule = settings.Rule;
        (_metric, _when, _combination, _wave, _leastGroup, _worksInYear, _yearsRunning) = (rule.Metric, rule.When, rule.Combination, rule.Wave, rule.LeastGroup, rule.WorksInYear, rule.YearsRunning);
        (_shown, _fromYear, _tried) = (settings.IsShownToSchools, _view!.Results?.StartYear ?? 0, null);
        _threshold = (IsShare ? rule.Threshold * 100 : rule.Threshold).ToString("0.##", Culture);
        _works.Clear();
        _works.UnionWith(rule.Works);
    }

    /// <summary>Another metric has another side and scale: a threshold of the old one would only be wrong.</summary>
    private void Suggest() => (_when, _threshold) = _metric switch
    {
        LowResultMetric.LowShare => (LowWhen.AtLeast, "30"),
        LowResultMetric.QualityShare => (LowWhen.LessThan, "20"),
        LowResultMetric.MeanMark => (LowWhen.LessThan, "3"),
        _ => (LowWhen.LessThan, "40"),
    };

    private void Tick(RuleWork work, bool isTicked)
    {
        if (isTicked)
        {
            _works.Add(work);
        }
        else
        {
            _works.Remove(work);
        }
    }

    private async Task TryAsync()
    {
        if (!decimal.TryParse(_threshold.Trim().TrimEnd('%').Replace('.', ','), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Culture, out var threshold))
        {
            _said = "Порог — число: например, 30.";
            return;
        }

        _said = null;
        _tried = new LowResultRule
        {
            Metric = _metric, When = _when, Threshold = IsShare ? threshold / 100 : threshold, Works = [.. _works], Wave = _wave, LeastGroup = _leastGroup,
            WorksInYear = _worksInYear, YearsRunning = _yearsRunning, Combination = _combination,
        };
        _view = await Rules.AskAsync(new RuleFilter(Tried: _tried), Scope, Leaving);
    }

    private async Task SaveAsync()
    {
        var outcome = await Saved.SaveAsync(_fromYear, new LowResultSettings(_tried!, _shown), _reason, Scope, Leaving);
        if (outcome.Refusal is { } refusal)
        {
            _said = refusal;
            return;
        }

        await AskAsync();
        _said = "Версия правила сохранена.";
    }

    private static string TrialTitle(NamedTrial trial)
    {
        var (entering, leaving) = (trial.Groups.Sum(group => group.Entering.Count), trial.Groups.Sum(group => group.Leaving.Count));
        return entering + leaving == 0 ? "Никто не войдёт и не выйдет" : Russian.Bind($"Войдут {Russian.Count(entering, "школа", "школы", "школ")}, выйдут {Russian.Count(leaving, "школа", "школы", "школ")}");
    }
}
