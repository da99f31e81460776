using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports;
using Dashboard.Data.Queries.Schools;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Schools.Components;

/// <summary>Corrects one result by hand with a reason; the journal of imports keeps it and can take it back.</summary>
public sealed partial class CorrectionDialog : ComponentBase
{
    private ConfirmDialog? _dialog;
    private CorrectionForm? _form;
    private ResultValues _values;
    private string? _fault;
    private string? _said;

    [Parameter, EditorRequired]
    public int SchoolId { get; set; }

    [Parameter, EditorRequired]
    public string SchoolName { get; set; } = "";

    [Inject]
    private CurrentScope Scope { get; set; } = null!;

    [Inject]
    private ImportPipeline Pipeline { get; set; } = null!;

    /// <summary>Opens the form and waits; while a number is wrong the form stays open and says what.</summary>
    public async Task AskAsync(SchoolWork work)
    {
        (_form, _fault, _said) = (new CorrectionForm(work), null, null);
        StateHasChanged();
        if (_dialog is null || !await _dialog.AskAsync())
        {
            return;
        }

        var outcome = await Pipeline.CorrectAsync(SchoolId, work.Work, _values, _form.Reason!.Trim(), Scope.Value);
        _said = outcome.Replanned is null
            ? "Значение исправлено, прежнее сохранено в журнале загрузок"
            : "Значение не исправлено: пока вы писали, загрузили другие данные. Проверьте их и повторите";
        StateHasChanged();
    }

    private bool Accepts()
    {
        _fault = _form!.Read(out _values);
        StateHasChanged();
        return _fault is null;
    }
}
