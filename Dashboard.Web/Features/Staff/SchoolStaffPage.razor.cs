using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Staff;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Staff;

/// <summary>A school's staff by subject and post: how many, with what deficits, how many trained; seen and typed, never by name.</summary>
public sealed partial class SchoolStaffPage : AskingPage
{
    private SchoolStaffView? _view;
    private StaffForm? _form;
    private IReadOnlyList<string> _problems = [];
    private string? _reason;
    private string? _said;
    private int? _run;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private SchoolStaffQuestion Question { get; set; } = null!;

    [Inject]
    private ImportPipeline Pipeline { get; set; } = null!;

    private string Title => _view is null ? "Кадры школы" : $"{_view.School.Label}: кадры";

    private string TrainedTitle => _view!.Totals.Share is not { } share ? "Сколько обучено, не сказано"
        : _view.Totals is { Missing: 0, Unsaid: 0 } ? "Обучены все: 100\u00a0%"
        : Russian.Bind($"Обучены {Russian.Percent(share)}; осталось обучить {Russian.Count(_view.Totals.Missing, "человека", "человек", "человек")}");

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. _view?.Municipality is { } municipality ? [new Crumb(municipality.Name, Links.Municipality(municipality.Id))] : Array.Empty<Crumb>(),
        .. _view is { } view ? [new Crumb(view.School.Label, Links.School(view.School.Id))] : Array.Empty<Crumb>(),
        new Crumb("Кадры"),
    ];

    protected override async Task AskAsync() => _view = await Question.AskAsync(new SchoolStaffFilter(Id, Address.Number(Links.Year)), Scope, Leaving);

    private void Begin(int year)
    {
        (_form, _reason, _said, _run, _problems) = (new StaffForm(year, _view!.Lines), null, null, null, []);
        if (_form.Lines.Count == 0)
        {
            _form.Add();
        }
    }

    /// <summary>Another year has lines of its own.</summary>
    private async Task ChangeYear(ChangeEventArgs change)
    {
        if (!int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !new SchoolYear(year).IsPlausible)
        {
            _problems = ["Проверьте учебный год."];
            return;
        }

        _view = await Question.AskAsync(new SchoolStaffFilter(Id, year), Scope, Leaving);
        if (_view is not null)
        {
            var reason = _reason;
            Begin(year);
            _reason = reason;
        }
    }

    private async Task SaveAsync()
    {
        (var stated, _problems) = _form!.Read();
        if (_problems.Count > 0)
        {
            return;
        }

        var year = _form.Year;
        var outcome = await Pipeline.StateAsync(
            [.. stated.Select(each => (Id, new StatementKey(StatementKind.Staff, year, each.Topic), (SchoolStatement?)each.Line))],
            StatementForm.Staff, string.IsNullOrWhiteSpace(_reason) ? $"Кадры {Russian.SchoolYear(year)} вписаны вручную" : _reason.Trim(), Scope, Leaving);
        if (!outcome.IsApplied)
        {
            _problems = ["Данные только что изменила другая загрузка: нажмите «Записать кадры» ещё раз."];
            return;
        }

        (_form, _said, _run) = (null, $"Кадры {Russian.SchoolYear(year)} записаны.", outcome.RunId);
        Navigation.NavigateTo(Links.SchoolStaff(Id, year));
        _view = await Question.AskAsync(new SchoolStaffFilter(Id, year), Scope, Leaving);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
