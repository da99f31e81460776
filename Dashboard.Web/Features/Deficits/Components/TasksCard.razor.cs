using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Deficits.Components;

/// <summary>
/// A table of tasks: with a word in every cell while there are few columns, as a heatmap with a corner triangle where there are
/// many. Shade, sign or word say the same: the colour never stands alone.
/// </summary>
public sealed partial class TasksCard : ComponentBase
{

    private static readonly HeatmapLegend Legend = new(
        "Выполнение, %: достаточно, неопределённо, недостаточно", ["", "", ""], AboveRest: "недостаточный уровень", NotHeld: "задания нет в отчёте");

    [Parameter, EditorRequired]
    public TaskTable Table { get; set; } = null!;

    /// <summary>For each line, comparable works in a row below the boundary; empty leaves the column out.</summary>
    [Parameter]
    public IReadOnlyList<int> Streaks { get; set; } = [];

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string? Subtitle { get; set; }

    /// <summary>Whose tasks, as a slide keeps it; null for the whole region.</summary>
    [Parameter]
    public int? TerritoryId { get; set; }

    /// <summary>Where a column leads; null for nowhere.</summary>
    [Parameter]
    public Func<TaskColumn, string?> ColumnAddress { get; set; } = _ => null;

    private string Notes => string.Join(" ", new[]
    {
        Table.Bands.InWords,
        Table.LevelsAreAssumed ? "* Уровень задания в отчётах не\u00a0указан: оно оценено как базовое." : null,
        Table.SkillsOf is { } year ? $"Умения названы по отчёту за\u00a0{Russian.SchoolYear(year.StartYear)} учебный год, по номеру задания." : null,
        Table.Columns.Any(column => column.IsSummed) ? $"Сложено по\u00a0школам с\u00a0весом по\u00a0числу участников: {string.Join(", ", Table.Columns.Where(column => column.IsSummed).Select(column => column.Title))}." : null,
        Table.Columns.Any(column => column.Work.BreaksSeries) ? "Осенние и\u00a0компьютерные работы с\u00a0остальными не\u00a0сравниваются." : null,
        "Источник границ: " + Table.Bands.Source + ".",
    }.Where(note => note is not null));

    // A few columns may be wide enough for whole names; many are as narrow as a number.
    private int ColumnWidth => Math.Clamp(((1120 - HeadWidth) / Table.Columns.Count) - 2, 46, 116);

    private bool HasSkills => Table.Lines.Any(line => line.Skill is not null);

    private int HeadWidth => HasSkills ? 330 : 130;

    // A word in every cell wants 84 px.
    private bool IsNarrow => Table.Columns.Count <= (Streaks.Count > 0 ? 9 : 6);

    private IReadOnlyList<HeatmapColumnGroup> Groups
    {
        get
        {
            var (above, below) = (Table.Columns.Where(IsAbove).ToList(), Table.Columns.Where(column => !IsAbove(column)).ToList());
            var title = below.Count > 0 && below[0].Level == TerritoryLevel.School ? "Школы" : "Муниципалитеты";
            return [.. new[] { new HeatmapColumnGroup("", above.ConvertAll(Column)), new HeatmapColumnGroup(title, below.ConvertAll(Column)) }.Where(group => group.Columns.Count > 0)];
        }
    }

    private IReadOnlyList<HeatmapRow> HeatRows => [.. Table.Lines.Select(line => new HeatmapRow(
        $"№\u00a0{line.Code} ({line.Level.Letter()}{(line.LevelIsAssumed ? "*" : "")}){(line.Skill is null ? "" : " " + line.Skill)}",
        [.. Ordered(line).Select(pair => Cell(pair.Column, pair.Value))]))];

    private static string Shade(TaskValue? value) => value switch
    {
        null => "",
        { IsSmall: true } => "hatch",
        { Attainment: Attainment.Insufficient } => "bad",
        { Attainment: Attainment.Uncertain } => "mid",
        _ => "",
    };

    private static string Word(TaskValue value) => value.IsSmall ? "малая выборка" : value.Attainment.Word();

    private static string Head(TaskColumn column) => column.Title;

    private static string Participants(TaskColumn column) => column.Participants is { } n ? "n\u00a0" + Russian.Number(n) : "n неизвестно";

    private bool IsAbove(TaskColumn column) => column.Level == TerritoryLevel.Region || (column.IsOwn && column.Level != TerritoryLevel.School);

    private IEnumerable<(TaskColumn Column, TaskValue? Value)> Ordered(TaskLine line)
    {
        var all = Table.Columns.Select((column, place) => (Column: column, Value: line.Values[place])).ToList();
        return all.Where(pair => IsAbove(pair.Column)).Concat(all.Where(pair => !IsAbove(pair.Column)));
    }

    private HeatmapColumn Column(TaskColumn column) => new(Short(column), $"{column.Title}, {Participants(column)}", ColumnAddress(column));

    // A column of 46 px holds six letters, a wide one the whole name, which is also in the hint and in what is read out.
    private string Short(TaskColumn column)
    {
        if (column.Level == TerritoryLevel.Region)
        {
            return RegionWords.Of(column.Title).Nominative;
        }

        if (column.Title.Length * 7.2 <= ColumnWidth)
        {
            return column.Title;
        }

        var words = column.Title.Split([' ', '\u00a0', '«', '»'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("МБОУ" or "МОУ" or "МКОУ" or "МАОУ" or "г.")).ToList();
        var first = words.Count == 0 ? column.Title : words[0];
        var number = words.Find(word => word.Length <= 3 && char.IsAsciiDigit(word[0]));
        return number is not null ? $"№\u00a0{number}" : first.Length <= ColumnWidth / 7.2 ? first : first[..(int)((ColumnWidth / 7.2) - 1)] + "…";
    }

    private static HeatmapCell Cell(TaskColumn column, TaskValue? value) => value is null
        ? HeatmapCell.NotHeld("задания нет в отчёте")
        : new HeatmapCell(
            value.IsSmall ? HeatmapCellKind.SmallSample : HeatmapCellKind.Value,
            Russian.PercentValue(value.Share, 0),
            value.Attainment switch { Attainment.Insufficient => 2, Attainment.Uncertain => 1, _ => 0 },
            value.IsDeficit,
            $"{Word(value)}, {Participants(column)}") { Number = value.Share };

    private static string? Invariant(double? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
