using System.Globalization;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Watching;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>What deviates from the parameters of the ministry, with the way to each reason; people put it aside with a note.</summary>
public sealed partial class WatchPage : AskingPage
{
    private const int PageSize = 50;
    private const string RuleKey = "rule", PeriodKey = "period", StateKey = "state", SchoolKey = "school";
    private static readonly IReadOnlyList<Choice> Periods =
        [new("", "всё время"), new("last", "последняя загрузка"), new("day", "сутки"), new("week", "7\u00a0дней"), new("month", "30\u00a0дней")];

    private static readonly IReadOnlyList<Choice> States = [new("", "не\u00a0разобрано"), new("dismissed", "разобрано"), new("ended", "больше не\u00a0действует")];

    private readonly ChosenRows<int> _chosen = new();
    private WatchView? _view;
    private PageOf<WatchLine>? _page;
    private string? _note;
    private string? _said;

    [Inject]
    private WatchQuestion Question { get; set; } = null!;

    [Inject]
    private WatchRecords Records { get; set; } = null!;

    [Inject]
    private WatchRound Round { get; set; } = null!;

    private static string Definition => Russian.Bind(
        "После каждой загрузки и каждое утро программа сверяет данные с параметрами, которые задал регион. Одно и то же отклонение показывается один раз: "
        + "когда его разобрали или когда оно больше не подтверждается данными, оно остаётся в истории. Отмена загрузки убирает всё, что из-за неё сработало.");

    private bool IsNarrowed => Address.Has(Links.Territory) || Address.Has(RuleKey) || Address.Has(PeriodKey) || Address.Has(StateKey) || Address.Has(SchoolKey);

    private string Title => Municipality is { } municipality ? $"{municipality.Label}: отклонения от заданных параметров" : "Отклонения от заданных параметров";

    private string? Subtitle => _view is not { LastImport: { } last } view ? null : Russian.Bind(
        $"не разобрано {Russian.Number(view.AllOpen)}; последняя загрузка {WatchLook.Day(last.AppliedAt)}: "
        + (view.FromLastImport == 0 ? "ничего не сработало" : $"сработало правил {Russian.Number(view.FromLastImport)}"));

    private string ListTitle => _view!.Filter.State switch
    {
        WatchState.Dismissed => "Разобрано",
        WatchState.Ended => "Больше не\u00a0действует",
        _ => "Не\u00a0разобрано",
    };

    private string Counted => _page!.OutOf == 0 ? "нет строк"
        : Russian.Count(_page.OutOf, "строка", "строки", "строк") + ", " + Russian.Count(_view!.Lines.DistinctBy(line => line.Territory.Id).Count(), "школа или территория", "школы и\u00a0территории", "школ и\u00a0территорий");

    private string Nothing => IsNarrowed ? "Под отбор ничего не подходит." : "Всё в пределах параметров или уже разобрано.";

    /// <summary>Lines that stand together and are of one school.</summary>
    private IReadOnlyList<IReadOnlyList<WatchLine>> Groups
    {
        get
        {
            var groups = new List<List<WatchLine>>();
            foreach (var line in _page!.Items)
            {
                if (groups.Count == 0 || groups[^1][0].TerritoryId != line.TerritoryId)
                {
                    groups.Add([]);
                }

                groups[^1].Add(line);
            }

            return groups;
        }
    }

    private IReadOnlyList<int> Ids => [.. _page!.Items.Select(line => line.Id)];

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        new Crumb("Риски", Links.Risks(Municipality?.Id)), new Crumb("Наблюдение"),
    ];

    private IReadOnlyList<Choice> Municipalities =>
        [new Choice("", "все"), .. Facts.Municipalities.OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture).Select(municipality => new Choice(Text(municipality.Id), municipality.Label))];

    private IReadOnlyList<Choice> Kinds =>
        [new Choice("", "все"), .. WatchWords.All.Select(kind => new Choice(kind.Code(), kind.Name() + (_view!.Open[kind] is > 0 and var open ? $" ({Russian.Number(open)})" : "")))];

    private IReadOnlyList<Choice> Schools => [new Choice("", "все"), .. _view!.Schools.Select(school => new Choice(Text(school.Id), school.Label))];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Round.Told += OnTold;
    }

    protected override void Dispose(bool disposing)
    {
        Round.Told -= OnTold;
        base.Dispose(disposing);
    }

    protected override async Task AskAsync()
    {
        var filter = new WatchFilter(
            Municipality?.Id, Address.Number(SchoolKey), WatchWords.Find(Address.Value(RuleKey)),
            Address.Value(PeriodKey) switch { "last" => WatchPeriod.LastImport, "day" => WatchPeriod.Day, "week" => WatchPeriod.Week, "month" => WatchPeriod.Month, _ => WatchPeriod.Always },
            Address.Value(StateKey) switch { "dismissed" => WatchState.Dismissed, "ended" => WatchState.Ended, _ => WatchState.Open });
        _view = await Question.AskAsync(filter, Scope, Leaving);
        _page = Pages.Of(_view.Lines, PageSize, Address.Number(Links.Page));
        // What is chosen is what can be seen: nobody puts aside a line of another page or filter.
        _chosen.Keep(Ids);
    }

    private async Task DismissAsync() =>
        await AfterAsync(await Records.DismissAsync([.. _chosen.Keys], _note, Scope, Leaving), count => $"Разобрано: {Russian.Count(count, "строка", "строки", "строк")}.");

    private async Task ReopenAsync() =>
        await AfterAsync(await Records.ReopenAsync([.. _chosen.Keys], Scope, Leaving), count => $"Возвращено в неразобранные: {Russian.Count(count, "строка", "строки", "строк")}.");

    private async Task AfterAsync(RecordOutcome outcome, Func<int, string> done)
    {
        _said = outcome.Refusal ?? done(outcome.Changed);
        if (outcome.Refusal is null)
        {
            _chosen.Clear();
            _note = null;
            await AskAsync();
        }
    }

    // An import is watched beside the requests: the page is drawn before its hits are there.
    private void OnTold(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            await AskAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left while it asked.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
