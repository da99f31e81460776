using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>A filled monitoring form: dropped, looked at, written, taken back.</summary>
public sealed partial class MonitoringPage : AskingPage
{
    /// <summary>A form of 60 schools has about 1 MB.</summary>
    private const long FileLimit = 20L << 20;

    private static readonly IReadOnlyList<(string Title, string? Note)> Steps = [("Файл", null), ("Проверка", null), ("Готово", null)];

    private PlanHead? _head;
    private MonitoringPlan? _plan;
    private ReportOutcome? _outcome;
    private HashSet<UnitKey> _chosen = [];
    private string? _refusal;
    private bool _busy;
    private bool _undone;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private MonitoringImport Import { get; set; } = null!;

    [Inject]
    private PlanStore Store { get; set; } = null!;

    private int ToWrite => _plan?.Chosen(_chosen).Count ?? 0;

    private string? LeftOut => _plan is null || _plan.Lines.Count == ToWrite ? null : $"Не запишется: {Russian.Count(_plan.Lines.Count - ToWrite, "строка", "строки", "строк")}";

    protected override async Task AskAsync() => _head = (await Store.FindAsync(Id, Scope, Leaving))?.Head;

    private async Task ReadAsync(IReadOnlyList<IBrowserFile> files)
    {
        if (files is not [var file])
        {
            return;
        }

        if (file.Size > FileLimit)
        {
            _refusal = SpreadsheetMessages.TooLarge(file.Name, file.Size, FileLimit).Message;
            return;
        }

        (_busy, _refusal) = (true, null);
        try
        {
            using var bytes = new MemoryStream();
            await using (var content = file.OpenReadStream(FileLimit, Leaving))
            {
                await content.CopyToAsync(bytes, Leaving);
            }

            var form = await Task.Run(() => MonitoringImport.Read(bytes, file.Name, Leaving), Leaving);
            _plan = await Import.PlanAsync(form, Id, Scope, Leaving);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ApplyAsync()
    {
        (_busy, _refusal) = (true, null);
        try
        {
            var outcome = await Import.ApplyAsync(_plan!, _chosen, Scope, Leaving);
            _refusal = outcome.Refusal;
            _outcome = outcome.Refusal is null ? outcome : null;
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task UndoAsync()
    {
        if (_outcome?.RunId is { } run && await _dialog.AskAsync())
        {
            _refusal = (await Import.UndoAsync(run, Scope, Leaving)).Refusal;
            _undone = _refusal is null;
        }
    }

    private void StartAgain() => (_plan, _outcome, _chosen, _refusal, _undone) = (null, null, [], null, false);
}
