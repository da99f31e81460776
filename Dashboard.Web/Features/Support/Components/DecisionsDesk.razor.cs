using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Support.Components;

/// <summary>Decisions and recommendations under control: the status is said in the row, or of many at once as of activities.</summary>
public sealed partial class DecisionsDesk : ComponentBase
{
    private static readonly IReadOnlyList<Choice> Picks = [new("all", "все"), new("open", "в работе"), new("overdue", "просроченные"), new("soon", "на 14 дней")];

    private DecisionDialog? _form;
    private readonly ChosenRows<int> _chosen = new();
    private DecisionChangeDialog? _change;
    private ConfirmDialog? _deleting;
    private string? _said;
    private bool _refused;
    private IReadOnlyList<DecisionBefore> _undo = [];

    // A select keeps what was chosen in it also where the choice was refused: a new table shows what is stored.
    private int _generation;

    [Parameter, EditorRequired]
    public DecisionsView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Query Address { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<TerritoryFact> Territories { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<TerritoryFact> Schools { get; set; } = [];

    /// <summary>Something was written: the page asks anew.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    [Inject]
    private DecisionRecords Records { get; set; } = null!;

    [Inject]
    private FactsSource Source { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    private IReadOnlyList<Choice> Choices { get; set; } = [];

    private bool IsFiltered => Address.Has(SupportAddress.School) || Address.Has(SupportAddress.Owner) || Address.Has(SupportAddress.Pick);

    private string Title => View.Decisions.Count == View.Count
        ? Russian.Count(View.Count, "решение", "решения", "решений")
        : $"{Russian.Count(View.Decisions.Count, "решение", "решения", "решений")} из {Russian.Number(View.Count)}";

    private IReadOnlyList<DataColumn<DecisionLine>> Columns =>
    [
        new("text", "Проблема и решение", line => line.Problem is null ? line.Text : $"{line.Problem} — {line.Text}") { IsHead = true, Template = Text },
        new("due", "Срок", line => (line.Due is { } due ? Russian.Date(due) : "без срока") + (SupportWords.Days(line.Standing) is { } days ? $", {days}" : "")) { SortBy = line => line.Due, Template = Due },
        new("status", "Статус", line => RoadmapWords.Name(line.Standing) + (line.DoneOn is { } day ? " " + Russian.Date(day) : "")) { SortBy = line => (int)line.Standing.Status, Template = Status },
        new("owner", "Ответственный", line => line.Owner ?? Russian.Dash) { SortBy = line => line.Owner },
        new("territory", "Где", line => line.Territory.Label.Replace(' ', Russian.NoBreakSpace))
        {
            SortBy = line => line.Territory.Label, Address = line => line.Territory.Level == TerritoryLevel.School ? Links.School(line.Territory.Id) : null,
        },
        new("origin", "Откуда", line => SupportWords.Origin(line.Origin, line.VisitedOn) ?? Russian.Dash) { Template = Origin, IsMinor = true },
        new("effect", "Эффект или причина", line => line.Effect ?? Russian.Dash) { IsMinor = true },
        new("remove", "", _ => "") { Template = Remove },
    ];

    private RowChoice<DecisionLine> Choice => new(_chosen, line => line.Id, line => line.Text, StateHasChanged);

    private List<DecisionLine> ChosenLines => [.. View.Decisions.Where(line => _chosen.Has(line.Id))];

    protected override async Task OnParametersSetAsync()
    {
        _chosen.Keep(View.Decisions.Select(line => line.Id));
        var facts = await Source.GetAsync();
        Choices =
        [
            .. facts.Region is { } region && Current.Value.KeepsRegion ? [new Choice(SupportAddress.Key(region.Id), region.Label, "Регион")] : Array.Empty<Choice>(),
            .. Territories.Where(each => Current.Value.KeepsMunicipality(each.Id)).Select(each => new Choice(SupportAddress.Key(each.Id), each.Label, "Муниципалитеты")),
            .. Schools.Where(each => Current.Value.SeesSchool(each.Id, each.MunicipalityId ?? 0)).Select(each => new Choice(SupportAddress.Key(each.Id), each.Label, "Школы")),
        ];
    }

    private Task AddAsync() => WriteAsync(null, new DecisionDraft(Address.Number(SupportAddress.School) ?? Address.Number(Links.Territory) ?? 0, null, null, null, null, null));

    private Task EditAsync(DecisionLine line) =>
        WriteAsync(line, new DecisionDraft(line.Territory.Id, line.Origin, line.Problem, line.Text, line.Owner, line.Due, line.Effect));

    private async Task WriteAsync(DecisionLine? line, DecisionDraft draft)
    {
        if (await _form!.AskAsync(draft, line) is { } written)
        {
            await ShowAsync((await Records.SaveAsync(line?.Id, written, Current.Value)).Refusal);
        }
    }

    private async Task MarkAsync(DecisionLine line, ChangeEventArgs change)
    {
        var status = Enum.Parse<ActivityStatus>((string)change.Value!);
        await SayAsync([line], DecisionChange.NeedsReason(status) ? await _change!.StatusAsync([line], status) : new DecisionChange(status));
    }

    private async Task MarkChosenAsync(ActivityStatus status)
    {
        // What is done already is not done again: its day stays.
        var lines = status == ActivityStatus.Done ? ChosenLines.FindAll(line => line.Standing.Status != ActivityStatus.Done) : ChosenLines;
        if (lines.Count == 0)
        {
            (_said, _refused, _undo) = ("Всё выбранное уже выполнено: записывать нечего", false, []);
            return;
        }

        await SayAsync(lines, await _change!.StatusAsync(lines, status));
    }

    private async Task OwnerOfChosenAsync() => await SayAsync(ChosenLines, await _change!.OwnerAsync(ChosenLines));

    private async Task DueOfChosenAsync() => await SayAsync(ChosenLines, await _change!.DueAsync(ChosenLines));

    private async Task SayAsync(IReadOnlyList<DecisionLine> lines, DecisionChange? change)
    {
        _generation++;
        if (change is null)
        {
            return;
        }

        var outcome = await Records.SetAsync([.. lines.Select(line => line.Id)], change, Current.Value);
        await ShowAsync(outcome.Refusal, outcome.Changed == 0 ? "Так уже было: ничего не изменилось" : $"Записано{Written(change)}: {Decisions(outcome.Changed)}", outcome.Before);
    }

    private async Task UndoAsync()
    {
        var before = _undo;
        var outcome = await Records.RestoreAsync(before, Current.Value);
        var left = before.Count - outcome.Changed;
        _generation++;
        await ShowAsync(outcome.Refusal, left > 0 ? $"Возвращено прежнее. {Decisions(left)} изменили позже: они остались как есть" : "Возвращено прежнее");
    }

    private static string Written(DecisionChange change) => change switch
    {
        { Status: { } status } => $" «{RoadmapWords.Name(status)}»",
        { Due: { } due } => ", срок " + Russian.Date(due),
        _ => ", ответственный — " + change.Owner,
    };

    private static string Decisions(int count) => Russian.Count(count, "решение", "решения", "решений");

    private async Task DeleteAsync(DecisionLine line)
    {
        if (await _deleting!.AskAsync())
        {
            await ShowAsync((await Records.DeleteAsync(line.Id, Current.Value)).Refusal);
        }
    }

    private async Task ShowAsync(string? refusal, string? done = null, IReadOnlyList<DecisionBefore>? before = null)
    {
        (_said, _refused, _undo) = (refusal ?? done, refusal is not null, before ?? []);
        await OnChange.InvokeAsync();
    }
}
