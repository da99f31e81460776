using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Web.Features.Roadmaps.Components;

/// <summary>Says what will be written, asks what a status needs, writes, confirms calmly and takes the last change back.</summary>
public sealed partial class MarkDesk : ComponentBase
{
    private ConfirmDialog? _dialog;
    private ConfirmDialog? _evidenceDialog;
    private MarkForm? _form;
    private StatusChange _change = new();
    private string _title = "";
    private string _confirm = "";
    private string? _fault;
    private string? _said;
    private bool _refused;
    private RecordOutcome? _undo;
    private bool _asksEvidence;
    private string _evidenceWords = "";
    private IBrowserFile? _file;
    private string? _address;
    private string? _addressTitle;

    /// <summary>Whose marks alone are written; null for all addressees.</summary>
    [Parameter]
    public string? School { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Something was written, or was not after all: the page asks again.</summary>
    [Parameter]
    public EventCallback OnWritten { get; set; }

    [Inject]
    private ActivityRecords Records { get; set; } = null!;

    [Inject]
    private EvidenceRecords Evidence { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    private string WillBeWritten => _form!.Target.Units.Count == 0
        ? "Всё выбранное уже выполнено: записывать нечего."
        : $"Будет записано «{RoadmapWords.Name(_form.Status)}»: {_form.Target.Words}."
            + (_form.Target.Early > 0 && _form.Status is (ActivityStatus.Done or ActivityStatus.DonePartly) ? $" Из них ещё не начались: {Russian.Number(_form.Target.Early)}." : "")
            + (School is null ? "" : $" Только {School}.");

    /// <summary>Says a status of what is current in these lines. A single mark that needs neither date nor reason is written at once.</summary>
    public async Task SayAsync(IReadOnlyList<PlanRow> rows, IReadOnlySet<int> writable, ActivityStatus status)
    {
        var form = new MarkForm(status, BulkTarget.Of(rows, writable, Today, keepsFulfilled: false), BulkTarget.Of(rows, writable, Today, keepsFulfilled: true));
        if (form.Target.Units.Count == 1 && !form.NeedsReason)
        {
            await WriteAsync(form.Target.Units, new StatusChange(status));
            return;
        }

        await AskAsync(form);
    }

    /// <summary>Says a status of exactly these units.</summary>
    public Task SayAsync(BulkTarget units, ActivityStatus status) => AskAsync(new MarkForm(status, units, units));

    /// <summary>Attaches one document or address to all these units.</summary>
    public async Task EvidenceAsync(BulkTarget units)
    {
        (_fault, _file, _address, _addressTitle) = (null, null, null, null);
        _asksEvidence = true;
        _evidenceWords = $"Документ будет приложен ко всему выбранному: {units.Words}." + (School is null ? "" : $" Только {School}.");
        StateHasChanged();
        if (_evidenceDialog is not null && await _evidenceDialog.AskAsync())
        {
            await AttachAsync(units.Units);
        }

        _asksEvidence = false;
        StateHasChanged();
    }

    /// <summary>Shows what came of a change that the page made itself.</summary>
    public async Task ShowAsync(RecordOutcome outcome, string done)
    {
        (_said, _refused, _undo) = outcome.Refusal is { } refusal ? (refusal, true, null) : (done, false, outcome.Before.Count > 0 || outcome.Attached is not null ? outcome : null);
        StateHasChanged();
        // Also after a refusal: a choice of status in a line shows what stands.
        await OnWritten.InvokeAsync();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Units(int count) => Russian.Count(count, "срок", "срока", "сроков");

    private async Task AskAsync(MarkForm form)
    {
        (_form, _fault, _said) = (form, null, null);
        (_title, _confirm) = form.Status switch
        {
            ActivityStatus.Moved => ("Перенести срок", "Перенести"),
            ActivityStatus.Done => (School is null ? "Отметить выполнение" : $"Отметить выполнение: {School}", "Отметить"),
            _ => ($"Статус «{RoadmapWords.Name(form.Status)}»", "Записать"),
        };
        StateHasChanged();
        if (_dialog is not null && await _dialog.AskAsync())
        {
            await WriteAsync(form.Target.Units, _change);
        }
        else
        {
            await OnWritten.InvokeAsync();
        }

        _form = null;
        StateHasChanged();
    }

    private void Keep(ChangeEventArgs change) => _form!.KeepsFulfilled = change.Value is true;

    private bool Accepts()
    {
        _fault = _form!.Target.Units.Count == 0 ? "Записывать нечего." : _form.Read(Today, out _change);
        StateHasChanged();
        return _fault is null;
    }

    private bool AcceptsEvidence()
    {
        _fault = _file is null && string.IsNullOrWhiteSpace(_address) ? "Выберите файл или укажите ссылку."
            : _file is { Size: > EvidenceRecords.FileLimit } ? "Файл больше 20 МБ. Сожмите его или приложите ссылку."
            : null;
        StateHasChanged();
        return _fault is null;
    }

    private async Task WriteAsync(IReadOnlyList<UnitKey> units, StatusChange change)
    {
        var outcome = await Records.SetAsync(units, change, Current.Value);
        await ShowAsync(outcome, outcome.Changed == 0 ? "Так уже было: ничего не изменилось" : $"Записано «{RoadmapWords.Name(change.Status!.Value)}»: {Units(outcome.Changed)}");
    }

    private async Task AttachAsync(IReadOnlyList<UnitKey> units)
    {
        RecordOutcome outcome;
        if (_file is { } file)
        {
            await using var content = file.OpenReadStream(EvidenceRecords.FileLimit);
            outcome = await Evidence.AddFileAsync(units, file.Name, content, Current.Value);
        }
        else
        {
            outcome = await Evidence.AddAddressAsync(units, _addressTitle ?? "", _address!, Current.Value);
        }

        await ShowAsync(outcome, outcome.Changed == 0 ? "Этот документ уже приложен" : $"Документ приложен: {Units(outcome.Changed)}");
    }

    private async Task Undo()
    {
        var undone = _undo!;
        _undo = null;
        if (undone.Attached is { } attached)
        {
            var removed = await Evidence.RemoveAsync(attached.Key, attached.Units, Current.Value);
            if (removed.Refusal is not null)
            {
                await ShowAsync(removed, "");
                return;
            }
        }

        var outcome = await Records.RestoreAsync(undone.Before, Current.Value);
        var left = undone.Before.Count - outcome.Changed;
        await ShowAsync(outcome, left > 0 ? $"Возвращено прежнее. {Units(left)} изменили позже: они остались как есть" : "Возвращено прежнее");
    }
}
