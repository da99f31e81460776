using System.Text.Json;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Watching;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>The parameters of watching: tried before they are saved, and their versions.</summary>
public sealed partial class WatchRulePage : AskingPage
{
    private WatchRuleView? _view;
    private WatchRuleForm? _form;
    private WatchRule? _tried;
    private string? _reason;
    private string? _said;
    private IReadOnlyList<string> _problems = [];

    [Inject]
    private WatchRuleQuestion Question { get; set; } = null!;

    [Inject]
    private RuleRecords Records { get; set; } = null!;

    [Inject]
    private WatchRound Round { get; set; } = null!;

    private string? Subtitle => _view is { } view ? $"действуют в {Russian.SchoolYear(view.FromYear)} учебном году" : null;

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks()), new Crumb("Наблюдение", Links.Watch()), new Crumb("Параметры")];

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(null, Scope, Leaving);
        _form ??= new WatchRuleForm(_view.Rule);
    }

    private async Task TryAsync()
    {
        (_tried, _problems) = _form!.Read();
        _said = null;
        _view = await Question.AskAsync(_problems.Count > 0 ? null : _tried, Scope, Leaving);
    }

    private async Task SaveAsync()
    {
        (var rule, _problems) = _form!.Read();
        _said = null;
        if (_problems.Count > 0)
        {
            return;
        }

        var outcome = await Records.SaveAsync(RuleKind.Watch, _view!.FromYear, JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), _reason, Scope, Leaving);
        if (outcome.Refusal is { } refusal)
        {
            _problems = [refusal];
            return;
        }

        var told = await Round.RunAsync(Scope, Leaving);
        _view = await Question.AskAsync(null, Scope, Leaving);
        (_form, _reason) = (new WatchRuleForm(_view.Rule), null);
        _said = Russian.Bind($"Версия сохранена. Новых отклонений: {Russian.Number(told ?? 0)}.");
    }

    private static string Words(WatchKind kind, bool isOn, WatchCount count) => !isOn ? "выключено"
        : count.Hits == 0 ? "0"
        : count.Hits == count.Territories ? Russian.Number(count.Hits)
        : $"{Russian.Number(count.Hits)} ({(kind == WatchKind.Overdue ? "территорий" : "школ")}\u00a0{Russian.Number(count.Territories)})";

    private static string About(WatchKind kind) => Russian.Bind(kind switch
    {
        WatchKind.EnteredList => "В новом перечне по приказу есть, в прежнем не было. Первый перечень никого не «вводит».",
        WatchKind.Flagged => "Расчётный признак низких результатов есть в последнем году с результатами и не был установлен годом раньше. Школам виден, только если регион его открыл.",
        WatchKind.RiskHigh => "От прежнего профиля школы к новому. Фактор, о котором прежний профиль молчит, не считается поднявшимся.",
        WatchKind.LowShare => "Против предыдущего года той же работы (на ЕГЭ — доля не набравших минимальный балл). Рядом стоит изменение по региону: работа могла стать труднее. С поправкой на число сравнений случайных среди показанных не больше 5 %: она нужна большому региону.",
        WatchKind.Overdue => "В утверждённых картах, период которых не закончился. Перенесённое и снова просроченное показывается снова.",
        WatchKind.Sign => "Признак, требующий дополнительного анализа, в работах последнего года.",
        _ => "Официальный список последнего года отмечает работу школы.",
    });

    /// <summary>What of a version is not as the program begins with.</summary>
    private static string Differences(WatchRule rule)
    {
        var (own, start) = (new WatchRuleForm(rule), new WatchRuleForm(WatchRule.Default));
        List<string> words =
        [
            .. WatchWords.All.Where(kind => !rule.Watches(kind)).Select(kind => $"«{kind.Name()}» выключено"),
            .. own.Fields.Zip(start.Fields).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => $"{pair.First.Title.ToLowerInvariant()} {pair.First.Text} {pair.First.Unit} (было {pair.Second.Text})"),
            .. rule.OnlyBeyondChance ? Array.Empty<string>() : ["рост доли «2» — и неотличимый от колебаний"],
            .. rule.CorrectedForMany ? ["рост доли «2» с поправкой на число сравнений"] : Array.Empty<string>(),
        ];
        return words.Count == 0 ? "нет" : string.Join("; ", words);
    }
}
