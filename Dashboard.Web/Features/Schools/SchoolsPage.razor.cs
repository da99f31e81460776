using System.Globalization;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Schools;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Schools;

/// <summary>Schools found by a few letters and filters, by name or by need; never as a rating.</summary>
public sealed partial class SchoolsPage : AskingPage
{
    private const string KindKey = "kind", LocalityKey = "locality", ZoneKey = "zone";
    private static readonly IReadOnlyList<Choice> Orders = [new("name", "по названию"), new("need", "сначала в зоне поддержки")];

    private SchoolsFilter _filter = new();
    private SchoolsView? _view;
    private IReadOnlyList<SchoolLine> _lines = [];

    [Inject]
    private SchoolsQuestion Schools { get; set; } = null!;

    private string? RegionName => Facts.Installation.RegionName;

    private bool ByNeed => Address.Value(Links.Sort) == "need";

    private bool IsFiltered => _filter.Text is not null || _filter.Kind is not null || _filter.Locality is not null || _filter.OnlyZone;

    /// <summary>By what schools stand in the zone, and what that is not.</summary>
    private string Zone => _view!.Zone is not { } zone ? "Зона адресной поддержки: год не выбран."
        : (zone.Basis == ZoneBasis.Order
            ? $"Зона адресной поддержки — школы перечня {Russian.SchoolYear(zone.List.StartYear)} учебного года ({zone.Schools.Count}) и\u00a0школы с\u00a0расчётным признаком по\u00a0результатам {zone.Filter.Year} вне его ({zone.Beyond.Count}). "
            : $"Перечня нет: зона адресной поддержки названа по\u00a0результатам {zone.Filter.Year}. ")
        + RuleWords.Sentence(zone.Rule) + " Признак — не статус школы.";

    private IReadOnlyList<Crumb> Trail => [new Crumb(RegionName ?? "Регион", Links.Overview()), new Crumb("Школы")];

    private string Subtitle => _filter.MunicipalityId is { } id ? Facts.Territory(id)?.Name ?? "" : RegionName ?? "";

    private string Title => _lines.Count == _view!.OutOf
        ? Russian.Count(_lines.Count, "школа", "школы", "школ")
        : $"{Russian.Count(_lines.Count, "школа", "школы", "школ")} из {Russian.Number(_view.OutOf)}";

    private IReadOnlyList<Segment> Views =>
    [
        new("Все", Address.Without(Links.View).ToString(), !_filter.OnlyZone),
        new("Зона поддержки", Address.With(Links.View, ZoneKey).ToString(), _filter.OnlyZone),
    ];

    private IReadOnlyList<DataColumn<SchoolLine>> Columns =>
    [
        new("name", "Школа", line => line.School.Label) { SortBy = line => line.School.Label, IsHead = true, Template = Name },
        new("code", "Код", line => line.School.Code ?? Russian.Dash) { SortBy = line => line.School.Code, IsMinor = true },
        new("municipality", "Муниципалитет", line => line.Municipality?.Name.Replace(' ', Russian.NoBreakSpace) ?? Russian.Dash) { SortBy = line => line.Municipality?.Name },
        new("kind", "Вид", line => ShortKind(line.School.Kind)) { Hint = "СОШ — средняя, ООШ — основная, НОШ — начальная общеобразовательная школа", SortBy = line => line.School.Kind, IsMinor = true },
        new("locality", "Местность", line => line.School.Locality ?? Russian.Dash) { SortBy = line => line.School.Locality, IsMinor = true },
        new("pupils", "Учеников", line => line.School.Pupils is { } pupils ? Russian.Number(pupils) : Russian.Dash) { SortBy = line => line.School.Pupils, IsNumeric = true, IsMinor = true },
        new("works", "Работ", line => Russian.Number(line.Works)) { SortBy = line => line.Works, IsNumeric = true, Hint = "Результаты выбранного учебного года" },
        new("small", "n\u00a0<\u00a010", line => Russian.Number(line.SmallWorks)) { IsNumeric = true, IsMinor = true, Hint = "Малая выборка: вывода по этим работам нет" },
        new("zone", "Зона поддержки", Reasons) { Template = ReasonChips },
    ];

    protected override async Task AskAsync()
    {
        _filter = new SchoolsFilter(
            Year?.StartYear, Address.Value(Links.Text), Municipality?.Id, Address.Value(KindKey), Address.Value(LocalityKey), Address.Value(Links.View) == ZoneKey);
        _view = await Schools.AskAsync(_filter, Scope, Leaving);
        // By need: more low works first, and among equals by name; the share itself orders nothing.
        _lines = ByNeed ? [.. _view.Schools.OrderByDescending(line => line.Support is not null).ThenByDescending(line => line.Support?.Works.Count)] : _view.Schools;
    }

    private static string Number(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string ShortKind(string? kind) => kind switch
    {
        null => Russian.Dash,
        "средняя общеобразовательная школа" => "СОШ",
        "основная общеобразовательная школа" => "ООШ",
        "начальная общеобразовательная школа" => "НОШ",
        _ => kind,
    };

    private static string Standing(ZoneSchool school) => school.IsListed ? "в перечне" : "расчётный признак";

    private IReadOnlyList<string> Low(SchoolLine line) => line.Support is { } support ? LowWorkWords.Reasons(_view!.Zone!.Rule, support.Works) : [];

    private string Reasons(SchoolLine line) => line.Support is { } support ? string.Join("; ", Low(line).Prepend(Standing(support))) : "";

    private void Find(string? text) =>
        Navigation.NavigateTo(Address.With(Links.Text, text).ToString(), new NavigationOptions { ReplaceHistoryEntry = true });
}
