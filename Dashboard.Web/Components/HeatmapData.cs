namespace Dashboard.Web.Components;

/// <summary>What stands in a cell.</summary>
public enum HeatmapCellKind
{
    /// <summary>A number on the shade of its step.</summary>
    Value,

    /// <summary>A number of fewer than 10 participants: hatched, on neutral ground.</summary>
    SmallSample,

    /// <summary>The work was not held, or nothing is known: hatched, with a dash.</summary>
    NotHeld,

    /// <summary>A number or a date that no shade belongs to.</summary>
    Plain,

    /// <summary>Something that ought to be there and is not: the word on sand.</summary>
    Missing,
}

/// <param name="Kind">Number, small sample or nothing.</param>
/// <param name="Text">The number as shown, one digit after the comma.</param>
/// <param name="Step">Shade 0–4, by fixed thresholds.</param>
/// <param name="IsAboveRest">Distinguishably worse than the rest of the region after correction: corner triangle.</param>
/// <param name="Description">What a screen reader adds: «33 из 238».</param>
/// <param name="Address">Where a click goes down to, null for nowhere.</param>
/// <param name="IsFramed">Something is missing that ought to answer it: an inner frame, told by the legend.</param>
/// <param name="IsChosen">The cell that a panel beside the grid explains.</param>
public sealed record HeatmapCell(
    HeatmapCellKind Kind,
    string Text,
    int Step = 0,
    bool IsAboveRest = false,
    string? Description = null,
    string? Address = null,
    bool IsFramed = false,
    bool IsChosen = false)
{
    /// <summary>The full number, for files; null where the text is all.</summary>
    public double? Number { get; init; }

    /// <summary>How many wrote; null where nobody is counted.</summary>
    public int? Participants { get; init; }

    public static HeatmapCell NotHeld(string reason) => new(HeatmapCellKind.NotHeld, "—", Description: reason);
}

/// <summary>The colours of a grid.</summary>
public enum HeatmapRamp
{
    /// <summary>Sand to brown: the more, the more support is needed.</summary>
    Need,

    /// <summary>Blue-green, where more is better.</summary>
    Positive,

    /// <summary>Plum, one hue: significance of a risk.</summary>
    Risk,
}

/// <param name="Title">Head of the column: «5», «РУ».</param>
/// <param name="FullTitle">As it is read out: «ВПР, русский язык, 5 класс».</param>
/// <param name="Address">What a click on the head sorts or opens, null for nothing.</param>
public sealed record HeatmapColumn(string Title, string FullTitle, string? Address = null);

/// <summary>Neighbouring columns under one head with a rule.</summary>
public sealed record HeatmapColumnGroup(string Title, IReadOnlyList<HeatmapColumn> Columns);

/// <param name="Title">Name of the territory, school or work.</param>
/// <param name="Cells">As many as there are columns.</param>
/// <param name="Address">The page of the row, null for none.</param>
/// <param name="IsTotal">The territory above: bold and first.</param>
/// <param name="Group">Head above this row and its neighbours of the same group, null for none.</param>
public sealed record HeatmapRow(string Title, IReadOnlyList<HeatmapCell> Cells, string? Address = null, bool IsTotal = false, string? Group = null);

/// <param name="Title">«Доля «2», %».</param>
/// <param name="Steps">Lower bounds of the five shades as text: 0, 5, 10, 15, 20+.</param>
/// <param name="Ramp">Which colours.</param>
/// <param name="AboveRest">What the corner triangle means; null leaves it out.</param>
/// <param name="NotHeld">What the hatch with a dash means; null leaves it out.</param>
/// <param name="SmallSample">What the hatch over a number means; null leaves it out.</param>
/// <param name="Framed">What an inner frame means; null for a grid without frames.</param>
public sealed record HeatmapLegend(
    string Title,
    IReadOnlyList<string> Steps,
    HeatmapRamp Ramp = HeatmapRamp.Need,
    string? AboveRest = null,
    string? NotHeld = "работы не было",
    string? SmallSample = "меньше 10 участников",
    string? Framed = null)
{
    /// <summary>Further explanations of signs in the cells.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
