using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Support;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Support.Components;

/// <summary>Indicators that a territory keeps itself, and the coverage that its plans promise beside what is counted.</summary>
public sealed partial class IndicatorsDesk : ComponentBase
{
    // More years than these would not fit a row; older ones stay stored.
    private const int ShownYears = 4;

    private IndicatorDialog? _form;
    private ConfirmDialog? _deleting;
    private string? _said;

    [Parameter, EditorRequired]
    public OwnIndicatorsView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Query Address { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<TerritoryFact> Territories { get; set; } = [];

    /// <summary>Something was written: the page asks anew.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    [Inject]
    private OwnIndicatorRecords Records { get; set; } = null!;

    [Inject]
    private CurrentScope Current { get; set; } = null!;

    /// <summary>The present year, those that have something, and the next one to set a target for.</summary>
    private IReadOnlyList<int> Years => [.. View.Years.Append(View.ThisYear + 1).Append(View.ThisYear - 1).Distinct().Order().TakeLast(ShownYears)];

    private IReadOnlyList<DataColumn<OwnIndicatorLine>> Columns =>
    [
        new("name", "Показатель", line => line.Name) { SortBy = line => line.Name, IsHead = true, Template = Name },
        new("unit", "Ед.", line => line.Unit),
        new("owner", "Ответственный", line => line.Owner ?? Russian.Dash) { SortBy = line => line.Owner, IsMinor = true },
        .. Years.SelectMany(year => new DataColumn<OwnIndicatorLine>[]
        {
            new($"target{year}", $"Цель {Short(year)}", line => Number(line.At(year).Target)) { IsNumeric = true, Template = line => Cell(line, year, true) },
            new($"value{year}", $"Факт {Short(year)}", line => line.At(year) is { Part: { } part, OutOf: { } outOf } counted ? $"{Number(counted.Value)} ({Russian.OutOf(part, outOf)})" : Number(line.At(year).Value)) { IsNumeric = true, Template = line => Cell(line, year, false) },
            new($"difference{year}", "Разница", line => line.At(year).Difference is { } difference ? Russian.Signed(difference) : Russian.Dash) { IsNumeric = true },
        }),
        new("remove", "", _ => "") { Template = Remove },
    ];

    private IReadOnlyList<DataColumn<CoverageLine>> Promised =>
    [
        new("activity", "Мероприятие", line => $"{line.Activity.Number} {line.Activity.Title}".Trim())
        {
            IsHead = true, SortBy = line => line.Activity.Number, Address = line => Links.RoadmapActivity(line.Activity.PlanId, line.Activity.ActivityId),
        },
        new("plan", "Дорожная карта", line => line.PlanTitle) { IsMinor = true, SortBy = line => line.PlanTitle },
        new("owner", "Ответственный", line => line.Owner ?? Russian.Dash) { IsMinor = true },
        new("target", "Цель", line => Russian.Percent(line.Target, 0)) { IsNumeric = true, SortBy = line => line.Target },
        new("counted", "Посчитано", line => line.Counted is { } share ? $"{Russian.OutOf(line.Fulfilled, line.OutOf)} ({Russian.Percent(share, 0)})" : Russian.Dash) { IsNumeric = true, SortBy = line => line.Counted },
        new("difference", "Разница", line => line.Counted is { } share ? Russian.PercentagePoints(share - line.Target, 0) : Russian.Dash) { IsNumeric = true },
        new("entered", "Введено", line => line.Entered is { } kept ? EnteredText(kept.At(line.Year)) : Russian.Dash) { IsNumeric = true, Template = Entered },
    ];

    private static string Short(int year) => string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}/{(year + 1) % 100:00}");

    private static string Number(double? number) => number is { } known ? Plain(known)! : Russian.Dash;

    private static string? Plain(double? number) => number is { } known ? Math.Round(known, 4).ToString("0.####", CultureInfo.GetCultureInfo("ru-RU")) : null;

    private static string EnteredText(OwnIndicatorYear year) =>
        year.Value is { } value ? SupportWords.Entered(value, year.Part, year.OutOf, OwnIndicatorRecords.Percent) : "ещё не введено";

    // «45 из 60» is shown as it was typed, so that it can be mended; the percent stands below.
    private static string? Typed(OwnIndicatorYear year) => year is { Part: { } part, OutOf: { } outOf } ? string.Create(CultureInfo.InvariantCulture, $"{part} из {outOf}") : Plain(year.Value);

    private async Task SetAsync(OwnIndicatorLine line, int year, bool isTarget, string? text)
    {
        if (EnteredNumber.Read(text) is not { } entered || (isTarget && entered.OutOf is not null))
        {
            await ShowAsync($"«{text}» — не число: значение не записано.");
            return;
        }

        var stored = line.At(year);
        await ShowAsync((await Records.SetValueAsync(
            line.Id, year, isTarget ? entered.Value : stored.Target, isTarget ? new EnteredNumber(stored.Value, stored.Part, stored.OutOf) : entered, Current.Value)).Refusal);
    }

    private async Task WriteAsync(OwnIndicatorLine? line)
    {
        if (await _form!.AskAsync(new OwnIndicatorDraft(View.Territory!.Id, line?.Name, line?.Unit, line?.Owner), line is null) is { } draft)
        {
            await ShowAsync((await Records.SaveAsync(line?.Id, draft, Current.Value)).Refusal);
        }
    }

    private async Task KeepAsync(CoverageLine line)
    {
        var outcome = await Records.SaveAsync(null, new OwnIndicatorDraft(View.Territory!.Id, line.IndicatorName, "%", line.Owner), Current.Value);
        if (outcome.Id is { } id)
        {
            await Records.SetValueAsync(id, line.Year, line.Target * 100, EnteredNumber.None, Current.Value);
        }

        await ShowAsync(outcome.Refusal);
    }

    private async Task DeleteAsync(OwnIndicatorLine line)
    {
        if (await _deleting!.AskAsync())
        {
            await ShowAsync((await Records.DeleteAsync(line.Id, Current.Value)).Refusal);
        }
    }

    private async Task ShowAsync(string? refusal)
    {
        _said = refusal;
        await OnChange.InvokeAsync();
    }
}
