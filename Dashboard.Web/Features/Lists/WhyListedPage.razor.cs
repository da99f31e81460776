using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Queries.Lists;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Lists;

/// <summary>The exact works, years and pupils that put a school into the calculated list or keep it out.</summary>
public sealed partial class WhyListedPage : AskingPage
{
    private WhyListedView? _view;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private WhyListedQuestion Reasons { get; set; } = null!;

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()), new Crumb("Риски", Links.Risks()), new Crumb("Перечни", Links.Lists(_view?.Municipality?.Id, _view?.Year.StartYear)),
        new Crumb(_view?.School.Label ?? "Школа"),
    ];

    protected override async Task AskAsync() =>
        _view = await Reasons.AskAsync(new WhyListedFilter(Id, Address.Number("list") is { } start ? new SchoolYear(start) : null), Scope, Leaving);

    private static string Verdict(LowResultDecision decision) => decision.State switch
    {
        LowResultState.Flagged => "Расчётный признак есть",
        LowResultState.NotFlagged => "Расчётного признака нет",
        LowResultState.OnlySmallGroups => "Малая выборка: расчётный признак не определён",
        _ => "Расчётный признак не определён",
    };

    private static string State(WorkState state) => state switch
    {
        WorkState.Low => "Засчитана как низкая.",
        WorkState.NotLow => "",
        WorkState.SmallGroup => "Не учтена.",
        _ => "Нет нужных чисел.",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
