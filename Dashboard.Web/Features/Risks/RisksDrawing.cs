using System.Globalization;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Risks;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>Puts risks into the cells that <see cref="Heatmap"/> shows: the level as a shade and a word, a tick for what a curator saw.</summary>
internal static class RisksDrawing
{
    public static HeatmapLegend SchoolLegend { get; } = new(
        "Значимость риска", ["низкая", "средняя", "высокая"], HeatmapRamp.Risk, NotHeld: "в\u00a0профиле не\u00a0названо", SmallSample: null, Framed: "ни\u00a0одно мероприятие не\u00a0отвечает")
    {
        Notes = ["— риск не\u00a0подтверждён", "✓ проверено куратором"],
    };

    public static HeatmapLegend MunicipalityLegend { get; } = new(
        "Доля школ с\u00a0высокой значимостью, %", ["до 25", "25–50", "от 50"], HeatmapRamp.Risk, NotHeld: "нет профилей", SmallSample: null);

    /// <summary>What the address of the heatmap asks.</summary>
    public static RisksFilter Asked(Query address, int? municipality) => new(address.Number("profile"), municipality, List(address.Value("list")), address.Value("factor"));

    /// <summary>«профиль 2025, ШНОР 2024/2025».</summary>
    public static string Period(RisksView view) =>
        string.Create(CultureInfo.InvariantCulture, $"профиль {view.Year}") + (view.Filter.List is { } list ? ", " + ListName(view, list) : "");

    public static string ListName(RisksView view, ListKey list) => $"{view.Lists.FirstOrDefault(known => known.Key == list).Name ?? list.Category} {Russian.SchoolYear(list.Year)}";

    public static IReadOnlyList<HeatmapColumnGroup> Groups(RisksView view) =>
    [
        new("", [new("Высоких", "Сколько раз значимость высокая"), new("Нет мер", "Из них без мероприятия в ответ")]),
        new("", [.. view.Factors.Select(factor => new HeatmapColumn(factor.ShortName + (factor.IsOwn ? "*" : ""), factor.Name + (factor.IsOwn ? ", свой фактор региона" : "")))]),
    ];

    public static IReadOnlyList<HeatmapRow> Schools(RisksView view, Query address)
    {
        var chosen = (School: address.Number("school"), Factor: address.Value("cell"));
        return
        [
            Total("Школ с высоким риском", view, view.Factors.Select(factor => Plain(factor.High))),
            .. from municipality in view.Municipalities
               from school in municipality.Schools
               select new HeatmapRow(
                   school.School.Label,
                   [
                       Plain(school.High, Index(school)),
                       Plain(school.Unanswered),
                       .. school.Cells.Select((cell, place) => Cell(cell, view.Factors[place].Code, school.School.Id, address, chosen)),
                   ],
                   Links.Profile(school.School.Id, view.Year),
                   Group: Group(municipality)),
        ];
    }

    public static IReadOnlyList<HeatmapRow> Municipalities(RisksView view, Func<int, string> address) =>
    [
        Total("Всего", view, view.Factors.Select((_, place) => Share(view.Municipalities.Sum(each => each.Shares[place].High), view.Municipalities.Sum(each => each.Shares[place].Of), null))),
        .. view.Municipalities.Select(municipality => new HeatmapRow(
            municipality.Municipality.Label,
            [
                Plain(municipality.High),
                Plain(municipality.Unanswered),
                .. municipality.Shares.Select(share => Share(share.High, share.Of, address(municipality.Municipality.Id))),
            ],
            address(municipality.Municipality.Id))),
    ];

    private static ListKey? List(string? code) =>
        code?.Split(':') is [var category, var year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? new ListKey(category, start) : null;

    private static HeatmapRow Total(string title, RisksView view, IEnumerable<HeatmapCell> cells) => new(title, [Plain(view.High), Plain(view.Unanswered), .. cells], IsTotal: true);

    private static string Group(RiskMunicipality municipality) =>
        $"{municipality.Municipality.Label}: {Russian.Count(municipality.Schools.Count, "школа", "школы", "школ")} с профилем, высоких {municipality.High}, без мер {municipality.Unanswered}";

    private static string Index(RiskSchool school) => school.Index is { } index ? string.Create(CultureInfo.GetCultureInfo("ru-RU"), $"локальный индекс риска {index:0} из 100") : "";

    private static HeatmapCell Plain(int count, string? description = null) => new(HeatmapCellKind.Plain, count == 0 ? "—" : Russian.Number(count), Description: description);

    private static HeatmapCell Cell(RiskCell? cell, string factor, int school, Query address, (int? School, string? Factor) chosen)
    {
        var opens = address.With("school", school).With("cell", factor).ToString();
        var isChosen = chosen == (school, factor);
        if (cell is null)
        {
            return HeatmapCell.NotHeld("в профиле не названо") with { Address = opens, IsChosen = isChosen };
        }

        var text = (cell.Level is { } known ? StatementWords.Short(known) : "назван") + (cell.IsVerified ? "\u00a0✓" : "");
        var words = StatementWords.Name(cell.Level) + (cell.IsVerified ? ", проверено куратором" : "") + (cell.Source == ProfileSource.SelfAssessment ? ", самодиагностика" : "");
        return cell.Level is null or RiskLevel.NotConfirmed
            ? new HeatmapCell(HeatmapCellKind.Plain, text, Description: words, Address: opens, IsChosen: isChosen)
            : new HeatmapCell(HeatmapCellKind.Value, text, (int)cell.Level - 1, Description: words, Address: opens, IsFramed: cell.IsUnanswered, IsChosen: isChosen);
    }

    private static HeatmapCell Share(int high, int of, string? address)
    {
        if (of == 0)
        {
            return HeatmapCell.NotHeld("нет профилей");
        }

        var share = (double)high / of;
        var words = $"высокая у {high} из {of}";
        return high == 0
            ? new HeatmapCell(HeatmapCellKind.Plain, "—", Description: words, Address: address)
            : new HeatmapCell(HeatmapCellKind.Value, Russian.PercentValue(share, 0), share >= 0.5 ? 2 : share >= 0.25 ? 1 : 0, Description: words, Address: address) { Number = share };
    }
}
