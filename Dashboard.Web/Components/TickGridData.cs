namespace Dashboard.Web.Components;

/// <summary>A column of a <see cref="TickGrid"/>.</summary>
/// <param name="Key">Told back when it is ticked.</param>
/// <param name="Title">Its head, written upwards.</param>
/// <param name="Note">A second line of the head: the day.</param>
/// <param name="Address">Where the head leads.</param>
/// <param name="IsChosen">Shown in detail beside the grid.</param>
public sealed record TickColumn(int Key, string Title, string? Note, string? Address, bool IsChosen = false);

/// <param name="Key">Told back when it is ticked.</param>
/// <param name="Title">Its head.</param>
/// <param name="Address">Where the head leads.</param>
/// <param name="Note">A few words after the name.</param>
/// <param name="Sum">How many are ticked, also in columns that are not shown.</param>
/// <param name="Cells">One for each column; null where the column does not concern the row.</param>
public sealed record TickRow(int Key, string Title, string? Address, string? Note, int Sum, IReadOnlyList<TickCell?> Cells);

/// <param name="IsTicked">On.</param>
/// <param name="Note">What is said of it: «призёр».</param>
public sealed record TickCell(bool IsTicked, string? Note = null);

/// <param name="Row">Key of the row; null for all rows of the column.</param>
/// <param name="Column">Key of the column.</param>
/// <param name="IsTicked">What the cells become.</param>
public sealed record Ticked(int? Row, int Column, bool IsTicked);
