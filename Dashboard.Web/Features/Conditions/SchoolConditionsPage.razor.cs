using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Conditions;

/// <summary>A school's local social index taken apart down to the cell of each number; its conditions typed or corrected.</summary>
public sealed partial class SchoolConditionsPage : AskingPage
{
    private SchoolConditionsView? _view;
    private ConditionsForm? _form;
    private IReadOnlyList<string> _problems = [];
    private string? _reason;
    private string? _said;
    private int? _run;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private SchoolConditionsQuestion Question { get; set; } = null!;

    [Inject]
    private ImportPipeline Pipeline { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Title => _view is null ? "Условия школы" : $"{_view.School.Label}: условия";

    private string IndexTitle => _view!.Index?.Value is { } value
        ? $"{SocialIndex.Name} {Russian.Number(value)}" + (_view.Index.IsDisadvantaged ? $": {SocialIndex.DisadvantagedName}, меньше {Russian.Number(_view.Rule.DisadvantagedBelow, 0)}" : "")
        : $"{SocialIndex.Name} не рассчитан";

    private IReadOnlyList<MeasureLine> Others => [.. _view!.Lines.Where(line => line.Weight <= 0 && line.Stated is not null)];

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. _view?.Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        .. _view is { } view ? [new Crumb(view.School.Label, Links.School(view.School.Id))] : Array.Empty<Crumb>(),
        new Crumb("Условия"),
    ];

    protected override async Task AskAsync() => _view = await Question.AskAsync(new SchoolConditionsFilter(Id, Address.Number(Links.Year)), Scope, Leaving);

    private void Begin() => (_form, _reason, _said, _run, _problems) =
        (new ConditionsForm(_view!.Year ?? SchoolYear.Of(DateOnly.FromDateTime(Clock.GetLocalNow().DateTime)).StartYear, _view.Lines), null, null, null, []);

    /// <summary>Another year has other values: those of this one are typed over it by nobody.</summary>
    private async Task Fill()
    {
        var year = _form!.Year;
        var other = await Question.AskAsync(new SchoolConditionsFilter(Id, year), Scope, Leaving);
        _form = new ConditionsForm(year, other?.Year == year ? other.Lines : [.. _view!.Lines.Select(line => line with { Stated = null })]);
    }

    private async Task SaveAsync()
    {
        (var stated, _problems) = _form!.Read();
        if (_problems.Count == 0 && stated.All(each => each.Statement is null) && _view!.Lines.All(line => line.Stated is null))
        {
            _problems = ["Впишите хотя бы один показатель."];
        }

        if (_problems.Count > 0)
        {
            return;
        }

        var year = _form.Year;
        var outcome = await Pipeline.StateAsync(
            [.. stated.Select(each => (Id, new StatementKey(StatementKind.Context, year, each.Measure.Code), (SchoolStatement?)each.Statement))],
            StatementForm.Context, string.IsNullOrWhiteSpace(_reason) ? $"Условия {Russian.SchoolYear(year)} вписаны вручную" : _reason.Trim(), Scope, Leaving);
        if (!outcome.IsApplied)
        {
            _problems = ["Данные только что изменила другая загрузка: нажмите «Записать условия» ещё раз."];
            return;
        }

        (_form, _said, _run) = (null, $"Условия {Russian.SchoolYear(year)} записаны.", outcome.RunId);
        Navigation.NavigateTo(Links.SchoolConditions(Id, year));
        _view = await Question.AskAsync(new SchoolConditionsFilter(Id, year), Scope, Leaving);
    }

    private static string Said(MeasureLine line) =>
        line.Stated is { } stated ? StatementWords.Said(new StatementKey(StatementKind.Context, 0, line.Measure.Code), stated) : Russian.Dash;

    /// <summary>Ten points of the index fill the column.</summary>
    private static string Width(double points) => Math.Min(Math.Abs(points) * 10, 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
