using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>The dictionary of risk factors: under which names files have them, and who changed what.</summary>
public sealed partial class FactorsPage : AskingPage
{
    /// <summary>Stands in the address for a factor that does not exist yet.</summary>
    private const string New = "new";

    private FactorsView? _view;
    private FactorLine? _chosen;
    private FactorForm? _form;
    private string? _opened;
    private string? _reason;
    private string? _problem;
    private string? _said;

    [Inject]
    private FactorsQuestion Question { get; set; } = null!;

    [Inject]
    private FactorRecords Records { get; set; } = null!;

    private IReadOnlyList<Crumb> Trail => [new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks()), new Crumb("Словарь факторов")];

    protected override async Task AskAsync()
    {
        _view = await Question.AskAsync(Scope, Leaving);
        var code = Address.Value("factor");
        _chosen = _view.Factors.FirstOrDefault(line => line.Code == code);
        if (code == _opened && _form is not null)
        {
            return;
        }

        (_opened, _reason, _problem) = (code, null, null);
        _form = !_view.MayChange || code is null ? null : _chosen is not null ? FactorForm.Of(_chosen.Now) : code == New ? new FactorForm() : null;
        _said = _form is null ? _said : null;
    }

    private async Task SaveAsync()
    {
        var outcome = await Records.SaveAsync(_chosen?.Code, _form!.Read(), _reason, Scope, Leaving);
        _problem = outcome.Refusal;
        if (_problem is null)
        {
            _said = "Словарь изменён. Загруженные профили остались при своих факторах; новые файлы узнаются по новым названиям.";
            _form = null;
            Navigation.NavigateTo(Links.Factors());
        }
    }
}
