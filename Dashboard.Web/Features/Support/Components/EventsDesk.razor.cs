using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Support.Components;

/// <summary>Schools × events: who took part, with what result, and how many schools of the plans were drawn in.</summary>
public sealed partial class EventsDesk : ComponentBase
{
    // So many columns stand on a screen; of one event more schools than these are not all in the browser.
    private const int EventsShown = 20, VirtualFrom = 60;

    private EventDialog? _form;
    private ConfirmDialog? _deleting;
    private string? _said;

    [Parameter, EditorRequired]
    public EventsView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Query Address { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<TerritoryFact> Territories { get; set; } = [];

    [Parameter]
    public TerritoryFact? Municipality { get; set; }

    [Parameter]
    public TerritoryFact? Region { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Something was written: the page asks anew.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    [Inject]
    private EventRecords Records { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string ThisYear => SupportAddress.Key(SchoolYear.Of(Today).StartYear);

    /// <summary>Place of the event that is open; null for none.</summary>
    private int? Chosen => Address.Number(SupportAddress.Event) is { } id && View.Events.ToList().FindIndex(held => held.Id == id) is >= 0 and var place ? place : null;

    private IReadOnlyList<Choice> Holders =>
    [
        .. Region is { } region && Current.Value.KeepsRegion ? [new Choice(SupportAddress.Key(region.Id), region.Label)] : Array.Empty<Choice>(),
        .. Territories.Where(each => Current.Value.KeepsMunicipality(each.Id)).Select(each => new Choice(SupportAddress.Key(each.Id), each.Label)),
    ];

    // The latest events are looked at first: without a page in the address the last one is shown.
    private PageOf<EventColumn> Page => Pages.Of(View.Events, EventsShown, Address.Number(Links.Page) ?? int.MaxValue);

    private IReadOnlyList<TickColumn> ColumnsOf(PageOf<EventColumn> page) =>
    [
        .. page.Items.Select(held => (Held: held, IsChosen: Chosen is { } place && View.Events[place] == held)).Select(each => new TickColumn(
            each.Held.Id, each.Held.Title, Russian.Date(each.Held.Date), Address.With(SupportAddress.Event, each.IsChosen ? (int?)null : each.Held.Id).ToString(), each.IsChosen)),
    ];

    private IReadOnlyList<TickRow> RowsOf(PageOf<EventColumn> page) =>
    [
        .. View.Schools.Select(row => new TickRow(
            row.School.Id, row.School.Label, Links.School(row.School.Id), View.ShowsPlanSchools && !row.IsInPlan ? "не в карте" : null, row.Taken,
            [.. row.Cells.Skip(page.Before).Take(page.Items.Count).Select(cell => cell is null ? null : new TickCell(cell.TookPart, cell.Result))])),
    ];

    /// <summary>Schools that the event concerns, two of a line.</summary>
    private List<EventRow[]> PairsOf(int place) => [.. View.Schools.Where(row => row.Cells[place] is not null).Chunk(2)];

    private async Task TickAsync(Ticked tick)
    {
        var place = View.Events.ToList().FindIndex(held => held.Id == tick.Column);
        IReadOnlyCollection<int> schools = tick.Row is { } one ? [one] : [.. View.Schools.Where(row => row.Cells[place] is not null).Select(row => row.School.Id)];
        await ShowAsync((await Records.MarkAsync(tick.Column, schools, tick.IsTicked, Current.Value)).Refusal);
    }

    private async Task ResultAsync(int held, int school, string? result) => await ShowAsync((await Records.SetResultAsync(held, school, result, Current.Value)).Refusal);

    private async Task AddAsync()
    {
        if (await _form!.AskAsync(null, new EventDraft(Municipality?.Id ?? 0, null, null, null)) is not { } draft)
        {
            return;
        }

        var outcome = await Records.SaveAsync(null, draft, Current.Value);
        await ShowAsync(outcome.Refusal);
        if (outcome.Id is { } id)
        {
            // An event of another year would be written and not seen.
            var period = SupportAddress.Key(SchoolYear.Of(draft.Date!.Value).StartYear);
            Navigation.NavigateTo(Address.With(SupportAddress.Event, id).With(SupportAddress.Period, Address.Value(SupportAddress.Period) == SupportAddress.Always ? SupportAddress.Always : period == ThisYear ? null : period).ToString());
        }
    }

    private async Task EditAsync(EventColumn held)
    {
        if (await _form!.AskAsync(held, new EventDraft(held.Territory.Id, held.Title, held.Date, held.Activity?.ActivityId)) is { } draft)
        {
            await ShowAsync((await Records.SaveAsync(held.Id, draft, Current.Value)).Refusal);
        }
    }

    private async Task DeleteAsync(EventColumn held)
    {
        if (await _deleting!.AskAsync())
        {
            await ShowAsync((await Records.DeleteAsync(held.Id, Current.Value)).Refusal);
        }
    }

    private async Task ShowAsync(string? refusal)
    {
        _said = refusal;
        await OnChange.InvokeAsync();
    }

    // Columns are shown some at a time; a file has all of them.
    private ExportTable Everything() => new(
        "Участие школ в событиях",
        ["Школа", "Муниципалитет", .. View.Events.Select(held => $"{held.Title} ({Russian.Date(held.Date)})"), "Всего"],
        [
            .. View.Schools.Select(row => (IReadOnlyList<ExportCell>)
            [
                ExportCell.Of(row.School.Label), ExportCell.Of(row.Municipality?.Label ?? ""), .. row.Cells.Select(cell => ExportCell.Of(cell is not { TookPart: true } ? "" : cell.Result ?? "участие")),
                ExportCell.Of(row.Taken),
            ]),
        ]);
}
