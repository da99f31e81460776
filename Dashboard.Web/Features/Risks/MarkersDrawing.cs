using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Markers;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Risks;

/// <summary>Puts signs into the cells that <see cref="Heatmap"/> shows: how many, and which, and what the official list says.</summary>
internal static class MarkersDrawing
{
    public static HeatmapLegend Legend { get; } = new(
        "Сколько признаков у\u00a0работы", ["1", "2", "3 и\u00a0больше"], HeatmapRamp.Risk, NotHeld: "не\u00a0проверялось или работы не\u00a0было", SmallSample: "недостаточно данных",
        Framed: "отмечено в\u00a0официальном списке")
    {
        Notes = ["0 признака нет"],
    };

    public static IReadOnlyList<HeatmapColumnGroup> Groups(MarkersView view) =>
    [
        new("", [new("Всего", "Сколько признаков у школы"), new("Работ", "Сколько работ с признаками")]),
        .. view.Works.GroupBy(work => work.Work.Procedure == Procedure.Vpr ? Subject.Named(work.Work.Subject).ShortName : AssessmentWords.Name(work.Work.Procedure))
            .Select(group => new HeatmapColumnGroup(group.Key, [.. group.Select(work => new HeatmapColumn(Head(work.Work), Name(work.Work)))])),
    ];

    public static IReadOnlyList<HeatmapRow> Rows(MarkersView view) =>
    [
        .. from municipality in view.Municipalities
           from school in municipality.Schools
           let address = Links.SchoolMarkers(school.School.Id, view.Year)
           select new HeatmapRow(
               school.School.Label,
               [Plain(school.Signs), Plain(school.Works), .. school.Cells.Select(cell => Cell(cell, address))],
               address,
               Group: $"{municipality.Municipality.Label}: признаки у {Russian.OutOf(municipality.Flagged, municipality.Assessed)} проверенных школ"),
    ];

    /// <summary>«ВПР, математика, 5 класс, весна 2025».</summary>
    public static string Name(Assessment work) => $"{WorkAddress.Name(work)}, {WorkAddress.Time(work)}";

    private static string Head(Assessment work) => work.Procedure == Procedure.Vpr
        ? (work.ProgrammeGrade?.ToString(CultureInfo.InvariantCulture) ?? "?") + (work.Season == Season.Autumn ? "\u00a0ос" : "") + (work.Form == TestForm.Computer ? "\u00a0к" : "") + AssessmentWords.ProfileLetter(work.Procedure, work.Profile)
        : Subject.Named(work.Subject).ShortName;

    private static HeatmapCell Plain(int count) => new(HeatmapCellKind.Plain, count == 0 ? "—" : Russian.Number(count));

    private static HeatmapCell Cell(MarkedCell? cell, string address)
    {
        if (cell is null)
        {
            return HeatmapCell.NotHeld("работы не было");
        }

        var official = cell.Official switch { true => ", отмечено в официальном списке", false => ", в официальном списке не отмечено", _ => "" };
        return (cell.State switch
        {
            MarkerState.Fired => new HeatmapCell(
                HeatmapCellKind.Value, Russian.Number(cell.Fired.Count), Math.Min(cell.Fired.Count, 3) - 1, Description: string.Join("; ", cell.Fired.Select(marker => marker.Name())) + official, Address: address),
            MarkerState.Quiet => new HeatmapCell(HeatmapCellKind.Plain, "0", Description: MarkerState.Quiet.Word() + official),
            MarkerState.TooFew => new HeatmapCell(HeatmapCellKind.SmallSample, "мало", Description: MarkerState.TooFew.Word() + official),
            _ => HeatmapCell.NotHeld(MarkerState.NotAssessed.Word() + official),
        }) with { IsFramed = cell.Official == true };
    }
}
