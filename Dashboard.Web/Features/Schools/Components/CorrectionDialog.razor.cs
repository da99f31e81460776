using Dashboard.Data.Imports;
using Dashboard.Data.Queries.Schools;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Schools.Components;

/// <summary>Corrects one result by hand with a reason; the journal of imports keeps it and can take it back.</summary>
public sealed partial class CorrectionDialog : ComponentBase
{
    private ConfirmDialog? _dialog;
    private CorrectionForm? _form;
    private string? _fault;
    private string? _said;

    [Parameter, EditorRequired]
    public int SchoolId { get; set; }

    [Parameter, EditorRequired]
    public string SchoolName { get; set; } = "";

    [Inject]
    private ImportPipeline Pipeline { get; set; } = null!;

    /// <summary>Opens the form and waits; a wrong form is opened again with what is wrong.</summary>
    public async Task AskAsync(SchoolWork work)
    {
        (_form, _fault, _said) = (new CorrectionForm(work), null, null);
        StateHasChanged();
        while (_dialog is not null && await _dialog.AskAsync())
        {
            _fault = _form.Read(out var values);
            if (_fault is null)
            {
                var outcome = await Pipeline.CorrectAsync(SchoolId, work.Work, values, _form.Reason!.Trim());
                if (outcome.Replanned is null)
                {
                    _said = "Значение исправлено, прежнее сохранено в журнале загрузок";
                    break;
                }

                _fault = "Пока вы исправляли, загрузили другие данные. Проверьте значения и повторите.";
            }

            StateHasChanged();
        }

        StateHasChanged();
    }
}
