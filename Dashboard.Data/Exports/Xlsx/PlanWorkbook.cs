using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Exports.Xlsx;

/// <summary>The plan as a sheet: the columns of the appendix, and the deadline as dates and a recurrence.</summary>
public static class PlanWorkbook
{
    public const string Sheet = "План мероприятий";

    /// <param name="plan">The plan as the asker sees it.</param>
    /// <param name="columns">At least one; <see cref="PlanColumns.Of"/> gives those that the plan has.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(PlanData plan, IReadOnlyList<PlanColumn> columns, Stream stream)
    {
        var rows = new List<SheetRow>
        {
            new([new SheetCell(OrderWords.Title(plan.Head).Replace('\n', ' '), CellLook.Title)], Spans: true),
            new([new SheetCell(Subtitle(plan.Head), CellLook.Note)], Spans: true),
            new([.. columns.Select(PlanColumns.Head).Concat(["Начало", "Окончание", "Повторяемость"]).Select(head => new SheetCell(head, CellLook.Head))]),
        };
        var headRow = rows.Count - 1;
        var width = columns.Count + 3;
        foreach (var (section, activity, place) in PlanColumns.Lines(plan))
        {
            rows.Add(section is not null
                ? new SheetRow([new SheetCell(section.Title, CellLook.Section), .. Enumerable.Repeat(new SheetCell(null, CellLook.Section), width - 1)])
                : Row(activity!, columns, place));
        }

        var sheet = new SheetContent(
            Sheet,
            [.. columns.Select(column => new SheetColumn(PlanColumns.Weight(column))), new SheetColumn(12), new SheetColumn(12), new SheetColumn(18)],
            rows) { HeadRow = headRow };
        WorkbookWriter.Write(new WorkbookContent([sheet]), stream);
    }

    internal static string Subtitle(PlanHead head) => string.Join("; ", new[]
    {
        head.TerritoryName,
        head.State == Domain.Roadmaps.RoadmapState.Approved ? RoadmapWords.Order(head.OrderKind?.ToLowerInvariant(), head.OrderNumber, head.OrderDate) : RoadmapWords.Name(head.State).ToLowerInvariant(),
        $"{Russian.Date(head.Period.Start)}–{Russian.Date(head.Period.End)}",
    }.Where(part => part is { Length: > 0 }));

    private static SheetRow Row(PlanActivity activity, IReadOnlyList<PlanColumn> columns, int place) => new(
    [
        .. columns.Select(column => new SheetCell(PlanColumns.Text(column, activity, place), column == PlanColumn.Number ? CellLook.Centred : CellLook.Text)),
        SheetCell.Of(activity.Start, CellLook.Day), SheetCell.Of(activity.End, CellLook.Day), new SheetCell(DeadlineWords.Name(activity.Recurrence), CellLook.Text),
    ]);
}
