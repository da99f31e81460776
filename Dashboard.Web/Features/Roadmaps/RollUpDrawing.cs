using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>Puts the roll-up into the cells that <see cref="Heatmap"/> shows: shades tell the share of what is done, numbers beside them have none.</summary>
internal static class RollUpDrawing
{
    /// <summary>Lower bounds of the five shades, percent of what is due. Steps of a quarter: nobody sets a norm of them.</summary>
    private static readonly int[] Bounds = [0, 25, 50, 75, 100];

    public static HeatmapLegend Legend { get; } = new(
        "Выполнено из\u00a0наступивших сроков, %", ["0", "25", "50", "75", "100"], Ramp: HeatmapRamp.Positive, AboveRest: "есть просроченные", NotHeld: "с\u00a0разделом не\u00a0связано ни\u00a0одно мероприятие");

    public static IReadOnlyList<HeatmapColumnGroup> Groups(RollUpView view)
    {
        List<HeatmapColumnGroup> groups =
        [
            new("Карта целиком",
            [
                new("выполнено", "Карта целиком, выполнено из наступивших сроков"), new("просрочено", "Просроченных сроков"), new("впереди", "Сроков впереди"),
                new("без док.", "Выполнено без документа"), new("обновлено", "Последнее изменение"),
            ]),
        ];
        if (view.Sections.Count > 0)
        {
            groups.Add(new("Разделы региональной карты", [.. view.Sections.Select((section, place) => new HeatmapColumn(Short(section.Title, place), section.Title))]));
        }

        return groups;
    }

    public static IReadOnlyList<HeatmapRow> Rows(RollUpView view, string? regionName)
    {
        var rows = view.Rows.Select(row => Row(view, row)).ToList();
        if (view.Rows.Count > 1)
        {
            rows.Insert(0, Total(view, regionName));
        }

        return rows;
    }

    private static HeatmapRow Row(RollUpView view, RollUpRow row)
    {
        if (row.Plans.Count == 0)
        {
            var write = Links.RoadmapEditor(from: view.Regional?.Id, territory: row.Municipality.Id);
            return new HeatmapRow(
                row.Municipality.Label,
                [
                    new HeatmapCell(HeatmapCellKind.Missing, "нет карты", Description: "карты ещё нет", Address: write),
                    .. Enumerable.Repeat(new HeatmapCell(HeatmapCellKind.Plain, "", Description: "карты ещё нет"), 4 + view.Sections.Count),
                ],
                write);
        }

        var address = Links.Roadmap(row.Plans[0].Id);
        var total = row.Total.Fulfilment;
        return new HeatmapRow(
            row.Municipality.Label,
            [
                row.IsDraft ? new HeatmapCell(HeatmapCellKind.Missing, "черновик", Description: "карта ещё не утверждена", Address: address) : Share(total, address),
                Number(total.Overdue, "просрочено", With(address, "overdue"), isWorse: true),
                Number(total.Ahead, "впереди", address),
                Number(total.WithoutEvidence, "без документа", With(address, "no-evidence")),
                new HeatmapCell(HeatmapCellKind.Plain, Day(row.UpdatedAt), Description: "последнее изменение", Address: address),
                .. row.Sections.Select((cell, place) => cell is null
                    ? HeatmapCell.NotHeld("ни одно мероприятие не связано с разделом")
                    : Share(cell.Fulfilment, Links.Roadmap(cell.PlanId), Russian.Count(cell.Activities, "мероприятие", "мероприятия", "мероприятий"))),
            ],
            address);
    }

    private static HeatmapRow Total(RollUpView view, string? regionName)
    {
        var sum = view.Total.Fulfilment;
        return new HeatmapRow(
            regionName is null ? "Все муниципалитеты" : regionName,
            [
                Share(sum, null), Number(sum.Overdue, "просрочено", null, isWorse: true), Number(sum.Ahead, "впереди", null), Number(sum.WithoutEvidence, "без документа", null),
                new HeatmapCell(HeatmapCellKind.Plain, Day(view.Rows.Max(row => row.UpdatedAt)), Description: "последнее изменение"),
                .. view.Sections.Select((_, place) => view.Rows.Select(row => row.Sections.Count > place ? row.Sections[place] : null).OfType<RollUpCell>().ToList() is { Count: > 0 } cells
                    ? Share(cells.Aggregate(default(Fulfilment), (all, cell) => all + cell.Fulfilment), null)
                    : HeatmapCell.NotHeld("ни одно мероприятие не связано с разделом")),
            ],
            IsTotal: true);
    }

    private static HeatmapCell Share(Fulfilment value, string? address, string? of = null)
    {
        var more = of is null ? "" : ", " + of;
        return value.Percent is not { } percent
            ? new HeatmapCell(HeatmapCellKind.Plain, "—", Description: (value.Ahead > 0 ? $"сроки впереди, {Russian.Number(value.Ahead)}" : "сроков нет") + more, Address: address)
            : new HeatmapCell(
                HeatmapCellKind.Value, Russian.Number(percent), Array.FindLastIndex(Bounds, bound => percent >= bound), value.Overdue > 0, $"{Russian.OutOf(value.Fulfilled, value.Due)}{more}", address);
    }

    private static HeatmapCell Number(int value, string what, string? address, bool isWorse = false) => new(
        HeatmapCellKind.Plain, value == 0 ? "—" : Russian.Number(value), IsAboveRest: isWorse && value > 0, Description: what, Address: value == 0 ? null : address);

    private static string With(string address, string status) => Query.Parse(address).With("status", status).ToString();

    private static string Day(DateTime? moment) =>
        moment is { } at ? Russian.Date(DateOnly.FromDateTime(DateTime.SpecifyKind(at, DateTimeKind.Utc).ToLocalTime())) : "—";

    // The whole title is under the pointer and in the list below the grid.
    private static string Short(string title, int place) => title.Split(' ')[0] is { } first && first.TrimEnd('.').All(char.IsDigit) ? first.TrimEnd('.') : Russian.Number(place + 1);
}
